import { encryptEnvelope, sign } from "../crypto.js";
import { cutBytes, sendable } from "../text.js";
import type { EnvelopeFormat } from "./outcome.js";

/** wecom 1.6; the platform cuts longer text itself, in the middle of a character if need be. */
const MAX_TEXT_BYTES = 2048;

/** Who answers whom, when, and the values that make the answer different each time. */
type ReplyContext = {
  readonly token: string;
  readonly aesKey: string;
  readonly corpId: string;
  readonly at: Date;
  readonly nonce: string;
  /** 16 bytes; fresh ones when left out. */
  readonly random?: Buffer;
  readonly format: EnvelopeFormat;
};

/** The encrypted body that answers a callback with a text. Sender and receiver change sides. */
export function passiveTextReply(to: string, text: string, context: ReplyContext): string {
  const { token, aesKey, corpId, nonce, random, format } = context;
  const seconds = Math.floor(context.at.getTime() / 1000);
  const encrypted = encryptEnvelope(aesKey, innerXml(to, corpId, seconds, text), corpId, random);
  const signature = sign(token, String(seconds), nonce, encrypted);
  return format === "json"
    ? JSON.stringify({ encrypt: encrypted, msgsignature: signature, timestamp: String(seconds), nonce })
    : outerXml(encrypted, signature, seconds, nonce);
}

function innerXml(to: string, from: string, seconds: number, text: string): string {
  const content = cutBytes(sendable(text), MAX_TEXT_BYTES);
  return (
    `<xml><ToUserName>${cdata(to)}</ToUserName><FromUserName>${cdata(from)}</FromUserName>` +
    `<CreateTime>${seconds}</CreateTime><MsgType>${cdata("text")}</MsgType><Content>${cdata(content)}</Content></xml>`
  );
}

function outerXml(encrypted: string, signature: string, seconds: number, nonce: string): string {
  return (
    `<xml><Encrypt>${cdata(encrypted)}</Encrypt><MsgSignature>${cdata(signature)}</MsgSignature>` +
    `<TimeStamp>${seconds}</TimeStamp><Nonce>${cdata(nonce)}</Nonce></xml>`
  );
}

/** "]]>" would end the section, so it is spread over two. */
function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
