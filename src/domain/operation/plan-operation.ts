import { deadlineFrom } from "../deadline/deadline-from.js";
import type { Registry } from "../district/registry.js";
import { mayAct } from "../district/rights.js";
import type { Role } from "../district/roles.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { doerOf, principalOf, type StaffAct, type StaffActor } from "../shared/event.js";
import type { MatterNo, OperationNo, StaffId, UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { deployed } from "./deploy-operation.js";
import type { OperationDrafted, OperationEvent } from "./events.js";
import { isFitBody } from "./fit-body.js";
import type { Invitation, MeetingPlace } from "./operation.js";

/** What whoever plans it says; what is missing is asked for. */
export type PlanOperation = {
  readonly title: string;
  readonly plan: string;
  readonly safety?: string;
  readonly matters: readonly MatterNo[];
  readonly place?: MeetingPlace;
  readonly startsAt?: Date;
  readonly minutes?: number;
  readonly emergency: boolean;
  readonly invited: readonly Invitation[];
  readonly commander?: StaffId;
};

/**
 * 发起 (domain 12): the street's desk drafts it for a leader, a leader of the street invites at once. `operation_incomplete`
 * (`missing`: bodies, start, place, title), `body_unfit`, `commander_unfit` when not.
 */
export function planOperation(
  no: OperationNo,
  command: PlanOperation,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const right = mayAct("planOperation", act, {}, rules);
  if (!right.ok) return right;
  const said = drafted(no, command, act, rules);
  if (!said.ok) return said;
  const draft: OperationEvent = { type: "OperationDrafted", data: said.value };
  if (principalOf(act.actor).role === "STREET_CENTER" || act.onBehalfOf?.role === "STREET_CENTER") return ok([draft]);
  const invitation = deployed(said.value, said.value.emergency, act, rules);
  return invitation.ok ? ok([draft, ...invitation.value]) : invitation;
}

function drafted(
  no: OperationNo,
  command: PlanOperation,
  act: StaffAct,
  rules: Rules,
): Result<OperationDrafted["data"]> {
  const { registry } = rules;
  const drafter = doerOf(act);
  const street = principalOf(drafter).unit;
  const { place, startsAt, emergency, matters } = command;
  const invited = [...new Map(command.invited.map((one) => [one.body, one])).values()];
  const missing = missingIn(command);
  if (missing.length > 0 || !place || !startsAt) return refuse("operation_incomplete", { missing });
  const unfit = invited.filter(({ body }) => !isFitBody(body, street, registry));
  if (unfit.length > 0) return refuse("body_unfit", { needs: unfit.map(({ body }) => body) });
  const commander = command.commander === undefined ? undefined : commanderNamed(command.commander, street, registry);
  if (command.commander !== undefined && !commander) return refuse("commander_unfit");
  const text = words([command.title, command.plan, command.safety ?? ""].join("\n"), rules);
  if (!text.ok) return text;
  return ok({
    ...{ no, registry: registry.version, street, drafter, matters: [...new Set(matters)], place, startsAt },
    ...{ title: command.title.trim(), plan: command.plan.trim(), emergency, invited },
    ...(command.safety?.trim() ? { safety: command.safety.trim() } : {}),
    ...(commander ? { commander } : {}),
    minutes: command.minutes ?? registry.rules.joint.expectedMinutes,
    approve: approveBy(act.at, emergency, rules),
  });
}

function missingIn({ title, place, startsAt, invited }: PlanOperation): string[] {
  return [
    ...(title.trim() === "" ? ["title"] : []),
    ...(invited.length === 0 ? ["bodies"] : []),
    ...(startsAt ? [] : ["start"]),
    ...(place && place.text.trim() !== "" ? [] : ["place"]),
  ];
}

function approveBy(at: Date, emergency: boolean, { registry }: Rules): OperationDrafted["data"]["approve"] {
  const { approve, approveUrgent } = registry.rules.limits;
  return deadlineFrom(at, emergency ? approveUrgent : approve, registry.calendar);
}

const COMMANDING: readonly Role[] = ["STREET_LEADER", "STREET_CHIEF", "STREET_CENTER", "STREET_HANDLER"];

/** Somebody of the street, in the first of the roles in which he may command. */
export function commanderNamed(id: StaffId, street: UnitCode, registry: Registry): StaffActor | undefined {
  const staff = registry.staff.get(id);
  const role = COMMANDING.find((one) => staff?.roles.includes(one));
  if (!staff || !role || staff.unit !== street) return undefined;
  return { kind: "staff", id: staff.id, name: staff.name, unit: staff.unit, role };
}
