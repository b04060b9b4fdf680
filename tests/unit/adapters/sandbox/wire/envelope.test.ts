import { open, sameSignature, seal, sign } from "../../../../../adapters/sandbox/wire/envelope.js";
import fc from "../../../../support/fast-check.js";

const TOKEN = "Tk9vQm2xLr7Zc4Hd";
const KEY = "nktfVCONOKuY8RZYixxArlQU7nXCds5tkY7iwtlocJY";
const CORP = "ww7f3c9a1e5b2d8046";

type Vector = {
  readonly key?: string;
  readonly receiver?: string;
  readonly random: string;
  readonly timestamp: string;
  readonly nonce: string;
  readonly message: string;
  readonly encrypt: string;
  readonly signature: string;
};

/** wecom §1.11 */
const VECTORS: readonly [string, Vector][] = [
  [
    "A, a verification",
    {
      random: "Rk3nXw8pZt5yLq1M",
      timestamp: "1735689600",
      nonce: "1372623149",
      message: "5927481036154728390",
      encrypt: "8v6sqs/SLAqQVzae+wDvaNSyiYv8sxxB815uqG2/E5sOliue7lpey9rL4qTgViEnFcwEhfLmY6Jbosryd99Kew==",
      signature: "becb999b7d79b1b07eee3ed2fd25fa544091a5de",
    },
  ],
  [
    "B, a text in Chinese",
    {
      random: "aB3dE5fG7hJ9kL1m",
      timestamp: "1735689725",
      nonce: "nQ83kd92Lm",
      message:
        "<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689725</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好，报修空调]]></Content><MsgId>7455123456789012345</MsgId><AgentID>1000007</AgentID></xml>",
      encrypt:
        "5LVBk5zUFb9iFmqXFcICHs/+dt48L4AuEBMdqfHjvefYTPqMiMI+M8GMybdJczOFXYQY7474qvAKssAorNTc97s+gDRCdIYsw9M/t9CrxCLuCnE1bkJKSix40lymMa3TA77mThk0qHGxn/oFMwalNCCg+fJsDWEocHHkTtWyxYZ8TjMlpVfQ2zevKcOoIJjOXD13C7NlEcX8dcCAs9cvnxAjWLpOIfkN22TvqzaeO3BEg4BuIzaOo54R5PW/dxg5WX6LVGxGBoy4qUPAKX5C819RarlydfiGSmIjTn2bxGMIXdnq1oNuHhrW81d8C+d8dbIKwRH5tk4Q0px/w/+dRwb9v0zDfaTewLbNA/VSr1JpXGhOXszJjl+eXOGvAtLvvKTTrUM3+WedKQ7XDQxVrYKlWL1Jo9n96IjO7sAOL2iX4kRmRRMVolTBgU/II89bJf71Z+c/MlMUhxRI5Pt2+A==",
      signature: "ac0701d17cd8c92be0f07e5f6f33999fea2190c9",
    },
  ],
  [
    "C, a passive reply",
    {
      random: "0123456789abcdef",
      timestamp: "1735689726",
      nonce: "5566778899",
      message:
        "<xml><ToUserName><![CDATA[zhang.wei]]></ToUserName><FromUserName><![CDATA[ww7f3c9a1e5b2d8046]]></FromUserName><CreateTime>1735689726</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[已收到]]></Content></xml>",
      encrypt:
        "nHmmjSYg2+xeKtCY3GnzyCFvcW01TCkf+IMs5rtN6TO1KfBlVwDwLjbFK+bhddFrN7Rxy9qc6+xhKuogHGpzSoZ3+raxayIRsm1JcGfRw33T9T9VkXg+Yte0Q97zJwZK/nFvfGpVNuhDOHFAewc83iK5zJPr1fL757oofokvXHrTirQIqo4fSUZiVnUP6qDQer/W/OcKJX0JTlEn5JswbEhM3l2K3epg7wE+nblmgGyI5GikRh/moWgMRpK7QjDlkK/jJGTjbNIROK3WxNgcZlxNlJ2IHqq5OtXVtRUg6j4IPXe8MosxXyzTd+G2/AkTvgH2F7DjPSALkgk6DUjQ5QW3UA2IoaCxdgMGM2qiWUqDp8CkwyMpSxPVg3xzRI+p",
      signature: "89adc7dd2473caba285a9804588b052a61bd4963",
    },
  ],
  [
    "D, a smart robot without receiver",
    {
      key: "uviE62xmU8iuAwlAY8ynqK36FvOKwwsQ9V6hjb72ceo",
      receiver: "",
      random: "QWERTYuiopasdfgh",
      timestamp: "1735689800",
      nonce: "abcXYZ789",
      message:
        '{"msgid":"m-0001","aibotid":"aibInvented01","chattype":"single","from":{"userid":"zhang.wei"},"msgtype":"text","text":{"content":"在吗"}}',
      encrypt:
        "f7KCL81+wgrdFgcstTYUpCXfo01urs/nFTItGL3me818cVNKu18XkGT5DFSwa7Jqhjb/DMEpfoeriKOgdv1amUDWG48atu/0fioo6bIRXMQv60Ne3xnvPEX1gKnlY22rHoJ/doIMhy+5b4EOXHqJehZjgBlCL1Pd9MvtfMAiBgy/D6VMKNBuYsEjXGYAhkyE9jWWRM7J3L1RYXn4ilQthQ==",
      signature: "14f82303774b9ef4e91888b22abcbd02dda8ab81",
    },
  ],
  [
    "E, a plaintext that fills its blocks",
    {
      random: "ZZZZZZZZZZZZZZZZ",
      timestamp: "1735689600",
      nonce: "1372623149",
      message: "77777777777777777777777777",
      encrypt:
        "Urqmaa6YEtnBAL1DJfebnzqgC7p07MOvIIYTPpjy2fiajMlB3ev9loIyDAyqZjLMsUZxLlAD6q2t2EjvisfSmdq+F6tOIAxoJaLPe+tBOhCuTKghKqKXlGI4S/BGtg7r",
      signature: "3dae0146362a05648af316777452613d118a3ab5",
    },
  ],
];

describe.each(VECTORS)("test vector %s", (_name, vector) => {
  const { key = KEY, receiver = CORP } = vector;

  test("is sealed to the same ciphertext and opened to the same text", () => {
    expect(seal(key, vector.message, receiver, Buffer.from(vector.random))).toBe(vector.encrypt);
    expect(open(key, vector.encrypt, receiver)).toEqual({ ok: true, text: vector.message });
  });

  test("has the same signature", () => {
    expect(sign(TOKEN, vector.timestamp, vector.nonce, vector.encrypt)).toBe(vector.signature);
  });
});

test("test vector F: a message for another enterprise is signed rightly and still not opened", () => {
  const encrypt = "npSYJZ/tfVliMAfm+6VpZcrn95V5CPWou3r0PN0EHirvDjargun8rJeeV7/RT9dCo2h8Rww4dwRTFw5j1/f1SA==";
  expect(sign(TOKEN, "1735689600", "1372623149", encrypt)).toBe("20c71e9b028ec93d8cc41306ed81e1af6a5b1076");
  expect(open(KEY, encrypt, CORP)).toEqual({ ok: false, why: "foreign_receiver" });
});

test("spare bits in a key's last character change nothing", () => {
  const [, { encrypt, message }] = VECTORS[0] ?? ["", {} as Vector];
  expect(open(`${KEY.slice(0, -1)}Z`, encrypt, CORP)).toEqual({ ok: true, text: message });
});

test("a key of another length is named, not used", () => {
  expect(open("short", "AAAA", CORP)).toEqual({ ok: false, why: "bad_key" });
  expect(() => seal("short", "x", CORP)).toThrow("43");
});

test("a ciphertext that is no multiple of the cipher's block is refused", () => {
  expect(open(KEY, Buffer.alloc(15).toString("base64"), CORP)).toEqual({ ok: false, why: "bad_ciphertext" });
});

test("what another key sealed has no sound padding or length", () => {
  const sealed = seal("uviE62xmU8iuAwlAY8ynqK36FvOKwwsQ9V6hjb72ceo", "hello", CORP, Buffer.alloc(16, 1));
  expect(open(KEY, sealed, CORP)).toMatchObject({ ok: false });
});

test("signatures are the same only when every character is", () => {
  expect(sameSignature("abc", "abc")).toBe(true);
  expect(sameSignature("abd", "abc")).toBe(false);
  expect(sameSignature("ab", "abc")).toBe(false);
});

test("whatever was sealed opens to itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(open(KEY, seal(KEY, text, CORP), CORP)).toEqual({ ok: true, text });
    }),
  );
});
