import type { ReadScorecard } from "../../app/scorecards/read-scorecards.js";
import type { Registry } from "../../domain/district/registry.js";
import { mostCalled } from "../../domain/scoring/most-called.js";
import type { StreetCard } from "../../domain/scoring/scorecard.js";
import type { StreetMonth, StreetPart } from "../../domain/scoring/street.js";
import { dayTime } from "../local-time.js";
import { faultText, STREET_PARTS, shareText } from "../scorecard-texts.js";
import { unitName } from "../unit-names.js";
import { type Block, type Cell, numberText, type Sheet } from "./sheet.js";
import { monthName, stageOf, TITLE } from "./words.js";

type Read = ReadScorecard<StreetCard>;

/** 月度评分卡 of a street on one page (domain 9.6, 16.2). */
export function streetSheet(read: Read, past: readonly Read[], registry: Registry, now: Date): Sheet {
  const { card, status, dates } = read;
  return {
    ...{ subject: unitName(registry, card.unit), title: TITLE, period: monthName(card.month) },
    stage: stageOf(status, dates, now),
    sample: registry.district.sample,
    headline: { label: "月度评分", value: numberText(card.result.total), unit: "分" },
    left: [partsBlock(card), pastBlock([...past, read])],
    right: [callRateBlock(card, registry), itemsBlock(card, registry)],
    wide: [faultsBlock(card)],
    notes: [
      `四项合计100分:按时受理、基层解决、呼叫质量、按时评价。基层解决与本镇街自身前${registry.rules.streetScore.pastMonths}个月比较,过多或过少都提示,不以多为好。`,
      `只与本镇街自身比较,不排名;网格员不评分。规则版本${card.registry.slice(0, 8)},生成于${dayTime(now)}。`,
    ],
  };
}

function partsBlock({ result }: StreetCard): Block {
  const rows = result.parts.map((part) => {
    const { dimension, points, full } = part;
    const label = STREET_PARTS[dimension];
    return { label, value: points, full, text: `${points}/${full}`, note: `${COUNTED[dimension]}${shareText(part)}` };
  });
  return { title: "四项得分", kind: "bars", rows };
}

/** Of what each part is a share. */
const COUNTED: Readonly<Record<StreetPart["dimension"], string>> = {
  accept: "按时受理",
  solved_below: "未呼叫部门即解决",
  call_quality: "呼叫无误",
  rating_in_time: "按时评价",
};

/** Calls against its own past, both ways (domain 9.6). */
function callRateBlock({ result, counted }: StreetCard, registry: Registry): Block {
  const { calls, expected } = result.callRate;
  const { pastMonths } = registry.rules.streetScore;
  const usual = expected === undefined ? "尚无可比的过去" : `约${expected}件(按自身前${pastMonths}个月)`;
  const misdirected = result.faults.filter(({ why }) => why === "misdirected").length;
  const late = result.faults.filter(({ why }) => why === "not_rated_in_time").length;
  return {
    ...{ title: "呼叫情况", kind: "facts" },
    rows: [
      { label: "本月发出", value: `${counted.filter(({ sent }) => sent).length}件` },
      { label: "结案中经呼叫", value: `${calls}件` },
      { label: "正常应为", value: usual },
      { label: "提示", value: hintOf(result.callRate) },
      { label: "误派", value: `${misdirected}件` },
      { label: "未按期评价", value: `${late}件` },
    ],
  };
}

function hintOf({ expected, warning }: StreetMonth["callRate"]): string {
  if (warning !== undefined) return WARNINGS[warning];
  return expected === undefined ? "无" : "与自身过去相当";
}

const WARNINGS = {
  low: "明显少于自身过去,请核对是否该呼叫而未呼叫",
  high: "明显多于自身过去,请核对基层能否先行解决",
} as const;

function itemsBlock(card: StreetCard, registry: Registry): Block {
  return {
    ...{ title: "呼叫最多的事项", kind: "table", empty: "本月无清单内呼叫" },
    columns: [
      { title: "清单事项", share: 70 },
      { title: "编码", share: 24 },
      { title: "次数", share: 12, end: true },
    ],
    rows: mostCalled(card.counted, registry).map(({ code, name, calls }) => [name, code, calls]),
  };
}

/** Every call that cost points, with the reason. */
function faultsBlock({ result }: StreetCard): Block {
  return {
    ...{ title: "扣分明细", kind: "table", empty: "本月呼叫与评价均无扣分" },
    columns: [
      { title: "呼叫编号", share: 30 },
      { title: "原因", share: 70 },
    ],
    rows: result.faults.map(({ call, why }) => [call, faultText(why)]),
  };
}

function pastBlock(reads: readonly Read[]): Block {
  return {
    ...{ title: "与自身前三个月比较", kind: "table", empty: "" },
    columns: [
      { title: "月份", share: 24 },
      { title: "评分", share: 15, end: true },
      ...PARTS.map((part) => ({ title: STREET_PARTS[part], share: 18, end: true as const })),
    ],
    rows: reads.map(pastRow),
  };
}

const PARTS = ["accept", "solved_below", "call_quality", "rating_in_time"] as const;

/** A month in which nothing happened has its points, and nothing to compare with. */
function pastRow({ card: { month, result } }: Read): Cell[] {
  if (result.parts.every(({ of }) => of === 0)) return [month, "无", ...PARTS.map(() => "无")];
  const points = PARTS.map((part) => result.parts.find(({ dimension }) => dimension === part)?.points ?? "");
  return [month, result.total, ...points];
}
