import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import type { StaffAct } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { OperationEvent } from "./events.js";
import type { Operation } from "./operation.js";
import { openFor, partIs, partsMeant } from "./own-part.js";

/** Everybody who is there, or the bodies that are named. */
export type ReleaseBodies = { readonly bodies: readonly UnitCode[] };

/** 撤离: the commander lets go; `nobody_on_site` when there is nobody to let go. */
export function releaseBodies(
  operation: Operation,
  command: ReleaseBodies,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const open = openFor(operation, "releaseBodies", act, rules);
  if (!open.ok) return open;
  const all = open.value.bodies.map(({ body }) => body);
  const parts = partsMeant(open.value, command.bodies.length > 0 ? command.bodies : all, act);
  if (!parts.ok) return parts;
  const there = parts.value.filter(({ state }) => state === "ON_SITE").map(({ body }) => body);
  const [first] = command.bodies.length > 0 ? parts.value : [];
  if (there.length > 0) return ok([{ type: "BodiesReleased", data: { bodies: there } }]);
  return first?.state === "RELEASED" ? partIs(operation, first) : refuse("nobody_on_site", { no: operation.no });
}

/** A commander names the body. */
export type LeaveEarly = { readonly body?: UnitCode; readonly reason: string };

/** 提前撤离, said by the body or noted by the commander: it goes although it was not let go, and says why. */
export function leaveEarly(
  operation: Operation,
  command: LeaveEarly,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const open = openFor(operation, "leaveEarly", act, rules);
  if (!open.ok) return open;
  const parts = partsMeant(open.value, command.body === undefined ? [] : [command.body], act);
  if (!parts.ok) return parts;
  const [part] = parts.value;
  const { no } = operation;
  if (part?.state === "RELEASED" || part?.state === "LEFT") return partIs(operation, part);
  if (part?.state !== "ON_SITE") return refuse("nobody_on_site", { no });
  const reason = words(command.reason, rules, "reason_missing", no);
  return reason.ok ? ok([{ type: "BodyLeft", data: { body: part.body, reason: reason.value } }]) : reason;
}
