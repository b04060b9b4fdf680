import { textReply } from "./fixture/answering-bot.js";
import { type LocalWecom, START, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeEach(async () => {
  wecom = await startLocalWecom();
});
afterEach(() => wecom.close());

const TASK = "HY-02-001@approve@3";
const CARD = {
  card_type: "button_interaction",
  main_title: { title: "呼叫待审批" },
  task_id: TASK,
  button_list: [{ text: "同意", key: "approve" }],
};
const send = (body: object) =>
  wecom.api("message/send", { touser: "lh.fg01", agentid: wecom.sandbox.settings.agentId, ...body });
const chat = async (userid: string) => (await wecom.http.get(`/sandbox/users/${userid}/chat`)).body;

test("credentials, tokens and the clock are the same after a restart", async () => {
  const [settings, token] = [wecom.sandbox.settings, await wecom.token()];
  await wecom.http.post("/sandbox/clock").send({ advance: "PT1H" });
  wecom = await wecom.restart();
  expect(wecom.sandbox.settings).toEqual(settings);
  expect(wecom.now()).toEqual(new Date(START.getTime() + 3_600_000));
  expect(await wecom.token()).toBe(token);
});

test("chats go on where they were, with rising ids and message ids that do not come again", async () => {
  wecom.bot.answer = () => textReply(wecom.sandbox.settings, "lh.fg01", "收到");
  const say = () => wecom.http.post("/sandbox/users/lh.fg01/messages").send({ text: "你好" });
  await say();
  const [before, plain] = [await chat("lh.fg01"), wecom.bot.arrived[0]?.plain ?? ""];
  wecom = await wecom.restart();
  expect(await chat("lh.fg01")).toEqual(before);
  await say();
  const after = await chat("lh.fg01");
  const msgIds = [plain, wecom.bot.arrived[0]?.plain ?? ""].map((text) => /<MsgId>(\d+)/.exec(text)?.[1]);
  expect(after.at(-1).id).toBeGreaterThan(before.at(-1).id);
  expect(new Set(msgIds).size).toBe(2);
});

test("cards can still be pressed and updated, and a used code stays used", async () => {
  const { response_code } = await send({ msgtype: "template_card", template_card: CARD });
  wecom = await wecom.restart();
  expect(
    (await wecom.http.post("/sandbox/users/lh.fg01/clicks").send({ taskId: TASK, key: "approve" })).body.status,
  ).toBe(200);
  const update = () =>
    wecom.api("message/update_template_card", {
      ...{ atall: 1, agentid: wecom.sandbox.settings.agentId, response_code, button: { replace_name: "已同意" } },
    });
  expect(await update()).toMatchObject({ errcode: 0 });
  wecom = await wecom.restart();
  expect(await update()).toMatchObject({ errcode: 60140 });
  expect((await chat("lh.fg01"))[0].card).toMatchObject({ replace_text: "已同意", replaced: true });
  expect(await send({ msgtype: "template_card", template_card: CARD })).toMatchObject({ errcode: 42014 });
});

test("pictures, groups and the memory of what was sent survive", async () => {
  const photo = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]);
  await wecom.http.post("/sandbox/users/lh.fg01/messages").send({ image: photo.toString("base64") });
  await wecom.api("appchat/create", { chatid: "ops1", name: "运维", userlist: ["lh.fg01", "sw.fg01"] });
  const once = { msgtype: "text", text: { content: "一次" }, enable_duplicate_check: 1 };
  const first = await send(once);
  wecom = await wecom.restart();
  const [{ mediaId }] = await chat("lh.fg01");
  expect((await wecom.http.get(`/sandbox/media/${mediaId}`)).body).toEqual(photo);
  expect((await wecom.api("appchat/get?chatid=ops1")).chat_info).toMatchObject({ name: "运维" });
  expect(await send(once)).toEqual(first);
});

test("faults end with the process", async () => {
  await wecom.http.post("/sandbox/faults").send({ down: true });
  wecom = await wecom.restart();
  expect((await wecom.http.get("/sandbox/faults")).body.down).toBe(false);
});
