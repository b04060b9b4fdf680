import { scorecardMessages } from "../../../src/cards/scorecard-messages.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { monthOfDepartment } from "../../../src/domain/scoring/month.js";
import { monthDates } from "../../../src/domain/scoring/month-dates.js";
import type { DepartmentCard, StreetCard } from "../../../src/domain/scoring/scorecard.js";
import { monthOfStreet } from "../../../src/domain/scoring/street.js";
import { asId, type CallNo } from "../../../src/domain/shared/ids.js";
import { aConfirmed, aCounted } from "../../support/counted-calls.js";
import { local } from "../../support/matters.js";
import { sampleRegistry } from "../../support/registry.js";
import { aCard } from "../../support/scorecards.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const NOW = local("2026-04-01 08:30");
const LINK = "https://district.example/scorecards/2026-03/departments/D04";

function messageOf(card: DepartmentCard | StreetCard, step: "draft" | "final" = "draft", link?: string) {
  const dates = monthDates("2026-03", registry.calendar, registry.rules);
  const read = { card, status: step, dates, adjustments: [] } as Parameters<typeof scorecardMessages>[0];
  return scorecardMessages(read, link, registry, NOW)[0]?.message;
}

/** In words, where nobody knows the address of the page. */
function told(card: DepartmentCard | StreetCard, step: "draft" | "final" = "draft") {
  const message = messageOf(card, step);
  return message?.kind === "text" ? message : undefined;
}

function cardTo(card: DepartmentCard | StreetCard, step: "draft" | "final" = "draft") {
  const message = messageOf(card, step, LINK);
  if (message?.kind !== "card" || message.card.form !== "notice") throw new Error("no card");
  return message.card;
}

function aStreet(called: number): StreetCard {
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
  expect(told(aCard())?.to).toEqual(["d04.liaison01", "d04.leader01", "d04.head01"]);
});

test("a month without a call is told to nobody", () => {
  expect(messageOf(aCard({ counted: [] }))).toBeUndefined();
});

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

describe("as a card with the way to the page", () => {
  test("a department's: score and band, three rates, what was lost, and until when it can be contested", () => {
    expect(cardTo(aCard())).toEqual({
      form: "notice",
      id: "scorecard-2026-03-D04@draft",
      title: "水务局2026年3月评分卡(草案)",
      desc: "92分(样本不足)(示范数据)",
      lines: [
        { label: "计分呼叫", value: "主办1件、协办0件" },
        { label: "按时签收", value: "100%(1/1)" },
        { label: "按时响应", value: "100%(1/1)" },
        { label: "按时办结", value: "100%(1/1)" },
        { label: "非常满意", value: "100%(1/1)" },
        { label: "扣分", value: "无" },
      ],
      text: "本评分卡为草案,仍在申诉期内的呼叫请于4月3日下班前回复「申诉 编号 理由」;4月8日定稿。点开看全部,或回复「评分卡」看文字版。",
      link: LINK,
    });
  });

  test("deductions are counted and summed up", () => {
    const counted = [aCounted(92)];
    const result = monthOfDepartment(counted, [aConfirmed()], registry.rules);
    expect(cardTo(aCard({ counted, result }), "final").lines.at(-1)).toEqual({ label: "扣分", value: "1项,共10分" });
  });

  test("a street's: its four parts, and how its calls stand to its own past", () => {
    const card = cardTo(aStreet(40));
    expect(card.lines.map(({ label, value }) => `${label} ${value}`)).toEqual([
      "按时受理 24.4/25(97%(39/40))",
      "基层解决 0/35(96%(960/1000))",
      "呼叫质量 0/25(0%(0/1))",
      "按时评价 0/15(0%(0/1))",
      "扣分 2项",
    ]);
    expect(card.text).toContain("明显偏多");
  });

  test("the platform takes it as it is: nothing is cut off", () => {
    for (const card of [cardTo(aCard()), cardTo(aCard(), "final"), cardTo(aStreet(40)), cardTo(aStreet(0), "final")]) {
      expect([...card.title].length).toBeLessThanOrEqual(36);
      expect([...(card.desc ?? "")].length).toBeLessThanOrEqual(44);
      expect([...(card.text ?? "")].length).toBeLessThanOrEqual(160);
      for (const { label, value } of card.lines)
        expect([[...label].length <= 5, [...value].length <= 30]).toEqual([true, true]);
    }
  });
});
