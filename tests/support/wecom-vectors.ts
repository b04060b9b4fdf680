/** The test vectors of the protocol, wecom 1.11: invented values, checked against two other implementations. */

export const TOKEN = "Tk9vQm2xLr7Zc4Hd";
export const AES_KEY = "nktfVCONOKuY8RZYixxArlQU7nXCds5tkY7iwtlocJY";
/** The same 32 bytes: the last character differs in its two spare bits only. */
export const AES_KEY_WITH_SPARE_BITS = "nktfVCONOKuY8RZYixxArlQU7nXCds5tkY7iwtlocJZ";
export const AES_KEY_HEX = "9e4b5f54238d38ab98f116588b1c40ae5414ee75c276ce6d918ee2c2d9687096";
export const CORP_ID = "ww7f3c9a1e5b2d8046";
export const AGENT_ID = 1000007;

export type Vector = {
  readonly timestamp: string;
  readonly nonce: string;
  readonly random: string;
  readonly message: string;
  readonly encrypted: string;
  readonly signature: string;
};

/** A: the console checks the address. */
export const VERIFICATION: Vector = {
  timestamp: "1735689600",
  nonce: "1372623149",
  random: "Rk3nXw8pZt5yLq1M",
  message: "5927481036154728390",
  encrypted: "8v6sqs/SLAqQVzae+wDvaNSyiYv8sxxB815uqG2/E5sOliue7lpey9rL4qTgViEnFcwEhfLmY6Jbosryd99Kew==",
  signature: "becb999b7d79b1b07eee3ed2fd25fa544091a5de",
};

/** B: a text arrives. */
export const INBOUND_TEXT: Vector = {
  timestamp: "1735689725",
  nonce: "nQ83kd92Lm",
  random: "aB3dE5fG7hJ9kL1m",
  message:
    "<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689725</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好，报修空调]]></Content><MsgId>7455123456789012345</MsgId><AgentID>1000007</AgentID></xml>",
  encrypted:
    "5LVBk5zUFb9iFmqXFcICHs/+dt48L4AuEBMdqfHjvefYTPqMiMI+M8GMybdJczOFXYQY7474qvAKssAorNTc97s+gDRCdIYsw9M/t9CrxCLuCnE1bkJKSix40lymMa3TA77mThk0qHGxn/oFMwalNCCg+fJsDWEocHHkTtWyxYZ8TjMlpVfQ2zevKcOoIJjOXD13C7NlEcX8dcCAs9cvnxAjWLpOIfkN22TvqzaeO3BEg4BuIzaOo54R5PW/dxg5WX6LVGxGBoy4qUPAKX5C819RarlydfiGSmIjTn2bxGMIXdnq1oNuHhrW81d8C+d8dbIKwRH5tk4Q0px/w/+dRwb9v0zDfaTewLbNA/VSr1JpXGhOXszJjl+eXOGvAtLvvKTTrUM3+WedKQ7XDQxVrYKlWL1Jo9n96IjO7sAOL2iX4kRmRRMVolTBgU/II89bJf71Z+c/MlMUhxRI5Pt2+A==",
  signature: "ac0701d17cd8c92be0f07e5f6f33999fea2190c9",
};

/** C: the passive reply to it. */
export const PASSIVE_REPLY: Vector = {
  timestamp: "1735689726",
  nonce: "5566778899",
  random: "0123456789abcdef",
  message:
    "<xml><ToUserName><![CDATA[zhang.wei]]></ToUserName><FromUserName><![CDATA[ww7f3c9a1e5b2d8046]]></FromUserName><CreateTime>1735689726</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[已收到]]></Content></xml>",
  encrypted:
    "nHmmjSYg2+xeKtCY3GnzyCFvcW01TCkf+IMs5rtN6TO1KfBlVwDwLjbFK+bhddFrN7Rxy9qc6+xhKuogHGpzSoZ3+raxayIRsm1JcGfRw33T9T9VkXg+Yte0Q97zJwZK/nFvfGpVNuhDOHFAewc83iK5zJPr1fL757oofokvXHrTirQIqo4fSUZiVnUP6qDQer/W/OcKJX0JTlEn5JswbEhM3l2K3epg7wE+nblmgGyI5GikRh/moWgMRpK7QjDlkK/jJGTjbNIROK3WxNgcZlxNlJ2IHqq5OtXVtRUg6j4IPXe8MosxXyzTd+G2/AkTvgH2F7DjPSALkgk6DUjQ5QW3UA2IoaCxdgMGM2qiWUqDp8CkwyMpSxPVg3xzRI+p",
  signature: "89adc7dd2473caba285a9804588b052a61bd4963",
};

/** D: a smart robot's JSON, with its own key and an empty receiveid. */
export const ROBOT_AES_KEY = "uviE62xmU8iuAwlAY8ynqK36FvOKwwsQ9V6hjb72ceo";
export const ROBOT_JSON: Vector = {
  timestamp: "1735689800",
  nonce: "abcXYZ789",
  random: "QWERTYuiopasdfgh",
  message:
    '{"msgid":"m-0001","aibotid":"aibInvented01","chattype":"single","from":{"userid":"zhang.wei"},"msgtype":"text","text":{"content":"在吗"}}',
  encrypted:
    "f7KCL81+wgrdFgcstTYUpCXfo01urs/nFTItGL3me818cVNKu18XkGT5DFSwa7Jqhjb/DMEpfoeriKOgdv1amUDWG48atu/0fioo6bIRXMQv60Ne3xnvPEX1gKnlY22rHoJ/doIMhy+5b4EOXHqJehZjgBlCL1Pd9MvtfMAiBgy/D6VMKNBuYsEjXGYAhkyE9jWWRM7J3L1RYXn4ilQthQ==",
  signature: "14f82303774b9ef4e91888b22abcbd02dda8ab81",
};

/** E: a plaintext of exactly two blocks, so that a whole block of padding follows. */
export const ALIGNED: Vector = {
  timestamp: "1735689600",
  nonce: "1372623149",
  random: "ZZZZZZZZZZZZZZZZ",
  message: "7".repeat(26),
  encrypted:
    "Urqmaa6YEtnBAL1DJfebnzqgC7p07MOvIIYTPpjy2fiajMlB3ev9loIyDAyqZjLMsUZxLlAD6q2t2EjvisfSmdq+F6tOIAxoJaLPe+tBOhCuTKghKqKXlGI4S/BGtg7r",
  signature: "3dae0146362a05648af316777452613d118a3ab5",
};

/** F: rightly signed, meant for another corporation. */
export const FOREIGN_RECEIVE_ID = "ww0000000000000000";
export const FOREIGN: Vector = {
  timestamp: "1735689600",
  nonce: "1372623149",
  random: "nnnnnnnnnnnnnnnn",
  message: "42",
  encrypted: "npSYJZ/tfVliMAfm+6VpZcrn95V5CPWou3r0PN0EHirvDjargun8rJeeV7/RT9dCo2h8Rww4dwRTFw5j1/f1SA==",
  signature: "20c71e9b028ec93d8cc41306ed81e1af6a5b1076",
};
