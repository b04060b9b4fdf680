import type { Card, Neutral } from "../../../src/ports/message.js";
import { startTalking, type Talking } from "./talking.js";

const GRID = "lianhe.grid01";
const CLERK = "kexiang.clerk01";
const CENTER = "lianhe.center01";
const LEADER = "lianhe.leader01";
const LIAISON = "d04.liaison01";
const DEPUTY = "d04.leader01";

let town: Talking;
beforeEach(async () => {
  town = await startTalking();
});
afterEach(() => town.stop());

const SX = /SX-\d{8}-\d{5}/;
const HJ = /HJ-\d{8}-\d{4}/;

function found(pattern: RegExp, text: string): string {
  const match = pattern.exec(text)?.[0];
  if (!match) throw new Error(`${pattern} is not in: ${text}`);
  return match;
}

/** The newest card owed to that person which carries the button. */
async function cardWith(who: string, key: string): Promise<string> {
  const rows = await Promise.all(["matters", "calls"].map((name) => outboxOf(name)));
  const cards = rows.flat().flatMap(({ message }) => (message.kind === "card" ? [message] : []));
  const card = cards.filter(({ to, card }) => to.some((id) => id === who) && keysOf(card).includes(key)).at(-1);
  if (!card) throw new Error(`${who} has no card with ${key}`);
  return card.card.id;
}

async function outboxOf(collection: string): Promise<readonly { readonly message: Neutral }[]> {
  const documents = await town.fresh.connection.collection(collection).find({}).sort({ changedAt: 1 }).toArray();
  return documents.flatMap((document) => document.outbox ?? []);
}

function keysOf(card: Card): readonly string[] {
  if (card.form === "notice") return [];
  return card.form === "buttons" ? card.buttons.map(({ key }) => key) : [card.submit.key];
}

async function press(who: string, key: string, selected: Record<string, string[]> = {}): Promise<string> {
  return town.presses(who, await cardWith(who, key), key, selected);
}

/** By cards alone: a call of the water bureau that waits for its signature. */
async function aSentCall(): Promise<string> {
  await town.says(GRID, "科翔路口下水道堵了,污水冒出来");
  await press(CLERK, "raise");
  await town.says(CLERK, "要水务局来");
  await press(CENTER, "call", { department: ["D04"] });
  const call = found(HJ, await town.says(CENTER, "管道堵塞,请派人疏通"));
  expect(await press(LEADER, "approve")).toContain(call);
  return call;
}

describe("cards from the report to five stars", () => {
  test("buttons need no second question; what needs words asks for them", async () => {
    const call = await aSentCall();
    expect(await press(LIAISON, "sign")).toContain(call);
    expect(await press(LIAISON, "respond")).toMatch(/谁来|由谁/);
    expect(await town.says(LIAISON, "管网科今天下午3点到场,先抽水")).toContain(call);
    await town.aloneWith(LIAISON, call);
    expect(await press(DEPUTY, "finish")).not.toBe("");
    expect(await town.says(DEPUTY, "已疏通")).toMatch(/照片/);
    expect(await town.photo(DEPUTY, "m")).toContain(call);
    expect(await press(CENTER, "rate", { stars: ["5"] })).toContain(call);
    expect(await town.says(CENTER, `查 ${call}`)).toContain("已评价");
  });

  test("few stars ask for a reason before they count", async () => {
    const call = await aSentCall();
    await press(LIAISON, "sign");
    await town.says(LIAISON, `响应 ${call} 管网科今天下午3点到场,先抽水`);
    await town.aloneWith(LIAISON, call);
    await town.says(DEPUTY, `办结 ${call} 已疏通`);
    await town.photo(DEPUTY, "m");
    await town.says(DEPUTY, "确认");
    expect(await press(CENTER, "rate", { stars: ["3"] })).toMatch(/理由/);
    expect(await town.says(CENTER, `查 ${call}`)).toContain("待评价");
    expect(await town.says(CENTER, "来得慢")).toContain(call);
  });

  test("退回修改 asks for the reason and the drafter sees it", async () => {
    await town.says(GRID, "科翔路口下水道堵了,污水冒出来");
    await press(CLERK, "raise");
    await town.says(CLERK, "要水务局来");
    await press(CENTER, "call", { department: ["D04"] });
    const call = found(HJ, await town.says(CENTER, "管道堵塞,请派人疏通"));
    expect(await press(LEADER, "send_back")).toMatch(/理由/);
    expect(await town.says(LEADER, "请写清楚堵了多久")).toContain(call);
    expect(await town.says(CENTER, `补充 ${call} 已堵两天`)).toContain(call);
    expect(await press(CENTER, "review")).toContain(call);
  });
});

describe("old and foreign cards stay harmless", () => {
  test("of two leaders who press at once one approves, the other is told who did", async () => {
    await town.says(GRID, "科翔路口下水道堵了,污水冒出来");
    await press(CLERK, "raise");
    await town.says(CLERK, "要水务局来");
    await press(CENTER, "call", { department: ["D04"] });
    await town.says(CENTER, "管道堵塞,请派人疏通");
    const card = await cardWith(LEADER, "approve");
    const answers = await Promise.all(
      ["lianhe.leader01", "lianhe.leader02"].map((who) => town.presses(who, card, "approve")),
    );
    expect(answers.filter((text) => text.includes("已由"))).toHaveLength(1);
  });

  test("a button after its time says what is the case", async () => {
    const no = found(SX, await town.says(GRID, "科翔路12号门口垃圾堆了两天"));
    const card = await cardWith(CLERK, "accept");
    expect(await town.presses(CLERK, card, "accept")).toContain(no);
    expect(await town.presses("kexiang.clerk02", card, "accept")).toContain("已由");
  });

  test("the same press delivered twice changes nothing and answers the same", async () => {
    await town.says(GRID, "科翔路12号门口垃圾堆了两天");
    const cardId = await cardWith(CLERK, "accept");
    const body = { cardId, key: "accept", selected: {} };
    const first = await town.sends(CLERK, "press", body, "press-1");
    expect(await town.sends(CLERK, "press", body, "press-1")).toBe(first);
  });

  test("a card that we never gave", async () => {
    expect(await town.presses(CLERK, "SX-20260310-00001@what@x", "accept")).toContain("卡片");
    expect(await town.presses(CLERK, "SX-20260310-09999@new@1", "accept")).toContain("没有找到");
  });

  test("确认 on a card without an open question", async () => {
    expect(await town.presses(CLERK, "SX-20260310-00001@confirm@1", "confirm")).toContain("没有等您确认");
  });
});

describe("menu and opening", () => {
  test("待办, 帮助, 上报 from the menu; a welcome only before the first word", async () => {
    expect(await town.sends(GRID, "enter", {})).toContain("您好");
    expect(await town.sends(GRID, "menu", { key: "MENU_TODO" })).toContain("待办");
    expect(await town.sends(GRID, "menu", { key: "help" })).toContain("可以这样说");
    expect(await town.sends(GRID, "menu", { key: "report" })).toContain("一句话");
    await town.photo(GRID, "p1");
    expect(await town.sends(GRID, "enter", {})).toBe("");
  });
});
