import { open, sign } from "../../../../../adapters/sandbox/wire/envelope.js";
import { leaf, readXml } from "../../../../../adapters/sandbox/wire/read-xml.js";
import { sealCallback } from "../../../../../adapters/sandbox/wire/sealed-callback.js";

const SETTINGS = {
  corpId: "ww7f3c9a1e5b2d8046",
  agentId: 1_000_007,
  secret: "s",
  token: "Tk9vQm2xLr7Zc4Hd",
  aesKey: "nktfVCONOKuY8RZYixxArlQU7nXCds5tkY7iwtlocJY",
  firstMsgId: "7000000000000000000",
};
const AT = new Date(1_735_689_725_000);

function received(spoil?: "signature" | "receiveid" | "ciphertext") {
  const { query, body } = sealCallback(SETTINGS, "<xml></xml>", AT, spoil);
  const encrypt = leaf(readXml(body), "Encrypt") ?? "";
  const signature = sign(SETTINGS.token, query.get("timestamp") ?? "", query.get("nonce") ?? "", encrypt);
  return {
    query,
    body,
    signed: signature === query.get("msg_signature"),
    opened: open(SETTINGS.aesKey, encrypt, SETTINGS.corpId),
  };
}

test("a callback is signed with the time of the clock and opens to its plaintext", () => {
  const { query, body, signed, opened } = received();
  expect(query.get("timestamp")).toBe("1735689725");
  expect(body).toMatch(
    /^<xml><ToUserName><!\[CDATA\[ww7f3c9a1e5b2d8046\]\]><\/ToUserName><AgentID><!\[CDATA\[1000007\]\]><\/AgentID><Encrypt>/,
  );
  expect([signed, opened]).toEqual([true, { ok: true, text: "<xml></xml>" }]);
});

test.each([
  ["signature", false, { ok: true, text: "<xml></xml>" }],
  ["receiveid", true, { ok: false, why: "foreign_receiver" }],
] as const)("a spoiled %s is wrong in nothing else", (spoil, signed, opened) => {
  expect(received(spoil)).toMatchObject({ signed, opened });
});

test("a spoiled ciphertext is signed and does not open", () => {
  expect(received("ciphertext")).toMatchObject({ signed: true, opened: { ok: false } });
});
