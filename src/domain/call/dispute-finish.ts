import { notNow } from "../shared/acts.js";
import type { PhotoId } from "../shared/ids.js";
import { ok, type Result } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { mayBeReworked } from "./order-rework.js";

/** M19 on a called matter: what the verifier found comes before the street's leader. Who may verify was judged on the matter. */
export function disputeFinish(
  call: Call,
  { reason, photos }: { readonly reason: string; readonly photos: readonly PhotoId[] },
): Result<readonly CallEvent[]> {
  if (!mayBeReworked(call)) return notNow(call, "FinishDisputed");
  return ok([{ type: "FinishDisputed", data: { reason, photos } }]);
}
