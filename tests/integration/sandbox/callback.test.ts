import { type Keys, sealedReply, textReply } from "./fixture/answering-bot.js";
import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeEach(async () => {
  wecom = await startLocalWecom();
});
afterEach(() => wecom.close());

const say = (body: object, userid = "lh.wgy01") => wecom.http.post(`/sandbox/users/${userid}/messages`).send(body);
const chat = async (userid = "lh.wgy01") => (await wecom.http.get(`/sandbox/users/${userid}/chat`)).body;
const plains = () => wecom.bot.arrived.map(({ plain }) => plain);

test("a text is delivered encrypted and answered with the text of the passive reply", async () => {
  wecom.bot.answer = () => textReply(wecom.sandbox.settings, "lh.wgy01", "已上报 SJ-001");
  const { body } = await say({ text: "路面积水 <b>&]]>😀" });
  expect(body).toEqual({ status: 200, ms: expect.any(Number), reply: "已上报 SJ-001" });
  expect(wecom.bot.arrived[0]).toMatchObject({ signed: true, corp: wecom.sandbox.settings.corpId });
  expect(plains()[0]).toContain("<Content><![CDATA[路面积水 <b>&]]]]><![CDATA[>😀]]></Content>");
  expect(plains()[0]).toMatch(
    /<CreateTime>1795392000<\/CreateTime>.*<MsgId>\d{19}<\/MsgId><AgentID>1000002<\/AgentID>/,
  );
});

test("the chat holds both sides, the messages only what was received", async () => {
  wecom.bot.answer = () => textReply(wecom.sandbox.settings, "lh.wgy01", "收到");
  await say({ text: "你好" });
  const { body: messages } = await wecom.http.get("/sandbox/users/lh.wgy01/messages");
  expect(await chat()).toMatchObject([
    { from: "lh.wgy01", mine: true, text: "你好", reply: false },
    { from: "app", mine: false, text: "收到", reply: true },
  ]);
  expect(messages.map(({ text }: { text: string }) => text)).toEqual(["收到"]);
});

test("every message has an id of its own", async () => {
  for (const text of ["一", "一"]) await say({ text });
  const ids = plains().map((plain) => /<MsgId>(\d+)/.exec(plain)?.[1]);
  expect(new Set(ids).size).toBe(2);
});

test("a pin is given in WGS-84 and delivered as a phone would, in GCJ-02", async () => {
  await say({ location: { lng: 113.435, lat: 23.19, label: "科翔路" } });
  const [, lat, lng] = /<Location_X>([\d.]+)<\/Location_X><Location_Y>([\d.]+)</.exec(plains()[0] ?? "") ?? [];
  expect(Number(lat)).toBeCloseTo(23.1873, 3);
  expect(Number(lng)).toBeCloseTo(113.4403, 3);
  expect(await chat()).toMatchObject([{ kind: "location", location: { lng: 113.435, lat: 23.19, label: "科翔路" } }]);
});

test("a photo can be fetched by its media id, and by the page", async () => {
  const photo = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]);
  await say({ image: photo.toString("base64") });
  const [, picUrl, mediaId] =
    /<PicUrl><!\[CDATA\[(.+?)\]\]><\/PicUrl><MediaId><!\[CDATA\[(\w+)\]\]>/.exec(plains()[0] ?? "") ?? [];
  const fetched = await wecom.http.get(
    `/sandbox/cgi-bin/media/get?access_token=${await wecom.token()}&media_id=${mediaId}`,
  );
  expect(fetched.headers["content-type"]).toBe("image/png");
  expect(fetched.body).toEqual(photo);
  expect(picUrl).toBe(`${wecom.address}/sandbox/media/${mediaId}`);
  expect((await wecom.http.get(`/sandbox/media/${mediaId}`)).body).toEqual(photo);
});

test("opening the chat is an event", async () => {
  await wecom.http.post("/sandbox/users/lh.wgy01/enter");
  expect(plains()[0]).toContain("<Event><![CDATA[enter_agent]]></Event>");
});

test.each([
  ["a server error", { status: 500 }],
  ["no answer in time", "hang" as const],
])("%s is repeated with the same plaintext, three attempts in all", async (_case, failure) => {
  wecom.bot.answer = (_arrived, count) => (count < 3 ? failure : textReply(wecom.sandbox.settings, "lh.wgy01", "好"));
  const { body } = await say({ text: "你好" });
  expect(body).toMatchObject({ status: 200, reply: "好" });
  expect(new Set(plains()).size).toBe(1);
  expect(new Set(wecom.bot.arrived.map(({ query }) => query.get("nonce"))).size).toBe(3);
});

test("after the third failure it is given up, and the answer says with what", async () => {
  wecom.bot.answer = () => ({ status: 503 });
  expect((await say({ text: "你好" })).body).toMatchObject({ status: 503, reply: null });
  expect(wecom.bot.arrived).toHaveLength(3);
});

test("a service that is not there gives status 0", async () => {
  await wecom.bot.close();
  expect((await say({ text: "你好" })).body).toMatchObject({ status: 0, reply: null });
});

test("a refusal is not repeated", async () => {
  wecom.bot.answer = () => ({ status: 403 });
  expect((await say({ text: "你好" })).body).toMatchObject({ status: 403, reply: null });
  expect(wecom.bot.arrived).toHaveLength(1);
});

const HELLO = "<MsgType>text</MsgType><Content>x</Content>";
test.each<[string, (keys: Keys) => { body: string }, string]>([
  ["a plain body", () => ({ body: "收到" }), "not XML"],
  ["another token's signature", (keys) => sealedReply({ ...keys, token: "other" }, "lh.wgy01", HELLO), "signature"],
  ["another person's reply", (keys) => textReply(keys, "sw.fg01", "x"), "ToUserName"],
  [
    "a card update that answers no press",
    (keys) =>
      sealedReply(keys, "lh.wgy01", "<MsgType>update_button</MsgType><Button><ReplaceName>x</ReplaceName></Button>"),
    "press",
  ],
  [
    "a picture nobody uploaded",
    (keys) => sealedReply(keys, "lh.wgy01", "<MsgType>image</MsgType><Image><MediaId>none</MediaId></Image>"),
    "MediaId",
  ],
])("%s is ignored, and it is said why", async (_case, reply, why) => {
  wecom.bot.answer = () => reply(wecom.sandbox.settings);
  const { body } = await say({ text: "你好" });
  expect(body).toMatchObject({ status: 200, reply: null, ignored: expect.stringContaining(why) });
  expect(await chat()).toHaveLength(1);
  expect(wecom.logged).toContainEqual(expect.objectContaining({ level: "warn" }));
});

test("with the fault of duplicates a callback comes three times at once, and the first one's answer counts", async () => {
  await wecom.http.post("/sandbox/faults").send({ duplicateCallbacks: true });
  wecom.bot.answer = () => textReply(wecom.sandbox.settings, "lh.wgy01", "好");
  expect((await say({ text: "你好" })).body.reply).toBe("好");
  expect(wecom.bot.arrived).toHaveLength(3);
  expect(new Set(plains()).size).toBe(1);
  expect(await chat()).toHaveLength(2);
});

test.each([
  ["escaped texts", { cdata: false }, "<Content>a&lt;b</Content>"],
  ["another order of elements", { reordered: true }, "<xml><AgentID>"],
  ["the AgentID as text", { agentIdInCdata: true }, "<AgentID><![CDATA[1000002]]></AgentID>"],
])("the platform may send %s", async (_case, quirk, part) => {
  await wecom.http.post("/sandbox/quirks").send(quirk);
  await say({ text: "a<b" });
  expect(plains()[0]).toContain(part);
});

test("a repeated delivery may keep its query string", async () => {
  await wecom.http.post("/sandbox/quirks").send({ sameNonce: true });
  wecom.bot.answer = () => ({ status: 500 });
  await say({ text: "你好" });
  expect(new Set(wecom.bot.arrived.map(({ query }) => query.toString())).size).toBe(1);
});

test.each(["signature", "receiveid", "ciphertext"])("a callback can be spoiled in its %s", async (spoil) => {
  await wecom.http.post("/sandbox/quirks").send({ spoil });
  await say({ text: "你好" });
  const [arrived] = wecom.bot.arrived;
  const { corpId } = wecom.sandbox.settings;
  expect(arrived?.signed === true && arrived.corp === corpId).toBe(false);
});

test.each<[string, number, string, unknown]>([
  ["an unknown person", 404, "ghost", { text: "x" }],
  ["a body that says nothing", 400, "lh.wgy01", {}],
  ["a body that says two things", 400, "lh.wgy01", { text: "x", image: "AAAA" }],
  ["a pin beyond the pole", 400, "lh.wgy01", { location: { lng: 1, lat: 91, label: "x" } }],
  ["a picture that is no Base64", 400, "lh.wgy01", { image: "§" }],
])("%s is a problem, and nothing is delivered", async (_case, status, userid, body) => {
  const answer = await say(body as object, userid);
  expect(answer.status).toBe(status);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(JSON.parse(answer.text)).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  expect(wecom.bot.arrived).toEqual([]);
});

test("an address is verified by the exact decrypted text", async () => {
  expect(await wecom.sandbox.verifyCallback()).toEqual({ ok: true });
  await wecom.bot.close();
  expect(await wecom.sandbox.verifyCallback()).toMatchObject({ ok: false });
});
