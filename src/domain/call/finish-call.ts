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
import { isWithDepartment, partiesOfCall } from "./facts.js";
import { streetDelay } from "./street-delay.js";
import { waitsForParts } from "./with-lead.js";

export type FinishCall = {
  /** Empty: what the handler proposed. */
  readonly result: string;
  /** Empty: the photos the department sent on the way. */
  readonly photos: readonly PhotoId[];
  /** What remains to be done, and until when. */
  readonly remains?: string;
  /** Whom the street can ask; demanded where nobody responded before (C11). */
  readonly person?: string;
};

/**
 * C10 办结 by the deputy head, with result and proof; C11 直接办结 counts as signed and responded to at this moment. A lead call waits for
 * its 协办单 (`parts_open`): finished, or released by the lead.
 */
export function finishCall(call: Call, command: FinishCall, act: StaffAct, rules: Rules): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("finishCall", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (!isWithDepartment(call)) return notNow(call, "CallFinished");
  const waiting = waitsForParts(call);
  if (waiting) return refuse("parts_open", waiting);
  const result = words(command.result || (call.proposedFinish?.result ?? ""), rules, "text_missing", no);
  if (!result.ok) return result;
  const direct = call.state !== "RESPONDED";
  const person = command.person?.trim();
  if (direct && !person) return refuse("response_incomplete", { no, missing: ["person"] });
  const proof = command.photos.length > 0 ? command.photos : call.departmentPhotos;
  const { rules: book, calendar } = rules.registry;
  if (book.proof.finishPhoto && proof.length === 0) return refuse("photo_missing", { no });
  const remains = command.remains?.trim();
  const data = {
    result: result.value,
    proof,
    ...(remains ? { remains } : {}),
    direct,
    ...(person ? { person } : {}),
    rate: deadlineFrom(act.at, book.limits.rate, calendar),
  };
  return ok([...streetDelay(call, act.at, rules), { type: "CallFinished", data }]);
}
