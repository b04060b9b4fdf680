import { randomInt } from "node:crypto";
import type { Quirks } from "../quirks.js";
import type { SandboxSettings } from "../settings.js";
import { seal, sign } from "./envelope.js";
import { unixSeconds } from "./instant.js";
import { parent, text, writeXml } from "./xml.js";

export type SealedCallback = { readonly query: URLSearchParams; readonly body: string };

type Spoil = Quirks["spoil"];

/** Query and body of one POST of wecom §1.5. With `spoil`, one that no receiver should accept. */
export function sealCallback(
  settings: SandboxSettings,
  plaintext: string,
  at: Date,
  spoil: Spoil = "none",
): SealedCallback {
  const sealed = seal(settings.aesKey, plaintext, spoil === "receiveid" ? "ww0000000000000000" : settings.corpId);
  const encrypt = spoil === "ciphertext" ? tampered(sealed) : sealed;
  const body = parent("xml", [
    text("ToUserName", settings.corpId),
    text("AgentID", String(settings.agentId)),
    text("Encrypt", encrypt),
  ]);
  return { query: signedQuery(settings, encrypt, at, spoil === "signature"), body: writeXml(body) };
}

/** `msg_signature`, `timestamp` and a fresh `nonce` over a ciphertext. */
export function signedQuery(settings: SandboxSettings, encrypt: string, at: Date, wrong = false): URLSearchParams {
  const timestamp = String(unixSeconds(at));
  const nonce = String(randomInt(1_000_000_000, 2_000_000_000));
  const signature = sign(wrong ? `${settings.token}x` : settings.token, timestamp, nonce, encrypt);
  return new URLSearchParams({ msg_signature: signature, timestamp, nonce });
}

/** The last block is exchanged, so that the padding no longer fits; the signature over it is right. */
function tampered(encrypt: string): string {
  const bytes = Buffer.from(encrypt, "base64");
  bytes.subarray(-16).fill(0);
  return bytes.toString("base64");
}
