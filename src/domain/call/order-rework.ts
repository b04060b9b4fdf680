import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { PhotoId } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

export type OrderRework = {
  /** Empty: what the verifier found, or why the street's desk was not satisfied. */
  readonly reason: string;
  /** Empty: the verifier's. */
  readonly photos: readonly PhotoId[];
};

/** Whether the street may still have it done again: it waits for a rating, and it is the first time. */
export function mayBeReworked(call: Call): boolean {
  return call.state === "FINISHED" && call.rework === undefined;
}

/**
 * C15 退回重办 by the street's leader, once, with reason and photo (`rework_used` the second time). The department has a new
 * finish limit; its matter goes back with it (`reopenCall`), in the same commit.
 */
export function orderRework(
  call: Call,
  command: OrderRework,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("orderRework", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "FINISHED") return notNow(call, "ReworkOrdered");
  if (call.rework) return refuse("rework_used", { no, by: call.rework.by, at: call.rework.at });
  const why = reworkCase(call, command);
  const reason = words(why.reason, rules, "reason_missing", no);
  if (!reason.ok) return reason;
  if (why.photos.length === 0) return refuse("photo_missing", { no });
  const { rules: book, calendar } = rules.registry;
  const finish = deadlineFrom(act.at, book.limits.rework, calendar);
  return ok([{ type: "ReworkOrdered", data: { reason: reason.value, photos: why.photos, finish } }]);
}

/** The leader's own words and photos; where he gives none, those of whoever was not satisfied before him. */
export function reworkCase(call: Call, { reason, photos }: OrderRework): OrderRework {
  const { disputed, proposedRating } = call.state === "FINISHED" ? call : {};
  return {
    reason: reason.trim() || disputed?.reason || proposedRating?.reason || "",
    photos: photos.length > 0 ? photos : (disputed?.photos ?? []),
  };
}
