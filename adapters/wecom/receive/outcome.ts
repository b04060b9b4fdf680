import type { Incoming } from "../../../src/bot/incoming.js";
import type { BotErrorCode } from "../../../src/ports/bot-error.js";

/**
 * A request that is not from the platform, or not usable. Nothing was done; `why` is for the log and holds no content.
 * `errcode` is the number of the official library (wecom 1.9), where it has one.
 */
export type Rejected = {
  readonly kind: "rejected";
  readonly status: 400 | 403;
  readonly code: Extract<BotErrorCode, "bad_signature" | "stale_request" | "bad_request">;
  readonly errcode?: number;
  readonly why: string;
};

/** In which of the two spellings a callback came, and its reply must go (wecom 1.5). Production sends XML. */
export type EnvelopeFormat = "xml" | "json";

/** `echo` is the body to answer with, byte for byte, as text/plain. */
export type VerifyOutcome = { readonly kind: "verified"; readonly echo: string } | Rejected;

export type ReceiveOutcome =
  | { readonly kind: "message"; readonly incoming: Incoming; readonly format: EnvelopeFormat }
  | Rejected;

/** The request itself is not well-formed. */
export function unusable(why: string, errcode?: number): Rejected {
  return rejected(400, "bad_request", why, errcode);
}

/** The request is well-formed and not for us. */
export function foreign(code: Rejected["code"], why: string, errcode?: number): Rejected {
  return rejected(403, code, why, errcode);
}

function rejected(status: 400 | 403, code: Rejected["code"], why: string, errcode?: number): Rejected {
  return { kind: "rejected", status, code, why, ...(errcode === undefined ? {} : { errcode }) };
}
