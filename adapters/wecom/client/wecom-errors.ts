import { BotError, type BotErrorCode } from "../../../src/ports/bot-error.js";

/** What a number of the platform means to us: our code, when repeating may help, and the operator's next step. */
type Meaning = { readonly code: BotErrorCode; readonly retryAfterMs?: number; readonly advice: string };

/** The token was dropped before its time; a new one usually helps (wecom 3). */
const TOKEN_CODES: ReadonlySet<number> = new Set([40001, 40014, 42001]);
/** A card with this task id was sent before. */
export const TASK_ID_USED = 42014;
/** There is no group of this id, or none that we may touch (wecom 5.1). */
export const NO_SUCH_CHAT: readonly number[] = [86001, 86003, 40050, 86008];
/** A group of this id was made before. */
export const CHAT_EXISTS = 86215;
/** Somebody among its members is unknown to the platform, which does not say who. */
export const STRANGER_IN_CHAT: readonly number[] = [86007, 86216, 40003, 60111];
/** No such account, or outside of what the application may see. */
export const NO_SUCH_USER: readonly number[] = [40003, 46004, 60011, 60111, 50002, 60021, 92000];

const SECOND = 1000;
/** The frequency window of the platform is a minute. */
const WINDOW_MS = 60 * SECOND;

const MEANINGS: ReadonlyMap<number, Meaning> = new Map([
  ...means([-1, 45033], "chat_busy", "the platform is busy", 30 * SECOND),
  ...means([45009], "chat_rate_limited", "called too often: wait for the next window", WINDOW_MS),
  ...means([...TOKEN_CODES], "chat_token_rejected", "a fresh access token was refused as well", WINDOW_MS),
  ...means([40013, 41002, 2000002], "chat_misconfigured", "check WECOM_CORP_ID"),
  ...means([40091, 41004], "chat_misconfigured", "check WECOM_SECRET"),
  ...means([40056, 41011, 301002], "chat_misconfigured", "check that WECOM_AGENT_ID and WECOM_SECRET are of one app"),
  ...means([60020], "chat_misconfigured", "add this server's address to the app's trusted IPs (企业可信IP)"),
  ...means([48001, 48004, 48005, 48009], "chat_misconfigured", "the app lacks the permission for this call"),
  ...means([48006, 50003], "chat_misconfigured", "the app is disabled: re-enable it in the console"),
  ...means([60011], "chat_misconfigured", "widen the app's visible scope (可见范围)"),
  ...means([301007], "chat_misconfigured", "the corporation is dissolved or banned"),
  ...means(
    [93000, 93004, 93006, 93008],
    "chat_misconfigured",
    "the group robot is gone or disabled: enter its new key",
  ),
  ...means([81013, 82001], "chat_target_gone", "none of the recipients can be reached"),
  ...means([40003, 46004, 60111], "chat_target_gone", "no such account: correct the registry"),
  ...means([50002, 60021, 92000], "chat_target_gone", "the account is outside of the app's visible scope"),
  ...means([42015, 42016, 42052, 60140], "chat_card_gone", "the card can no longer be changed"),
  // Kinds of messages that an older private installation does not know (wecom 10).
  ...means([40008, 42031, 48002], "chat_feature_absent", "this installation does not know this call or message"),
  ...means([40007], "media_gone", "the media id is unknown or older than three days"),
  ...means([82004, 85002], "chat_message_refused", "the words are forbidden by the platform: change them"),
]);

/**
 * The fault behind an `errcode` other than 0. `call` names the interface; the platform's own phrase is not taken over:
 * it quotes addresses, and nobody knows what it quotes tomorrow.
 */
export function faultOf(errcode: number, call: string): BotError {
  const meaning = MEANINGS.get(errcode);
  const { code, advice, retryAfterMs } = meaning ?? {
    code: "chat_message_refused" as const,
    advice: "the platform refuses the message",
    retryAfterMs: undefined,
  };
  return new BotError(code, `${call}: ${advice} (${errcode})`, retryAfterMs === undefined ? {} : { retryAfterMs });
}

/** The same for gettoken: a token code there means that the secret is wrong, and asking again would block our address. */
export function tokenFaultOf(errcode: number): BotError {
  if (!TOKEN_CODES.has(errcode)) return faultOf(errcode, "gettoken");
  return new BotError("chat_misconfigured", `gettoken: check WECOM_SECRET (${errcode})`);
}

function means(
  errcodes: readonly number[],
  code: BotErrorCode,
  advice: string,
  retryAfterMs?: number,
): readonly (readonly [number, Meaning])[] {
  const meaning = retryAfterMs === undefined ? { code, advice } : { code, advice, retryAfterMs };
  return errcodes.map((errcode) => [errcode, meaning]);
}
