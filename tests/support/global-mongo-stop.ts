import type { ChildProcess } from "node:child_process";

/** Jest's globalTeardown: ends what `global-mongo.ts` began. */
export default async function stopMongo(): Promise<void> {
  const { mongodProcess } = globalThis as { mongodProcess?: ChildProcess };
  if (!mongodProcess || mongodProcess.exitCode !== null) return;
  const ended = new Promise((resolve) => mongodProcess.once("exit", resolve));
  mongodProcess.stdin?.end();
  await ended;
}
