import type { PageFigures } from "./measure.js";

/** Design 12: a page may cost so many times as much. */
export const MOST_RATIO = 1.5;
const MOST_MEMORY = 256;

export type PagesFigures = {
  readonly small: number;
  readonly large: number;
  readonly open?: number;
  readonly months: number;
  readonly rounds: number;
  readonly machine: { readonly cores: number; readonly load: number };
  /** Bytes that the service over the larger database holds, at its start and after all pages were read. */
  readonly memory: { readonly fresh: number; readonly after: number };
  readonly pages: readonly PageFigures[];
};

/** The figures as a table for people. */
export function report({ small, large, open, months, rounds, machine, memory, pages }: PagesFigures): string {
  const width = Math.max(...pages.map(({ page }) => page.length));
  const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
  const over = pages.filter(({ ratio }) => ratio > MOST_RATIO);
  return [
    `pages over ${small} and ${large} matters of ${months} months${open === undefined ? "" : `, ${open} open in both`}, ${rounds} rounds; ${machine.cores} cores, load ${machine.load.toFixed(1)}`,
    `${"".padEnd(width)}  median ms       p99 ms          ratio`,
    ...pages.map((one) => line(one, width)),
    over.length === 0
      ? `every page costs at most ${MOST_RATIO} times as much`
      : `${over.length} of ${pages.length} pages cost more than ${MOST_RATIO} times as much`,
    `memory of the service over the larger one: ${mib(memory.fresh)} at its start, ${mib(memory.after)} afterwards (at most ${MOST_MEMORY} MiB)`,
  ].join("\n");
}

function line({ page, small, large, ratio }: PageFigures, width: number): string {
  const pair = (a: number, b: number) => `${a.toFixed(1).padStart(6)} ${b.toFixed(1).padStart(7)}`;
  const mark = ratio > MOST_RATIO ? "  <" : "";
  return `${page.padEnd(width)}  ${pair(small.median, large.median)}  ${pair(small.p99, large.p99)}  ${ratio.toFixed(2)}${mark}`;
}
