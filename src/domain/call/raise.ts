import type { Actor } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";

/** Why a call is raised (C29): no one department can solve it, 再次不满意, a chain of objections. */
export type RaiseGround = "several_departments" | "dissatisfied_again" | "objection_chain";

/** 批示 of a district leader; `lead` is the department he names. */
export type Comment = { readonly text: string; readonly lead?: UnitCode; readonly by: Actor; readonly at: Date };

/** 提级呼叫: asked for by the street's desk or a leader, `raised` once its chief agreed. */
export type Raise = {
  readonly state: "asked" | "raised";
  readonly ground: RaiseGround;
  readonly reason: string;
  readonly by: Actor;
  readonly at: Date;
};
