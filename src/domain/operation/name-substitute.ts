import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import type { StaffAct } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { OperationEvent } from "./events.js";
import { isBound } from "./facts.js";
import { isFitBody } from "./fit-body.js";
import { confirmDeadline } from "./limits.js";
import type { OpenBody, OpenOperation, Operation } from "./operation.js";
import { ownPart, partIs } from "./own-part.js";

/** Another body, or another person of the same one. */
export type NameSubstitute = { readonly by?: UnitCode; readonly person?: string; readonly reason: string };

/**
 * 替补, before the start: who cannot come names who comes instead. Another body is bound only once it confirms; until then the one
 * that named it is, so that nobody gets out by pointing at somebody else.
 */
export function nameSubstitute(
  operation: Operation,
  command: NameSubstitute,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const own = ownPart(operation, "nameSubstitute", act, rules);
  if (!own.ok) return own;
  const { part, operation: open } = own.value;
  const { no, startsAt } = open;
  if (!isBound(part)) return part.state === "SUBSTITUTED" ? partIs(open, part) : refuse("not_bound", { no });
  if (part.state !== "INVITED" && part.state !== "CONFIRMED") return partIs(open, part);
  if (act.at >= startsAt) return refuse("substitute_late", { no, until: startsAt });
  if (command.by !== undefined && command.by !== part.body)
    return anotherBody(open, part, { ...command, by: command.by }, act, rules);
  return anotherPerson(open, part, command, rules);
}

function anotherBody(
  operation: OpenOperation,
  part: OpenBody,
  { by, reason: why }: NameSubstitute & { readonly by: UnitCode },
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const { no, street, startsAt, emergency } = operation;
  if (!isFitBody(by, street, rules.registry)) return refuse("body_unfit", { no, needs: [by] });
  const there = operation.bodies.find(({ body }) => body === by);
  if (there && there.state !== "LAPSED") return refuse("body_takes_part", { no, needs: [by] });
  const reason = words(why, rules, "reason_missing", no);
  if (!reason.ok) return reason;
  const confirm = confirmDeadline(act.at, startsAt, emergency, rules);
  const limits = { confirm, checkin: part.checkinBy };
  return ok([{ type: "BodySubstituted", data: { body: part.body, by, reason: reason.value, ...limits } }]);
}

function anotherPerson(
  { no }: OpenOperation,
  part: OpenBody,
  { person = "", reason: why }: NameSubstitute,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const contact = words(person, rules, "substitute_missing", no);
  if (!contact.ok) return contact;
  const reason = words(why, rules, undefined, no);
  if (!reason.ok) return reason;
  if (part.contact === contact.value) return partIs({ ...({ no } as Operation) }, part);
  return ok([{ type: "PersonSubstituted", data: { body: part.body, contact: contact.value, reason: reason.value } }]);
}
