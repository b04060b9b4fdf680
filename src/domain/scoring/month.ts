import type { RuleBook } from "../district/rule-book.js";
import type { CountedCall } from "./counted-call.js";
import { type CountedDeduction, type EventDeduction, withPoints } from "./event-deductions.js";
import { type MonthFigures, monthFigures } from "./month-figures.js";
import type { Dimension } from "./score.js";
import { tenths } from "./tenths.js";

/** Weighted mean of one dimension over the month's calls, of its full points. */
export type DimensionMean = { readonly dimension: Dimension; readonly points: number; readonly full: number };

/** 月度评分 of a department, from its calls and its parts in joint operations. Without any there is no total: nothing was rated. */
export type DepartmentMonth = {
  /** Mean of the calls less the event deductions, one decimal, never below 0. */
  readonly total?: number;
  /** The mean before event deductions. */
  readonly mean?: number;
  /** 优秀 · 良好 · 合格 · 待改进; absent when there are too few calls. */
  readonly band?: string;
  /** 样本不足: shown without band. */
  readonly fewCalls: boolean;
  readonly calls: { readonly lead: number; readonly assist: number; readonly operation?: number };
  readonly dimensions: readonly DimensionMean[];
  readonly events: readonly CountedDeduction[];
  readonly figures: MonthFigures;
};

type MonthRules = Pick<RuleBook, "month">;

/** The month from its rated calls and what was confirmed in it, in whatever order they come (domain 9.4). */
export function monthOfDepartment(
  calls: readonly CountedCall[],
  confirmed: readonly EventDeduction[],
  rules: MonthRules,
): DepartmentMonth {
  const events = confirmed.map((event) => withPoints(event, rules));
  const mean = weightedMean(calls, ({ score }) => score.total);
  const fewCalls = calls.length < rules.month.minCalls;
  const common = {
    fewCalls,
    calls: callsByRole(calls),
    dimensions: dimensionsOf(calls),
    events,
    figures: monthFigures(calls),
  };
  if (mean === undefined) return common;
  const lost = events.reduce((sum, { points }) => sum + points, 0);
  const total = tenths(Math.max(0, tenths(mean) - lost));
  return { ...common, mean: tenths(mean), total, ...(fewCalls ? {} : { band: bandOf(total, rules) }) };
}

/** The highest band whose first point is reached. */
export function bandOf(total: number, { month: { bands } }: MonthRules): string {
  const reached = bands.filter(({ from }) => total >= from).sort((a, b) => b.from - a.from);
  return reached[0]?.name ?? "";
}

/** Undefined when nothing has weight. */
function weightedMean(calls: readonly CountedCall[], pointsOf: (call: CountedCall) => number): number | undefined {
  const weights = calls.reduce((sum, { score }) => sum + score.weight, 0);
  if (weights === 0) return undefined;
  return calls.reduce((sum, call) => sum + call.score.weight * pointsOf(call), 0) / weights;
}

const DIMENSIONS: readonly Dimension[] = ["sign", "respond", "finish", "satisfaction"];

function dimensionsOf(calls: readonly CountedCall[]): DimensionMean[] {
  return DIMENSIONS.flatMap((dimension) => {
    const partOf = ({ score }: CountedCall) => score.parts.find((part) => part.dimension === dimension);
    const decided = calls.filter((call) => partOf(call) !== undefined);
    const points = weightedMean(decided, (call) => partOf(call)?.points ?? 0);
    const full = weightedMean(decided, (call) => partOf(call)?.full ?? 0);
    return points === undefined || full === undefined
      ? []
      : [{ dimension, points: tenths(points), full: tenths(full) }];
  });
}

/** 联合行动 are named where there are any. */
function callsByRole(calls: readonly CountedCall[]): DepartmentMonth["calls"] {
  const operation = count(calls, "operation");
  return { lead: count(calls, "lead"), assist: count(calls, "assist"), ...(operation === 0 ? {} : { operation }) };
}

function count(calls: readonly CountedCall[], role: CountedCall["role"]): number {
  return calls.filter((call) => call.role === role).length;
}
