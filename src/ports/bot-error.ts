/** The world failing, by code. Nobody matches on message text; `message` never holds a secret. */
export type BotErrorCode =
  | "chat_token_rejected"
  | "chat_rate_limited"
  | "chat_busy"
  | "chat_unreachable"
  | "chat_target_gone" // nobody of the recipients can be reached
  | "chat_message_refused" // the platform says the message is malformed
  | "chat_card_gone" // response code used, expired or unknown
  | "chat_misconfigured" // credentials, scope or trusted address: an administrator must act
  | "chat_feature_absent" // this installation lacks the call
  | "media_gone"
  | "store_unavailable"
  | "store_conflict"
  | "bad_signature"
  | "stale_request"
  | "bad_request"
  | "misconfigured";

export class BotError extends Error {
  override readonly name = "BotError";
  readonly code: BotErrorCode;
  readonly retry: { readonly afterMs: number } | "never";

  constructor(code: BotErrorCode, message: string, options: { cause?: unknown; retryAfterMs?: number } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retry = options.retryAfterMs === undefined ? "never" : { afterMs: options.retryAfterMs };
  }
}
