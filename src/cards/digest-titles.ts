import type { LocalDate } from "../domain/deadline/calendar.js";

/** Headings of the morning digest (domain 16.1). */
export const DIGEST_TITLES = {
  verify: "待核查",
  overdueInGrid: "网格内超期",
  accept: "待受理",
  acceptUnplaced: "待受理(未落格)",
  cameBack: "街道退回",
  judge: "待研判",
  approve: "待审核",
  rate: "待评价",
  confirmRating: "差评待确认",
  answerDepartment: "部门待答复",
  decideExtension: "延期待定",
  decideExtensionOrHold: "延期挂账待定",
  decideAppeal: "评分申诉待裁定",
  rule: "待裁定",
  nameLead: "待指定主办",
  reviewHold: "挂账待复核",
  withDepartments: "呼叫在办",
  sign: "待签收",
  dueToday: "今日到期",
  dueTomorrow: "明日到期",
  overdue: "超期",
  red: "红灯",
  yellow: "黄灯",
  raised: "提级呼叫",
  raise: "申请提级",
  replySupervision: "督办待回复",
  supervise: "建议督办",
  judgeReply: "督办回复待认可",
  stateSide: "问责建议待陈述",
  decideAccountability: "问责建议待裁定",
  referral: "移送待登记",
  unplaced: "未落格",
  signOrder: "号令待签收",
  reportOrder: "号令待反馈",
  closeOrder: "号令反馈待办结",
  releaseOrder: "号令待放行",
  redOrder: "号令超期",
  operationToday: "今日联合行动",
  deployOperation: "联合行动待部署",
  confirmOperation: "联合行动待确认",
  operations: "联合行动",
  endOperation: "联合行动待报结果",
  rateOperation: "联合行动待评价",
} as const;

/** 「03-16前到期」: until the end of the next workday, when that is not tomorrow. */
export function dueUntilTitle(day: LocalDate): string {
  return `${day.slice(5)}前到期`;
}

/** What the leader replies to a bad rating: the stars are his. */
export function confirmRatingWords(short: string): string {
  return `评价 ${short} 几星 理由`;
}

/** What the district centre replies to a matter without a grid. */
export function placeWords(short: string): string {
  return `改 ${short} 正确地点`;
}

/** What the governance office replies to an appeal: first the reckoning. */
export function appealWords(short: string): string {
  return `查分 ${short}`;
}

/** What an issuer replies to an order that is late. */
export function urgeWords(short: string): string {
  return `催办 ${short}`;
}
