import type { Registry } from "../../domain/district/registry.js";
import type { CountedCall } from "../../domain/scoring/counted-call.js";
import type { Dimension, ScorePart } from "../../domain/scoring/score.js";
import type { DepartmentCard } from "../../domain/scoring/scorecard.js";
import { dayTime } from "../local-time.js";
import { maskPhones } from "../mask-phones.js";
import { DIMENSION_NAMES, deductionReason, STEP_NAMES, scoredAs } from "../score.js";
import { EVENT_NAMES, ORDER_ANSWERS } from "../scorecard-texts.js";
import { unitShort } from "../unit-names.js";
import { type Block, type Cell, numberText } from "./sheet.js";
import { BY_DEFAULT, ROLE_TEXTS } from "./words.js";

const DIMENSIONS: readonly Dimension[] = ["sign", "respond", "finish", "satisfaction"];

/** 逐单计分: what every call brought, by dimension, and how the month came about. */
export function callsBlock({ counted, result }: DepartmentCard, registry: Registry): Block {
  const weights = sumOf(counted, ({ score }) => score.weight);
  const weighted = sumOf(counted, ({ score }) => score.weight * score.total);
  const sum = ["合计", "", `${counted.length}件`, "", "", "", "", result.mean ?? "", weights, weighted];
  return {
    ...{ title: "逐单计分", kind: "table", empty: "本月无评价的呼叫和联合行动" },
    columns: [
      { title: "编号", share: 24 },
      { title: "镇街", share: 15 },
      { title: "分工", share: 9 },
      ...DIMENSIONS.map((dimension) => ({ title: DIMENSION_NAMES[dimension], share: 9, end: true as const })),
      { title: "得分", share: 9, end: true },
      { title: "权重", share: 8, end: true },
      { title: "加权分", share: 10, end: true },
    ],
    rows: counted.map((call) => callRow(call, registry)),
    ...(counted.length === 0 ? {} : { sum }),
  };
}

/** Of a body that never came to a joint operation. */
const ABSENT = "未到场";

function callRow({ no, street, role, score, byDefault, stars }: CountedCall, registry: Registry): Cell[] {
  const points = DIMENSIONS.map((dimension) => score.parts.find((part) => part.dimension === dimension)?.points ?? "");
  const rating = stars === undefined ? ABSENT : `${points[3]}(${byDefault ? BY_DEFAULT : ""}${stars}星)`;
  return [
    ...[no, unitShort(registry, street), ROLE_TEXTS[role]],
    ...points.slice(0, 3),
    rating,
    ...[score.total, score.weight, score.weight * score.total],
  ];
}

/** 扣分明细: every deduction with its call's number and the reckoning (domain 16.2); also what an appeal took away. */
export function deductionsBlock(card: DepartmentCard): Block {
  const rows = deductionRows(card);
  const lost = sumOf(rows, ([, , , points]) => (typeof points === "number" ? points : 0));
  return {
    ...{ title: "扣分明细", kind: "table", empty: "本月无扣分" },
    columns: [
      { title: "编号", share: 22 },
      { title: "环节", share: 12 },
      { title: "计算过程", share: 60 },
      { title: "扣分", share: 8, end: true },
    ],
    rows,
    ...(rows.length === 0 ? {} : { sum: ["合计", "", `${rows.length}项`, lost] }),
  };
}

/** Number, step, reckoning, points lost. */
export function deductionRows({ counted, result }: DepartmentCard): Cell[][] {
  const ofCalls = counted.flatMap((one) => one.score.parts.flatMap((part) => partRows(one, part)));
  const ofEvents = result.events.map(({ call, kind, points, reason }) => [
    ...[call, "经核实", `${EVENT_NAMES[kind]}:${maskPhones(reason)}`],
    points,
  ]);
  return [...ofCalls, ...ofEvents];
}

function partRows({ no, role }: CountedCall, { dimension, deductions }: ScorePart): Cell[][] {
  const of = scoredAs(role);
  return deductions.map((deduction) => [
    ...[no, STEP_NAMES[of][dimension]],
    `${deductionReason(deduction, of)}${deduction.excluded ? ";申诉成立,已剔除" : ""}`,
    deduction.points,
  ]);
}

/** 督办单 of the month: what each was about, and whether it was answered in time. Only a confirmed one costs points. */
export function supervisionBlock({ supervision = [] }: DepartmentCard): Block {
  return {
    ...{ title: "督办单(只列示,经认定的才扣分)", kind: "table", empty: "" },
    columns: [
      { title: "督办单", share: 22 },
      { title: "呼叫编号", share: 24 },
      { title: "发出", share: 18 },
      { title: "回复时限", share: 18 },
      { title: "回复情况", share: 18 },
    ],
    rows: supervision.map(({ no, call, at, due, answer }) => [
      ...[no, call, dayTime(at), dayTime(due), ORDER_ANSWERS[answer]],
    ]),
  };
}

/** 镇街意见: the written reasons of ratings that are not above `reasonUpTo` stars. */
export function commentsBlock({ counted }: DepartmentCard, registry: Registry): Block {
  const { reasonUpTo } = registry.rules.rating;
  const lines = counted.flatMap(({ no, street, stars, comment }) =>
    comment === undefined || stars === undefined || stars > reasonUpTo
      ? []
      : [`${no} ${unitShort(registry, street)} ${stars}星:${maskPhones(comment)}`],
  );
  return { title: "镇街意见", kind: "lines", lines, empty: `无${reasonUpTo}星及以下评价` };
}

/** 「月度评分 = 加权分合计 ÷ 权重合计 = 340.5 ÷ 4 = 85.1;减经核实的事件扣分10 = 75.1」 (domain 9.4) */
export function reckoningText({ counted, result }: DepartmentCard): string {
  const weights = sumOf(counted, ({ score }) => score.weight);
  if (weights === 0 || result.total === undefined) return "月度评分 = 加权分合计 ÷ 权重合计 − 经核实的事件扣分";
  const weighted = sumOf(counted, ({ score }) => score.weight * score.total);
  const lost = sumOf(result.events, ({ points }) => points);
  const mean = `月度评分 = 加权分合计 ÷ 权重合计 = ${numberText(weighted)} ÷ ${numberText(weights)} = ${result.mean}`;
  return lost === 0 ? mean : `${mean};减经核实的事件扣分${lost} = ${result.total}`;
}

export function sumOf<T>(items: readonly T[], pointsOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + pointsOf(item), 0);
}
