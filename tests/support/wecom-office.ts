import { randomUUID } from "node:crypto";
import { decrypt } from "@wecom/crypto";
import { encryptEnvelope, sign } from "../../adapters/wecom/crypto.js";
import { AES_KEY, AGENT_ID, CORP_ID, TOKEN } from "./wecom-vectors.js";

/** The WECOM_ settings of a service that these callbacks are meant for. */
export const OFFICE = {
  corpId: CORP_ID,
  agentId: AGENT_ID,
  secret: "a-secret-of-the-tests",
  token: TOKEN,
  aesKey: AES_KEY,
};

export type Sealed = { readonly query: string; readonly body: string };

/** A text message of somebody, sealed as the platform would send it; the same `id` is the same message. */
export function sealedText(from: string, text: string, at: Date, id: string = String(Date.now())): Sealed {
  const seconds = Math.floor(at.getTime() / 1000);
  const message =
    `<xml><ToUserName><![CDATA[${CORP_ID}]]></ToUserName><FromUserName><![CDATA[${from}]]></FromUserName>` +
    `<CreateTime>${seconds}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${text}]]></Content>` +
    `<MsgId>${id}</MsgId><AgentID>${AGENT_ID}</AgentID></xml>`;
  return seal(message, seconds);
}

export function seal(message: string, seconds: number, receiveId = CORP_ID): Sealed {
  const encrypted = encryptEnvelope(AES_KEY, message, receiveId);
  const nonce = randomUUID().slice(0, 10);
  const signature = sign(TOKEN, String(seconds), nonce, encrypted);
  return {
    query: `msg_signature=${signature}&timestamp=${seconds}&nonce=${nonce}`,
    body: `<xml><ToUserName><![CDATA[${CORP_ID}]]></ToUserName><AgentID>${AGENT_ID}</AgentID><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`,
  };
}

export type Answered = { readonly status: number; readonly text: string };

/** Posts it to a service; `text` is the opened passive reply, empty when nothing was said. */
export async function deliver(base: string, { query, body }: Sealed): Promise<Answered> {
  const response = await fetch(`${base}/wecom/callback?${query}`, { method: "POST", body });
  const answer = await response.text();
  return { status: response.status, text: response.ok ? openedReply(answer) : "" };
}

function openedReply(xml: string): string {
  const encrypted = /<Encrypt><!\[CDATA\[(.*?)\]\]><\/Encrypt>/s.exec(xml)?.[1];
  if (encrypted === undefined) return "";
  return /<Content><!\[CDATA\[(.*?)\]\]><\/Content>/s.exec(decrypt(AES_KEY, encrypted).message)?.[1] ?? "";
}
