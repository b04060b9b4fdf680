import { z } from "zod";
import { BotError } from "../src/ports/bot-error.js";

/** `name:scope[+scope]:sha256-hex` */
const apiToken = z.string().transform((entry, context) => {
  const [name, scopes, sha256] = entry.split(":");
  if (name && scopes && /^[0-9a-f]{64}$/.test(sha256 ?? "")) {
    return { name, scopes: scopes.split("+"), sha256: sha256 as string };
  }
  context.addIssue({ code: "custom", message: "must be name:scope[+scope]:sha256-hex" });
  return z.NEVER;
});

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);
const optionalText = (schema: z.ZodString) => z.preprocess(blankIsAbsent, schema.optional());

/** The environment (design 9). No secret has a default. */
const Environment = z.object({
  PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(65_535).default(3000)),
  HOST: z.preprocess(blankIsAbsent, z.string().default("127.0.0.1")),
  /** Replica set or sharded cluster; absent → the embedded server. */
  MONGODB_URI: optionalText(z.string().regex(/^mongodb(\+srv)?:\/\//, "must start with mongodb:// or mongodb+srv://")),
  DATA_DIR: z.preprocess(blankIsAbsent, z.string().default(".data")),
  DISTRICT_DIR: optionalText(z.string()),
  WECOM_API_BASE: z.preprocess(
    blankIsAbsent,
    z.url({ protocol: /^https?$/, message: "must be an http(s) address" }).default("https://qyapi.weixin.qq.com"),
  ),
  WECOM_CORP_ID: optionalText(z.string()),
  WECOM_AGENT_ID: z.preprocess(blankIsAbsent, z.coerce.number().int().positive().optional()),
  WECOM_SECRET: optionalText(z.string()),
  WECOM_TOKEN: optionalText(z.string().regex(/^[0-9A-Za-z]{1,32}$/, "at most 32 letters and digits")),
  /** Base64 of 32 bytes without its padding: the console always shows 43 characters. */
  WECOM_AES_KEY: optionalText(z.string().regex(/^[0-9A-Za-z+/]{43}$/, "exactly 43 characters")),
  /** Oldest callback that is still taken, minutes; repeats come late. */
  WECOM_MAX_AGE_MINUTES: z.preprocess(blankIsAbsent, z.coerce.number().positive().default(120)),
  API_TOKENS: z.preprocess(
    (value) => (typeof value === "string" ? value.split(/[,\s]+/).filter(Boolean) : []),
    z.array(apiToken),
  ),
  /** Under which address people reach the pages; cards lead there. Absent, nothing does. */
  PUBLIC_URL: z.preprocess(
    blankIsAbsent,
    z.url({ protocol: /^https?$/, message: "must be an http(s) address" }).optional(),
  ),
  LOG_LEVEL: z.preprocess(blankIsAbsent, z.enum(["error", "warn", "info", "debug"]).default("info")),
});

const WECOM = ["WECOM_CORP_ID", "WECOM_AGENT_ID", "WECOM_SECRET", "WECOM_TOKEN", "WECOM_AES_KEY"] as const;

/** All five or none; said beside every other complaint, not after it. */
function missingOfFive(env: Readonly<Record<string, string | undefined>>): string[] {
  const missing = WECOM.filter((name) => !env[name]);
  if (missing.length === 0 || missing.length === WECOM.length) return [];
  return missing.map((name) => `✖ missing: set all five WECOM_ values, or none\n  → at ${name}`);
}

export type ApiToken = { readonly name: string; readonly scopes: readonly string[]; readonly sha256: string };

export type WecomSettings = {
  readonly corpId: string;
  readonly agentId: number;
  readonly secret: string;
  readonly token: string;
  readonly aesKey: string;
};

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly mongodbUri?: string;
  readonly dataDir: string;
  readonly districtDir?: string;
  readonly wecomApiBase: string;
  readonly wecomMaxAgeMs: number;
  /** Absent → the sandbox. */
  readonly wecom?: WecomSettings;
  readonly apiTokens: readonly ApiToken[];
  /** Where people reach the pages. */
  readonly publicUrl?: string;
  readonly logLevel: "error" | "warn" | "info" | "debug";
};

/** Reads everything once. Throws one error that names every complaint, never a value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(env);
  const complaints = [...(parsed.success ? [] : [z.prettifyError(parsed.error)]), ...missingOfFive(env)];
  if (!parsed.success || complaints.length > 0) {
    throw new BotError("misconfigured", `Configuration is not usable:\n${complaints.join("\n")}`);
  }
  const e = parsed.data;
  return Object.freeze({
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    wecomApiBase: e.WECOM_API_BASE,
    wecomMaxAgeMs: e.WECOM_MAX_AGE_MINUTES * 60_000,
    apiTokens: e.API_TOKENS,
    logLevel: e.LOG_LEVEL,
    ...(e.MONGODB_URI === undefined ? {} : { mongodbUri: e.MONGODB_URI }),
    ...(e.PUBLIC_URL === undefined ? {} : { publicUrl: e.PUBLIC_URL }),
    ...(e.DISTRICT_DIR === undefined ? {} : { districtDir: e.DISTRICT_DIR }),
    ...wecomSettings(e),
  });
}

function wecomSettings(e: z.infer<typeof Environment>): { wecom?: WecomSettings } {
  const { WECOM_CORP_ID: corpId, WECOM_AGENT_ID: agentId, WECOM_SECRET: secret, WECOM_TOKEN: token } = e;
  if (!corpId || !agentId || !secret || !token || !e.WECOM_AES_KEY) return {};
  return { wecom: { corpId, agentId, secret, token, aesKey: e.WECOM_AES_KEY } };
}
