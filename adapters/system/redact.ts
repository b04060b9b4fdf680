import { types } from "node:util";

/** What stands in a log where a secret or somebody's words would have stood. */
export const REDACTED = "[redacted]";

/** Keys whose values never reach a log, without regard to case, `_` and `-`. */
const SECRETS = [
  "secret",
  "corpSecret",
  "token",
  "accessToken",
  "apiToken",
  "apiTokens",
  "authorization",
  "cookie",
  "setCookie",
  "password",
  "aesKey",
  "encodingAesKey",
  "robotKey",
  "encrypt",
  "msgSignature",
  "responseCode",
];
/** Words and persons: what residents and staff wrote, and how to reach them. */
const PERSONAL = [
  "text",
  "content",
  "desc",
  "description",
  "title",
  "label",
  "quote",
  "words",
  "answer",
  "question",
  "body",
  "rawBody",
  "xml",
  "phone",
  "dutyPhone",
  "mobile",
  "telephone",
  "email",
  "address",
  "idCard",
];
const HIDDEN = new Set([...SECRETS, ...PERSONAL].map(plain));

/** Secrets inside an address or a driver's message: `?access_token=…`, `mongodb://user:password@…`. */
const IN_TEXT: readonly [RegExp, string][] = [
  [/\b((?:access_?token|corpsecret|secret|token|ticket|key|msg_signature)=)[^&\s"']+/gi, `$1${REDACTED}`],
  [/(:\/\/[^:@/\s]*:)[^@/\s]+@/g, `$1${REDACTED}@`],
  [/\b(Bearer\s+)[\w.~+/=-]+/gi, `$1${REDACTED}`],
];

const MAX_DEPTH = 8;

/** A copy that is safe to log: hidden keys emptied at any depth, secrets cut out of text, errors and bytes made short. */
export function redact(value: unknown): unknown {
  return safe(value, 0, new Set());
}

function safe(value: unknown, depth: number, within: ReadonlySet<object>): unknown {
  if (typeof value === "string") return withoutSecrets(value);
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "function" || typeof value === "symbol") return `[${typeof value}]`;
  if (typeof value !== "object" || value === null) return value;
  if (types.isDate(value)) return Number.isNaN(value.getTime()) ? "[invalid date]" : value.toISOString();
  if (types.isUint8Array(value)) return `[${value.byteLength} bytes]`;
  if (within.has(value)) return "[circular]";
  if (depth === MAX_DEPTH) return "[too deep]";
  return safeObject(value, depth + 1, new Set([...within, value]));
}

function safeObject(value: object, depth: number, within: ReadonlySet<object>): unknown {
  if (types.isNativeError(value) || value instanceof Error) return safeError(value, depth, within);
  if (types.isMap(value)) return safe(Object.fromEntries(value), depth, within);
  if (types.isSet(value) || Array.isArray(value)) return [...value].map((item) => safe(item, depth, within));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      HIDDEN.has(plain(key)) ? hidden(item) : safe(item, depth, within),
    ]),
  );
}

/** Name, code, message, stack and cause; never the request or response that an HTTP client hangs on its errors. */
function safeError(error: Error, depth: number, within: ReadonlySet<object>): unknown {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    name: error.name,
    ...(code === undefined ? {} : { code: safe(code, depth, within) }),
    message: withoutSecrets(error.message),
    ...(error.stack === undefined ? {} : { stack: withoutSecrets(error.stack) }),
    ...(cause === undefined ? {} : { cause: safe(cause, depth, within) }),
  };
}

function hidden(value: unknown): unknown {
  return value === undefined || value === null ? value : REDACTED;
}

function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[_-]/g, "");
}

function withoutSecrets(text: string): string {
  return IN_TEXT.reduce((clean, [pattern, instead]) => clean.replaceAll(pattern, instead), text);
}
