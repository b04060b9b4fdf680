import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { Act, StaffAct } from "../shared/event.js";
import type { CallNo, OperationNo, PhotoId } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { categoryOf } from "./checked-classes.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import { handleAgainDeadline } from "./handle-deadline.js";
import type { Matter } from "./matter.js";

export type VerifyMatter = { readonly solved: boolean; readonly note: string; readonly photos: readonly PhotoId[] };

/** M18 核查通过 and M19 核查不通过: somebody other than the handler went to look, and shows what he saw. */
export function verifyMatter(
  matter: Matter,
  command: VerifyMatter,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const seen = whatWasSeen(matter, command, act, rules);
  if (!seen.ok) return seen;
  return command.solved
    ? ok([{ type: "MatterClosed", data: seen.value }])
    : backToStreet(matter, { reason: seen.value.note, photos: seen.value.photos }, act, rules);
}

/**
 * M19 where a department reported it done and its call can still be done again (`mayBeReworked`): it stays as it is until the
 * street's leader has decided, rework (C15) or a rating (`afterRating`). The call hears of it in the same commit.
 */
export function disputeCall(
  matter: Matter,
  command: Omit<VerifyMatter, "solved"> & { readonly call: CallNo },
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const seen = whatWasSeen(matter, { ...command, solved: false }, act, rules);
  if (!seen.ok) return seen;
  const { note: reason, photos } = seen.value;
  const { rules: book, calendar } = rules.registry;
  const judgement = deadlineFrom(act.at, book.limits.streetJudgement, calendar);
  return ok([{ type: "CallDisputed", data: { call: command.call, reason, photos, judgement } }]);
}

/** M19, second half, on a disputed call: it was rated instead of being done again, so the street has the matter. */
export function afterRating(
  matter: Matter,
  { call }: { readonly call: CallNo },
  act: Act,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  if (matter.state !== "HANDLED" || matter.byCall !== call || !matter.disputed) return ok([]);
  return backToStreet(matter, matter.disputed, act, rules);
}

/** Who looked was allowed to, and shows what he saw. */
function whatWasSeen(
  matter: Matter,
  command: VerifyMatter,
  act: StaffAct,
  rules: Rules,
): Result<{ readonly note: string; readonly photos: readonly PhotoId[] }> {
  const { no } = matter;
  const right = mayAct("verifyMatter", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "HANDLED") {
    return notNow(matter, ...(command.solved ? ["MatterClosed", "MatterSolvedOnSpot"] : ["VerificationFailed"]));
  }
  if (matter.disputed) return notNow(matter, "CallDisputed");
  const note = words(command.note, rules, missingWords(command, act), no);
  if (!note.ok) return note;
  const { photos } = command;
  if (photos.length === 0 && needsPhoto(act, rules)) return refuse("photo_missing", { no });
  return ok({ note: note.value, photos });
}

/** What was not done needs a reason; a call-back has nothing to show but its words. */
function missingWords({ solved, photos }: VerifyMatter, { actor }: StaffAct) {
  if (!solved) return "reason_missing";
  return actor.role === "INTAKE" && photos.length === 0 ? "text_missing" : undefined;
}

/** A desk that calls the person back has words to show (M18), whoever goes there has a picture. */
function needsPhoto({ actor }: StaffAct, { registry }: Rules): boolean {
  return registry.rules.proof.verifyPhoto && actor.role !== "INTAKE";
}

/**
 * M19: back to whoever had it in hand in the street. Where a department had reported it done, that is the street's desk,
 * which may call again and rates what it got.
 */
function backToStreet(
  matter: Matter,
  { reason, photos }: { readonly reason: string; readonly photos: readonly PhotoId[] },
  act: Act,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const { no, inCharge: handler } = matter;
  if (matter.state === "HANDLED" && matter.byOperation) return judgedAgain(matter.byOperation, reason, act, rules);
  if (handler === undefined) return refuse("handler_unknown", { no });
  const category = categoryOf(matter.category, rules, no);
  if (!category.ok) return category;
  const handle = handleAgainDeadline(category.value, matter.urgency, act.at, rules);
  return ok([{ type: "VerificationFailed", data: { reason, photos, handle, handler } }]);
}

/** What an operation did not settle after all the street judges: nobody of it has it in hand any more. */
function judgedAgain(
  operation: OperationNo,
  reason: string,
  act: Act,
  { registry }: Rules,
): Result<readonly MatterEvent[]> {
  const judgement = deadlineFrom(act.at, registry.rules.limits.streetJudgement, registry.calendar);
  return ok([{ type: "OperationEnded", data: { operation, reason, judgement } }]);
}
