import { metersBetween } from "../district/placing/distance.js";
import type { LngLat } from "../district/registry.js";
import type { Rules } from "../district/rules.js";
import { doerOf, type StaffAct } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import { MINUTE_MS } from "../shared/local-time.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { OperationEvent } from "./events.js";
import type { CheckIn, OpenBody, OpenOperation, Operation } from "./operation.js";
import { isCommander, openFor, partIs, partsMeant } from "./own-part.js";
import { liaisonsOf } from "./people.js";

/** Where the speaker is, or the bodies that the commander sees. */
export type SaidCheckIn = { readonly point?: LngLat; readonly bodies: readonly UnitCode[] };

/**
 * 报到 (= 响应): a body by its location near the meeting place, or by the commander's tick. `location_needed` without a location,
 * `place_without_point` where none could be compared, `too_far` (`limit`: the radius), `too_early` (`until`: from when). Coming says more than
 * confirming: who had not confirmed has with it.
 */
export function checkIn(
  operation: Operation,
  command: SaidCheckIn,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const open = openFor(operation, "checkIn", act, rules);
  if (!open.ok) return open;
  const parts = partsMeant(open.value, command.bodies, act);
  if (!parts.ok) return parts;
  const coming = parts.value.filter(mayCome);
  const [first] = parts.value;
  if (coming.length === 0 && first) return partIs(open.value, first);
  const early = rules.registry.rules.joint.checkinEarlyMinutes * MINUTE_MS;
  const from = new Date(open.value.startsAt.getTime() - early);
  if (act.at < from && !open.value.begunAt) return refuse("too_early", { no: operation.no, until: from });
  const how = howKnown(open.value, command, act, rules);
  if (!how.ok) return how;
  return ok(coming.flatMap((part) => arrived(part, how.value, whoCame(open.value, part, act, rules))));
}

/** Whoever is asked and not there, also one that left. */
function mayCome({ state }: OpenBody): boolean {
  return state === "INVITED" || state === "CONFIRMED" || state === "LEFT";
}

function howKnown(
  operation: OpenOperation,
  { point }: SaidCheckIn,
  act: StaffAct,
  { registry }: Rules,
): Result<CheckIn> {
  if (isCommander(operation, act)) return ok({ by: "commander" });
  const { no, place } = operation;
  if (!place.point) return refuse("place_without_point", { no });
  if (!point) return refuse("location_needed", { no });
  const metres = Math.round(metersBetween(place.point, point));
  const { checkinRadiusMeters: limit } = registry.rules.joint;
  return metres > limit ? refuse("too_far", { no, limit, metres }) : ok({ by: "location", point, metres });
}

/** Whom to ask for among those who came: who says so himself, else the body's liaison. */
function whoCame(operation: OpenOperation, part: OpenBody, act: StaffAct, { registry }: Rules): string {
  if (part.contact !== undefined) return part.contact;
  if (!isCommander(operation, act)) return doerOf(act).name;
  const [liaison] = liaisonsOf([part.body], registry);
  return (liaison && registry.staff.get(liaison)?.name) ?? part.body;
}

function arrived({ state, body, people }: OpenBody, how: CheckIn, contact: string): OperationEvent[] {
  return [
    ...(state === "INVITED" ? [{ type: "BodyConfirmed", data: { body, people, contact } } as const] : []),
    { type: "BodyCheckedIn", data: { body, how } },
  ];
}
