import { decryptEnvelope, encryptEnvelope, parseAesKey, sign } from "../../adapters/wecom/crypto.js";
import { createWecomReceiver } from "../../adapters/wecom/index.js";
import fc from "../support/fast-check.js";
import { SENT_AT, textXml, xmlEnvelope } from "../support/wecom-callback.js";
import { aLog } from "../support/wecom-log.js";
import { AES_KEY, CORP_ID, TOKEN } from "../support/wecom-vectors.js";

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const anyText = fc.string({ unit: "binary", maxLength: 300 });
const anyKey = fc.string({ unit: fc.constantFrom(...BASE64), minLength: 43, maxLength: 43 });

test("whatever is encrypted comes back as it was, under any key and receiveid", () => {
  fc.assert(
    fc.property(anyKey, anyText, anyText, (key, message, receiveId) => {
      const decrypted = decryptEnvelope(parseAesKey(key), encryptEnvelope(key, message, receiveId));
      expect(decrypted).toEqual({ ok: true, message, receiveId });
    }),
  );
});

test("half a surrogate pair comes back as the replacement character, nothing around it is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("漏", "\ud83d", "\udca7", "a") }), (message) => {
      const decrypted = decryptEnvelope(parseAesKey(AES_KEY), encryptEnvelope(AES_KEY, message, CORP_ID));
      const wellFormed = Buffer.from(message).toString("utf8");
      expect(decrypted).toEqual({ ok: true, message: wellFormed, receiveId: CORP_ID });
    }),
  );
});

test("decrypting gives an answer for every text, and never throws", () => {
  const key = parseAesKey(AES_KEY);
  const bytes = fc.uint8Array({ maxLength: 256 }).map((array) => Buffer.from(array).toString("base64"));
  const blocks = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((array) => Buffer.from(array).toString("base64"));
  fc.assert(
    fc.property(fc.oneof(anyText, bytes, blocks), (encrypted) => {
      expect(typeof decryptEnvelope(key, encrypted).ok).toBe("boolean");
    }),
  );
});

describe("a callback that was changed on its way", () => {
  const options = { token: TOKEN, aesKey: AES_KEY, corpId: CORP_ID, now: () => SENT_AT, log: aLog() };
  const receiver = createWecomReceiver(options);
  const encrypted = encryptEnvelope(AES_KEY, textXml("漏水"), CORP_ID);
  const [timestamp, nonce] = ["1735689725", "n"];
  const receive = (changed: string, msg_signature: string) =>
    receiver.receive({ msg_signature, timestamp, nonce }, Buffer.from(xmlEnvelope(changed)), "r1");
  const withByteXored = (at: number, by: number) => {
    const bytes = Buffer.from(encrypted, "base64");
    bytes[at] = (bytes[at] ?? 0) ^ by;
    return bytes.toString("base64");
  };
  const anyByte = fc.nat(Buffer.from(encrypted, "base64").length - 1);

  test("in any bit of the ciphertext never passes the signature", () => {
    const signature = sign(TOKEN, timestamp, nonce, encrypted);
    expect(receive(encrypted, signature)).toMatchObject({ kind: "message" });
    fc.assert(
      fc.property(anyByte, fc.integer({ min: 1, max: 255 }), (at, by) => {
        expect(receive(withByteXored(at, by), signature)).toMatchObject({ kind: "rejected", errcode: -40001 });
      }),
    );
  });

  test("and signed by somebody who has the token but not the key is an outcome, never an exception", () => {
    fc.assert(
      fc.property(anyByte, fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = withByteXored(at, by);
        expect(["rejected", "message"]).toContain(receive(changed, sign(TOKEN, timestamp, nonce, changed)).kind);
      }),
    );
  });
});
