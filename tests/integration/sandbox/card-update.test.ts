import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeEach(async () => {
  wecom = await startLocalWecom();
});
afterEach(() => wecom.close());

const CARD = {
  card_type: "button_interaction",
  main_title: { title: "呼叫待审批", desc: "HY-02-001" },
  task_id: "HY-02-001@approve@3",
  button_list: [
    { text: "同意", style: 1, key: "approve" },
    { text: "退回修改", style: 4, key: "reject" },
  ],
};

const agentid = () => wecom.sandbox.settings.agentId;
const sendCard = (card: object = CARD, touser = "lh.fg01|lh.wgy01") =>
  wecom.api("message/send", { touser, agentid: agentid(), msgtype: "template_card", template_card: card });
const update = (body: object) => wecom.api("message/update_template_card", { agentid: agentid(), ...body });
const shownTo = async (userid: string) => (await wecom.http.get(`/sandbox/users/${userid}/messages`)).body[0].card;

test("a card is shown as the JSON that was sent", async () => {
  const answer = await sendCard();
  expect(answer).toMatchObject({ errcode: 0, response_code: expect.any(String) });
  expect(await shownTo("lh.fg01")).toEqual(CARD);
});

test("a task id is used once", async () => {
  await sendCard();
  expect(await sendCard()).toMatchObject({ errcode: 42014 });
});

test("a notice without menu has no response code", async () => {
  const notice = {
    card_type: "text_notice",
    main_title: { title: "办结" },
    card_action: { type: 1, url: "https://a.b" },
  };
  expect(await sendCard(notice)).not.toHaveProperty("response_code");
});

test("a grey line takes the buttons' place for everybody, the rest stays", async () => {
  const { response_code } = await sendCard();
  expect(await update({ atall: 1, response_code, button: { replace_name: "已同意" } })).toEqual({
    ...{ errcode: 0, errmsg: "ok", invaliduser: [] },
  });
  const { button_list: _buttons, ...rest } = CARD;
  const replaced = { ...rest, replace_text: "已同意", replaced: true };
  expect([await shownTo("lh.fg01"), await shownTo("lh.wgy01")]).toEqual([replaced, replaced]);
});

test("only the persons named see the change, and strangers come back in an array", async () => {
  const { response_code } = await sendCard();
  const template_card = { ...CARD, task_id: "ignored", main_title: { title: "已审批" }, replace_text: "已同意" };
  const answer = await update({ userids: ["lh.fg01", "Ghost", "sw.lly01"], response_code, template_card });
  expect(answer.invaliduser).toEqual(["ghost"]);
  expect(await shownTo("lh.fg01")).toMatchObject({
    main_title: { title: "已审批" },
    task_id: CARD.task_id,
    replaced: true,
  });
  expect(await shownTo("lh.fg01")).not.toHaveProperty("button_list");
  expect(await shownTo("lh.wgy01")).toEqual(CARD);
});

test("a response code is good once, within 72 hours", async () => {
  const button = { replace_name: "已同意" };
  const { response_code: used } = await sendCard();
  await update({ atall: 1, response_code: used, button });
  expect(await update({ atall: 1, response_code: used, button })).toMatchObject({ errcode: 60140 });
  const { response_code: late } = await sendCard({ ...CARD, task_id: "other" });
  wecom.moveClock(72 * 3_600_000);
  expect(await update({ atall: 1, response_code: late, button })).toMatchObject({ errcode: 60140 });
});

test.each<[string, number, object]>([
  ["no target", 82101, { button: { replace_name: "x" } }],
  ["neither button nor card", 40058, { atall: 1 }],
  ["both button and card", 40058, { atall: 1, button: { replace_name: "x" }, template_card: CARD }],
  ["an empty grey line", 42020, { atall: 1, button: { replace_name: "" } }],
  [
    "a replacing notice that leads nowhere",
    42045,
    { atall: 1, template_card: { card_type: "text_notice", main_title: { title: "t" } } },
  ],
  ["another application", 301002, { agentid: 1_000_009, atall: 1, button: { replace_name: "x" } }],
])("%s is %d, and the code is not used up", async (_case, errcode, body) => {
  const { response_code } = await sendCard();
  expect(await update({ response_code, ...body })).toMatchObject({ errcode });
  expect(await update({ atall: 1, response_code, button: { replace_name: "好" } })).toMatchObject({ errcode: 0 });
});

test("a grey line is only for cards with buttons", async () => {
  const { response_code } = await sendCard({
    ...{ card_type: "text_notice", main_title: { title: "t" }, card_action: { type: 1, url: "https://a.b" } },
    ...{ task_id: "n1", action_menu: { desc: "更多", action_list: [{ text: "转交", key: "transfer" }] } },
  });
  expect(await update({ atall: 1, response_code, button: { replace_name: "x" } })).toMatchObject({ errcode: 40058 });
});
