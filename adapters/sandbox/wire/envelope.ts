import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** WeCom pads to blocks of 32 bytes, not to the cipher's 16 (wecom §1.3). */
const BLOCK = 32;
const HEAD = 20;

export type EnvelopeFault = "bad_key" | "bad_ciphertext" | "bad_buffer" | "foreign_receiver";

export type Opened = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: EnvelopeFault };

/** `msg_signature` of wecom §1.2, lower-case hex. */
export function sign(token: string, timestamp: string, nonce: string, encrypt: string): string {
  return createHash("sha1").update([token, timestamp, nonce, encrypt].sort().join("")).digest("hex");
}

export function sameSignature(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Encrypts a text for a receiver; throws on a key that is not 43 characters of Base64. */
export function seal(aesKey: string, text: string, receiver: string, random: Buffer = randomBytes(16)): string {
  const message = Buffer.from(text, "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(message.length);
  const plain = Buffer.concat([random, length, message, Buffer.from(receiver, "utf8")]);
  const padding = BLOCK - (plain.length % BLOCK);
  const key = keyBytes(aesKey);
  if (key === undefined) throw new Error("An EncodingAESKey has 43 letters and digits");
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]).toString(
    "base64",
  );
}

/** Decrypts what was sealed for this receiver; anything else is named, not thrown. */
export function open(aesKey: string, encrypt: string, receiver: string): Opened {
  const key = keyBytes(aesKey);
  if (key === undefined) return { ok: false, why: "bad_key" };
  const padded = decipher(key, encrypt);
  if (padded === undefined) return { ok: false, why: "bad_ciphertext" };
  const plain = withoutPadding(padded);
  const end = plain === undefined || plain.length < HEAD ? Infinity : HEAD + plain.readUInt32BE(16);
  if (plain === undefined || end > plain.length) return { ok: false, why: "bad_buffer" };
  if (plain.toString("utf8", end) !== receiver) return { ok: false, why: "foreign_receiver" };
  return { ok: true, text: plain.toString("utf8", HEAD, end) };
}

/** The last character's spare bits may be anything; Node ignores them, as it must. */
function keyBytes(aesKey: string): Buffer | undefined {
  const key = Buffer.from(`${aesKey}=`, "base64");
  return aesKey.length === 43 && key.length === 32 ? key : undefined;
}

function decipher(key: Buffer, encrypt: string): Buffer | undefined {
  const bytes = Buffer.from(encrypt, "base64");
  if (bytes.length === 0 || bytes.length % 16 !== 0) return undefined;
  const cipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

function withoutPadding(padded: Buffer): Buffer | undefined {
  const length = padded.at(-1) ?? 0;
  if (length < 1 || length > BLOCK || length > padded.length) return undefined;
  return padded.subarray(0, padded.length - length);
}
