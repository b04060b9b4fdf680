import { numberIn, type Play, playDistrict } from "../support/district-play.js";

let play: Play;
let matter: string;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
  matter = numberIn(await play.say("lianhe.grid01", "科翔路12号门口垃圾堆了两天"), "SX");
});
afterAll(() => play.stop());

const post = (query: string, body: string) => fetch(`${play.base}/wecom/callback?${query}`, { method: "POST", body });
const count = async () => (await play.api<{ items: unknown[] }>("/matters?limit=200")).items.length;

describe("callbacks that are not what they should be leave no trace", () => {
  const XML = "<xml><ToUserName>a</ToUserName><Encrypt>YWJj</Encrypt></xml>";
  test.each([
    ["no signature", "", XML, 400],
    ["a wrong signature", "msg_signature=00&timestamp=1741567200&nonce=n", XML, 403],
    ["broken XML", "msg_signature=00&timestamp=1741567200&nonce=n", "<xml><Encrypt>", 400],
    ["a DTD", "msg_signature=00&timestamp=1741567200&nonce=n", `<!DOCTYPE x [<!ENTITY a "b">]>${XML}`, 400],
    ["nothing", "msg_signature=00&timestamp=1741567200&nonce=n", "", 400],
  ])("%s", async (_, query, body, status) => {
    const before = await count();
    expect([status, status === 400 ? 403 : status]).toContain((await post(query, body)).status);
    expect(await count()).toBe(before);
  });

  test("a body over the limit", async () => {
    expect((await post("msg_signature=0&timestamp=1&nonce=n", "x".repeat(1_100_000))).status).toBe(413);
  });

  test("after all of it the service is well", async () => {
    expect((await fetch(`${play.base}/readyz`)).status).toBe(200);
  });
});

describe("words that cannot be carried out get an answer that says what to do", () => {
  test.each([
    ["nobody has that number", "lianhe.grid01", "查 9999", "没有找到"],
    ["somebody else's matter", "luogang.clerk01", "受理 0001", "。"],
    ["a command of another role", "lianhe.grid01", "签收 0001", "。"],
    ["5,000 characters", "lianhe.grid01", "垃".repeat(5000), "字"],
    ["a department that would bounce", "d04.liaison01", "这个不属于我局", "不能退回"],
    ["确认 without a question", "kexiang.clerk01", "确认", "没有"],
  ])("%s", async (_, who, text, says) => {
    const before = await play.api(`/matters/${matter}`);
    const answer = await play.say(who, text);
    expect(answer).toContain(says);
    expect(answer).toMatch(/[\u4e00-\u9fff]/);
    expect(await play.api(`/matters/${matter}`)).toEqual(before);
  });

  test("an empty message", async () => {
    expect(await play.say("lianhe.grid01", "   ")).toMatch(/[\u4e00-\u9fff]/);
  });

  test("emoji and rare characters are kept as they are", async () => {
    const text = "科翔路8号🚧𠮷野家门口垃圾满了㙍👨‍👩‍👧";
    const no = numberIn(await play.say("lianhe.grid01", text), "SX");
    expect(await play.api(`/matters/${no}`)).toMatchObject({ text });
  });

  test("a button pressed twice is answered twice and counts once", async () => {
    const card = (await play.inbox("kexiang.clerk01")).find(({ card }) => card?.task_id?.startsWith(matter))?.card;
    const first = await play.pressCard("kexiang.clerk01", card?.task_id ?? "", "accept");
    const second = await play.pressCard("kexiang.clerk02", card?.task_id ?? "", "accept");
    expect(first.reply).toContain("已受理");
    expect(second.reply).toContain("科翔社区经办01");
    const { timeline } = await play.api<{ timeline: unknown[] }>(`/matters/${matter}`);
    expect(timeline).toHaveLength(2);
  });
});

describe("the read API", () => {
  const get = (path: string, token?: string) =>
    fetch(`${play.base}/api/v1${path}`, token ? { headers: { authorization: `Bearer ${token}` } } : {});

  test("without a token, with a wrong one, for nothing, with nonsense", async () => {
    const { token } = (await (await fetch(`${play.base}/sandbox/token`)).json()) as { token: string };
    const answers = await Promise.all([
      get("/matters"),
      get("/matters", "wrong"),
      get("/matters/SX-20260310-99999", token),
      get("/matters?light=BLUE", token),
      get("/matters?limit=100000", token),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 404, 400, 400]);
    for (const answer of answers) expect(answer.headers.get("content-type")).toContain("application/problem+json");
  });

  test("pages by cursor, newest first, without losing or repeating one", async () => {
    for (let i = 1; i <= 5; i++) await play.say("lianhe.grid02", `科翔路${i}0号门口有人占道摆摊`);
    const all = (await play.api<{ items: { no: string }[] }>("/matters?limit=200")).items.map(({ no }) => no);
    const paged: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const page: { items: { no: string }[]; next: string | null } = await play.api(
        `/matters?limit=2${next ? `&cursor=${next}` : ""}`,
      );
      paged.push(...page.items.map(({ no }) => no));
      next = page.next;
    }
    expect(paged).toEqual(all);
    expect(all).toEqual([...all].sort().reverse());
  });

  test("filters by state and unit", async () => {
    const open = await play.api<{ items: { state: string }[] }>("/matters?state=REPORTED&unit=440112014008");
    expect(open.items.length).toBeGreaterThan(0);
    expect(open.items.every(({ state }) => state === "REPORTED")).toBe(true);
    expect((await play.api<{ items: unknown[] }>("/matters?unit=440112101214")).items).toEqual([]);
  });
});
