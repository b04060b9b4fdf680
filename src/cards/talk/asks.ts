import { shortNo } from "../short-no.js";
import { stateName } from "../state-name.js";

/** Whether 已处理 or 没处理 was not said. */
export function askSolved(no: string): string {
  return `${shortNo(no)}:现场看了怎么样?请回复「已处理」或「没处理」加一句情况,并发照片。回复「取消」放弃。`;
}

export const WHICH_ONE = "请问是哪一件?请回复序号或编号:";

export const ASK_CORRECTION =
  "请回复正确的类别、地点或情况,例如「类别 暴露垃圾」「地点 科翔路口」,也可以发位置。回复「取消」放弃。";

/** A choice of at most a few, answered by its place in the list. */
export function askWhich(question: string, choices: readonly string[]): string {
  return `${question}\n${choices.map((choice, i) => `${i + 1}. ${choice}`).join("\n")}`;
}

/** Behind the receipt of a report whose class is not sure: it is filed all the same. */
export function askCategory(choices: readonly string[]): string {
  return `${askWhich("类别拿不准,请回复序号:", choices)}`;
}

/** One photo or pin that waits for words. */
export function draftKept(draft: { readonly photos: number; readonly place: boolean }): string {
  const kept = [draft.photos > 0 ? `照片${draft.photos}张` : "", draft.place ? "位置" : ""].filter(
    (part) => part !== "",
  );
  return `已收到${kept.join("和")},请用一句话说明是什么情况,马上为您上报。`;
}

/** The question after the waiting time (domain 17.2 no. 22). */
export function askWhatItIs(draft: { readonly photos: number; readonly place: boolean }): string {
  const kept = [draft.photos > 0 ? `${draft.photos}张照片` : "", draft.place ? "位置" : ""].filter(
    (part) => part !== "",
  );
  return `【有呼必应】您刚才发的${kept.join("和")}是什么情况?请用一句话说明,即为您上报;不需要请回复「取消」。`;
}

/** A photo of somebody who does not report: which number is it for. */
export function askPhotoFor(photos: number): string {
  return `已收到照片${photos}张。请回复它属于哪一单,例如「进展 0003」「办结 0003 结果」,或只回复编号。`;
}

/** Urgent, and nobody said where (domain 17.2 no. 4). */
export const ASK_PLACE = "请马上发位置,或回复地点,例如「科翔路口」。";

/** It was there before: adding to the earlier one may be better than a new one. */
export function earlierLikeThis(no: string, { state }: { readonly state: string }): string {
  return `本网格近期有同类事项${no}(${stateName(state, no)})。如是同一件,请回复「补充 ${shortNo(no)} 情况」,并可「撤回」本次上报。`;
}
