import type { EventDeduction } from "../domain/scoring/event-deductions.js";
import type { DepartmentMonth } from "../domain/scoring/month.js";
import type { Share } from "../domain/scoring/month-figures.js";
import type { StreetDimension, StreetMonth } from "../domain/scoring/street.js";
import type { OrderAnswer } from "../domain/scoring/supervision-in-month.js";

/** The four parts of a street's month (domain 9.6). */
export const STREET_PARTS: Readonly<Record<StreetDimension, string>> = {
  accept: "按时受理",
  solved_below: "基层解决",
  call_quality: "呼叫质量",
  rating_in_time: "按时评价",
};

const FAULTS: Readonly<Record<StreetMonth["faults"][number]["why"], string>> = {
  misdirected: "误派(职责异议成立)",
  without_photo: "呼叫缺现场照片",
  unclear: "情况不清,部门请求补充",
  not_rated_in_time: "未按期评价",
};

export function faultText(why: StreetMonth["faults"][number]["why"]): string {
  return FAULTS[why];
}

/** What the governance office confirmed (domain 9.4). */
export const EVENT_NAMES: Readonly<Record<EventDeduction["kind"], string>> = {
  shirking: "推诿",
  falseFinish: "虚假办结",
  supervisionUnanswered: "督办单未回复",
};

/** What became of a 督办单. */
export const ORDER_ANSWERS: Readonly<Record<OrderAnswer, string>> = {
  in_time: "按时回复",
  late: "逾期后补报",
  unanswered: "逾期未复",
  waiting: "待回复",
  lapsed: "已终止",
};

/** 「96%(24/25)」, or 无 where there was nothing to count. A share is never rounded up to all. */
export function shareText({ count, of }: Share): string {
  return of === 0 ? "无" : `${Math.floor((count / of) * 100)}%(${count}/${of})`;
}

/** 「主办3件、协办1件、联合行动2次」 */
export function callsText({ lead, assist, operation = 0 }: DepartmentMonth["calls"]): string {
  return `主办${lead}件、协办${assist}件${operation === 0 ? "" : `、联合行动${operation}次`}`;
}
