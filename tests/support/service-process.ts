import { type ChildProcess, spawn } from "node:child_process";

export type ServiceProcess = {
  readonly child: ChildProcess;
  /** What it wrote to stdout and stderr so far. */
  readonly output: () => string;
  /** Its exit code, once it ended. */
  readonly ended: Promise<number | null>;
};

/** The whole program in a process of its own, as `npm start` runs it. */
export function spawnService(env: Record<string, string>): ServiceProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
    env: { PATH: process.env.PATH ?? "", LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  child.stdout?.on("data", (bytes) => {
    written += bytes;
  });
  child.stderr?.on("data", (bytes) => {
    written += bytes;
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return { child, output: () => written, ended };
}

/** Resolves when it answers that it is ready. */
export async function ready(base: string, service: ServiceProcess, withinMs = 25_000): Promise<void> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    if (service.child.exitCode !== null) throw new Error(`it ended before it was ready: ${service.output()}`);
    const answer = await fetch(`${base}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not ready in time: ${service.output()}`);
}
