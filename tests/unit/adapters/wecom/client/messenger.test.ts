import { renderCard } from "../../../../../adapters/wecom/cards/render-card.js";
import { renderReplaced } from "../../../../../adapters/wecom/cards/render-replaced.js";
import { asId, type StaffId, type UnitCode } from "../../../../../src/domain/shared/ids.js";
import {
  aMessenger,
  api,
  faultOf,
  noRealNetwork,
  ROBOT_KEY,
  SENT,
  sendAnswers,
  TOKENS,
  tokensAreGiven,
} from "../../../../support/wecom-api.js";
import { aButtonsCard, aNoticeCard, aSelectsCard, aVoteCard } from "../../../../support/wecom-cards.js";

noRealNetwork();

const staff = (id: string) => asId<StaffId>(id);
const zhangWei = staff("zhang.wei");
const liNa = staff("li.na");
const water = asId<UnitCode>("D04");
const ONCE_A_WHILE = { enable_duplicate_check: 1, duplicate_check_interval: 600 };

describe("words to staff", () => {
  test.each(["text", "markdown"] as const)("%s goes as one JSON message", async (kind) => {
    tokensAreGiven();
    const bodies: unknown[] = [];
    sendAnswers(SENT, bodies);
    const delivery = await aMessenger().messenger.send({ kind, to: [zhangWei, liNa], text: "**已派发**\n请签收 💧" });
    expect(bodies).toEqual([
      {
        touser: "zhang.wei|li.na",
        agentid: 1000007,
        msgtype: kind,
        [kind]: { content: "**已派发**\n请签收 💧" },
        ...ONCE_A_WHILE,
      },
    ]);
    expect(delivery).toEqual({ platform: "wecom", messageId: "msg-1", unreachable: [] });
  });

  test("what is longer than a message goes in several, whole", async () => {
    tokensAreGiven();
    const bodies: { text: { content: string } }[] = [];
    sendAnswers({ ...SENT, invaliduser: "zhang.wei" }, bodies);
    sendAnswers({ ...SENT, msgid: "msg-2", invaliduser: "zhang.wei" }, bodies);
    const text = "漏".repeat(1000);
    const delivery = await aMessenger().messenger.send({ kind: "text", to: [zhangWei, liNa], text });
    expect(bodies.map((body) => body.text.content).join("")).toBe(text);
    for (const { text } of bodies) expect(Buffer.byteLength(text.content)).toBeLessThanOrEqual(2048);
    expect(delivery).toEqual({ platform: "wecom", messageId: "msg-2", unreachable: ["zhang.wei"] });
  });

  test("characters travel raw: half an emoji would become an escape, which is refused", async () => {
    tokensAreGiven();
    let raw = "";
    api()
      .post("/cgi-bin/message/send", (body) => {
        raw = JSON.stringify(body);
        return true;
      })
      .query(true)
      .reply(200, SENT);
    await aMessenger().messenger.send({ kind: "text", to: [zhangWei], text: "漏\ud83d水\u0000𠮷" });
    expect(raw).toContain("漏\ufffd水𠮷");
    expect(raw).not.toContain("\\u");
  });

  test("somebody who cannot be reached is named in lower case, the others got it", async () => {
    tokensAreGiven();
    sendAnswers({ ...SENT, invaliduser: "Ghost1|ghost2", unlicenseduser: "ghost2|ghost3" });
    const delivery = await aMessenger().messenger.send({ kind: "text", to: [zhangWei], text: "好" });
    expect(delivery.unreachable).toEqual(["ghost1", "ghost2", "ghost3"]);
  });

  test.each([81013, 82001])("nobody who can be reached is a fault (%d)", async (errcode) => {
    tokensAreGiven();
    sendAnswers({ errcode, errmsg: "user & party & tag all invalid" });
    const fault = await faultOf(aMessenger().messenger.send({ kind: "text", to: [zhangWei], text: "好" }));
    expect(fault).toMatchObject({ name: "BotError", code: "chat_target_gone", retry: "never" });
  });

  test("a thousand recipients are the limit, checked before anything is sent", async () => {
    const to = Array.from({ length: 1001 }, (_, i) => staff(`s${i}`));
    const fault = await faultOf(aMessenger().messenger.send({ kind: "text", to, text: "好" }));
    expect(fault.code).toBe("chat_message_refused");
  });
});

describe("cards", () => {
  test.each([
    ["buttons", aButtonsCard()],
    ["notice", aNoticeCard()],
    ["vote", aVoteCard()],
    ["selects", aSelectsCard()],
  ])("%s goes as a template card and brings the code to replace it", async (_form, card) => {
    tokensAreGiven();
    const bodies: unknown[] = [];
    sendAnswers({ ...SENT, response_code: "rc-1" }, bodies);
    const delivery = await aMessenger().messenger.send({ kind: "card", to: [liNa], card });
    expect(bodies).toEqual([
      {
        touser: "li.na",
        agentid: 1000007,
        msgtype: "template_card",
        template_card: renderCard(card),
        ...ONCE_A_WHILE,
      },
    ]);
    expect(delivery).toEqual({ platform: "wecom", messageId: "msg-1", responseCode: "rc-1", unreachable: [] });
  });

  test("a task id that the platform has seen was delivered by an earlier attempt", async () => {
    tokensAreGiven();
    sendAnswers({ errcode: 42014, errmsg: "invalid task id" });
    const { messenger, log } = aMessenger();
    const delivery = await messenger.send({ kind: "card", to: [liNa], card: aButtonsCard() });
    expect(delivery).toEqual({ platform: "wecom", unreachable: [] });
    expect(log.lines).toMatchObject([{ level: "warn", fields: { cardId: "HJ-20260310-0003@approve@2" } }]);
  });

  test.each(["", "HJ 1", "呼叫", "x".repeat(129)])(
    "the id %j is refused here: it could be taken for a seen one",
    async (id) => {
      const card = { ...aButtonsCard(), id };
      const fault = await faultOf(aMessenger().messenger.send({ kind: "card", to: [liNa], card }));
      expect(fault).toMatchObject({ code: "chat_message_refused", retry: "never" });
    },
  );
});

describe("a card is replaced", () => {
  const replace = { kind: "replace", cardId: "c1", card: aVoteCard(), label: "已评价", responseCode: "rc-9" } as const;

  test("for everybody, by its response code", async () => {
    tokensAreGiven();
    const bodies: unknown[] = [];
    api()
      .post("/cgi-bin/message/update_template_card", (body) => bodies.push(body) > 0)
      .query({ access_token: TOKENS[0] })
      .reply(200, { errcode: 0, errmsg: "ok", invaliduser: ["Ghost1"] });
    const delivery = await aMessenger().messenger.send(replace);
    expect(bodies).toEqual([
      { atall: 1, agentid: 1000007, response_code: "rc-9", template_card: renderReplaced(aVoteCard(), "已评价") },
    ]);
    expect(delivery).toEqual({ platform: "wecom", unreachable: ["ghost1"] });
  });

  test("not without a code, and nothing is sent", async () => {
    const { responseCode: _, ...without } = replace;
    expect(await faultOf(aMessenger().messenger.send(without))).toMatchObject({
      code: "chat_card_gone",
      retry: "never",
    });
  });

  test("not with a used code", async () => {
    tokensAreGiven();
    api()
      .post("/cgi-bin/message/update_template_card")
      .query(true)
      .reply(200, { errcode: 60140, errmsg: "invalid response_code" });
    expect(await faultOf(aMessenger().messenger.send(replace))).toMatchObject({ code: "chat_card_gone" });
  });
});

describe("a department's group", () => {
  const mention = { kind: "mention", group: water, mention: [zhangWei, liNa], text: "新呼叫，请签收" } as const;
  const robotAnswers = (answer: object, bodies: unknown[] = []) =>
    api()
      .post("/cgi-bin/webhook/send", (body) => bodies.push(body) > 0)
      .query({ key: ROBOT_KEY })
      .reply(200, answer);

  test("hears its robot, which mentions, without an access token", async () => {
    const bodies: unknown[] = [];
    robotAnswers({ errcode: 0, errmsg: "ok" }, bodies);
    const delivery = await aMessenger().messenger.send(mention);
    expect(bodies).toEqual([
      { msgtype: "text", text: { content: "新呼叫，请签收", mentioned_list: ["zhang.wei", "li.na"] } },
    ]);
    expect(delivery).toEqual({ platform: "wecom", unreachable: [] });
  });

  test("hears a long text in parts and is mentioned once; nobody mentioned is nobody listed", async () => {
    const bodies: unknown[] = [];
    for (let i = 0; i < 3; i += 1) robotAnswers({ errcode: 0 }, bodies);
    const { messenger } = aMessenger();
    await messenger.send({ ...mention, text: "漏".repeat(700) });
    await messenger.send({ ...mention, mention: [] });
    expect(bodies).toEqual([
      { msgtype: "text", text: { content: "漏".repeat(682), mentioned_list: ["zhang.wei", "li.na"] } },
      { msgtype: "text", text: { content: "漏".repeat(18) } },
      { msgtype: "text", text: { content: "新呼叫，请签收" } },
    ]);
  });

  test("without a robot is for the administrator to repair", async () => {
    const fault = await faultOf(aMessenger().messenger.send({ ...mention, group: asId<UnitCode>("D05") }));
    expect(fault).toMatchObject({
      code: "chat_misconfigured",
      retry: "never",
      message: expect.stringContaining("D05"),
    });
  });

  test("whose robot was removed is for the administrator too (93000)", async () => {
    robotAnswers({ errcode: 93000, errmsg: `invalid webhook url, key ${ROBOT_KEY}` });
    const fault = await faultOf(aMessenger().messenger.send(mention));
    expect(fault).toMatchObject({ code: "chat_misconfigured", retry: "never" });
  });

  test("whose robot is over its limit waits for a minute (45009)", async () => {
    robotAnswers({ errcode: 45009, errmsg: "api freq out of limit" });
    const fault = await faultOf(aMessenger().messenger.send(mention));
    expect(fault).toMatchObject({ code: "chat_rate_limited", retry: { afterMs: 60_000 } });
  });

  test("is never driven over its limit: the nineteenth within a minute waits for the first to age", async () => {
    for (let i = 0; i < 19; i += 1) robotAnswers({ errcode: 0 });
    const { messenger, clock } = aMessenger();
    const at = (seconds: number) => new Date(Date.UTC(2026, 2, 10, 1, 0, seconds));
    for (let second = 0; second < 18; second += 1) {
      clock.now = at(second);
      await messenger.send(mention);
    }
    clock.now = at(20);
    const fault = await faultOf(messenger.send(mention));
    expect(fault).toMatchObject({ code: "chat_rate_limited", retry: { afterMs: 40_000 } });
    clock.now = at(60);
    await messenger.send(mention);
  });

  test("gets all parts of a long text or none", async () => {
    for (let i = 0; i < 17; i += 1) robotAnswers({ errcode: 0 });
    const { messenger } = aMessenger();
    for (let i = 0; i < 17; i += 1) await messenger.send(mention);
    const fault = await faultOf(messenger.send({ ...mention, text: "漏".repeat(700) }));
    expect(fault).toMatchObject({ code: "chat_rate_limited", retry: { afterMs: 60_000 } });
  });
});
