import { departmentSheet } from "../../../../src/cards/scorecard-sheet/department-sheet.js";
import type { Block, Sheet } from "../../../../src/cards/scorecard-sheet/sheet.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { monthOfDepartment } from "../../../../src/domain/scoring/month.js";
import { asId, type CallNo, type SupervisionNo, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { localInstant } from "../../../support/calendar.js";
import { aConfirmed, aCounted } from "../../../support/counted-calls.js";
import { departmentRead, ordinaryCalls } from "../../../support/ordinary-month.js";
import { sampleRegistry } from "../../../support/registry.js";

const NOW = localInstant("2026-04-02 10:00");
let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

function blockOf<Kind extends Block["kind"]>(sheet: Sheet, title: string, kind: Kind) {
  const block = [...sheet.left, ...sheet.right, ...sheet.wide].find((one) => one.title === title);
  if (block?.kind !== kind) throw new Error(`no ${kind} ${title}`);
  return block as Extract<Block, { kind: Kind }>;
}

const sheetOf = (overrides: Parameters<typeof departmentRead>[1] = {}) =>
  departmentSheet(departmentRead(registry, overrides), [], registry, NOW);

/** Domain 9.4: 100 (w 1), 92 (w 1), 69 urgent (w 1.5), 90 assisting (w 0.5), one confirmed shirking. */
function worked() {
  const counted = [aCounted(100), aCounted(92), aCounted(69, 1.5), aCounted(90, 0.5)];
  const result = monthOfDepartment(counted, [aConfirmed()], registry.rules);
  const read = departmentRead(registry, { counted });
  return departmentSheet({ ...read, card: { ...read.card, result }, adjusted: 75.1 }, [], registry, NOW);
}

test("the worked month of domain 9.4 shows its reckoning to the end", () => {
  const sheet = worked();
  expect(sheet.headline).toMatchObject({ value: "75.1", unit: "分", badge: "待改进" });
  expect(sheet.notes[0]).toContain(
    "月度评分 = 加权分合计 ÷ 权重合计 = 340.5 ÷ 4 = 85.1;减经核实的事件扣分10 = 75.1。优秀≥95、良好≥90、合格≥80、待改进<80",
  );
  expect(blockOf(sheet, "逐单计分", "table").sum?.slice(-3)).toEqual([85.1, 4, 340.5]);
  expect(blockOf(sheet, "扣分明细", "table").rows).toEqual([["HJ-20260310-0003", "经核实", "推诿:经核实", 10]]);
});

test("fewer than three calls are 样本不足, shown without band", () => {
  expect(sheetOf({ counted: ordinaryCalls(registry, 2) }).headline.badge).toBe("样本不足");
  expect(sheetOf({ counted: [] }).headline).toMatchObject({ value: "—", note: "本月无评价" });
});

test("every deduction stands with its call's number, and the lost points are those missing from the scores", () => {
  const counted = ordinaryCalls(registry);
  const { rows, sum } = blockOf(sheetOf({ counted }), "扣分明细", "table");
  for (const [no] of rows) expect(no).toMatch(/^HJ-\d{8}-\d{4}$/);
  const missing = counted.reduce((lost, { score }) => lost + 100 - score.total, 0);
  expect(sum?.at(-1)).toBe(missing);
});

test("the three published dimensions, the second made of response and finish", () => {
  const { rows } = blockOf(sheetOf(), "三项得分", "bars");
  expect(rows.map(({ label, full }) => [label, full])).toEqual([
    ["按时签收", 20],
    ["及时响应办理", 40],
    ["满意度评价", 40],
  ]);
  expect(rows[1]?.note).toMatch(/^响应[\d.]+\/15 办结[\d.]+\/25$/);
});

test("only reasons of three stars or fewer are the street's comments", () => {
  const counted = [
    aCounted(74, 1, { stars: 3, comment: "来得太晚,电话13800001234" }),
    aCounted(92, 1, { stars: 4, comment: "还可以" }),
  ];
  expect(blockOf(sheetOf({ counted }), "镇街意见", "lines").lines).toEqual([
    `${counted[0]?.no} 联和 3星:来得太晚,电话138****1234`,
  ]);
});

test("what an appeal took away stays readable and costs nothing", () => {
  const at = localInstant("2026-03-12 10:00");
  const deduction = { rule: "rework", points: 0, excluded: true, at } as const;
  const part = { dimension: "finish", points: 25, full: 25, due: at, at, deductions: [deduction] } as const;
  const counted = [aCounted(100)].map((call) => ({ ...call, score: { ...call.score, parts: [part] } }));
  expect(blockOf(sheetOf({ counted }), "扣分明细", "table").rows.map((row) => row.slice(1))).toEqual([
    ["办结", "03-12 10:00退回重办;申诉成立,已剔除", 0],
  ]);
});

test("supervision orders of the month: number, call, and whether they were answered in time; nothing where there were none", () => {
  const order = { no: asId<SupervisionNo>("DB-20260312-01"), call: asId<CallNo>("HJ-20260310-0003") } as const;
  const times = { at: localInstant("2026-03-12 10:00"), due: localInstant("2026-03-13 17:30") };
  const read = departmentRead(registry);
  const supervision = (["in_time", "unanswered"] as const).map((answer) => ({ ...order, ...times, answer }));
  const sheet = departmentSheet({ ...read, card: { ...read.card, supervision } }, [], registry, NOW);
  const title = "督办单(只列示,经认定的才扣分)";
  expect(blockOf(sheet, title, "table").rows).toEqual([
    ["DB-20260312-01", "HJ-20260310-0003", "03-12 10:00", "03-13 17:30", "按时回复"],
    ["DB-20260312-01", "HJ-20260310-0003", "03-12 10:00", "03-13 17:30", "逾期未复"],
  ]);
  expect(sheetOf().wide.map((block) => block.title)).not.toContain(title);
});

test("after the month is final, later rulings stand beside it with their dates", () => {
  const adjustment = {
    ...{ month: "2026-03", unit: asId<UnitCode>("D04"), call: asId<CallNo>("HJ-20260331-0001"), ground: "停电属实" },
    ...{ at: localInstant("2026-04-08 10:00"), score: { was: 90, now: 100 }, total: { was: 87.2, now: 88 } },
  } as const;
  const sheet = sheetOf({ status: "final", adjustments: [adjustment], adjusted: 88 });
  expect(sheet.stage).toEqual({ name: "定稿", note: "4月8日定稿;此后的裁定另列调整记录,不改原卡" });
  expect(sheet.headline).toMatchObject({ value: "87.2", note: "调整后88分" });
  expect(blockOf(sheet, "定稿后的调整记录", "table").rows).toEqual([
    ["04-08 10:00", "HJ-20260331-0001", "停电属实", "90 → 100", "87.2 → 88"],
  ]);
});

test("a draft says until when it can be contested and when it is final", () => {
  expect(sheetOf().stage.note).toBe("仍在申诉期内的呼叫可申诉至4月3日下班前;4月8日定稿");
});
