import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { type Accountability, REFERRAL_RESULTS, type ReferralResult, referralOf } from "./accountability.js";
import type { AccountabilityEvent } from "./events.js";
import { partiesOfAccountability } from "./parties-of-accountability.js";

/** The discipline body has the file. */
export function receiveReferral(
  one: Accountability,
  _command: Record<never, never>,
  act: StaffAct,
  rules: Rules,
): Result<readonly AccountabilityEvent[]> {
  const right = mayAct("receiveReferral", act, partiesOfAccountability(one), rules);
  if (!right.ok) return right;
  const referral = referralOf(one);
  if (!referral) return refuse("not_found", { no: one.no });
  if (referral.received) return notNow(one, "ReferralReceived");
  return ok([{ type: "ReferralReceived", data: {} }]);
}

/** The result, one of four and nothing more; once. A result says that the file was received. */
export function recordResult(
  one: Accountability,
  { result }: { readonly result?: ReferralResult },
  act: StaffAct,
  rules: Rules,
): Result<readonly AccountabilityEvent[]> {
  const right = mayAct("recordResult", act, partiesOfAccountability(one), rules);
  if (!right.ok) return right;
  const referral = referralOf(one);
  if (!referral) return refuse("not_found", { no: one.no });
  if (referral.result) return notNow(one, "ReferralResulted");
  if (result === undefined || !REFERRAL_RESULTS.includes(result)) return refuse("result_needed", { no: one.no });
  const received: readonly AccountabilityEvent[] = referral.received ? [] : [{ type: "ReferralReceived", data: {} }];
  return ok([...received, { type: "ReferralResulted", data: { result } }]);
}
