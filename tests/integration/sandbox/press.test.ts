import { sealedReply, textReply } from "./fixture/answering-bot.js";
import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

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
  action_menu: { desc: "更多", action_list: [{ text: "转交", key: "transfer" }] },
  button_selection: {
    question_key: "handler",
    option_list: [
      { id: "u1", text: "李娜" },
      { id: "u2", text: "王芳" },
    ],
  },
  button_list: [
    { text: "同意", key: "approve" },
    { type: 1, text: "查看", url: "https://a.b", key: "view" },
  ],
};

const agentid = () => wecom.sandbox.settings.agentId;
const sendCard = (card: object = CARD) =>
  wecom.api("message/send", {
    touser: "lh.fg01|lh.wgy01",
    agentid: agentid(),
    msgtype: "template_card",
    template_card: card,
  });
const press = (userid: string, body: object) => wecom.http.post(`/sandbox/users/${userid}/clicks`).send(body);
const shownTo = async (userid: string) => (await wecom.http.get(`/sandbox/users/${userid}/messages`)).body[0].card;
const responseCodeIn = (plain: string) => /<ResponseCode><!\[CDATA\[(\w+)\]\]>/.exec(plain)?.[1];

test("a press brings key, task, card type, the shown choice and a fresh response code", async () => {
  const { response_code } = await sendCard();
  const { body } = await press("lh.fg01", { taskId: TASK, key: "approve" });
  expect(body).toEqual({ status: 200, ms: expect.any(Number), reply: null });
  const [arrived] = wecom.bot.arrived;
  expect(arrived).toMatchObject({ signed: true, corp: wecom.sandbox.settings.corpId });
  expect(arrived?.plain).toContain(
    `<EventKey><![CDATA[approve]]></EventKey><TaskId><![CDATA[${TASK}]]></TaskId><CardType><![CDATA[button_interaction]]></CardType>`,
  );
  expect(arrived?.plain).toContain("<OptionId><![CDATA[u1]]></OptionId>");
  expect(responseCodeIn(arrived?.plain ?? "")).not.toBe(response_code);
});

test("the code of a press updates the card for everybody", async () => {
  await sendCard();
  await press("lh.fg01", { taskId: TASK, key: "approve", selected: { handler: ["u2"] } });
  const response_code = responseCodeIn(wecom.bot.arrived[0]?.plain ?? "");
  await wecom.api("message/update_template_card", {
    atall: 1,
    agentid: agentid(),
    response_code,
    button: { replace_name: "已同意" },
  });
  expect(await shownTo("lh.wgy01")).toMatchObject({ replace_text: "已同意", replaced: true });
});

test("a choice may be given as a bare option", async () => {
  await sendCard();
  await press("lh.fg01", { taskId: TASK, key: "approve", selected: { handler: "u2" } });
  expect(wecom.bot.arrived[0]?.plain).toContain("<OptionId><![CDATA[u2]]></OptionId>");
});

test("an entry of the menu is an event of its own, without choices", async () => {
  await sendCard();
  await press("lh.fg01", { taskId: TASK, key: "transfer" });
  expect(wecom.bot.arrived[0]?.plain).toContain("<Event><![CDATA[template_card_menu_event]]></Event>");
  expect(wecom.bot.arrived[0]?.plain).not.toContain("SelectedItems");
});

test("a text reply is shown to the person who pressed", async () => {
  await sendCard();
  wecom.bot.answer = () => textReply(wecom.sandbox.settings, "lh.fg01", "已由分管领导处理");
  const { body } = await press("lh.fg01", { taskId: TASK, key: "approve" });
  const { body: messages } = await wecom.http.get("/sandbox/users/lh.fg01/messages");
  expect(body.reply).toBe("已由分管领导处理");
  expect(messages[1]).toMatchObject({ kind: "text", text: "已由分管领导处理", reply: true });
});

test("a passive grey line changes the card only for the person who pressed", async () => {
  await sendCard();
  wecom.bot.answer = () =>
    sealedReply(
      wecom.sandbox.settings,
      "lh.fg01",
      "<MsgType>update_button</MsgType><Button><ReplaceName>已受理</ReplaceName></Button>",
    );
  await press("lh.fg01", { taskId: TASK, key: "approve" });
  expect(await shownTo("lh.fg01")).toMatchObject({ replace_text: "已受理" });
  expect(await shownTo("lh.wgy01")).toEqual(CARD);
});

test("a passive card takes the old one's place; its own buttons can be pressed, and so can the old ones", async () => {
  await sendCard();
  const card =
    "<CardType>button_interaction</CardType><MainTitle><Title>第二步</Title></MainTitle><ButtonList><Text>确认</Text><Key>confirm</Key></ButtonList>";
  wecom.bot.answer = () =>
    sealedReply(
      wecom.sandbox.settings,
      "lh.fg01",
      `<MsgType>update_template_card</MsgType><TemplateCard>${card}</TemplateCard>`,
    );
  await press("lh.fg01", { taskId: TASK, key: "approve" });
  expect(await shownTo("lh.fg01")).toEqual({
    ...{
      card_type: "button_interaction",
      main_title: { title: "第二步" },
      button_list: [{ text: "确认", key: "confirm" }],
    },
    ...{ task_id: TASK, replaced: true },
  });
  wecom.bot.answer = () => ({});
  const statuses = [];
  for (const key of ["confirm", "approve"]) statuses.push((await press("lh.fg01", { taskId: TASK, key })).body.status);
  expect(statuses).toEqual([200, 200]);
});

test("a phone that did not see the update still delivers its old press", async () => {
  const { response_code } = await sendCard();
  await wecom.api("message/update_template_card", {
    atall: 1,
    agentid: agentid(),
    response_code,
    button: { replace_name: "已同意" },
  });
  expect((await press("lh.fg01", { taskId: TASK, key: "approve" })).body.status).toBe(200);
  expect(wecom.bot.arrived).toHaveLength(1);
});

test("a person who never received the card can press it too: a button is no right", async () => {
  await sendCard();
  expect((await press("sw.lly01", { taskId: TASK, key: "approve" })).body.status).toBe(200);
  expect(wecom.bot.arrived[0]?.plain).toContain("<FromUserName><![CDATA[sw.lly01]]></FromUserName>");
});

test("a passive card that the platform would refuse changes nothing and is reported", async () => {
  await sendCard();
  wecom.bot.answer = () =>
    sealedReply(
      wecom.sandbox.settings,
      "lh.fg01",
      "<MsgType>update_template_card</MsgType><TemplateCard><CardType>poem</CardType></TemplateCard>",
    );
  const { body } = await press("lh.fg01", { taskId: TASK, key: "approve" });
  expect(body).toMatchObject({ status: 200, reply: null, ignored: expect.stringContaining("42031") });
  expect(await shownTo("lh.fg01")).toEqual(CARD);
  expect(wecom.logged.some(({ level }) => level === "warn")).toBe(true);
});

test.each<[string, number, object]>([
  ["an unknown card", 404, { taskId: "none", key: "approve" }],
  ["a button the card never had", 400, { taskId: TASK, key: "explode" }],
  ["a button that opens a page", 400, { taskId: TASK, key: "view" }],
  ["an option the card does not offer", 400, { taskId: TASK, key: "approve", selected: { handler: ["u9"] } }],
  ["no key", 400, { taskId: TASK }],
])("%s cannot be pressed", async (_case, status, body) => {
  await sendCard();
  const answer = await press("lh.fg01", body);
  expect(answer.status).toBe(status);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(wecom.bot.arrived).toEqual([]);
});
