import type { Absence, AbsenceState } from "../../domain/absence/absence.js";
import type { AbsenceEvent } from "../../domain/absence/events.js";
import type { Registry, Staff } from "../../domain/district/registry.js";
import type { Recorded } from "../../domain/shared/event.js";
import { clip } from "../clip.js";
import { spanText } from "./absence-span.js";
import { whoActsText } from "./who-acts.js";

/** 您 to himself, his name to others. */
function whom({ person }: Absence, speaker: Staff): string {
  return person.id === speaker.id ? "您" : person.name;
}

/** Shown back before it counts. */
export function declareQuestion(absence: Absence, speaker: Staff, registry: Registry): string {
  const reason = absence.reason === "" ? "" : `(${clip(absence.reason, 30)})`;
  const back = absence.person.id === speaker.id ? "提前回来请回复「我回来了」。" : "";
  return (
    `将登记${whom(absence, speaker)}离岗${reason}:${spanText(absence)},${whoActsText(registry, absence)}。` +
    `到期自动结束。${back}回复「确认」登记,「取消」放弃。`
  );
}

export function deputyQuestion(absence: Absence, speaker: Staff, registry: Registry): string {
  return `${whom(absence, speaker)}的离岗${absence.no}(${spanText(absence)})将改为:${whoActsText(registry, absence)}。回复「确认」登记,「取消」放弃。`;
}

/** What the one who acted reads about one event of his act. */
export function absenceAnswer(
  event: Recorded<AbsenceEvent>,
  { after, speaker, registry }: { readonly after: Absence; readonly speaker: Staff; readonly registry: Registry },
): string {
  const who = whom(after, speaker);
  switch (event.type) {
    case "AbsenceDeclared":
      return `${after.no}已登记:${who}${spanText(after)}离岗,${whoActsText(registry, after)}。${afterwards(after, speaker)}`;
    case "DeputyNamed":
      return `${after.no}已登记:${whoActsText(registry, after)}。`;
    case "AbsenceBegan":
      return "离岗现在开始。";
    case "AbsenceEnded":
      return `${after.no}已结束,${who === "您" ? "欢迎回来" : `${who}已回岗`},代理同时停止。回复「待办」看手上的事项。`;
    case "AbsenceWithdrawn":
      return `${after.no}(${spanText(after)})已取消。`;
  }
}

function afterwards(absence: Absence, speaker: Staff): string {
  if (absence.person.id !== speaker.id) return "已告知本人。";
  return absence.state === "PLANNED" ? "不去了请回复「销假」。" : "提前回来请回复「我回来了」。";
}

export const ABSENCE_STATE_NAMES: Readonly<Record<AbsenceState, string>> = {
  PLANNED: "待开始",
  AWAY: "离岗中",
  OVER: "已结束",
  WITHDRAWN: "已取消",
};

/** 「QJ-20260310-001 水务局联络员01 03-10至03-12 离岗中,由水务局经办人01代理」 */
export function absenceLine(absence: Absence, registry: Registry): string {
  const { no, person, state } = absence;
  return `${no} ${person.name} ${spanText(absence)} ${ABSENCE_STATE_NAMES[state]},${whoActsText(registry, absence)}`;
}

/** 查离岗: who of those the speaker may see is away or will be. */
export function absenceList(absences: readonly Absence[], registry: Registry): string {
  if (absences.length === 0)
    return "【有呼必应】目前没有离岗登记。要登记请写:「请假 3月10日到12日」或「离岗 今天下午」。";
  return [
    "【有呼必应】离岗登记:",
    ...absences.slice(0, LISTED).map((one) => absenceLine(one, registry)),
    ...rest(absences),
  ].join("\n");
}

const LISTED = 15;

function rest({ length }: readonly Absence[]): string[] {
  return length > LISTED ? [`另有${length - LISTED}条。`] : [];
}
