import type { Io } from "./explain/io.js";

const WIDTH = 30;

export type Progress = { readonly to: (share: number) => void; readonly end: () => void };

/** How far long work is, on stderr: a bar on a terminal, elsewhere a plain line at every tenth. */
export function createProgress({ stderr }: Pick<Io, "stderr">, what: string): Progress {
  const terminal = "isTTY" in stderr && stderr.isTTY === true;
  let shown = -1;
  return {
    to(share) {
      const step = Math.floor(Math.min(1, share) * (terminal ? 100 : 10));
      if (step <= shown) return;
      shown = step;
      stderr.write(terminal ? `\r${bar(step / 100)} ${step}% ${what}` : `${what} ${step * 10}%\n`);
    },
    end() {
      if (terminal && shown >= 0) stderr.write("\n");
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * WIDTH);
  return `[${"#".repeat(full)}${" ".repeat(WIDTH - full)}]`;
}
