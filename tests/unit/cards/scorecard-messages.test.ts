import { scorecardMessages } from "../../../src/cards/scorecard-messages.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { monthOfDepartment } from "../../../src/domain/scoring/month.js";
import { monthDates } from "../../../src/domain/scoring/month-dates.js";
import type { Scorecard } from "../../../src/domain/scoring/scorecard.js";
import { monthOfStreet } from "../../../src/domain/scoring/street.js";
import { asId, type CallNo } from "../../../src/domain/shared/ids.js";
import { aConfirmed, aCounted } from "../../support/counted-calls.js";
import { sampleRegistry } from "../../support/registry.js";
import { aCard } from "../../support/scorecards.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

function told(card: Scorecard, step: "draft" | "final" = "draft") {
  const dates = monthDates("2026-03", registry.calendar, registry.rules);
  const [first] = scorecardMessages(card, { month: "2026-03", step, dates }, registry);
  return first?.message.kind === "text" ? first.message : undefined;
}

function aStreet(called: number): Scorecard {
  const counted = [
    { no: asId<CallNo>("HJ-20260310-0003"), sent: true, faults: ["misdirected"] as const, ratings: [false] },
  ];
  const facts = {
    accept: { count: 39, of: 40 },
    solved: { closed: 1000, called },
    past: { closed: 12_000, called: 120 },
    calls: counted,
  };
  const result = monthOfStreet(facts, registry.rules);
  return { kind: "street", month: "2026-03", unit: asId("440112014"), registry: registry.version, result, counted };
}

test("to those who answer for the department, and to nobody else", () => {
  expect(told(aCard())?.to).toEqual(["d04.leader01", "d04.head01"]);
});

test("a month without a call is told to nobody", () => {
  expect(scorecardMessages(aCard({ counted: [] }), step(), registry)).toEqual([]);
});

function step() {
  return { month: "2026-03", step: "draft", dates: monthDates("2026-03", registry.calendar, registry.rules) } as const;
}

test("too few calls are said to be too few, and confirmed events stand first with number and reason", () => {
  const counted = [aCounted(92)];
  const result = monthOfDepartment(counted, [aConfirmed()], registry.rules);
  const text = told(aCard({ counted, result }))?.text.split("\n") ?? [];
  expect(text[0]).toBe("【有呼必应】水务局2026年3月评分卡(草案)(示范数据):82分(样本不足)");
  expect(text[2]).toBe("HJ-20260310-0003 推诿:经核实,扣10分");
});

test("the final version says that later rulings stand beside it", () => {
  expect(told(aCard(), "final")?.text).toContain("本月评分已定稿,此后的裁定另作调整记录,不改原卡。");
});

test("a street reads its four parts, what cost points, and how its calls stand to its own past", () => {
  const text = told(aStreet(40))?.text;
  expect(text).toContain("联和街道2026年3月评分卡(草案)");
  expect(text).toContain("按时受理24.4/25、基层解决0/35、呼叫质量0/25、按时评价0/15");
  expect(text).toContain("提醒:本月呼叫40件,按自身过去12个月应约10件,明显偏多。");
  expect(text).toContain("HJ-20260310-0003 误派(职责异议成立)\nHJ-20260310-0003 未按期评价");
  expect(told(aStreet(0))?.text).toContain("明显偏少");
  expect(told(aStreet(10))?.text).not.toContain("提醒");
});
