import { randomBytes } from "node:crypto";
import { encrypt, getSignature } from "@wecom/crypto";
import { BENCH_APP } from "./app-settings.js";

export type Callback = { readonly path: string; readonly body: string };

const SENTENCES = [
  "科翔路12号门口垃圾堆了两天",
  "荔红二街23号对面单车堆成山,盲道全挡",
  "镇龙村口有走鬼卖水果,人行道都过不了",
  "街坊反映路灯不亮,从A3栋到小学门口一排",
  "洋田那边有人拉泥填田",
  "5栋楼下电动车又推上楼充电,说了不听",
];

/** An encrypted text callback, a message of its own, ready to be sent. */
export function makeCallback(id: number, from: string, text = `${SENTENCES[id % SENTENCES.length]} ${id}`): Callback {
  const { corpId, token, aesKey, agentId } = BENCH_APP;
  const timestamp = Math.floor(Date.now() / 1000);
  const nonce = `n${id}`;
  const message = `<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><FromUserName><![CDATA[${from}]]></FromUserName><CreateTime>${timestamp}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${text}]]></Content><MsgId>${id}</MsgId><AgentID>${agentId}</AgentID></xml>`;
  const cipher = encrypt(aesKey, message, corpId, randomBytes(16));
  const signature = getSignature(token, timestamp, nonce, cipher);
  return {
    path: `/wecom/callback?msg_signature=${signature}&timestamp=${timestamp}&nonce=${nonce}`,
    body: `<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><AgentID><![CDATA[${agentId}]]></AgentID><Encrypt><![CDATA[${cipher}]]></Encrypt></xml>`,
  };
}
