import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeEach(async () => {
  wecom = await startLocalWecom();
});
afterEach(() => wecom.close());

const send = (body: object) => wecom.api("message/send", { agentid: wecom.sandbox.settings.agentId, ...body });
const text = (touser: string, content = "你好") => ({ touser, msgtype: "text", text: { content } });
const received = async (userid: string) => (await wecom.http.get(`/sandbox/users/${userid}/messages`)).body;

test("a text arrives with a rising id, the clock's time and no reply mark", async () => {
  await send(text("lh.wgy01", "一"));
  await send(text("LH.WGY01", "二"));
  const [first, second] = await received("lh.wgy01");
  expect(first).toEqual({
    ...{ id: expect.any(Number), at: "2026-11-23T08:00:00+08:00", from: "app", kind: "text", text: "一", reply: false },
  });
  expect(second).toMatchObject({ text: "二" });
  expect(second.id).toBeGreaterThan(first.id);
});

test("a cursor gives what came after it", async () => {
  await send(text("lh.wgy01", "一"));
  const [first] = await received("lh.wgy01");
  await send(text("lh.wgy01", "二"));
  const { body } = await wecom.http.get(`/sandbox/users/lh.wgy01/messages?after=${first.id}`);
  expect(body.map((message: { text: string }) => message.text)).toEqual(["二"]);
});

test("whom it does not reach is named in lower case, the rest receives it", async () => {
  const answer = await send({ ...text("lh.wgy01|Ghost1|ghost2"), toparty: "99", totag: "77" });
  expect(answer).toEqual({
    ...{ errcode: 0, errmsg: "ok", invaliduser: "ghost1|ghost2", invalidparty: "99", invalidtag: "77" },
    ...{ unlicenseduser: "", msgid: expect.any(String) },
  });
  expect(await received("lh.wgy01")).toHaveLength(1);
});

test("departments, tags and everybody are reached, each person once", async () => {
  await send({ ...text("sw.lly01"), toparty: "3", totag: "4" });
  await send(text("@all"));
  const counts = await Promise.all(["lh.wgy01", "sw.lly01", "sw.fg01"].map(async (id) => (await received(id)).length));
  expect(counts).toEqual([1, 2, 2]);
});

const many = (count: number) => Array.from({ length: count }, (_, i) => `u${i}`).join("|");

test.each<[string, number, object]>([
  ["nobody addressed", 82001, { msgtype: "text", text: { content: "x" } }],
  ["only strangers addressed", 81013, text("ghost")],
  ["1001 persons", 40032, text(many(1001))],
  ["101 departments", 82002, { ...text(""), toparty: many(101) }],
  ["101 tags", 82003, { ...text(""), totag: many(101) }],
  ["an agentid that is a string", 40056, { ...text("lh.wgy01"), agentid: "1000002" }],
  ["another application's agentid", 301002, { ...text("lh.wgy01"), agentid: 1_000_009 }],
  ["no agentid", 41011, { ...text("lh.wgy01"), agentid: undefined }],
  ["an unknown msgtype", 40008, { touser: "lh.wgy01", msgtype: "poem", poem: {} }],
  ["an empty text", 44004, text("lh.wgy01", "")],
  [
    "a markdown over 2048 bytes",
    45002,
    { touser: "lh.wgy01", msgtype: "markdown", markdown: { content: "水".repeat(683) } },
  ],
  ["a picture that does not exist", 40007, { touser: "lh.wgy01", msgtype: "image", image: { media_id: "none" } }],
  [
    "a textcard without title",
    41016,
    { touser: "lh.wgy01", msgtype: "textcard", textcard: { description: "d", url: "https://a.b" } },
  ],
  [
    "a textcard whose link has no scheme",
    45034,
    { touser: "lh.wgy01", msgtype: "textcard", textcard: { title: "t", description: "d", url: "a.b" } },
  ],
  [
    "nine articles",
    45008,
    { touser: "lh.wgy01", msgtype: "news", news: { articles: Array(9).fill({ title: "t", url: "https://a.b" }) } },
  ],
  ["a card nested wrongly", 41016, { touser: "lh.wgy01", msgtype: "template_card", card_type: "text_notice" }],
  [
    "too long a repeat window",
    40058,
    { ...text("lh.wgy01"), enable_duplicate_check: 1, duplicate_check_interval: 14_401 },
  ],
])("%s is %d, and nobody receives anything", async (_case, errcode, body) => {
  expect(await send(body)).toMatchObject({ errcode });
  expect(await received("lh.wgy01")).toEqual([]);
});

test("a text over 2048 bytes is cut between characters", async () => {
  await send(text("lh.wgy01", "水".repeat(700)));
  expect((await received("lh.wgy01"))[0].text).toBe("水".repeat(682));
});

test("identical JSON with the duplicate check is sent once within its window", async () => {
  const body = { ...text("lh.wgy01"), enable_duplicate_check: 1, duplicate_check_interval: 600 };
  const first = await send(body);
  wecom.moveClock(599_000);
  expect(await send(body)).toEqual(first);
  expect(await received("lh.wgy01")).toHaveLength(1);
  wecom.moveClock(1_000);
  expect((await send(body)).msgid).not.toBe(first.msgid);
  expect(await received("lh.wgy01")).toHaveLength(2);
});

test("textcard and news arrive with all they say", async () => {
  const textcard = { title: "巡检提醒", description: "请今日完成", url: "https://bot.example.org/i/9" };
  const news = { articles: [{ title: "周报", url: "https://bot.example.org/w/1" }] };
  await send({ touser: "lh.wgy01", msgtype: "textcard", textcard });
  await send({ touser: "lh.wgy01", msgtype: "news", news });
  expect(await received("lh.wgy01")).toMatchObject([
    { kind: "textcard", text: "巡检提醒\n请今日完成", data: textcard },
    { kind: "news", text: "周报", data: news },
  ]);
});

test("more than thirty a minute for one member are dropped without a word, and the log tells", async () => {
  for (let i = 0; i < 31; i += 1) expect(await send(text("lh.wgy01", `第${i}条`))).toMatchObject({ errcode: 0 });
  expect(await received("lh.wgy01")).toHaveLength(30);
  expect(wecom.logged).toContainEqual(expect.objectContaining({ level: "warn", fields: { userid: "lh.wgy01" } }));
  wecom.moveClock(60_000);
  await send(text("lh.wgy01"));
  expect(await received("lh.wgy01")).toHaveLength(31);
});

test("within 24 hours a message can be called back from every phone", async () => {
  const { msgid } = await send(text("lh.wgy01|sw.lly01"));
  wecom.moveClock(86_400_000);
  expect(await wecom.api("message/recall", { msgid })).toEqual({ errcode: 0, errmsg: "ok" });
  expect([await received("lh.wgy01"), await received("sw.lly01")]).toEqual([[], []]);
});

test("later, or for a message of nobody, recalling is refused", async () => {
  const { msgid } = await send(text("lh.wgy01"));
  wecom.moveClock(86_401_000);
  expect(await wecom.api("message/recall", { msgid })).toMatchObject({ errcode: 42052 });
  expect(await wecom.api("message/recall", { msgid: "none" })).toMatchObject({ errcode: 40058 });
});
