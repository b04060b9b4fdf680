import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { MatterNo, PhotoId } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { OperationEvent } from "./events.js";
import { hasCome, partiesOfOperation } from "./facts.js";
import type { Operation } from "./operation.js";

/** `calls`: matters for which a department must still be called; all others are handled. */
export type FinishOperation = {
  readonly text: string;
  readonly photos: readonly PhotoId[];
  readonly calls: readonly MatterNo[];
};

/** 结果 by the commander, with a photo: each matter is handled, or goes back to the street's judgement for a call. */
export function finishOperation(
  operation: Operation,
  command: FinishOperation,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const { no, matters } = operation;
  const right = mayAct("finishOperation", act, partiesOfOperation(operation), rules);
  if (!right.ok) return right;
  if (operation.state !== "ON_SITE") return notNow(operation, "OperationDone");
  const { registry } = rules;
  const strange = command.calls.find((matter) => !matters.includes(matter));
  if (strange) return refuse("matter_not_joined", { no, needs: [strange] });
  const text = words(command.text, rules, "text_missing", no);
  if (!text.ok) return text;
  if (registry.rules.proof.finishPhoto && command.photos.length === 0) return refuse("photo_missing", { no });
  const outcomes = matters.map((matter) => ({
    no: matter,
    outcome: command.calls.includes(matter) ? ("CALL" as const) : ("HANDLED" as const),
  }));
  const rate = deadlineFrom(act.at, registry.rules.limits.rate, registry.calendar);
  const said = { text: text.value, photos: command.photos, matters: outcomes, rate };
  return ok([
    { type: "OperationDone", data: said },
    ...(operation.bodies.some(hasCome) ? [] : [{ type: "OperationReviewed", data: {} } as const]),
  ]);
}
