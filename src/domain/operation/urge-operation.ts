import type { Rules } from "../district/rules.js";
import { notToldToday } from "../order/told-today.js";
import type { StaffAct } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { OperationEvent } from "./events.js";
import type { OpenBody, Operation } from "./operation.js";
import { openFor } from "./own-part.js";
import { liaisonsOf } from "./people.js";

/** Bodies that have something to do: to confirm; once it has begun, to come. */
export type UrgeOperation = { readonly bodies: readonly UnitCode[] };

/** 催办; who was reminded today is left in peace (domain 7.3), except in an emergency. */
export function urgeOperation(
  operation: Operation,
  command: UrgeOperation,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const open = openFor(operation, "urgeOperation", act, rules);
  if (!open.ok) return open;
  const { no, begunAt } = open.value;
  const slow = open.value.bodies
    .filter(({ body }) => command.bodies.length === 0 || command.bodies.includes(body))
    .filter((part) => owes(part, begunAt !== undefined))
    .map(({ body }) => body);
  if (slow.length === 0) return refuse("nothing_to_urge", { no });
  const heard = { urgent: operation.emergency, reminders: operation.reminders };
  const to = notToldToday(heard, liaisonsOf(slow, rules.registry), act.at, rules);
  return to.length > 0
    ? ok([{ type: "OperationUrged", data: { bodies: slow, to } }])
    : refuse("reminded_today", { no });
}

function owes({ state }: OpenBody, begun: boolean): boolean {
  return state === "INVITED" || (begun && (state === "CONFIRMED" || state === "LEFT"));
}
