import { sign, signatureMatches } from "../crypto.js";
import { foreign, type Rejected, unusable } from "./outcome.js";

/** The decoded query of a callback; a name given twice comes as a list, as Koa and node:querystring give it. */
export type CallbackQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Where and when a request must come from. */
type Guard = { readonly token: string; readonly now: () => Date; readonly maxAgeMs: number };

/**
 * Whether the request comes from the platform: signature over the values as they came, then its age. Undefined when it
 * does. A repeated request is not turned away here: repeats are legitimate and may keep their query (wecom 1.2).
 */
export function checkCredentials(guard: Guard, query: CallbackQuery, encrypted: string): Rejected | undefined {
  const given = queryText(query, "msg_signature");
  const timestamp = queryText(query, "timestamp");
  const nonce = queryText(query, "nonce");
  if (given === undefined || timestamp === undefined || nonce === undefined) {
    return unusable("msg_signature, timestamp and nonce are needed, once each");
  }
  if (!signatureMatches(given, sign(guard.token, timestamp, nonce, encrypted))) {
    return foreign("bad_signature", "signature does not match", -40001);
  }
  return isFresh(guard, timestamp) ? undefined : foreign("stale_request", "timestamp outside the window");
}

/** A parameter that is there, once and not empty. */
export function queryText(query: CallbackQuery, name: string): string | undefined {
  const value = query[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** `timestamp` counts seconds. The window reaches both ways: clocks differ. */
function isFresh({ now, maxAgeMs }: Guard, timestamp: string): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(now().getTime() - Number(timestamp) * 1000) <= maxAgeMs;
}
