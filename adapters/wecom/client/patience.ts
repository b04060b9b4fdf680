import { BotError } from "../../../src/ports/bot-error.js";

export type Sleep = (ms: number) => Promise<void>;

const PAUSES_MS = [1000, 2000, 4000] as const;

/** Repeats what may pass by itself (busy, network, HTTP 5xx) up to three times; the last fault is the caller's. */
export async function patiently<T>(attempt: () => Promise<T>, sleep: Sleep): Promise<T> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error)) throw error;
      await sleep(pauseMs);
    }
  }
  return attempt();
}

function mayPass(error: unknown): boolean {
  return error instanceof BotError && (error.code === "chat_busy" || error.code === "chat_unreachable");
}
