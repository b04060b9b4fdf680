/**
 * The floor of design 12: the least a service could do with a callback. A bare Koa handler that verifies and decrypts
 * with @wecom/crypto, inserts one document with an embedded event and an embedded message through the driver
 * (w: majority, one command a callback), and replies encrypted.
 */
import { randomBytes } from "node:crypto";
import { decrypt, encrypt, getSignature } from "@wecom/crypto";
import Koa from "koa";
import mongoose from "mongoose";
import getRawBody from "raw-body";
import { BENCH_APP } from "./app-settings.js";

const { token, aesKey, corpId } = BENCH_APP;
const uri = process.env.MONGODB_URI ?? "";
const connection = await mongoose.createConnection(uri, { writeConcern: { w: "majority" } }).asPromise();
const matters = connection.getClient().db("bench_floor").collection("matters");

const element = (xml: string, name: string) =>
  new RegExp(`<${name}>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${name}>`, "s").exec(xml)?.[1] ?? "";

const app = new Koa();
app.use(async (ctx) => {
  const body = (await getRawBody(ctx.req)).toString("utf8");
  const encrypted = element(body, "Encrypt");
  const { timestamp, nonce, msg_signature: given } = ctx.query as Record<string, string>;
  if (getSignature(token, timestamp ?? "", nonce ?? "", encrypted) !== given) ctx.throw(403);
  const { message } = decrypt(aesKey, encrypted);
  const from = element(message, "FromUserName");
  const text = element(message, "Content");
  const at = new Date();
  await matters.insertOne({
    text,
    state: "REPORTED",
    events: [{ seq: 1, type: "MatterReported", at, actor: from, cause: element(message, "MsgId"), data: { text } }],
    outbox: [{ key: "1", to: [from], text: `已收到:${text}` }],
  });
  const answer = `<xml><ToUserName><![CDATA[${from}]]></ToUserName><FromUserName><![CDATA[${corpId}]]></FromUserName><CreateTime>${Math.floor(at.getTime() / 1000)}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[已收到:${text}]]></Content></xml>`;
  const reply = encrypt(aesKey, answer, corpId, randomBytes(16));
  const signature = getSignature(token, timestamp ?? "", nonce ?? "", reply);
  ctx.type = "text/xml";
  ctx.body = `<xml><Encrypt><![CDATA[${reply}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature><TimeStamp>${timestamp}</TimeStamp><Nonce><![CDATA[${nonce}]]></Nonce></xml>`;
});
app.listen(Number(process.env.PORT), "127.0.0.1", () => process.stdout.write("floor ready\n"));
