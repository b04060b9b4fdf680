import type { Registry } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import type { Month, MonthDates } from "../domain/scoring/month-dates.js";
import type { DepartmentCard, Scorecard, StreetCard } from "../domain/scoring/scorecard.js";
import { localDate } from "../domain/shared/local-time.js";
import type { Neutral } from "../ports/message.js";
import { clip, fitText } from "./clip.js";
import { monthDay } from "./local-time.js";
import { post } from "./parties.js";
import { deductionText } from "./score.js";
import { EVENT_NAMES, faultText, STREET_PARTS, shareText } from "./scorecard-texts.js";
import { unitName, unitShort } from "./unit-names.js";

/** Draft or final version of a month. */
type Step = { readonly month: Month; readonly step: "draft" | "final"; readonly dates: MonthDates };

type Told = { readonly key: string; readonly message: Neutral };

const DEPARTMENT: readonly Role[] = ["DEPT_LEADER", "DEPT_HEAD"];
const STREET: readonly Role[] = ["STREET_CENTER", "STREET_LEADER", "STREET_CHIEF"];
/** Deductions that are listed; the rest is counted. */
const LISTED = 8;

/** 评分卡 to those who answer for the unit; nothing where nothing was counted. */
export function scorecardMessages(card: Scorecard, step: Step, registry: Registry): Told[] {
  if (card.counted.length === 0) return [];
  const text = card.kind === "department" ? departmentText(card, step, registry) : streetText(card, step, registry);
  const roles = card.kind === "department" ? DEPARTMENT : STREET;
  const to = [...new Set(roles.flatMap((role) => holders(registry, role, card)))];
  return to.length === 0 ? [] : [{ key: "scorecard", message: { kind: "text", to, text: fitText(text) } }];
}

function holders(registry: Registry, role: Role, { unit }: Scorecard) {
  const party = post(registry, role, unit);
  return party.standIn === undefined ? party.ids : [];
}

function departmentText(card: DepartmentCard, step: Step, registry: Registry): string {
  const { result } = card;
  const { figures, calls } = result;
  const band = result.fewCalls ? "样本不足" : (result.band ?? "");
  const score = result.total === undefined ? "本月无评价" : `${result.total}分(${band})`;
  const rates = [
    `签收${shareText(figures.sign)}`,
    `响应${shareText(figures.respond)}`,
    `办结${shareText(figures.finish)}`,
  ].join("、");
  return [
    `${headOf(card, step, registry)}:${score}`,
    `主办${calls.lead}件、协办${calls.assist}件;按时率:${rates};非常满意${shareText(figures.verySatisfied)}`,
    ...deductionLines(card),
    appealLine(step),
  ].join("\n");
}

/** Each with its number and the reason (domain 16.2). */
function deductionLines({ counted, result }: DepartmentCard): string[] {
  const ofCalls = counted.flatMap(({ no, score }) =>
    score.parts.flatMap(({ deductions }) =>
      deductions.filter(({ points }) => points > 0).map((one) => `${no} ${deductionText(one)}`),
    ),
  );
  const ofEvents = result.events.map(
    ({ call, kind, points, reason }) => `${call} ${EVENT_NAMES[kind]}:${clip(reason, 30)},扣${points}分`,
  );
  const all = [...ofEvents, ...ofCalls];
  const rest = all.length > LISTED ? [`另有${all.length - LISTED}项扣分,见评分卡。`] : [];
  return [...all.slice(0, LISTED), ...rest];
}

function appealLine({ step, dates }: Step): string {
  if (step === "final") return "本月评分已定稿,此后的裁定另作调整记录,不改原卡。";
  const until = `${monthDay(localDate(dates.appealUntil))}下班前`;
  return `本评分卡为草案,仍在申诉期内的呼叫请于${until}回复「申诉 编号 理由」;${monthDay(dates.final)}定稿。`;
}

function streetText(card: StreetCard, step: Step, registry: Registry): string {
  const { result } = card;
  const parts = result.parts.map((part) => `${STREET_PARTS[part.dimension]}${part.points}/${part.full}`).join("、");
  const faults = result.faults.slice(0, LISTED).map(({ call, why }) => `${call} ${faultText(why)}`);
  const warning = result.callRate.warning;
  const { calls, expected } = result.callRate;
  return [
    `${headOf(card, step, registry)}:${result.total}分`,
    parts,
    ...(warning === undefined
      ? []
      : [
          `提醒:本月呼叫${calls}件,按自身过去${registry.rules.streetScore.pastMonths}个月应约${expected}件,${warning === "low" ? "明显偏少" : "明显偏多"}。`,
        ]),
    ...faults,
    step.step === "draft" ? `本评分卡为草案,${monthDay(step.dates.final)}定稿。` : "本月评分已定稿。",
  ].join("\n");
}

/** 【有呼必应】水务局2026年3月评分卡(草案) */
function headOf({ kind, unit, month }: Scorecard, { step }: Step, registry: Registry): string {
  const [year, number] = month.split("-");
  const name = kind === "department" ? unitShort(registry, unit) : unitName(registry, unit);
  const sample = registry.district.sample ? "(示范数据)" : "";
  return `【有呼必应】${name}${year}年${Number(number)}月评分卡(${step === "draft" ? "草案" : "定稿"})${sample}`;
}
