import { createHash } from "node:crypto";
import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeEach(async () => {
  wecom = await startLocalWecom();
});
afterEach(() => wecom.close());

const send = async (body: object, key = "robot-d04") =>
  (await wecom.http.post(`/sandbox/cgi-bin/webhook/send?key=${key}`).send(body)).body;
const text = (content: string, over: object = {}) => ({ msgtype: "text", text: { content, ...over } });
const inGroup = async () => (await wecom.http.get("/sandbox/groups/group-d04/messages")).body;

test("a robot needs no token, and calls members by @", async () => {
  expect(await send(text("请签收", { mentioned_list: ["SW.lly01", "lh.wgy01"] }))).toEqual({
    errcode: 0,
    errmsg: "ok",
  });
  expect(await inGroup()).toEqual([
    {
      ...{ id: expect.any(Number), at: "2026-11-23T08:00:00+08:00", from: "robot", kind: "text", text: "请签收" },
      ...{ reply: false, mentions: ["sw.lly01"] },
    },
  ]);
});

test("@all calls every member, by userid or by mobile", async () => {
  await send(text("一", { mentioned_list: ["@all"] }));
  await send(text("二", { mentioned_mobile_list: ["@all"] }));
  const mentions = (await inGroup()).map((message: { mentions: string[] }) => message.mentions);
  expect(mentions).toEqual([
    ["sw.lly01", "sw.fg01"],
    ["sw.lly01", "sw.fg01"],
  ]);
});

test("a markdown calls by <@userid>; mentioned_list there has no effect, nor has <@userid> in a text", async () => {
  await send({ msgtype: "markdown", markdown: { content: "请 <@sw.fg01> 处理", mentioned_list: ["sw.lly01"] } });
  await send(text("请 <@sw.fg01> 处理"));
  await send({ msgtype: "markdown_v2", markdown_v2: { content: "请 <@sw.fg01> 处理" } });
  const mentions = (await inGroup()).map((message: { mentions: string[] }) => message.mentions);
  expect(mentions).toEqual([["sw.fg01"], [], []]);
});

test("twenty a minute, and tries that fail count too", async () => {
  for (let i = 0; i < 19; i += 1) await send(text(`第${i}条`));
  expect(await send({ msgtype: "poem" })).toMatchObject({ errcode: 40008 });
  expect(await send(text("第21条"))).toMatchObject({ errcode: 45009 });
  wecom.moveClock(60_000);
  expect(await send(text("下一分钟"))).toMatchObject({ errcode: 0 });
  expect(await inGroup()).toHaveLength(20);
});

const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(20)]);
const md5 = createHash("md5").update(PNG).digest("hex");

test("a picture comes inside the request with its MD5", async () => {
  const base64 = PNG.toString("base64");
  expect(await send({ msgtype: "image", image: { base64, md5 } })).toMatchObject({ errcode: 0 });
  expect(await send({ msgtype: "image", image: { base64, md5: "0".repeat(32) } })).toMatchObject({ errcode: 40058 });
  const [{ mediaId }] = await inGroup();
  expect((await wecom.http.get(`/sandbox/media/${mediaId}`)).body).toEqual(PNG);
});

test.each<[string, number, object, string]>([
  ["an unknown key", 93000, text("x"), "none"],
  ["a markdown over 4096 bytes", 40058, { msgtype: "markdown", markdown: { content: "水".repeat(1366) } }, "robot-d04"],
  ["a text over 2048 bytes", 45002, text("水".repeat(683)), "robot-d04"],
  ["an empty text", 44004, text(""), "robot-d04"],
  [
    "a card that calls back",
    42031,
    { msgtype: "template_card", template_card: { card_type: "button_interaction" } },
    "robot-d04",
  ],
  ["a type robots do not have", 40008, { msgtype: "textcard", textcard: {} }, "robot-d04"],
])("%s is %d", async (_case, errcode, body, key) => {
  expect(await send(body, key)).toMatchObject({ errcode });
  expect(await inGroup()).toEqual([]);
});

const upload = (bytes: Buffer, key = "robot-d04", type = "file") =>
  wecom.http.post(`/sandbox/cgi-bin/webhook/upload_media?key=${key}&type=${type}`).attach("media", bytes, "报告.pdf");

test("a file uploaded with a robot's key is sent by that robot alone", async () => {
  const { body } = await upload(Buffer.from("some pdf"));
  expect(body).toEqual({
    ...{ errcode: 0, errmsg: "ok", type: "file", media_id: expect.any(String), created_at: "1795392000" },
  });
  expect(await send({ msgtype: "file", file: { media_id: body.media_id } })).toMatchObject({ errcode: 0 });
  expect(await inGroup()).toMatchObject([{ kind: "file", text: "报告.pdf" }]);
  expect(await wecom.api(`media/get?media_id=${body.media_id}`)).toMatchObject({ errcode: 40007 });
});

test("a file of the application is not a robot's", async () => {
  const path = `/sandbox/cgi-bin/media/upload?type=file&access_token=${await wecom.token()}`;
  const { body } = await wecom.http.post(path).attach("media", Buffer.from("some pdf"), "a.pdf");
  expect(await send({ msgtype: "file", file: { media_id: body.media_id } })).toMatchObject({ errcode: 40007 });
});

test("the file is looked at before the key", async () => {
  expect((await upload(Buffer.alloc(0), "none")).body.errcode).toBe(44001);
  expect((await upload(Buffer.from("some pdf"), "none")).body.errcode).toBe(93000);
  expect((await upload(PNG, "robot-d04", "image")).body.errcode).toBe(40004);
});
