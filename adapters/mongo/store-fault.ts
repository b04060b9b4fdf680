import mongoose from "mongoose";
import { BotError } from "../../src/ports/bot-error.js";

const RETRY_AFTER_MS = 1_000;

/** The messenger gives us 5 seconds, then it repeats: a database that does not answer must be a fault before that. */
export const PATIENCE_MS = 4_000;

/** Anything the driver throws, as our fault. Its own message stays in `cause`: it may quote what was to be written. */
export function storeFault(cause: unknown): BotError {
  if (cause instanceof BotError) return cause;
  return new BotError("store_unavailable", `MongoDB did not do what was asked (${nameOf(cause)})`, {
    cause,
    retryAfterMs: RETRY_AFTER_MS,
  });
}

/** Runs something that talks to the database; whatever goes wrong, or takes too long, becomes a {@link storeFault}. */
export async function orStoreFault<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(storeFault(new Error("no answer in time"))), PATIENCE_MS);
  });
  try {
    return await Promise.race([work(), tooLate]);
  } catch (fault) {
    throw storeFault(fault);
  } finally {
    clearTimeout(timer);
  }
}

export function isDuplicateKey(fault: unknown): boolean {
  return fault instanceof mongoose.mongo.MongoServerError && fault.code === 11_000;
}

function nameOf(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const { codeName } = fault as { codeName?: unknown };
  return typeof codeName === "string" ? `${fault.name} ${codeName}` : fault.name;
}
