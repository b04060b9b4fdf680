import { createCipheriv, createHash } from "node:crypto";
import {
  decryptEnvelope,
  encryptEnvelope,
  parseAesKey,
  sign,
  signatureMatches,
} from "../../../../adapters/wecom/crypto.js";
import {
  AES_KEY,
  AES_KEY_HEX,
  AES_KEY_WITH_SPARE_BITS,
  ALIGNED,
  CORP_ID,
  FOREIGN,
  FOREIGN_RECEIVE_ID,
  INBOUND_TEXT,
  PASSIVE_REPLY,
  ROBOT_AES_KEY,
  ROBOT_JSON,
  TOKEN,
  VERIFICATION,
} from "../../../support/wecom-vectors.js";

const VECTORS = [
  { name: "A, URL verification", key: AES_KEY, receiveId: CORP_ID, vector: VERIFICATION },
  { name: "B, inbound text", key: AES_KEY, receiveId: CORP_ID, vector: INBOUND_TEXT },
  { name: "C, passive reply", key: AES_KEY, receiveId: CORP_ID, vector: PASSIVE_REPLY },
  { name: "D, robot without receiveid", key: ROBOT_AES_KEY, receiveId: "", vector: ROBOT_JSON },
  { name: "E, aligned plaintext", key: AES_KEY, receiveId: CORP_ID, vector: ALIGNED },
  { name: "F, foreign receiveid", key: AES_KEY, receiveId: FOREIGN_RECEIVE_ID, vector: FOREIGN },
];

describe.each(VECTORS)("vector $name", ({ key, receiveId, vector }) => {
  test("is signed as documented", () => {
    expect(sign(TOKEN, vector.timestamp, vector.nonce, vector.encrypted)).toBe(vector.signature);
  });

  test("is encrypted as documented", () => {
    expect(encryptEnvelope(key, vector.message, receiveId, Buffer.from(vector.random))).toBe(vector.encrypted);
  });

  test("is decrypted as documented", () => {
    const decrypted = decryptEnvelope(parseAesKey(key), vector.encrypted);
    expect(decrypted).toEqual({ ok: true, message: vector.message, receiveId });
  });
});

describe("the AES key", () => {
  test("ignores the two spare bits of the last character", () => {
    expect(parseAesKey(AES_KEY).key.toString("hex")).toBe(AES_KEY_HEX);
    expect(parseAesKey(AES_KEY_WITH_SPARE_BITS).key.toString("hex")).toBe(AES_KEY_HEX);
  });

  test.each([AES_KEY.slice(1), `${AES_KEY}A`, `${AES_KEY.slice(1)}!`, ""])("%j is refused at once", (key) => {
    expect(() => parseAesKey(key)).toThrow(expect.objectContaining({ code: "misconfigured" }));
  });

  test("is not quoted by the refusal", () => {
    expect(() => parseAesKey("tooShortSecret")).toThrow(/^(?!.*tooShortSecret).*-40004/);
  });
});

describe("a signature", () => {
  test("matches itself only", () => {
    const { signature } = INBOUND_TEXT;
    expect(signatureMatches(signature, signature)).toBe(true);
    expect(signatureMatches(signature.replace(/^a/, "b"), signature)).toBe(false);
    expect(signatureMatches(signature.slice(1), signature)).toBe(false);
    expect(signatureMatches("", signature)).toBe(false);
  });
});

describe("a damaged ciphertext", () => {
  const key = parseAesKey(AES_KEY);
  const codeOf = (encrypted: string) => {
    const decrypted = decryptEnvelope(key, encrypted);
    return decrypted.ok ? 0 : decrypted.errcode;
  };

  test.each([
    ["characters outside of the alphabet", `${ALIGNED.encrypted.slice(0, -4)}*r7g`],
    ["the URL alphabet", VERIFICATION.encrypted.replaceAll("/", "_").replaceAll("+", "-")],
    ["no padding characters", VERIFICATION.encrypted.replaceAll("=", "")],
    ["a line break", `${ALIGNED.encrypted.slice(0, 8)}\n${ALIGNED.encrypted.slice(8)}`],
  ])("with %s is not Base64", (_name, encrypted) => {
    expect(codeOf(encrypted)).toBe(-40010);
  });

  test.each([0, 5, 40])("of %d bytes has no whole blocks", (length) => {
    expect(codeOf(Buffer.alloc(length).toString("base64"))).toBe(-40007);
  });

  const head = Buffer.concat([Buffer.alloc(16, "r"), Buffer.from([0, 0, 0, 2]), Buffer.from("42")]);
  const body = Buffer.concat([head, Buffer.from(CORP_ID)]);
  const padded = (plain: Buffer, n: number) => Buffer.concat([plain, Buffer.alloc(n, n)]);

  test("built in this test is right when nothing is broken", () => {
    expect(codeOf(encryptBlocks(padded(body, 24)))).toBe(0);
  });

  test.each([
    ["padding of zeros", Buffer.concat([body, Buffer.alloc(24)])],
    ["padding beyond a block", Buffer.concat([body, Buffer.alloc(24, 33)])],
    ["padding whose bytes differ", Buffer.concat([body, Buffer.alloc(23, 1), Buffer.from([24])])],
    ["padding to 16 instead of 32", padded(body.subarray(0, 40), 8)],
    ["nothing but padding", Buffer.alloc(32, 32)],
    ["a head that is cut off", padded(Buffer.alloc(8, "r"), 24)],
    [
      "a length beyond the end",
      padded(Buffer.concat([Buffer.alloc(16), Buffer.from([0, 0, 0, 21]), body.subarray(20)]), 24),
    ],
    ["the largest length", padded(Buffer.concat([Buffer.alloc(16), Buffer.alloc(4, 255), body.subarray(20)]), 24)],
    [
      "bytes that are not UTF-8",
      padded(Buffer.concat([head.subarray(0, 20), Buffer.from([0xc3, 0x28]), body.subarray(22)]), 24),
    ],
  ])("with %s is an illegal buffer", (_name, plain) => {
    expect(codeOf(encryptBlocks(plain))).toBe(-40008);
  });

  function encryptBlocks(plain: Buffer): string {
    const cipher = createCipheriv("aes-256-cbc", key.key, key.iv).setAutoPadding(false);
    return Buffer.concat([cipher.update(plain), cipher.final()]).toString("base64");
  }
});

test("a fresh envelope differs each time and still opens", () => {
  const [one, two] = [encryptEnvelope(AES_KEY, "在吗", CORP_ID), encryptEnvelope(AES_KEY, "在吗", CORP_ID)];
  expect(one).not.toBe(two);
  expect(decryptEnvelope(parseAesKey(AES_KEY), two)).toEqual({ ok: true, message: "在吗", receiveId: CORP_ID });
});

test("the signature sorts digits before capitals before small letters", () => {
  const expected = createHash("sha1").update("1ABencz").digest("hex");
  expect(sign("z", "1", "AB", "enc")).toBe(expected);
});
