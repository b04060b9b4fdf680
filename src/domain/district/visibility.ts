import type { Call } from "../call/call.js";
import { extensionStep } from "../call/decide-extension.js";
import { isOver as isCallOver } from "../call/facts.js";
import { waitsForStreet } from "../call/flags.js";
import { lastOrder, openProposal } from "../call/supervision-of.js";
import { isAppealed, isCalledBack, waitsForLead } from "../matter/facts.js";
import { holdStep } from "../matter/hold-matter.js";
import type { Matter } from "../matter/matter.js";
import { eyesOf } from "../shared/event.js";
import { leadersInCharge } from "./leaders-in-charge.js";
import { atPost, mayLookAt, standsInFor } from "./on-duty.js";
import { partiesOf } from "./parties-of.js";
import type { Registry, Staff } from "./registry.js";
import type { Role } from "./roles.js";
import { staffWith } from "./staff-with.js";

/**
 * Whose move it is and whom it concerns, in the notation of lists: `staff:<id>`, `<ROLE>@<unit>`, and for those who may
 * see it `unit:<code>`.
 */
export function waitsForMatter(matter: Matter, registry: Registry): readonly string[] {
  switch (matter.state) {
    case "REPORTED":
      return [isAppealed(matter) ? `STREET_CENTER@${matter.street}` : clerksOf(matter)];
    case "REGISTERED":
      return [clerksOf(matter)];
    case "ASSIGNED":
    case "HANDLING":
      return [`staff:${matter.handler}`];
    case "RAISED":
      return waitsForLead(matter) ? districtCenters(registry) : [`STREET_CENTER@${matter.street}`];
    case "HANDLED":
      // What a verifier found not done is the call's move: its leader decides on rework.
      return matter.disputed ? [] : verifiersOf(matter, registry);
    case "ON_HOLD":
      return holdStep(matter) === "holdMatter" ? leadersOf(matter) : districtCenters(registry);
    // While a call is open it is the call's move.
    case "CALLING":
    case "CLOSED":
    case "WITHDRAWN":
    case "NOT_ACCEPTED":
    case "MERGED":
      return [];
  }
}

export function concernsMatter(matter: Matter, _registry: Registry): readonly string[] {
  const { street, community, departments, reporter, inCharge, handledBy } = matter;
  return distinct([
    `staff:${reporter.id}`,
    ...matter.followers.map(({ id }) => `staff:${id}`),
    `unit:${street}`,
    ...(community === undefined ? [] : [`unit:${community}`]),
    ...departments.map((unit) => `unit:${unit}`),
    ...(inCharge === undefined ? [] : [`staff:${inCharge}`]),
    ...eyesOf(handledBy).map((id) => `staff:${id}`),
  ]);
}

export function waitsForCall(call: Call, registry: Registry): readonly string[] {
  return distinct([
    ...waitsInState(call, registry),
    ...(call.ruling ? waitsBeside(call, "ruling", registry) : []),
    ...(waitsForStreet(call) ? waitsBeside(call, "info", registry) : []),
    ...(call.reply ? waitsBeside(call, "reply", registry) : []),
    ...(call.comment ? waitsBeside(call, "comment", registry) : []),
    ...decisionsAsked(call, registry).map(({ party }) => party),
    ...decidersOf(call, registry),
  ]);
}

/** Who decides about an extension or a hold that was asked for (C20, C23). */
function decidersOf(call: Call, registry: Registry): readonly string[] {
  if (call.state !== "SIGNED" && call.state !== "RESPONDED") return [];
  const byStreet = call.extensionAsked && extensionStep(call, { registry }) === "decideExtension";
  const central = call.holdAsked || (call.extensionAsked && !byStreet);
  return [...(byStreet ? [`STREET_LEADER@${call.street}`] : []), ...(central ? districtCenters(registry) : [])];
}

function districtCenters(registry: Registry): readonly string[] {
  return distinct(staffWith(registry, "DISTRICT_CENTER").map(({ unit }) => `DISTRICT_CENTER@${unit}`));
}

/** What waits for somebody's decision and has no limit of its own: 督办 (C28), 提级 (C29). */
export function decisionsAsked(
  call: Call,
  registry: Registry,
): readonly { readonly what: "supervise" | "judgeReply" | "raise"; readonly party: string }[] {
  const what = supervisionAsks(call);
  const raise = call.raise?.state === "asked" && call.state !== "DRAFT" && !isCallOver(call);
  return [
    ...(what ? districtCenters(registry).map((party) => ({ what, party })) : []),
    ...(raise ? [{ what: "raise" as const, party: `STREET_CHIEF@${call.street}` }] : []),
  ];
}

/** What the district centre has to decide about a supervision, without a limit of its own (C28). */
export function supervisionAsks(call: Call): "supervise" | "judgeReply" | undefined {
  if (openProposal(call)) return "supervise";
  return lastOrder(call)?.state === "replied" ? "judgeReply" : undefined;
}

/** Who gives a ruling (C18, C19), an answer to the department (C30), a reply (C28), a district leader's word (C29): they wait beside whatever the state asks for. */
export function waitsBeside(
  call: Call,
  what: "ruling" | "info" | "reply" | "comment",
  registry: Registry,
): readonly string[] {
  if (what === "reply") return [`DEPT_LEADER@${call.lead}`];
  if (what === "comment") return leadersInCharge(registry, call.lead).map(({ id }) => `staff:${id}`);
  if (what === "info") return [`STREET_CENTER@${call.street}`];
  return districtCenters(registry);
}

function waitsInState(call: Call, registry: Registry): readonly string[] {
  const { street, lead, handler } = call;
  const worker = handler?.kind === "staff" ? [`staff:${handler.id}`] : [];
  switch (call.state) {
    case "DRAFT":
      return [`STREET_CENTER@${street}`];
    case "IN_REVIEW":
      return approversOf(call, registry);
    case "SENT":
      return [`DEPT_LIAISON@${lead}`];
    case "SIGNED":
      return distinct([`DEPT_LIAISON@${lead}`, ...worker, ...(call.cancellation ? [`DEPT_LEADER@${lead}`] : [])]);
    case "RESPONDED":
      return distinct([`DEPT_LEADER@${lead}`, `DEPT_LIAISON@${lead}`, ...worker]);
    case "FINISHED":
      return call.proposedRating || call.disputed ? leadersOf(call) : [`STREET_CENTER@${street}`];
    case "ON_HOLD":
      return districtCenters(registry);
    case "RATED":
      return call.decision ? officesOf(registry) : [];
    case "ARCHIVED":
    case "CANCELLED":
    case "REDISPATCHED":
    case "RELEASED":
      return [];
  }
}

/** A department is concerned from T0 on; what the street drafts before is its own affair. Of a 协办单 its lead is, too. */
export function concernsCall(call: Call, registry: Registry): readonly string[] {
  const { street, subject, drafter, lead, assist, part } = call;
  const next = call.redispatchedTo ? [call.redispatchedTo.department] : [];
  const called = call.sentAt === undefined ? [] : [lead, ...assist, ...next, ...(part ? [part.department] : [])];
  return distinct([
    `staff:${drafter.id}`,
    `staff:${subject.reporter.id}`,
    ...(subject.followers ?? []).map(({ id }) => `staff:${id}`),
    `unit:${street}`,
    ...(subject.community === undefined ? [] : [`unit:${subject.community}`]),
    ...called.map((unit) => `unit:${unit}`),
    // 移送: the discipline body reads what was referred to it, and nothing else.
    ...(call.accounted?.referred.length ? disciplineOf(registry) : []),
  ]);
}

/** They see everything (domain 3), and so does who stands in for them; all others what concerns them. The administrator sees no cases. */
const SEE_ALL: ReadonlySet<Role> = new Set(["DISTRICT_CENTER", "GOVERNANCE_OFFICE", "DISTRICT_LEADER"]);

/** Nobody sees as a member of a unit who is only its administrator. */
const SEES_NOTHING: ReadonlySet<Role> = new Set(["ADMIN", "DISCIPLINE", "PERFORMANCE_OFFICE"]);

export function maySee(
  staff: Staff,
  affair: { readonly waitsFor: readonly string[]; readonly concerns: readonly string[] },
  registry: Registry,
): boolean {
  const others = standsInFor(registry, staff);
  const roles = [...staff.roles, ...others.map(({ role }) => role)];
  if (roles.some((role) => SEE_ALL.has(role))) return true;
  if (roles.every((role) => SEES_NOTHING.has(role))) {
    const parties = partiesOf(staff, registry);
    return [...affair.waitsFor, ...affair.concerns].some((party) => isRoleOf(party) && parties.includes(party));
  }
  const units = [staff.unit, ...others.map(({ absent }) => absent.unit)];
  const own = new Set([...partiesOf(staff, registry), ...units.map((unit) => `unit:${unit}`)]);
  return [...affair.waitsFor, ...affair.concerns].some((party) => own.has(party));
}

/** `DISCIPLINE@Q03`: named as the post, not as a member of the unit. */
function isRoleOf(party: string): boolean {
  return party.includes("@");
}

/** 纪检监察, as posts. */
export function disciplineOf(registry: Registry): readonly string[] {
  return distinct(staffWith(registry, "DISCIPLINE").map(({ unit }) => `DISCIPLINE@${unit}`));
}

function clerksOf({ community, street }: Matter): string {
  return community === undefined ? `STREET_CENTER@${street}` : `COMMUNITY_CLERK@${community}`;
}

/** Whoever took the call of the person who reported it; grid workers of the place, else the community's clerks, else the street's desk; never only the one who did the work (M18). */
function verifiersOf(matter: Matter, registry: Registry): readonly string[] {
  const { place, community, street, handledBy } = matter;
  const did = eyesOf(handledBy);
  const others = ({ id }: Staff) => !did.includes(id);
  const { grid } = place;
  if (isCalledBack(matter) && registry.staff.has(matter.reporter.id)) return [`staff:${matter.reporter.id}`];
  const walkers = staffWith(registry, "GRID_WORKER").filter(({ grids }) => grid !== undefined && grids.includes(grid));
  if (walkers.some(others)) return walkers.filter(others).map(({ id }) => `staff:${id}`);
  const clerks = community === undefined ? [] : staffWith(registry, "COMMUNITY_CLERK", community);
  return clerks.some(others) ? [clerksOf(matter)] : [`STREET_CENTER@${street}`];
}

/** Leaders of the street; its chiefs where there is no other leader than the drafter, or when nobody approved in time. */
function approversOf(call: Extract<Call, { state: "IN_REVIEW" }>, registry: Registry): readonly string[] {
  const drafters = eyesOf(call.drafter);
  const leaders = atPost(registry, { role: "STREET_LEADER", unit: call.street });
  const some = leaders.some((leader) => mayLookAt(leader, drafters));
  return call.widened || !some ? leadersOf(call) : [`STREET_LEADER@${call.street}`];
}

/** 基层治理创新处: it decides appeals against scores. */
export function officesOf(registry: Registry): readonly string[] {
  return distinct(staffWith(registry, "GOVERNANCE_OFFICE").map(({ unit }) => `GOVERNANCE_OFFICE@${unit}`));
}

function leadersOf({ street }: Pick<Call, "street">): readonly string[] {
  return [`STREET_LEADER@${street}`, `STREET_CHIEF@${street}`];
}

function distinct(parties: readonly string[]): readonly string[] {
  return [...new Set(parties)];
}
