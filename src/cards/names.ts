import type { CallState } from "../domain/call/call.js";
import type { ClockName, Light } from "../domain/deadline/deadline.js";
import type { Role } from "../domain/district/roles.js";
import type { Urgency } from "../domain/district/urgency.js";
import type { MatterState } from "../domain/matter/matter.js";
import type { RefusalGround } from "../domain/matter/refusal-grounds.js";
import type { MatterSource } from "../domain/matter/sources.js";
import type { OperationState } from "../domain/operation/operation.js";
import type { OrderState } from "../domain/order/order.js";

/** Chinese names of everything that has a code (domain 2, 4.1, 5.1, 7.2). */

export const MATTER_STATE_NAMES: Readonly<Record<MatterState, string>> = {
  REPORTED: "已上报",
  NOT_ACCEPTED: "不予受理",
  REGISTERED: "已立案",
  ASSIGNED: "已派遣",
  HANDLING: "处置中",
  RAISED: "已上呈镇街",
  CALLING: "呼叫中",
  HANDLED: "待核查",
  CLOSED: "已结案",
  ON_HOLD: "挂账",
  MERGED: "已并件",
  WITHDRAWN: "已撤回",
};

export const CALL_STATE_NAMES: Readonly<Record<CallState, string>> = {
  DRAFT: "拟稿",
  IN_REVIEW: "待审核",
  SENT: "待签收",
  SIGNED: "待响应",
  RESPONDED: "办理中",
  FINISHED: "待评价",
  RATED: "已评价",
  ARCHIVED: "已归档",
  ON_HOLD: "挂账",
  CANCELLED: "已撤销",
  REDISPATCHED: "已改派",
  RELEASED: "已解除协办",
};

/** Domain 6. */
export const ORDER_STATE_NAMES: Readonly<Record<OrderState, string>> = {
  PROPOSED: "待放行",
  REFUSED: "不予放行",
  ISSUED: "已下达",
  SIGNED: "已签收",
  REPORTED_BACK: "已反馈",
  CLOSED: "已办结",
  WITHDRAWN: "已撤回",
};

/** Domain 12. */
export const OPERATION_STATE_NAMES: Readonly<Record<OperationState, string>> = {
  DRAFT: "待部署",
  PLANNED: "已部署",
  CONFIRMED: "已确认",
  ON_SITE: "进行中",
  DONE: "已完成",
  REVIEWED: "已评价",
  CANCELLED: "已取消",
};

/** 环节 */
export const CLOCK_NAMES: Readonly<Record<ClockName, string>> = {
  accept: "受理",
  handle: "处置",
  judgement: "研判",
  naming: "指定主办",
  verify: "核查",
  approve: "审核",
  sign: "签收",
  respond: "响应",
  finish: "办结",
  rate: "评价",
  appeal: "申诉",
  decision: "申诉裁定",
  ruling: "裁定",
  info: "补充情况",
  reply: "督办回复",
  comment: "批示",
  release: "放行",
  report: "反馈",
  confirm: "确认",
  checkin: "报到",
  result: "结果",
};

/** What waits for a decision and has no limit. */
export const ASK_NAMES = { supervise: "督办建议", judgeReply: "督办回复待认可", raise: "申请提级" } as const;

/** 不予受理的理由 (M4), as short as a list shows them. */
export const GROUND_NAMES: Readonly<Record<RefusalGround, string>> = {
  OUTSIDE_DISTRICT: "不属本区管辖",
  LEGAL_PROCEDURE: "已进入司法、信访或纪检程序",
  PRIVATE_DISPUTE: "个人纠纷,可申请调解",
  DUPLICATE: "同一事项已在办",
  NOT_FINDABLE: "地点或内容无法查明",
  MALICIOUS: "恶意重复上报",
};

export const URGENCY_NAMES: Readonly<Record<Urgency, string>> = {
  NORMAL: "一般",
  EXPEDITED: "加急",
  URGENT: "紧急",
  COMPLEX: "疑难",
};

export const LIGHT_NAMES: Readonly<Record<Light, string>> = { GREEN: "绿灯", YELLOW: "黄灯", RED: "红灯" };

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  GRID_WORKER: "网格员",
  INTAKE: "受理坐席",
  COMMUNITY_CLERK: "社区经办",
  STREET_HANDLER: "处置人员",
  STREET_CENTER: "镇街指挥中心",
  STREET_LEADER: "镇街领导",
  STREET_CHIEF: "镇街主要领导",
  DEPT_LIAISON: "部门联络员",
  DEPT_HANDLER: "部门经办人",
  DEPT_LEADER: "部门分管领导",
  DEPT_HEAD: "部门主要领导",
  DISTRICT_CENTER: "区指挥中心",
  GOVERNANCE_OFFICE: "基层治理创新处",
  DISTRICT_LEADER: "区领导",
  DISCIPLINE: "纪检监察",
  PERFORMANCE_OFFICE: "绩效办",
  ADMIN: "系统管理员",
};

export const SOURCE_NAMES: Readonly<Record<MatterSource, string>> = {
  GRID: "网格巡查",
  RESIDENT: "群众反映",
  HOTLINE: "12345",
  ENTERPRISE: "企业诉求",
  COMMUNITY_HEAD: "社区书记",
  SENSOR: "智能发现",
  MEDIA: "媒体",
  SUPERIOR: "上级交办",
};
