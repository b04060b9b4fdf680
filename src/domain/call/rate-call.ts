import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call, Stars } from "./call.js";
import { isDissatisfied } from "./dissatisfied.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

export type RateCall = { readonly stars: Stars; readonly reason?: string };

type Finished = Extract<Call, { state: "FINISHED" }>;

/**
 * C12 评价, C16 再次不满意. Three stars or fewer need a reason. One or two from the street's desk are a proposal; a leader who gives them
 * too confirms it, and needs no words of his own then.
 */
export function rateCall(call: Call, command: RateCall, act: StaffAct, rules: Rules): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("rateCall", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "FINISHED") return notNow(call, "CallRated");
  const { stars } = command;
  if (![1, 2, 3, 4, 5].includes(stars)) return refuse("stars_invalid", { no });
  const { reasonUpTo, leaderUpTo } = rules.registry.rules.rating;
  const reason = reasonFor(call, command, stars <= reasonUpTo, rules);
  if (!reason.ok) return reason;
  const clerk = act.actor.role === "STREET_CENTER";
  if (clerk && stars <= leaderUpTo) return proposed(call, stars, reason.value);
  const { limits } = rules.registry.rules;
  const appeal = deadlineFrom(act.at, limits.appeal, rules.registry.calendar);
  const said = reason.value === "" ? {} : { reason: reason.value };
  const rated: CallEvent = { type: "CallRated", data: { stars, ...said, byDefault: false, appeal } };
  return ok([rated, ...supervisionAfter(call, stars, rules)]);
}

/** C16 再次不满意: once more after rework, and the district centre must look. */
function supervisionAfter({ rework }: Finished, stars: Stars, rules: Rules): CallEvent[] {
  if (rework === undefined || !isDissatisfied(stars, rules)) return [];
  return [{ type: "SupervisionProposed", data: { ground: "dissatisfied_again", level: 3 } }];
}

/** The rater's own words, or those of the proposal he confirms. */
function reasonFor(call: Finished, { stars, reason }: RateCall, needed: boolean, rules: Rules): Result<string> {
  const proposal = call.proposedRating;
  const confirmed = proposal?.stars === stars ? proposal.reason : "";
  return words(reason?.trim() || confirmed, rules, needed ? "reason_missing" : undefined, call.no);
}

/** The same stars once more change nothing; other ones replace the proposal. */
function proposed(call: Finished, stars: Stars, reason: string): Result<readonly CallEvent[]> {
  if (call.proposedRating?.stars === stars) return notNow(call, "RatingProposed");
  return ok([{ type: "RatingProposed", data: { stars, reason } }]);
}
