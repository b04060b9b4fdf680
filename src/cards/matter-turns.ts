import type { MatterEvent, MatterNotAccepted } from "../domain/matter/events.js";
import type { Recorded } from "../domain/shared/event.js";
import type { MatterActed } from "./acted.js";
import { clip } from "./clip.js";
import { limitWords } from "./deadline.js";
import { dueText } from "./due-text.js";
import { maskPhones } from "./mask-phones.js";
import { matterTitle } from "./matter-words.js";
import { GROUND_NAMES } from "./names.js";
import { openEnd } from "./open-end.js";
import { shortNo } from "./short-no.js";

/** Texts of the turns off the straight way (domain 4.2 M3–M5, M22; 17.3). */

/** 「{号}与{主号}为同一事项,已合并办理,进度一并通知您。」 */
export function mergedText(no: string, main: string): string {
  return `【有呼必应】${no}与${main}为同一事项,已合并办理,进度一并通知您。`;
}

/** M4: what is asked before a report is refused because nobody could find it. */
export function askedText(no: string, question: string): string {
  return (
    `【有呼必应】${no}的地点或内容不清楚:${openEnd(maskPhones(question))}。` +
    `请尽快回复「补充 ${shortNo(no)} 内容」,也可发照片;仍无法查明将不予受理。`
  );
}

/** 「{号}不予受理:{原因}。如有不同意见,3个工作日内回复「申诉 {号} 理由」。」; after an appeal it is the last word. */
export function notAcceptedText(no: string, { ground, note, appeal }: MatterNotAccepted["data"]): string {
  const why = `${GROUND_NAMES[ground]},${openEnd(maskPhones(note))}`;
  const next = appeal
    ? `如有不同意见,${limitWords(appeal.limit)}内(${dueText(appeal)}前)回复「申诉 ${shortNo(no)} 理由」。`
    : "这是街道复核后的答复。";
  return `【有呼必应】${no}不予受理:${why}。${next}`;
}

/** M22 */
export function reopenedText(
  { after, registry }: MatterActed,
  { data }: Extract<Recorded<MatterEvent>, { type: "MatterReopened" }>,
): string {
  const times = after.recurrenceCount > 1 ? `(第${after.recurrenceCount}次)` : "";
  return (
    `【有呼必应】${after.no}复发重开${times}:${matterTitle(registry, after)},${clip(openEnd(data.reason), 100)}。` +
    `${dueText(data.handle)}前处置完成,回复「查 ${shortNo(after.no)}」看详情。`
  );
}
