import { decryptEnvelope, parseAesKey } from "../../../../../adapters/wecom/crypto.js";
import { createWecomReceiver } from "../../../../../adapters/wecom/index.js";
import { readXml, textOf } from "../../../../../adapters/wecom/receive/xml.js";
import { asId, type StaffId } from "../../../../../src/domain/shared/ids.js";
import { aLog } from "../../../../support/wecom-log.js";
import { AES_KEY, CORP_ID, PASSIVE_REPLY, TOKEN } from "../../../../support/wecom-vectors.js";

const REPLIED_AT = new Date(1735689726_000);
const receiver = createWecomReceiver({
  token: TOKEN,
  aesKey: AES_KEY,
  corpId: CORP_ID,
  now: () => REPLIED_AT,
  log: aLog(),
  random: () => Buffer.from(PASSIVE_REPLY.random),
});
const query = { nonce: PASSIVE_REPLY.nonce };
const zhangWei = asId<StaffId>("zhang.wei");

/** What the platform would read. */
function contentOf(body: string): string | undefined {
  const outer = readXml(body);
  if (typeof outer === "string") throw new Error(outer);
  const plain = decryptEnvelope(parseAesKey(AES_KEY), textOf(outer, "Encrypt") ?? "");
  const inner = plain.ok ? readXml(plain.message) : "broken";
  if (typeof inner === "string") throw new Error(inner);
  return textOf(inner, "Content");
}

test("the reply is vector C, byte for byte, with sender and receiver swapped", () => {
  expect(receiver.reply(zhangWei, { text: "已收到" }, query)).toBe(
    `<xml><Encrypt><![CDATA[${PASSIVE_REPLY.encrypted}]]></Encrypt>` +
      `<MsgSignature><![CDATA[${PASSIVE_REPLY.signature}]]></MsgSignature>` +
      "<TimeStamp>1735689726</TimeStamp><Nonce><![CDATA[5566778899]]></Nonce></xml>",
  );
});

test("a callback in JSON is answered in JSON", () => {
  expect(JSON.parse(receiver.reply(zhangWei, { text: "已收到" }, query, "json"))).toEqual({
    encrypt: PASSIVE_REPLY.encrypted,
    msgsignature: PASSIVE_REPLY.signature,
    timestamp: "1735689726",
    nonce: "5566778899",
  });
});

test("nothing to say is an empty body", () => {
  expect(receiver.reply(zhangWei, undefined, query)).toBe("");
});

test("two replies differ although the words do not, unless a test fixes the random bytes", () => {
  const options = { token: TOKEN, aesKey: AES_KEY, corpId: CORP_ID, now: () => REPLIED_AT, log: aLog() };
  const { reply } = createWecomReceiver(options);
  expect(reply(zhangWei, { text: "已收到" }, query)).not.toBe(reply(zhangWei, { text: "已收到" }, query));
});

test.each([
  ["2048 bytes are sent as they are", `${"漏".repeat(682)}ab`, `${"漏".repeat(682)}ab`],
  ["one byte more is cut between characters", `${"漏".repeat(682)}abc`, `${"漏".repeat(681)}…`],
  ["an emoji is never halved", `a${"💧".repeat(600)}`, `a${"💧".repeat(511)}…`],
])("%s", (_name, text, expected) => {
  const content = contentOf(receiver.reply(zhangWei, { text }, query));
  expect(content).toBe(expected);
  expect(Buffer.byteLength(content ?? "")).toBeLessThanOrEqual(2048);
});

test.each([
  ["the end of a CDATA section", "a]]>b", "a]]>b"],
  ["markup", "<b>&amp;</b>", "<b>&amp;</b>"],
  ["characters that XML forbids", "a\u0000\u0008b\tc\nd", "ab\tc\nd"],
  ["half an emoji", "漏\ud83d水", "漏\ufffd水"],
])("%s in the words does not break the reply", (_name, text, expected) => {
  expect(contentOf(receiver.reply(zhangWei, { text }, query))).toBe(expected);
});
