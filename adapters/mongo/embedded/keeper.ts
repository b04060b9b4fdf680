import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";

/**
 * A mongod that cannot outlive us. It is the child of a keeper, a small Node process of its own session (Ctrl-C does
 * not reach it, so we stop in our order), which holds the other end of a pipe. However we end, also by SIGKILL, the
 * pipe closes; then the keeper ends mongod.
 */
export type KeptMongod = {
  /** Process id of mongod, once it runs; undefined when it could not be started. */
  readonly pid: Promise<number | undefined>;
  /** mongod's exit code, or undefined when it was ended by a signal or never started. */
  readonly ended: Promise<number | undefined>;
  /** From now on it does not keep our process alive. */
  letGo(): void;
  /** Asks for a clean end; resolves when mongod has ended. */
  stop(): Promise<void>;
};

/** How long mongod may take for its last checkpoint before it is killed. */
const GRACE_MS = 10_000;

/** Some loaders of TypeScript wrap inner functions in a call of `__name`, which the keeper's process would not know. */
const PRELUDE = "const __name = (named) => named;";

export function keepMongod(binary: string, args: readonly string[]): KeptMongod {
  const keeper = spawn(process.execPath, ["-e", `${PRELUDE}(${keep})()`, "--", String(GRACE_MS), binary, ...args], {
    stdio: ["pipe", "ignore", "ignore", "ipc"],
    detached: true,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  keeper.stdin?.on("error", () => undefined); // the keeper ended first
  let mongod: number | undefined;
  const started = new Promise<void>((resolve) => {
    keeper.once("message", (pid) => {
      mongod = pid as number;
      resolve();
    });
  });
  const ended = endOf(keeper).then((code) => {
    if (mongod !== undefined && code === undefined) endNow(mongod); // somebody killed the keeper
    return code;
  });
  return {
    pid: Promise.race([started, ended]).then(() => mongod),
    ended,
    letGo: () => letGo(keeper),
    async stop() {
      keeper.ref();
      keeper.stdin?.end();
      await ended;
    },
  };
}

function letGo(keeper: ChildProcess): void {
  if (keeper.connected) keeper.disconnect();
  (keeper.stdin as Socket | null)?.unref();
  keeper.unref();
}

function endOf(keeper: ChildProcess): Promise<number | undefined> {
  return new Promise((resolve) => {
    keeper.once("error", () => resolve(undefined));
    keeper.once("exit", (code) => resolve(code ?? undefined));
  });
}

function endNow(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch {
    // it has already ended
  }
}

/** Runs in the keeper's process: its source text is what `node -e` gets, so it may use nothing from this module. */
function keep(): void {
  const childProcess = process.getBuiltinModule("node:child_process");
  const [grace, binary, ...args] = process.argv.slice(1);
  const mongod = childProcess.spawn(binary as string, args, { stdio: "ignore" });
  const end = () => {
    mongod.kill("SIGTERM");
    setTimeout(() => mongod.kill("SIGKILL"), Number(grace)).unref();
  };
  process.on("exit", () => mongod.kill("SIGTERM")); // whatever goes wrong in here
  mongod.once("spawn", () => process.send?.(mongod.pid, () => undefined)); // the callback: nobody may be there to hear it
  mongod.once("error", () => process.exit(127));
  mongod.once("exit", (code) => process.exit(code ?? 1));
  process.stdin.on("end", end).on("error", end).resume();
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, end);
}
