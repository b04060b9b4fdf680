import { createHash } from "node:crypto";
import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

const READER = token("orders-reader", ["orders.read"]);
const OTHER = token("calls-reader", ["calls.read"]);

function token(name: string, scopes: readonly string[]) {
  return { name, scopes, sha256: createHash("sha256").update(`secret-of-${name}`).digest("hex") };
}

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00", [READER, OTHER]);
});
afterAll(() => play.stop());

type Line = { readonly name: string; readonly state: string };
type OrderJson = { readonly state: string; readonly drill: boolean; readonly urgent: boolean; readonly lines: Line[] };

const CENTER = "district.center01";
const STREET = "lianhe.center01";
const CLERK = "kexiang.clerk01";
const GRID = "lianhe.grid01";

const orderOf = (no: string) => play.api<OrderJson>(`/orders/${no}`);
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text }) => text ?? "");
const titles = async (who: string) => (await play.inbox(who)).map(({ card }) => card?.main_title?.title ?? "");

async function issued(who: string, words: string): Promise<string> {
  expect(await play.say(who, words)).toContain("将下达号令");
  return numberIn(await play.say(who, "确认"), "HL");
}

test("[O1 O5 O6 O7 O8 O9] a street to its communities and grids: clerk and grid worker sign and report, each his own line", async () => {
  const no = await issued(STREET, "号令 科翔社区、科翔第一网格 清理水渠 今天12:00前签收 明天12:00前反馈");
  expect((await orderOf(no)).lines.map(({ name }) => name)).toEqual(["科翔社区", "科翔第一网格"]);
  expect(await play.press(CLERK, "sign_order")).toContain(`已签收号令${no}`);
  expect(await play.press(GRID, "sign_order")).toContain(`已签收号令${no}`);
  expect(await play.say("lianhe.grid02", `签收 ${no}`)).toMatch(/不属于您的单位|不在您的业务范围/);
  expect(await orderOf(no)).toMatchObject({ state: "SIGNED" });
  await play.photo(GRID);
  expect(await play.say(GRID, `反馈 ${no} 已清理三处`)).toContain("已反馈号令");
  expect((await orderOf(no)).lines).toMatchObject([{ state: "SIGNED" }, { state: "REPORTED_BACK" }]);

  // What each may see: his own line; the clerk those of his grids too; the issuer all; a stranger nothing.
  expect(await play.say(GRID, `查 ${no}`)).toContain("科翔第一网格");
  expect(await play.say(GRID, `查 ${no}`)).not.toContain("科翔社区 ");
  expect(await play.say(CLERK, `查 ${no}`)).toContain("科翔第一网格");
  expect(await play.say(STREET, `查 ${no}`)).toContain("科翔社区");
  for (const stranger of ["luogang.center01", "d04.liaison01", "lianhe.grid03"])
    expect(await play.say(stranger, `查 ${no}`)).toContain("不在您的业务范围内");

  expect(await play.say(STREET, `补报 ${no} 科翔第一网格 缺照片说明`)).toContain("已请科翔第一网格补报");
  expect(await play.say(GRID, `反馈 ${no} 照片已说明`)).toContain("已反馈号令");
  expect(await play.say(CLERK, `反馈 ${no} 社区已清理`)).toContain("已反馈号令");
  await play.say(STREET, `办结 ${no}`);
  expect(await play.say(STREET, "确认")).toContain("各单位均已办结");
  expect(await orderOf(no)).toMatchObject({ state: "CLOSED" });
});

test("a street gives no orders to other streets' communities, and nobody to what is not below him", async () => {
  expect(await play.say(STREET, "号令 萝岗社区 清理水渠 今天12:00前签收 明天12:00前反馈")).not.toContain(
    "回复「确认」",
  );
  await play.say(STREET, "取消");
  expect(await play.say(CENTER, "号令 科翔社区 清理水渠 今天12:00前签收 明天12:00前反馈")).not.toContain(
    "回复「确认」",
  );
  await play.say(CENTER, "取消");
  expect(await play.say(CLERK, "号令 科翔第一网格 清理水渠 今天12:00前签收 明天12:00前反馈")).toContain("须由");
});

test("what is missing is asked for, one thing after the other, and shown back whole", async () => {
  expect(await play.say(CENTER, "号令")).toContain("下达给谁");
  expect(await play.say(CENTER, "各镇街")).toMatch(/内容|做什么/);
  expect(await play.say(CENTER, "防御台风,加固广告牌")).toContain("签收");
  expect(await play.say(CENTER, "今天18:00前签收")).toContain("反馈");
  const shown = await play.say(CENTER, "明天12:00前反馈");
  expect(shown).toContain(
    "防御台风,加固广告牌。接收:联和街道、萝岗街道、新龙镇(3个单位)。要求今天18:00前签收、明天12:00前反馈",
  );
  expect(await play.say(CENTER, "取消")).toContain("取消");
  expect((await play.api<{ items: object[] }>("/orders")).items).toHaveLength(1);
});

test("[O1 O5 O11] a drill says 演练 in whatever is read; it is withdrawn with a reason, and receivers hear why", async () => {
  const no = await issued(CENTER, "演练号令 联和街道、新龙镇 防汛集结 今天12:00前签收 今天16:00前反馈");
  expect(await orderOf(no)).toMatchObject({ drill: true, state: "ISSUED" });
  expect((await titles(STREET)).at(-1)).toContain("演练");
  expect(await play.say(STREET, `查 ${no}`)).toContain("演练");
  expect(await play.say(STREET, `签收 ${no}`)).toContain("演练");
  expect(await play.say(CENTER, `撤回 ${no}`)).toContain("请写明理由");
  expect(await play.say(CENTER, "改到明天")).toContain(`将撤回号令${no}`);
  expect(await play.say(CENTER, "确认")).toContain("已告知各接收单位");
  for (const who of [STREET, "xinlong.center01"]) {
    expect((await texts(who)).at(-1)).toContain("演练");
    expect((await texts(who)).at(-1)).toContain("改到明天");
  }
  expect(await play.say(STREET, `反馈 ${no} 已集结`)).toContain("已撤回");
  expect(await orderOf(no)).toMatchObject({ state: "WITHDRAWN" });
  expect(
    (await play.inbox(STREET)).flatMap(keysOf).filter((key) => key === "sign_order" || key === "report_back"),
  ).toEqual([]);
});

test("[O1 O5] a card that is pressed twice signs once, and the issuer hears once", async () => {
  await play.say(CENTER, "号令 新龙镇 检查边坡 今天12:00前签收 明天12:00前反馈");
  const card = async () =>
    (await play.inbox("xinlong.center01")).findLast((one) => keysOf(one).includes("sign_order"))?.card;
  const no = numberIn(await play.say(CENTER, "确认"), "HL");
  const { task_id: task = "" } = (await card()) ?? {};
  const before = (await texts(CENTER)).length;
  const first = await play.pressCard("xinlong.center01", task, "sign_order");
  const again = await play.pressCard("xinlong.center01", task, "sign_order");
  expect(first.reply).toContain(`已签收号令${no}`);
  expect(again.reply).toContain("处理");
  expect((await texts(CENTER)).length).toBe(before + 1);
  const { timeline } = await play.api<{ timeline: { what: string }[] }>(`/orders/${no}`);
  expect(timeline.filter(({ what }) => what.includes("签收"))).toHaveLength(1);
});

test("[O1] at night only an urgent order breaks the silence", async () => {
  await play.moveTo("2026-03-10T22:30:00+08:00");
  const calm = await issued(CENTER, "号令 联和街道 更新值班表 明天12:00前签收 明天17:00前反馈");
  const urgent = await issued(CENTER, "紧急号令 联和街道 立即巡查低洼路段 立即签收 明天8:00前反馈");
  expect(await orderOf(urgent)).toMatchObject({ urgent: true });
  const night = (await titles(STREET)).join();
  expect(night).toContain(urgent.slice(-3));
  expect(night).not.toContain(calm.slice(-3));
  await play.moveTo("2026-03-11T07:31:00+08:00");
  expect((await titles(STREET)).join()).toContain(calm.slice(-3));
});

test("the API lists orders to whoever has the scope, and to nobody else", async () => {
  const ask = (path: string, secret?: string) =>
    fetch(`${play.base}/api/v1${path}`, secret ? { headers: { authorization: `Bearer secret-of-${secret}` } } : {});
  expect((await ask("/orders")).status).toBe(401);
  expect((await ask("/orders", "calls-reader")).status).toBe(403);
  const answer = await ask("/orders?state=WITHDRAWN", "orders-reader");
  expect(answer.status).toBe(200);
  const { items } = (await answer.json()) as { items: { no: string; state: string }[] };
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ state: "WITHDRAWN" });
  expect((await ask(`/orders/${items[0]?.no}`, "orders-reader")).status).toBe(200);
  expect((await ask(`/orders/${items[0]?.no}`)).status).toBe(401);
  expect((await ask(`/orders/${items[0]?.no}`, "calls-reader")).status).toBe(403);
  expect((await ask("/orders/HL-20260310-999", "orders-reader")).status).toBe(404);
});
