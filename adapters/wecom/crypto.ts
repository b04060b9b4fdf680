import { isUtf8 } from "node:buffer";
import { createDecipheriv, timingSafeEqual } from "node:crypto";
import { encrypt, getSignature } from "@wecom/crypto";
import { BotError } from "../../src/ports/bot-error.js";

/** Decoded EncodingAESKey: 32 bytes, the first 16 of which are also the IV (wecom 1.1). */
export type AesKey = { readonly key: Buffer; readonly iv: Buffer };

/** What was inside, or the official number of what is wrong with it (wecom 1.9). */
export type Decrypted =
  | { readonly ok: true; readonly message: string; readonly receiveId: string }
  | { readonly ok: false; readonly errcode: -40007 | -40008 | -40010; readonly why: string };

const PAD_BLOCK = 32;
const AES_BLOCK = 16;
/** 16 random bytes and the length of the message. */
const HEAD = 20;

/** @throws BotError `misconfigured` (-40004) unless the key is Base64 of 32 bytes without its padding. */
export function parseAesKey(encodingAesKey: string): AesKey {
  // The last character carries two spare bits, often not zero in real keys: Buffer ignores them, strict decoders fail.
  const key = Buffer.from(`${encodingAesKey}=`, "base64");
  if (!/^[A-Za-z0-9+/]{43}$/.test(encodingAesKey) || key.length !== 32) {
    throw new BotError("misconfigured", "EncodingAESKey must be the 43 characters shown in the console (-40004)");
  }
  return { key, iv: key.subarray(0, AES_BLOCK) };
}

/** `msg_signature`: 40 hex digits over the four strings as they travel, sorted (wecom 1.2). */
export function sign(token: string, timestamp: string, nonce: string, encrypted: string): string {
  return getSignature(token, timestamp, nonce, encrypted);
}

/** Whether `given` is the right signature; takes the same time wherever the first difference lies. */
export function signatureMatches(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Base64 of the encrypted message (wecom 1.3). `random`: 16 bytes, fresh ones unless a test fixes them. */
export function encryptEnvelope(encodingAesKey: string, message: string, receiveId: string, random?: Buffer): string {
  return encrypt(encodingAesKey, message, receiveId, random);
}

/**
 * Opens an encrypted message. `@wecom/crypto` is not used in this direction: it skips characters that are not Base64,
 * takes any padding for none, does not compare the padding's bytes, and cuts a length that is too long to what is
 * there, so that damaged input comes out as a shorter message with a wrong receiveid.
 */
export function decryptEnvelope({ key, iv }: AesKey, encrypted: string): Decrypted {
  const bytes = Buffer.from(encrypted, "base64");
  if (bytes.toString("base64") !== encrypted) return { ok: false, errcode: -40010, why: "not canonical Base64" };
  if (bytes.length === 0 || bytes.length % AES_BLOCK !== 0) {
    return { ok: false, errcode: -40007, why: "not a whole number of cipher blocks" };
  }
  const decipher = createDecipheriv("aes-256-cbc", key, iv);
  // The padding goes up to 32; automatic padding knows 16 only and reports "bad decrypt" beyond.
  decipher.setAutoPadding(false);
  return takeApart(Buffer.concat([decipher.update(bytes), decipher.final()]));
}

function takeApart(padded: Buffer): Decrypted {
  const plain = unpad(padded);
  if (plain === undefined) return { ok: false, errcode: -40008, why: "padding broken" };
  if (plain.length < HEAD) return { ok: false, errcode: -40008, why: "shorter than its head" };
  const end = HEAD + plain.readUInt32BE(HEAD - 4);
  if (end > plain.length) return { ok: false, errcode: -40008, why: "length beyond the end" };
  if (!isUtf8(plain.subarray(HEAD))) return { ok: false, errcode: -40008, why: "not UTF-8" };
  return { ok: true, message: plain.toString("utf8", HEAD, end), receiveId: plain.toString("utf8", end) };
}

/** Without the PKCS#7 padding of 1 to 32 bytes; undefined when that is not what stands at the end. */
function unpad(padded: Buffer): Buffer | undefined {
  const n = padded[padded.length - 1] ?? 0;
  if (padded.length % PAD_BLOCK !== 0 || n < 1 || n > PAD_BLOCK) return undefined;
  const end = padded.length - n;
  return padded.subarray(end).every((byte) => byte === n) ? padded.subarray(0, end) : undefined;
}
