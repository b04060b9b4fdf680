import type { LocalDate } from "./calendar.js";
import type { Limit } from "./limit.js";

export type SkipReason =
  | { readonly kind: "start" } // R2: the day on which the clock starts is not counted
  | { readonly kind: "weekend" }
  | { readonly kind: "holiday"; readonly name: string }
  | { readonly kind: "afterHours" };

/** 时限: an instant that can explain itself. */
export type Deadline = {
  readonly from: Date;
  readonly limit: Limit;
  readonly due: Date;
  /** Days that counted, in order; empty for clock time. */
  readonly counted: readonly LocalDate[];
  readonly skipped: readonly { readonly date: LocalDate; readonly why: SkipReason }[];
  /** 日历待确认: a day without official list was needed (R7). */
  readonly unconfirmed: boolean;
};

/** Which limit a deadline is about. */
export type ClockName =
  | "accept"
  | "handle"
  | "judgement"
  /** 指定主办 by the district centre, for a matter that is nobody's (HY-13-001). */
  | "naming"
  | "verify"
  | "approve"
  | "sign"
  | "respond"
  | "finish"
  | "rate"
  | "appeal"
  /** 申诉裁决 by the governance office (C27). */
  | "decision"
  /** 裁定 of an objection by the district centre (C18, C19). */
  | "ruling"
  /** 补充情况: the street's answer to a department's question (C30). */
  | "info"
  /** 督办回复: the department's written reply to a supervision order (C28). */
  | "reply"
  /** 批示: a district leader's answer to a raised call (C29). */
  | "comment"
  /** 放行 of a department's order by the district centre (domain 6). */
  | "release"
  /** 反馈 of an order's receiver. */
  | "report"
  /** 确认 and 报到 of a body that is invited to a joint operation, 结果 of its commander (domain 12). */
  | "confirm"
  | "checkin"
  | "result";

/** 灯色 */
export type Light = "GREEN" | "YELLOW" | "RED";
