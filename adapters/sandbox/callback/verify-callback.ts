import { randomInt } from "node:crypto";
import type { SandboxSettings } from "../settings.js";
import { seal } from "../wire/envelope.js";
import { signedQuery } from "../wire/sealed-callback.js";
import { withQuery } from "./callback-sender.js";

export type Verification = { readonly ok: true } | { readonly ok: false; readonly why: string };

const ANSWER_WITHIN_MS = 1_000;

/** The GET by which the console checks a callback address (wecom §1.4): the exact decrypted text within a second. */
export async function verifyCallback(settings: SandboxSettings, url: string, now: Date): Promise<Verification> {
  const word = `${randomInt(1_000_000_000, 9_000_000_000)}${randomInt(100_000_000, 999_999_999)}`;
  const echostr = seal(settings.aesKey, word, settings.corpId);
  const query = signedQuery(settings, echostr, now);
  query.set("echostr", echostr);
  try {
    const response = await fetch(withQuery(url, query), { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    const body = await response.text();
    if (response.status !== 200) return { ok: false, why: `HTTP ${response.status} instead of 200` };
    return body === word ? { ok: true } : { ok: false, why: "the body is not exactly the decrypted echostr" };
  } catch (error) {
    return { ok: false, why: `no answer within ${ANSWER_WITHIN_MS} ms: ${String(error)}` };
  }
}
