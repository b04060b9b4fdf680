import { seal, sign } from "../../../../../adapters/sandbox/wire/envelope.js";
import { readReply } from "../../../../../adapters/sandbox/wire/passive-reply.js";

const SETTINGS = {
  corpId: "ww7f3c9a1e5b2d8046",
  agentId: 1_000_007,
  secret: "s",
  token: "Tk9vQm2xLr7Zc4Hd",
  aesKey: "nktfVCONOKuY8RZYixxArlQU7nXCds5tkY7iwtlocJY",
  firstMsgId: "7000000000000000000",
};

function sealed(plain: string, over: { receiver?: string; token?: string } = {}): string {
  const encrypt = seal(SETTINGS.aesKey, plain, over.receiver ?? SETTINGS.corpId);
  const signature = sign(over.token ?? SETTINGS.token, "1735689726", "5566", encrypt);
  return `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature><TimeStamp>1735689726</TimeStamp><Nonce><![CDATA[5566]]></Nonce></xml>`;
}

function plain(content: string, over: { to?: string; from?: string } = {}): string {
  const { to = "zhang.wei", from = SETTINGS.corpId } = over;
  return `<xml><ToUserName><![CDATA[${to}]]></ToUserName><FromUserName><![CDATA[${from}]]></FromUserName><CreateTime>1735689726</CreateTime>${content}</xml>`;
}

const TEXT = "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[已收到]]></Content>";
const read = (body: string) => readReply(SETTINGS, "zhang.wei", body);

test("test vector C is the answer it says", () => {
  const encrypt =
    "nHmmjSYg2+xeKtCY3GnzyCFvcW01TCkf+IMs5rtN6TO1KfBlVwDwLjbFK+bhddFrN7Rxy9qc6+xhKuogHGpzSoZ3+raxayIRsm1JcGfRw33T9T9VkXg+Yte0Q97zJwZK/nFvfGpVNuhDOHFAewc83iK5zJPr1fL757oofokvXHrTirQIqo4fSUZiVnUP6qDQer/W/OcKJX0JTlEn5JswbEhM3l2K3epg7wE+nblmgGyI5GikRh/moWgMRpK7QjDlkK/jJGTjbNIROK3WxNgcZlxNlJ2IHqq5OtXVtRUg6j4IPXe8MosxXyzTd+G2/AkTvgH2F7DjPSALkgk6DUjQ5QW3UA2IoaCxdgMGM2qiWUqDp8CkwyMpSxPVg3xzRI+p";
  const body = `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt><MsgSignature><![CDATA[89adc7dd2473caba285a9804588b052a61bd4963]]></MsgSignature><TimeStamp>1735689726</TimeStamp><Nonce><![CDATA[5566778899]]></Nonce></xml>`;
  expect(read(body)).toEqual({ kind: "reply", reply: { kind: "text", text: "已收到" } });
});

test.each(["", "  \n", "success"])("%p is no reply", (body) => {
  expect(read(body)).toEqual({ kind: "none" });
});

test.each([
  ["a plain text", "已收到", "not XML"],
  ["an unencrypted answer", plain(TEXT), "not XML with Encrypt"],
  ["a signature made with another token", sealed(plain(TEXT), { token: "other" }), "signature"],
  [
    "an answer sealed for another receiver",
    sealed(plain(TEXT), { receiver: "ww0000000000000000" }),
    "foreign_receiver",
  ],
  ["To and From not swapped", sealed(plain(TEXT, { to: SETTINGS.corpId, from: "zhang.wei" })), "ToUserName"],
  ["another sender than the enterprise", sealed(plain(TEXT, { from: "ww0000000000000000" })), "FromUserName"],
  ["an empty text", sealed(plain("<MsgType>text</MsgType><Content></Content>")), "Content is empty"],
  ["an unknown type", sealed(plain("<MsgType>poem</MsgType>")), "MsgType"],
  ["JSON inside", sealed('{"text":"x"}'), "not XML"],
  [
    "nine articles that say eight",
    sealed(
      plain(
        `<MsgType>news</MsgType><ArticleCount>8</ArticleCount><Articles>${"<item><Title>t</Title></item>".repeat(9)}</Articles>`,
      ),
    ),
    "ArticleCount",
  ],
])("%s is ignored, and it is said why", (_case, body, why) => {
  expect(read(body)).toEqual({ kind: "invalid", why: expect.stringContaining(why) });
});

test("a text over 2048 bytes is cut as the platform does, and reported", () => {
  const result = read(sealed(plain(`<MsgType>text</MsgType><Content>${"水".repeat(700)}</Content>`)));
  expect(result).toEqual({
    kind: "reply",
    reply: { kind: "text", text: "水".repeat(682) },
    warning: expect.stringContaining("2048"),
  });
});

test("a grey line and a whole card are read", () => {
  const button = "<MsgType>update_button</MsgType><Button><ReplaceName>已受理</ReplaceName></Button>";
  const card = "<MsgType>update_template_card</MsgType><TemplateCard><CardType>text_notice</CardType></TemplateCard>";
  expect(read(sealed(plain(button)))).toEqual({ kind: "reply", reply: { kind: "update_button", name: "已受理" } });
  expect(read(sealed(plain(card)))).toEqual({
    kind: "reply",
    reply: { kind: "update_template_card", card: { card_type: "text_notice" } },
  });
});
