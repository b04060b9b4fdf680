import type { ReadScorecard } from "../app/scorecards/read-scorecards.js";
import type { Registry } from "../domain/district/registry.js";
import type { DepartmentCard, StreetCard } from "../domain/scoring/scorecard.js";
import { localDate } from "../domain/shared/local-time.js";
import { clip, fitText } from "./clip.js";
import { monthDay } from "./local-time.js";
import { maskPhones } from "./mask-phones.js";
import { deductionText, scoredAs } from "./score.js";
import { FEW_CALLS, monthName, stageOf } from "./scorecard-sheet/words.js";
import { callsText, EVENT_NAMES, faultText, STREET_PARTS, shareText } from "./scorecard-texts.js";
import { unitName, unitShort } from "./unit-names.js";

type Read = ReadScorecard<DepartmentCard> | ReadScorecard<StreetCard>;

/** Deductions that are listed; the rest is counted. */
const LISTED = 8;

/** 评分卡 in words, for chat: the score and what it is made of. */
export function scorecardText(read: Read, registry: Registry, now: Date): string {
  const lines = isDepartment(read) ? departmentLines(read, registry, now) : streetLines(read, registry, now);
  return fitText(lines.join("\n"));
}

export function isDepartment(read: Read): read is ReadScorecard<DepartmentCard> {
  return read.card.kind === "department";
}

/** 水务局2026年3月评分卡(草案) */
export function scorecardTitle({ card, status, dates }: Read, registry: Registry, now: Date): string {
  const { kind, unit, month } = card;
  const name = kind === "department" ? unitShort(registry, unit) : unitName(registry, unit);
  return `${name}${monthName(month)}评分卡(${stageOf(status, dates, now).name})`;
}

/** 85.3分(合格) */
export function scoreText({ card: { result }, adjusted }: ReadScorecard<DepartmentCard>): string {
  if (result.total === undefined) return "本月无评价";
  const band = result.fewCalls ? FEW_CALLS : (result.band ?? "");
  const after = adjusted === undefined || adjusted === result.total ? "" : `,调整后${adjusted}分`;
  return `${result.total}分(${band}${after})`;
}

/** What can be done about it, and until when. */
export function appealText({ status, dates }: Read): string {
  if (status === "final") return "本月评分已定稿,此后的裁定另作调整记录,不改原卡。";
  const final = monthDay(dates.final);
  if (status === "open") return `本月未完,${monthDay(dates.draft)}出草案,${final}定稿。`;
  const until = `${monthDay(localDate(dates.appealUntil))}下班前`;
  return `本评分卡为草案,仍在申诉期内的呼叫请于${until}回复「申诉 编号 理由」;${final}定稿。`;
}

function headOf(read: Read, score: string, registry: Registry, now: Date): string {
  const sample = registry.district.sample ? "(示范数据)" : "";
  return `【有呼必应】${scorecardTitle(read, registry, now)}${sample}:${score}`;
}

function departmentLines(read: ReadScorecard<DepartmentCard>, registry: Registry, now: Date): string[] {
  const { figures, calls } = read.card.result;
  const rates = [
    `签收${shareText(figures.sign)}`,
    `响应${shareText(figures.respond)}`,
    `办结${shareText(figures.finish)}`,
  ].join("、");
  return [
    headOf(read, scoreText(read), registry, now),
    `${callsText(calls)};按时率:${rates};非常满意${shareText(figures.verySatisfied)}`,
    ...deductionLines(read.card),
    appealText(read),
  ];
}

/** Each with its number and the reason (domain 16.2). */
function deductionLines({ counted, result }: DepartmentCard): string[] {
  const ofCalls = counted.flatMap(({ no, role, score }) =>
    score.parts.flatMap(({ deductions }) =>
      deductions.filter(({ points }) => points > 0).map((one) => `${no} ${deductionText(one, scoredAs(role))}`),
    ),
  );
  const ofEvents = result.events.map(
    ({ call, kind, points, reason }) => `${call} ${EVENT_NAMES[kind]}:${clip(maskPhones(reason), 30)},扣${points}分`,
  );
  const all = [...ofEvents, ...ofCalls];
  const rest = all.length > LISTED ? [`另有${all.length - LISTED}项扣分,见评分卡页面。`] : [];
  return [...all.slice(0, LISTED), ...rest];
}

function streetLines(read: ReadScorecard<StreetCard>, registry: Registry, now: Date): string[] {
  const { result } = read.card;
  return [
    headOf(read, `${result.total}分`, registry, now),
    result.parts.map((part) => `${STREET_PARTS[part.dimension]}${part.points}/${part.full}`).join("、"),
    ...warningLines(read.card, registry),
    ...result.faults.slice(0, LISTED).map(({ call, why }) => `${call} ${faultText(why)}`),
    streetStage(read),
  ];
}

/** How far the calls are from the street's own past, where that is worth a word. */
export function warningLines({ result: { callRate } }: StreetCard, registry: Registry): string[] {
  const { calls, expected, warning } = callRate;
  if (warning === undefined) return [];
  const { pastMonths } = registry.rules.streetScore;
  const how = warning === "low" ? "明显偏少" : "明显偏多";
  return [`提醒:本月呼叫${calls}件,按自身过去${pastMonths}个月应约${expected}件,${how}。`];
}

/** A street has nothing to appeal against; it can say what is wrong. */
export function streetStage({ status, dates }: Pick<ReadScorecard, "status" | "dates">): string {
  if (status === "final") return "本月评分已定稿。";
  const draft = status === "draft" ? "本评分卡为草案," : "本月未完,";
  return `${draft}${monthDay(dates.final)}定稿。`;
}
