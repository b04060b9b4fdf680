import type { CallEvent } from "../call/events.js";
import type { Recorded } from "../shared/event.js";
import { courseOf } from "./call-course.js";

/** Whether a rated call brought less than everything: something was late, missing, done again or put off twice, or it got fewer than five stars. */
export function losesPoints(events: readonly Recorded<CallEvent>[]): boolean {
  const course = courseOf(events);
  if (!course?.rating) return false;
  const { rating, sign, signed, respond, respondedAt, finishes, reworks, extensions } = course;
  return (
    rating.stars < 5 ||
    reworks.length > 0 ||
    extensions.length > 1 ||
    signed === undefined ||
    signed.bySystem ||
    signed.at > sign.due ||
    respondedAt === undefined ||
    respondedAt > respond.due ||
    finishes.some(({ deadline, at }) => at > deadline.due)
  );
}
