import type { Call } from "../domain/call/call.js";
import { extensionStep } from "../domain/call/decide-extension.js";
import { leadersInCharge } from "../domain/district/leaders-in-charge.js";
import { atPost, mayLookAt, type OnDuty } from "../domain/district/on-duty.js";
import type { Registry } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import { eyesOf } from "../domain/shared/event.js";
import type { StaffId, UnitCode } from "../domain/shared/ids.js";
import type { CardWhat } from "./card-id.js";
import { type Party, party, person, post, together } from "./parties.js";

/** Liaison and deputy head of the lead department: they get the call (C4). */
export function leadDesk(registry: Registry, call: Call): Party {
  return departmentDesk(registry, call.lead);
}

/** Liaison and deputy head of any department. */
export function departmentDesk(registry: Registry, unit: UnitCode): Party {
  return together(`desk.${unit}`, [post(registry, "DEPT_LIAISON", unit), post(registry, "DEPT_LEADER", unit)]);
}

/** Liaison, deputy head, and the handler once one has worked on it. */
export function leadTeam(registry: Registry, call: Call): Party {
  return withMore(leadDesk(registry, call), `team.${call.lead}`, handlerParty(registry, call).ids);
}

/** Of a 协办单: the liaison of the department that leads. */
export function leadOfPart({ after, registry }: { readonly after: Call; readonly registry: Registry }): Party[] {
  return after.part ? [post(registry, "DEPT_LIAISON", after.part.department)] : [];
}

/** Who can report progress: the team, and every handler of the department while none has begun. */
function workers(registry: Registry, call: Call): Party {
  const known = handlerParty(registry, call).ids;
  const all = atPost(registry, { role: "DEPT_HANDLER", unit: call.lead });
  const handlers = known.length > 0 ? known : all.map(({ staff }) => staff.id);
  return withMore(leadDesk(registry, call), `workers.${call.lead}`, handlers);
}

function withMore(party: Party, label: string, more: readonly StaffId[]): Party {
  return { ...party, label, ids: [...new Set([...party.ids, ...more])] };
}

/** Whom a call's question is put to. */
export function askedOf(registry: Registry, call: Call, what: CardWhat): Party {
  switch (what) {
    case "draft":
      return person(registry, call.drafter.id, "STREET_CENTER", call.street);
    case "review":
      return approvers(registry, call);
    case "widened":
      return otherApprovers(registry, call);
    case "proposal":
      return post(registry, "DEPT_LEADER", call.lead);
    case "rate":
      return post(registry, "STREET_CENTER", call.street);
    case "cancel":
      return post(registry, "DEPT_LEADER", call.lead);
    case "rated":
      return post(registry, "DEPT_LEADER", call.lead);
    case "appeal":
      return post(registry, "GOVERNANCE_OFFICE");
    case "rework":
    case "badrate":
      return post(registry, "STREET_LEADER", call.street);
    case "ruling":
    case "supervise":
    case "replied":
      return post(registry, "DISTRICT_CENTER");
    case "raise":
      return post(registry, "STREET_CHIEF", call.street);
    case "comment":
      return leaders(registry, call);
    case "supervised":
      return post(registry, "DEPT_LEADER", call.lead);
    case "extension":
      return extensionStep(call, { registry }) === "decideExtension"
        ? post(registry, "STREET_LEADER", call.street)
        : post(registry, "DISTRICT_CENTER");
    case "hold":
      return post(registry, "DISTRICT_CENTER");
    case "info":
      return post(registry, "STREET_CENTER", call.street);
    case "handle":
      return workers(registry, call);
    default:
      return leadDesk(registry, call);
  }
}

/** Whom a role means for this call; district roles belong to no unit of the call. */
export function roleParty(registry: Registry, call: Call, role: Role): Party {
  if (role === "DEPT_HANDLER") return handlerParty(registry, call);
  if (role === "DISTRICT_LEADER") return leaders(registry, call);
  if (role.startsWith("DEPT_")) return post(registry, role, call.lead);
  if (role.startsWith("STREET_")) return post(registry, role, call.street);
  return post(registry, role);
}

/** The district leaders in charge of its lead department (C29). */
function leaders(registry: Registry, call: Call): Party {
  const inCharge = leadersInCharge(registry, call.lead);
  if (inCharge.length === 0) return post(registry, "DISTRICT_LEADER");
  const label = `DISTRICT_LEADER.${call.lead}`;
  return together(
    label,
    inCharge.map(({ id, unit }) => person(registry, id, "DISTRICT_LEADER", unit)),
  );
}

/** The one handler who works on it, or his deputy; without one, nobody stands in: liaison and deputy head are told anyway. */
function handlerParty(registry: Registry, call: Call): Party {
  const label = `DEPT_HANDLER.${call.lead}`;
  const known = call.handler?.kind === "staff" && registry.staff.has(call.handler.id) ? call.handler : undefined;
  return known ? { ...person(registry, known.id, "DEPT_HANDLER", call.lead), label } : { label, ids: [] };
}

/** Leaders of the street but the drafter (four eyes, domain 3), the chiefs where there is none; nobody stands in for them. */
function approvers(registry: Registry, call: Call): Party {
  const label = `STREET_LEADER.${call.street}`;
  const ranks = ["STREET_LEADER", "STREET_CHIEF"] as const;
  const found = ranks.map((role) => others(registry, call, role)).find((group) => group.length > 0);
  return found ? party(label, found) : districtInstead(registry, "镇街暂无其他领导可审核,请协调");
}

/** Every member of the leadership who was not asked yet. */
function otherApprovers(registry: Registry, call: Call): Party {
  const asked = new Set(approvers(registry, call).ids);
  const all = [...others(registry, call, "STREET_LEADER"), ...others(registry, call, "STREET_CHIEF")];
  const rest = all.filter(({ staff }) => !asked.has(staff.id));
  return rest.length > 0
    ? party(`LEADERSHIP.${call.street}`, rest)
    : districtInstead(registry, "镇街领导超时未审核,请协调");
}

/** On duty, and neither themselves nor for somebody else the drafter. */
function others(registry: Registry, call: Call, role: "STREET_LEADER" | "STREET_CHIEF"): readonly OnDuty[] {
  return atPost(registry, { role, unit: call.street }).filter((one) => mayLookAt(one, eyesOf(call.drafter)));
}

function districtInstead(registry: Registry, why: string): Party {
  return { ...post(registry, "DISTRICT_CENTER"), standIn: `(${why})` };
}
