import { createWecomReceiver, type WecomReceiverOptions } from "../../../../../adapters/wecom/index.js";
import { aCallback, type Callback, SENT_AT, textXml, xmlEnvelope } from "../../../../support/wecom-callback.js";
import { aLog } from "../../../../support/wecom-log.js";
import {
  AES_KEY,
  AES_KEY_WITH_SPARE_BITS,
  AGENT_ID,
  ALIGNED,
  CORP_ID,
  FOREIGN,
  INBOUND_TEXT,
  TOKEN,
  VERIFICATION,
  type Vector,
} from "../../../../support/wecom-vectors.js";

const HOUR_MS = 3_600_000;

function aReceiver(overrides: Partial<WecomReceiverOptions> = {}) {
  const log = aLog();
  const options = { token: TOKEN, aesKey: AES_KEY, corpId: CORP_ID, agentId: AGENT_ID, now: () => SENT_AT, log };
  return { receiver: createWecomReceiver({ ...options, ...overrides }), log };
}

const queryOf = (vector: Vector) => ({
  msg_signature: vector.signature,
  timestamp: vector.timestamp,
  nonce: vector.nonce,
});

const receive = ({ query, body }: Pick<Callback, "query" | "body">, overrides: Partial<WecomReceiverOptions> = {}) =>
  aReceiver(overrides).receiver.receive(query, body, "r1");

const THE_TEXT = {
  kind: "text",
  from: "zhang.wei",
  cause: "wecom:7455123456789012345",
  sentAt: SENT_AT,
  requestId: "r1",
  text: "你好，报修空调",
};

describe("the console checks the address", () => {
  const query = { ...queryOf(VERIFICATION), echostr: VERIFICATION.encrypted };

  test("and gets the decrypted text of vector A, nothing around it", () => {
    expect(aReceiver().receiver.verifyUrl(query)).toEqual({ kind: "verified", echo: "5927481036154728390" });
  });

  test("also through a proxy that made blanks of the plus signs", () => {
    const echostr = VERIFICATION.encrypted.replaceAll("+", " ");
    expect(echostr).toContain(" ");
    expect(aReceiver().receiver.verifyUrl({ ...query, echostr })).toMatchObject({ kind: "verified" });
  });

  test("also when the padding is a block of its own (vector E)", () => {
    const aligned = { ...queryOf(ALIGNED), echostr: ALIGNED.encrypted };
    expect(aReceiver().receiver.verifyUrl(aligned)).toEqual({ kind: "verified", echo: ALIGNED.message });
  });

  test("also with a key that has spare bits", () => {
    const { receiver } = aReceiver({ aesKey: AES_KEY_WITH_SPARE_BITS });
    expect(receiver.verifyUrl(query)).toMatchObject({ kind: "verified" });
  });

  test.each(["msg_signature", "timestamp", "nonce", "echostr"])("and is refused without %s", (name) => {
    const { receiver, log } = aReceiver();
    expect(receiver.verifyUrl({ ...query, [name]: undefined })).toMatchObject({ status: 400, code: "bad_request" });
    expect(log.lines).toHaveLength(1);
  });

  test("and is refused for another corporation, vector F", () => {
    const foreign = { ...queryOf(FOREIGN), echostr: FOREIGN.encrypted };
    expect(aReceiver().receiver.verifyUrl(foreign)).toMatchObject({ kind: "rejected", status: 403, errcode: -40005 });
  });
});

describe("a callback is received", () => {
  const vectorB = { query: queryOf(INBOUND_TEXT), body: Buffer.from(xmlEnvelope(INBOUND_TEXT.encrypted)) };

  test("as vector B has it", () => {
    expect(receive(vectorB)).toEqual({ kind: "message", format: "xml", incoming: THE_TEXT });
  });

  test.each([
    [
      "elements in another order, numbers without CDATA",
      (e: string) => `<xml><Encrypt>${e}</Encrypt><AgentID>1000007</AgentID></xml>`,
    ],
    [
      "an XML declaration and line breaks",
      (e: string) => `<?xml version="1.0"?>\n<xml>\n<Encrypt><![CDATA[${e}]]></Encrypt>\n</xml>\n`,
    ],
    ["a byte order mark", (e: string) => `\ufeff<xml><Encrypt>${e}</Encrypt></xml>`],
  ])("with %s", (_name, shell) => {
    const body = Buffer.from(shell(INBOUND_TEXT.encrypted));
    expect(receive({ ...vectorB, body })).toMatchObject({ kind: "message", incoming: THE_TEXT });
  });

  test.each(["Encrypt", "encrypt"])("in a JSON shell with %s, found by its first character", (name) => {
    const body = Buffer.from(` \n${JSON.stringify({ ToUserName: CORP_ID, [name]: INBOUND_TEXT.encrypted })}`);
    expect(receive({ ...vectorB, body })).toEqual({ kind: "message", format: "json", incoming: THE_TEXT });
  });

  test("again and again: a repetition is not an attack", () => {
    const { receiver } = aReceiver();
    const outcomes = [1, 2, 3].map(() => receiver.receive(vectorB.query, vectorB.body, "r1"));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  });

  test.each([
    ["emoji of several code points", "👨‍👩‍👧‍👦 🇨🇳 漏水💧"],
    ["characters beyond the first plane", "𠮷𡈽𣘺 㐂 𪚥"],
    ["five thousand characters", "漏".repeat(5000)],
    ["nothing", ""],
    ["only blanks and line breaks", " \n \r\n "],
    ["markup", "<b>1 < 2 && 3 > 2</b> &amp; &#20320;"],
    ["what would be a document type elsewhere", "<!DOCTYPE html><!ENTITY x '1'>"],
  ])("with the words unchanged: %s", (_name, words) => {
    expect(receive(aCallback(textXml(words)))).toMatchObject({ incoming: { kind: "text", text: words } });
  });

  test("with the end of a CDATA section within the words", () => {
    const words = "a]]]]><![CDATA[>b";
    expect(receive(aCallback(textXml(words)))).toMatchObject({ incoming: { kind: "text", text: "a]]>b" } });
  });

  test("by any application when none is set", () => {
    const { agentId: _, ...options } = { token: TOKEN, aesKey: AES_KEY, corpId: CORP_ID, agentId: 1 };
    const receiver = createWecomReceiver({ ...options, now: () => SENT_AT, log: aLog() });
    expect(receiver.receive(vectorB.query, vectorB.body, "r1")).toMatchObject({ kind: "message" });
  });

  test("at either end of the window, and not a millisecond beyond", () => {
    const kindAt = (ms: number) => receive(vectorB, { now: () => new Date(SENT_AT.getTime() + ms) }).kind;
    expect([kindAt(2 * HOUR_MS), kindAt(-2 * HOUR_MS)]).toEqual(["message", "message"]);
    expect([kindAt(2 * HOUR_MS + 1), kindAt(-2 * HOUR_MS - 1)]).toEqual(["rejected", "rejected"]);
  });

  test("within the window that was set", () => {
    const now = () => new Date(SENT_AT.getTime() + 61_000);
    expect(receive(vectorB, { now, maxAgeMs: 60_000 })).toMatchObject({ status: 403, code: "stale_request" });
    expect(receive(vectorB, { now, maxAgeMs: 62_000 })).toMatchObject({ kind: "message" });
  });

  test("of a robot's JSON kind it is not understood, and not an error", () => {
    const outcome = receive(aCallback('{"msgtype":"text","text":{"content":"在吗"}}'));
    expect(outcome).toMatchObject({ kind: "message", incoming: { kind: "unknown" } });
  });
});
