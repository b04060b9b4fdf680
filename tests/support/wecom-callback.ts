import { encryptEnvelope, sign } from "../../adapters/wecom/crypto.js";
import { AES_KEY, CORP_ID, TOKEN } from "./wecom-vectors.js";

type Overrides = {
  readonly timestamp?: string;
  readonly nonce?: string;
  readonly receiveId?: string;
  readonly aesKey?: string;
  readonly token?: string;
};

export type Callback = {
  readonly query: { readonly msg_signature: string; readonly timestamp: string; readonly nonce: string };
  readonly encrypted: string;
  readonly body: Buffer;
};

/** The instant at which the callbacks built here were sent. */
export const SENT_AT = new Date(1735689725_000);

/** A callback as the platform sends it: `message` encrypted and signed, in the XML shell. */
export function aCallback(message: string, overrides: Overrides = {}): Callback {
  return signed(encryptEnvelope(overrides.aesKey ?? AES_KEY, message, overrides.receiveId ?? CORP_ID), overrides);
}

/** The same for a ciphertext that is given, however broken it is. */
export function signed(encrypted: string, overrides: Overrides = {}): Callback {
  const { timestamp = "1735689725", nonce = "nQ83kd92Lm", token = TOKEN } = overrides;
  const query = { msg_signature: sign(token, timestamp, nonce, encrypted), timestamp, nonce };
  return { query, encrypted, body: Buffer.from(xmlEnvelope(encrypted)) };
}

export function xmlEnvelope(encrypted: string): string {
  return (
    `<xml><ToUserName><![CDATA[${CORP_ID}]]></ToUserName><AgentID><![CDATA[1000007]]></AgentID>` +
    `<Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
  );
}

/** A text message of zhang.wei; the words are put into CDATA as they are. */
export function textXml(words: string): string {
  return (
    `<xml><ToUserName><![CDATA[${CORP_ID}]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName>` +
    `<CreateTime>1735689725</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${words}]]></Content>` +
    `<MsgId>7455123456789012345</MsgId><AgentID>1000007</AgentID></xml>`
  );
}
