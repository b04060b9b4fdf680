import { deadlineFrom } from "../deadline/deadline-from.js";
import { redAt } from "../deadline/lights.js";
import type { Rules } from "../district/rules.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";

/**
 * C13 系统默认评价: the street let its limit pass, so the department has full satisfaction, marked as nobody's own rating.
 * A clerk's proposal that no leader confirmed in time is no rating either.
 */
export function ratedByDefault(call: Call, now: Date, { registry }: Rules): readonly CallEvent[] {
  if (call.state !== "FINISHED" || now < redAt(call.rate.deadline)) return [];
  const { limits, rating } = registry.rules;
  const appeal = deadlineFrom(now, limits.appeal, registry.calendar);
  return [{ type: "CallRated", data: { stars: rating.defaultStars, byDefault: true, appeal } }];
}
