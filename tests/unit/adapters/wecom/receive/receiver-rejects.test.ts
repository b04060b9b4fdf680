import { createWecomReceiver } from "../../../../../adapters/wecom/index.js";
import { aCallback, type Callback, SENT_AT, signed, textXml, xmlEnvelope } from "../../../../support/wecom-callback.js";
import { aLog } from "../../../../support/wecom-log.js";
import { AES_KEY, AGENT_ID, CORP_ID, ROBOT_AES_KEY, TOKEN } from "../../../../support/wecom-vectors.js";

function aReceiver() {
  const log = aLog();
  const options = { token: TOKEN, aesKey: AES_KEY, corpId: CORP_ID, agentId: AGENT_ID, now: () => SENT_AT, log };
  return { receiver: createWecomReceiver(options), log };
}

const receive = ({ query, body }: Callback) => aReceiver().receiver.receive(query, body, "r1");

describe("a callback is turned away", () => {
  const good = aCallback(textXml("漏水"));
  const with_ = (query: Record<string, string | readonly string[]>) => ({
    ...good,
    query: { ...good.query, ...query },
  });
  const body = (text: string) => ({ ...good, body: Buffer.from(text) });

  const CASES: [string, Callback, object][] = [
    ["a signature of zeros", with_({ msg_signature: "0".repeat(40) }) as Callback, { status: 403, errcode: -40001 }],
    ["a signature that is too short", with_({ msg_signature: "ab" }) as Callback, { status: 403, errcode: -40001 }],
    [
      "a signature in capitals",
      with_({ msg_signature: good.query.msg_signature.toUpperCase() }) as Callback,
      { status: 403, errcode: -40001 },
    ],
    ["another nonce than signed", with_({ nonce: "1" }) as Callback, { status: 403, errcode: -40001 }],
    ["another timestamp than signed", with_({ timestamp: "1735689726" }) as Callback, { status: 403, errcode: -40001 }],
    [
      "the token of somebody else",
      aCallback(textXml("漏水"), { token: "somebodyElse" }),
      { status: 403, errcode: -40001 },
    ],
    ["an empty signature", with_({ msg_signature: "" }) as Callback, { status: 400, code: "bad_request" }],
    ["two signatures", with_({ msg_signature: [good.query.msg_signature, "0"] }) as Callback, { status: 400 }],
    [
      "a timestamp of yesterday",
      aCallback(textXml("漏水"), { timestamp: "1735603325" }),
      { status: 403, code: "stale_request" },
    ],
    ["a timestamp in words", aCallback(textXml("漏水"), { timestamp: "now" }), { status: 403, code: "stale_request" }],
    [
      "a timestamp without end",
      aCallback(textXml("漏水"), { timestamp: "9".repeat(400) }),
      { status: 403, code: "stale_request" },
    ],
    [
      "another receiveid",
      aCallback(textXml("漏水"), { receiveId: "ww0000000000000000" }),
      { status: 403, errcode: -40005 },
    ],
    ["no receiveid", aCallback(textXml("漏水"), { receiveId: "" }), { status: 403, errcode: -40005 }],
    ["another AES key", aCallback(textXml("漏水"), { aesKey: ROBOT_AES_KEY }), { status: 400, errcode: -40008 }],
    ["a ciphertext that lost its end", signed(good.encrypted.slice(0, -8)), { status: 400, errcode: -40007 }],
    ["a ciphertext that is not Base64", signed("*not*base64*"), { status: 400, errcode: -40010 }],
    ["another application's message", aCallback(textXml("漏水").replace("1000007", "1000008")), { status: 403 }],
    ["no body", body(""), { status: 400, errcode: -40002 }],
    ["words instead of XML", body("hello"), { status: 400, errcode: -40002 }],
    ["XML that breaks off", body(xmlEnvelope(good.encrypted).slice(0, -8)), { status: 400, errcode: -40002 }],
    ["XML with two roots", body(`${xmlEnvelope(good.encrypted)}<xml/>`), { status: 400, errcode: -40002 }],
    ["another root", body(`<html><Encrypt>${good.encrypted}</Encrypt></html>`), { status: 400, errcode: -40002 }],
    ["XML with two faults", body("<a><xml></a></xml>"), { status: 400, errcode: -40002 }],
    ["no Encrypt", body("<xml><ToUserName>a</ToUserName></xml>"), { status: 400, errcode: -40002 }],
    ["an empty Encrypt", body("<xml><Encrypt></Encrypt></xml>"), { status: 400, errcode: -40002 }],
    [
      "two Encrypt",
      body(`<xml><Encrypt>a</Encrypt><Encrypt>${good.encrypted}</Encrypt></xml>`),
      { status: 400, errcode: -40002 },
    ],
    ["nothing but a root", body("<xml/>"), { status: 400, errcode: -40002 }],
    ["JSON that breaks off", body('{"Encrypt":'), { status: 400, errcode: -40002 }],
    ["JSON without Encrypt", body('{"Encrypt":7}'), { status: 400, errcode: -40002 }],
    ["a document type", body(`<!DOCTYPE xml>${xmlEnvelope(good.encrypted)}`), { status: 400, errcode: -40002 }],
    [
      "an entity",
      body(`<!doctype x [<!ENTITY a "b">]><xml><Encrypt>&a;</Encrypt></xml>`),
      { status: 400, errcode: -40002 },
    ],
    [
      "a document type behind a false CDATA",
      body(`<!--<![CDATA[--><!DOCTYPE x><!--]]>-->${xmlEnvelope(good.encrypted)}`),
      { status: 400, errcode: -40002 },
    ],
    ["a document type inside", aCallback(`<!DOCTYPE x>${textXml("漏水")}`), { status: 400, errcode: -40002 }],
    ["an unknown entity inside", aCallback("<xml><Content>&boom;</Content></xml>"), { status: 400, errcode: -40002 }],
    ["broken XML inside", aCallback("<xml><Content>漏水</xml>"), { status: 400, errcode: -40002 }],
    ["nothing inside", aCallback(""), { status: 400, errcode: -40002 }],
  ];

  test.each(CASES)("for %s, with one line in the log and none of its content", (_name, callback, expected) => {
    const { receiver, log } = aReceiver();
    const outcome = receiver.receive(callback.query, callback.body, "r1");
    expect(outcome).toMatchObject({ kind: "rejected", ...expected });
    expect(log.lines).toMatchObject([{ level: "warn", fields: { requestId: "r1" } }]);
    expect(JSON.stringify(log.lines)).not.toMatch(/漏水|Tk9vQm2xLr7Zc4Hd/);
  });

  test.each(["<![CDATA[", "<!--", "<a>", "<a></a>", "]]>", " ", "&amp;", "<xml>"])(
    "for a mebibyte of %j, in time that grows with the length alone",
    (piece) => {
      const msFor = (bytes: number) => {
        const began = performance.now();
        expect(receive(body(`<xml>${piece.repeat(bytes / piece.length)}`))).toMatchObject({ kind: "rejected" });
        return performance.now() - began;
      };
      msFor(64 * 1024);
      // 16 times the length takes 256 times as long where something is read again for each piece.
      expect(msFor(1024 * 1024)).toBeLessThan(64 * msFor(64 * 1024) + 1000);
    },
  );
});
