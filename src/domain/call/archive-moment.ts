import { redAt } from "../deadline/lights.js";
import type { Call } from "./call.js";

/**
 * C14: the first instant after the appeal window; an appeal in its last instant would still have been in time. Undefined while an
 * appeal waits for its decision, a supervision order for its reply, and in every other state.
 */
export function archiveMoment(call: Call): Date | undefined {
  return call.state === "RATED" && !call.decision && !call.reply ? redAt(call.appeal.deadline) : undefined;
}
