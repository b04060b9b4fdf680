import { type Command, mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import { doerOf, principalOf, type StaffAct } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { bodyOf, isOpenOperation, partiesOfOperation } from "./facts.js";
import type { EndedBody, OpenBody, OpenOperation, Operation } from "./operation.js";

export type PartView = { readonly operation: OpenOperation; readonly part: OpenBody };

/** The open operation as somebody may act on it. */
export function openFor(operation: Operation, command: Command, act: StaffAct, rules: Rules): Result<OpenOperation> {
  const right = mayAct(command, act, partiesOfOperation(operation), rules);
  if (!right.ok) return right;
  return isOpenOperation(operation) ? ok(operation) : notNow(operation);
}

/** The part of the speaker's own body. */
export function ownPart(
  operation: Operation,
  command: Extract<Command, "confirmPart" | "nameSubstitute">,
  act: StaffAct,
  rules: Rules,
): Result<PartView> {
  const open = openFor(operation, command, act, rules);
  if (!open.ok) return open;
  const part = bodyOf(open.value, principalOf(doerOf(act)).unit);
  return part ? ok({ operation: open.value, part }) : refuse("wrong_unit", { no: operation.no });
}

/** Whether it is the commander who acts, himself or through who stands in for him. */
export function isCommander({ commander }: Operation, act: StaffAct): boolean {
  return commander !== undefined && principalOf(doerOf(act)).id === commander.id;
}

/**
 * The parts that are meant: those that the commander names, or the speaker's own. `body_unknown` when one takes no part,
 * `body_needed` when a commander names none.
 */
export function partsMeant(
  operation: OpenOperation,
  bodies: readonly UnitCode[],
  act: StaffAct,
): Result<readonly OpenBody[]> {
  const { no } = operation;
  const own = principalOf(doerOf(act)).unit;
  const meant = isCommander(operation, act) ? bodies : [own];
  if (meant.length === 0) return refuse("body_needed", { no, needs: operation.bodies.map(({ body }) => body) });
  const parts = operation.bodies.filter(({ body }) => meant.includes(body));
  return parts.length < new Set(meant).size ? refuse("body_unknown", { no }) : ok(parts);
}

/** What stands in the way, with who came first where that is known. */
export function partIs({ no }: Operation, { state, released, confirmed, arrived }: EndedBody): Result<never> {
  const by = state === "RELEASED" ? released : state === "CONFIRMED" ? confirmed : arrived;
  return refuse("already_done", { no, state, ...(by ? { by: by.actor, at: by.at } : {}) });
}
