import { deadlineFrom } from "../deadline/deadline-from.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import { isWithDepartment } from "./facts.js";

/**
 * Until when the department may object, the last instant included: one workday from T0 (C17), once, and never against a
 * ruling (domain 10.4, 10.5). `ruling_final`, `already_done`, `wrong_state` or `objection_late` when it may not.
 */
export function objectionUntil(call: Call, now: Date, { registry }: Rules): Result<Date> {
  const { no } = call;
  if (call.objection) return notNow(call, "ObjectionFiled");
  if (!isWithDepartment(call) || call.sentAt === undefined) return notNow(call);
  if (call.redispatchOf !== undefined) return refuse("ruling_final", { no });
  const until = deadlineFrom(call.sentAt, registry.rules.limits.objection, registry.calendar).due;
  return now <= until ? ok(until) : refuse("objection_late", { no, until });
}
