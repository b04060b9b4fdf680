import { setTimeout as pause } from "node:timers/promises";

/** Resolves after so many milliseconds, or as soon as the signal says so. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
