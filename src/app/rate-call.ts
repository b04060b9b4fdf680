import { orderRework as decideRework } from "../domain/call/order-rework.js";
import { rateCall as decideRating } from "../domain/call/rate-call.js";
import { reopenCall } from "../domain/matter/calls-of-matter.js";
import { afterRating } from "../domain/matter/verify-matter.js";
import { ok } from "../domain/shared/result.js";
import { type Follow, movesMatter, onCallWithMatter } from "./call-with-matter.js";
import type { AppDeps } from "./deps.js";
import { onCall } from "./on-call.js";
import { leadOr } from "./parts-of-call.js";
import type { UseCases } from "./use-cases.js";

/** M19, second half: a disputed call was rated, by its street or by default, so its matter is the street's own work again. */
export const matterAfterRating: Follow = (matter, call, act, rules) =>
  call.state === "RATED" ? afterRating(matter, { call: call.no }, act, rules) : ok([]);

/** C12 评价, C16 再次不满意 */
export function rateCall(deps: AppDeps): UseCases["rateCall"] {
  return onCallWithMatter(deps, decideRating, matterAfterRating);
}

const matterIsCalledAgain: Follow = (matter, call, act, rules) => reopenCall(matter, { call: call.no }, act, rules);

/** C15 退回重办: the call and its matter go back together; of a part the lead hears. */
export function orderRework(deps: AppDeps): UseCases["orderRework"] {
  return onCall(deps, decideRework, { also: leadOr(deps, movesMatter(deps, matterIsCalledAgain)) });
}
