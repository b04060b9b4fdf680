import type { LocalDate } from "../deadline/calendar.js";
import type { Actor } from "../shared/event.js";
import type { SupervisionNo } from "../shared/ids.js";

/** Why 督办 is proposed (domain 11, level 3): red for a workday, 再次不满意, urgent and no response, a place that keeps coming back. */
export type SupervisionGround = "red" | "dissatisfied_again" | "urgent_unanswered" | "recurring_place";

/** Limits of the department: what a supervision can be about. */
export const DEPARTMENT_CLOCKS = ["sign", "respond", "finish"] as const;
export type DepartmentClock = (typeof DEPARTMENT_CLOCKS)[number];

/** 督办建议, while the district centre has decided nothing. `clock` is the limit that is over. */
export type SupervisionProposal = {
  readonly ground: SupervisionGround;
  readonly clock?: DepartmentClock;
  readonly at: Date;
};

/** 书面回复 of the department: why, what it does, and until when. */
export type SupervisionReply = {
  readonly reason: string;
  readonly measure: string;
  readonly until: LocalDate;
  readonly by: Actor;
  readonly at: Date;
};

/**
 * 督办单. `waiting` for the reply, `replied` until the district centre has judged it; `unanswered`: the reply's limit ended
 * without one (a late reply is kept all the same); `lapsed`: the call went back, went elsewhere or was put on hold.
 */
export type SupervisionOrder = {
  readonly no: SupervisionNo;
  /** Absent when the district centre ordered it without a proposal. */
  readonly ground?: SupervisionGround;
  readonly demand: string;
  readonly by: Actor;
  readonly at: Date;
  readonly state: "waiting" | "replied" | "accepted" | "unanswered" | "lapsed";
  readonly reply?: SupervisionReply;
};

/** 督办 of a call so far. `lookedAt`: when it was last proposed or decided about; what was due before is settled by it. */
export type Supervision = {
  readonly proposal?: SupervisionProposal;
  readonly orders: readonly SupervisionOrder[];
  readonly lookedAt: Date;
};

/** 督办等级 (domain 11): 1 黄灯, 2 红灯, 3 督办, 4 提级/问责建议. */
export type SupervisionLevel = 0 | 1 | 2 | 3 | 4;
