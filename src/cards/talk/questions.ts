import type { Call, Stars } from "../../domain/call/call.js";
import type { Registry } from "../../domain/district/registry.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { RefusalGround } from "../../domain/matter/refusal-grounds.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import { callTitle, leadName, oneLineOpen } from "../call-words.js";
import { clip } from "../clip.js";
import { matterTitle } from "../matter-words.js";
import { GROUND_NAMES } from "../names.js";
import { shortNo } from "../short-no.js";
import { suggestedCall } from "../suggested-call.js";
import { unitName, unitShorts } from "../unit-names.js";

/** What is shown back before a command is carried out (domain 17.1, last column). 确认 does it, 取消 drops it. */
const ANSWERS = "回复「确认」提交,「取消」放弃。";

export function raiseQuestion(registry: Registry, matter: Matter, reason: string): string {
  return `将${matter.no}上呈街道:${matterTitle(registry, matter)}。理由:${clip(reason, 100)}。${ANSWERS}`;
}

export function callQuestion(
  registry: Registry,
  matter: Matter,
  plan: { readonly lead: UnitCode; readonly ask: string; readonly photos: number },
): string {
  const item = suggestedCall(registry, matter);
  const assist = item?.lead === plan.lead && item.assist.length > 0 ? `,协办${unitShorts(registry, item.assist)}` : "";
  const photos = plan.photos + matter.photos.length;
  const shown = photos === 0 ? "暂无照片,可先补发照片。" : `照片${photos}张。`;
  return (
    `将就${matter.no}呼叫${unitName(registry, plan.lead)}${assist}:${clip(plan.ask, 100)}。${shown}` +
    `确认后报街道领导审核。${ANSWERS}`
  );
}

export function approveQuestion(registry: Registry, call: Call): string {
  return `同意呼叫${leadName(registry, call)}:${oneLineOpen(call)}。编号${call.no},同意后立即下达。${ANSWERS}`;
}

export function discardQuestion(registry: Registry, call: Call): string {
  return `将撤销呼叫${call.no}:${callTitle(registry, call)}。${ANSWERS}`;
}

/** C25: what taking it back needs now. */
export function cancelQuestion(registry: Registry, call: Call, solved: boolean): string {
  const what = `将撤销呼叫${call.no}:${callTitle(registry, call)}。`;
  if (call.state === "SENT") return `${what}部门尚未签收,确认后即撤销。${ANSWERS}`;
  if (solved) return `${what}已自行解决,确认后即撤销并告知部门。${ANSWERS}`;
  return `${what}部门已签收,须${leadName(registry, call)}分管领导同意;如已自行解决,请在理由中写明。${ANSWERS}`;
}

/** C15 */
export function reworkQuestion(
  registry: Registry,
  call: Call,
  shown: { readonly reason: string; readonly photos: number },
): string {
  return (
    `将${callTitle(registry, call)}退回${leadName(registry, call)}重办(只能一次)。` +
    `原因:${clip(shown.reason, 100)};照片${shown.photos}张。编号${call.no}。${ANSWERS}`
  );
}

/** A first 不满意 normally leads to rework; the leader may rate at once where doing it again makes no sense (domain 5.2). */
export function badRatingQuestion(registry: Registry, call: Call, stars: Stars): string {
  const short = shortNo(call.no);
  return (
    `${call.no}首次不满意一般先退回重办:回复「重办 ${short} 原因」并发照片。` +
    `重办没有意义、仍要直接评价${stars}星(${registry.rules.score.words[stars]})的,请回复「确认」,「取消」放弃。`
  );
}

export function finishQuestion(
  registry: Registry,
  call: Call,
  shown: { readonly result: string; readonly photos: number },
): string {
  return (
    `将${callTitle(registry, call)}报办结。结果:${clip(shown.result, 100)};照片${shown.photos}张。` +
    `编号${call.no}。${ANSWERS}`
  );
}

/** 解除协办: what it means for the department that helped. */
export function releaseQuestion(registry: Registry, call: Call, reason: string): string {
  return `将解除${leadName(registry, call)}的协办单${call.no}:${clip(reason, 100)}。解除后该单不计分、不再办理。${ANSWERS}`;
}

export function notAcceptQuestion(
  registry: Registry,
  matter: Matter,
  { ground, note }: { readonly ground: RefusalGround; readonly note: string },
): string {
  const why = `${GROUND_NAMES[ground]},${clip(note, 100)}`;
  if (ground === "NOT_FINDABLE" && matter.askedAt === undefined)
    return `将先请上报人补充${matter.no}:${why}。补充后仍无法查明才能不予受理。${ANSWERS}`;
  const appeal = matter.appeal === undefined ? "上报人可申诉一次" : "这是街道复核后的最终答复";
  return `将对${matter.no}不予受理:${matterTitle(registry, matter)}。理由:${why}。${appeal}。${ANSWERS}`;
}

export function withdrawQuestion(registry: Registry, matter: Matter): string {
  return `将撤回${matter.no}:${matterTitle(registry, matter)}。${ANSWERS}`;
}

export function splitQuestion(no: string, parts: readonly string[]): string {
  const listed = parts.map((part, i) => `${i + 1}. ${clip(part, 30)}`).join("\n");
  return `这条像是${parts.length}件事,要分开办理吗?\n${listed}\n回复「确认」拆成${parts.length}件,「取消」仍按${shortNo(no)}一件办理。`;
}
