import type { Registry } from "../domain/district/registry.js";
import { ROLES, type Role } from "../domain/district/roles.js";
import type { Refusal, RefusalCode } from "../domain/shared/refusal.js";
import { actorName } from "./actor-name.js";
import { dayTime, nearTime } from "./local-time.js";
import { missingNames } from "./missing-names.js";
import { ROLE_NAMES, stateName } from "./names.js";
import { shortNo } from "./short-no.js";

type Facts = { readonly refusal: Refusal; readonly registry: Registry; readonly now: Date | undefined };
type Words = (facts: Facts) => string;

/** What is the case, and what to do next: one text for every way a wish can be turned down. */
const TEXTS: Readonly<Record<RefusalCode, Words>> = {
  not_registered: ({ registry }) =>
    `您还没有在${registry.district.name}「有呼必应」登记。请联系本单位负责人,由系统管理员登记您的账号、单位和角色;登记后再发一次即可。`,
  not_found: ({ refusal }) => `没有找到编号${refusal.no ?? ""}。请核对编号,或回复「待办」查看您手上的事项。`,
  ambiguous: candidatesText,
  number_missing: candidatesText,
  not_visible: ({ refusal }) =>
    `${refusal.no ?? "该编号"}不在您的业务范围内,不能查看或办理。如需了解,请联系承办单位;您的事项请回复「待办」。`,
  role_missing: ({ refusal }) =>
    `这一步${byWhom(refusal)}。您可以把${about(refusal)}转告他们,或回复「帮助」查看您能做什么。`,
  wrong_unit: ({ refusal }) =>
    `${about(refusal)}不属于您的单位或不在您手上,这一步${byWhom(refusal)}。您的事项请回复「待办」查看。`,
  own_draft: ({ refusal }) => `${about(refusal)}是您自己起草的,不能由您审核。请另一位街道领导审核。`,
  own_work: ({ refusal }) => `${about(refusal)}是您自己处置的,不能由您核查或评价。请其他同事到现场看后回复。`,
  already_done: ({ refusal }) => `${about(refusal)}已由${doneBy(refusal)}处理,无需重复操作。${lookUp(refusal)}`,
  wrong_state: ({ refusal }) => `${about(refusal)}现在是「${stateOf(refusal)}」,不能这样操作。${lookUp(refusal)}`,
  reason_missing: () => "请写明理由,直接回复一句话即可;不办了请回复「取消」。",
  text_missing: () => "请写明内容,直接回复一句话即可;不办了请回复「取消」。",
  photo_missing: ({ refusal }) =>
    `还缺${refusal.missing?.length ? missingNames(refusal.missing) : "现场照片"}。请直接发一张照片;不办了请回复「取消」。`,
  response_incomplete: ({ refusal }) =>
    `还缺:${missingNames(refusal.missing ?? ["person", "plan", "visit"])}。「收到」不算响应,谁来、什么时候到、怎么办都要写明,例:「响应 ${short(refusal)} 管网科今天下午3点到场,先抽水再疏通」。`,
  call_incomplete: ({ refusal }) =>
    `呼叫还缺:${missingNames(refusal.missing ?? ["ask"])}。请回复「补充 ${short(refusal)} 内容」补齐后再报审。`,
  category_needed: ({ refusal }) =>
    `${about(refusal)}还没有类别。请写明是什么问题,例:「受理 ${short(refusal)} 暴露垃圾」。`,
  grid_needed: ({ refusal }) =>
    `${about(refusal)}还没有落到网格。请写明所在网格,例:「受理 ${short(refusal)} 科翔第一网格」,或在卡片上选择网格。`,
  handler_unknown: ({ refusal }) =>
    `没有找到这位处置人员。请用登记的岗位名称,例:「派 ${short(refusal)} 给 环卫二班」,或在卡片上选择。`,
  department_unknown: ({ refusal }) =>
    `没有找到这个部门。请用部门简称,例:「呼叫 水务局 ${short(refusal)} 管道堵塞」,或在卡片上选择。`,
  list_item_unknown: ({ refusal }) =>
    `呼应事项清单里没有这一项。请核对清单编号,或写明清单外呼叫的理由后再报:「补充 ${short(refusal)} 理由」。`,
  stars_invalid: ({ refusal }) => `评价是1到5星的整数。请回复「评价 ${short(refusal)} 5星」,或在卡片上选择。`,
  leader_needed: ({ refusal }) =>
    `${about(refusal)}的1至2星评价须由街道领导确认。请街道领导回复「评价 ${short(refusal)} 2星 理由」。`,
  cannot_return: ({ refusal, now }) =>
    `呼叫不能退回。请先签收并做好先期处置;如认为职责不符,请分管领导在${objectUntil(refusal, now)}前回复『异议 ${short(refusal)} 理由 建议部门』,由区指挥中心裁定。`,
  too_long: ({ refusal }) =>
    `内容太长,一次最多${refusal.limit ?? 2000}个字。请压缩后重发,其余内容可用「补充」或照片说明。`,
  nothing_pending: () => "现在没有等您确认的事。回复「待办」查看您手上的事项,或直接说要做什么。",
  card_expired: ({ refusal }) =>
    `这张卡片已过时:${about(refusal)}现在是「${stateOf(refusal)}」${refusal.by ? `,由${doneBy(refusal)}办理` : ""}。${lookUp(refusal)}`,
  busy: ({ refusal }) => `${about(refusal)}正有多人同时办理,这次没有成功。请稍等几秒再发一次。`,
};

/** Why a wish was turned down and what to do next. `now` lets a time be called 今天; without it, it stands with its date. */
export function refusalText(refusal: Refusal, registry: Registry, now?: Date): string {
  return `【有呼必应】${TEXTS[refusal.code]({ refusal, registry, now })}`;
}

function candidatesText({ refusal }: Facts): string {
  const listed = (refusal.candidates ?? []).map(({ no, title }) => `${shortNo(no)} ${title}(${no})`);
  const none = "请写明编号,后四位即可,例:「查 0017」。回复「待办」可查看您手上的事项。";
  return listed.length === 0 ? none : `请问是哪一件?请回复完整编号:\n${listed.join("\n")}`;
}

function about(refusal: Refusal): string {
  return refusal.no ?? "这一件";
}

function short(refusal: Refusal): string {
  return refusal.no === undefined ? "编号" : shortNo(refusal.no);
}

function stateOf(refusal: Refusal): string {
  return refusal.state === undefined ? "其他环节" : stateName(refusal.state);
}

/** 「联和街道分管领导01 03-10 10:02」 */
function doneBy(refusal: Refusal): string {
  const name = refusal.by === undefined ? "其他同事" : actorName(refusal.by);
  return refusal.at === undefined ? name : `${name}于${dayTime(refusal.at)}`;
}

function byWhom(refusal: Refusal): string {
  const names = (refusal.needs ?? []).map((need) => (isRole(need) ? ROLE_NAMES[need] : need));
  return names.length === 0 ? "须由经办单位办理" : `须由${names.join("或")}办理`;
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

function lookUp(refusal: Refusal): string {
  return refusal.no === undefined ? "回复「待办」看您手上的事项。" : `回复「查 ${shortNo(refusal.no)}」看最新情况。`;
}

function objectUntil(refusal: Refusal, now: Date | undefined): string {
  if (refusal.until === undefined) return "今天17:30";
  return now === undefined ? dayTime(refusal.until) : nearTime(refusal.until, now);
}
