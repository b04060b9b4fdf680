import type { CountedCall } from "../domain/scoring/counted-call.js";
import type { CallScore, Deduction, Dimension, ScoreMark, ScorePart } from "../domain/scoring/score.js";
import { dayRuns } from "./day-runs.js";
import { dayTime } from "./local-time.js";

type Late = Extract<Deduction, { readonly rule: "respond_late" | "finish_late" }>;

/** A score as programs read it (design 9): the dimensions decided so far, each with the reason in Chinese. */
export type ScoreJson = {
  readonly number: string;
  readonly total: number;
  readonly parts: readonly {
    readonly dimension: Dimension;
    readonly points: number;
    readonly full: number;
    readonly why: string;
  }[];
};

export function scoreJson(number: string, { total, parts }: CallScore, of: Scored = "call"): ScoreJson {
  return {
    number,
    total,
    parts: parts.map((part) => ({
      dimension: part.dimension,
      points: part.points,
      full: part.full,
      why: partText(part, of),
    })),
  };
}

/** A score explained for chat: the total, one line a dimension, and what else must be known. */
export function scoreLines(score: CallScore, of: Scored = "call"): string[] {
  const parts = score.parts.map(
    (part) => `${STEP_NAMES[of][part.dimension]}${part.points}/${part.full}:${partText(part, of)}`,
  );
  return [totalText(score), ...parts, ...score.marks.map((mark) => MARK_TEXTS[mark])];
}

export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  sign: "签收",
  respond: "响应",
  finish: "办结",
  satisfaction: "评价",
};

/** What is scored: a call, or a body's part in a joint operation, where each dimension is another step (domain 12). */
export type Scored = "call" | "operation";
export const STEP_NAMES: Readonly<Record<Scored, Readonly<Record<Dimension, string>>>> = {
  call: DIMENSION_NAMES,
  operation: { sign: "确认", respond: "报到", finish: "到场", satisfaction: "评价" },
};

export function scoredAs(role: CountedCall["role"]): Scored {
  return role === "operation" ? "operation" : "call";
}

const MARK_TEXTS: Readonly<Record<ScoreMark, string>> = {
  default_rating: "系统默认评价:镇街未按期评价,不计入满意率",
  direct_finish: "直接办结:未做的签收、响应按办结时间计",
  absent: "未到场:不评星",
  appeal_open: "部门已申诉,待基层治理创新处裁定",
  appeal_upheld: "申诉成立:已剔除的扣分不再计",
  appeal_dismissed: "申诉不成立:得分不变",
};

function totalText({ total, weight, scored, parts }: CallScore): string {
  if (scored) return weight === 1 ? `得分${total}分` : `得分${total}分(月度权重${weight})`;
  return parts.length === 0 ? "暂无得分" : `暂计${total}分(镇街尚未评价)`;
}

function partText(part: ScorePart, of: Scored): string {
  if (part.deductions.length > 0) return part.deductions.map((one) => deductionText(one, of)).join(";");
  if (part.dimension === "satisfaction") return `${part.byDefault ? "系统默认" : ""}${part.stars}星(${part.word})`;
  const done = part.at ? `${dayTime(part.at)}${STEP_NAMES[of][part.dimension]}` : "";
  if (of === "operation" && part.dimension === "finish") return done;
  return `${done === "" ? "" : `${done},`}时限${dayTime(part.due)},按时`;
}

/** Why points were lost, and how many. */
export function deductionText(deduction: Deduction, of: Scored = "call"): string {
  const cost = deduction.excluded ? "申诉剔除,不扣分" : `扣${deduction.points}分`;
  return `${deductionReason(deduction, of)},${cost}`;
}

/** Why points were lost. */
export function deductionReason(deduction: Deduction, of: Scored = "call"): string {
  const names = STEP_NAMES[of];
  switch (deduction.rule) {
    case "sign_late":
      return `${lateText(names.sign, deduction)},${of === "call" ? "迟签" : "迟确认"}但未过时限的${deduction.limits}倍(${dayTime(deduction.until)})`;
    case "sign_very_late":
      return `${lateText(names.sign, deduction)},已过时限的${deduction.limits}倍(${dayTime(deduction.until)})`;
    case "sign_by_system":
      return `${lateText("系统代签", deduction)},部门未签收`;
    case "respond_late":
      return `${lateText(names.respond, deduction)},${unitsText(deduction)}`;
    case "finish_late":
      return `${lateText(names.finish, deduction)},${unitsText(deduction)}`;
    case "respond_missing":
      return `时限${dayTime(deduction.due)},至${dayTime(deduction.at)}${of === "call" ? "办结一直未响应" : "结束一直未报到"}`;
    case "sign_missing":
      return `时限${dayTime(deduction.due)},一直未确认`;
    case "finish_missing":
      return `时限${dayTime(deduction.due)},至${dayTime(deduction.at)}结束一直未到场`;
    case "second_extension":
      return `${dayTime(deduction.at)}第2次延期`;
    case "rework":
      return `${dayTime(deduction.at)}退回重办`;
    case "stars":
      return `${deduction.stars}星(${deduction.word})`;
  }
}

function lateText(act: string, { due, at }: { readonly due: Date; readonly at: Date }): string {
  return `${dayTime(at)}${act},时限${dayTime(due)}`;
}

function unitsText({ lateUnits, lateUnit, days }: Late): string {
  if (lateUnit.unit === "hours") return `超期,每${lateUnit.hours}小时计1次,共${lateUnits}次`;
  return days.length === 0 ? "超期不足1个工作日,按1个计" : `超期${lateUnits}个工作日(${dayRuns(days)})`;
}
