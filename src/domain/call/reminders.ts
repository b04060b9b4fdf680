import type { Light } from "../deadline/deadline.js";
import { isDayLimit } from "../deadline/limit.js";
import { afterQuietHours, halfGone } from "../deadline/reminder-times.js";
import { actingFor, reachedAt } from "../district/reached-at.js";
import type { Role } from "../district/roles.js";
import type { Rules } from "../district/rules.js";
import type { StaffId } from "../shared/ids.js";
import { localDate } from "../shared/local-time.js";
import type { Call, Reminder, ReminderClock } from "./call.js";
import { type AnyCallClock, clocksOf } from "./facts.js";
import { progressMoment } from "./progress-moment.js";

/** When half of the sign limit is gone and the liaison must be nudged; undefined when he was, or need not be any more. */
export function halfMoment(call: Call, rules: Rules): Date | undefined {
  if (call.state !== "SENT") return undefined;
  const half = halfGone(call.sign.deadline, rules.registry.calendar);
  const heard = call.reminders
    .filter(({ to }) => to.includes("DEPT_LIAISON"))
    .some(({ at }) => at >= half || sameDay(call, at, half, rules));
  return heard ? undefined : half;
}

/** When the next progress note of a COMPLEX call has to be reminded of (domain 7.2). */
export function nextProgress(call: Call, rules: Rules): Date | undefined {
  return progressMoment(call, rules, (one, other) => sameDay(call, one, other, rules));
}

type Owed = Pick<Reminder, "clock" | "kind"> & { readonly audience: readonly Role[] };

/**
 * The reminders of this moment, gravest first. Each goes to those whom nothing graver reaches now and who were not reminded
 * of this call today; urgent calls remind as often as there is reason. One that reaches nobody is none.
 * The district centre that was asked today whether to supervise the call knows how it stands.
 */
export function dueReminders(
  call: Call,
  turned: ReadonlyMap<ReminderClock, Light>,
  now: Date,
  rules: Rules,
): Reminder[] {
  const told = new Set<StaffId>(toldToday(call, now, rules));
  return owed(call, turned, now, rules).flatMap(({ clock, kind, audience }) => {
    const fresh = (role: Role) => remindedAs(call, role, rules).filter((id) => !told.has(id));
    const to = audience.filter((role) => fresh(role).length > 0);
    const people = [...new Set(to.flatMap(fresh))];
    for (const id of people) told.add(id);
    return to.length === 0 ? [] : [{ clock, kind, to, people }];
  });
}

/** Who is on duty for a role of this call; the one handler who works on it, or whoever acts for him. */
function remindedAs({ lead, street, handler }: Call, role: Role, { registry }: Rules): readonly StaffId[] {
  if (role === "DEPT_HANDLER") return handler?.kind === "staff" ? actingFor(registry, handler.id, role) : [];
  if (role.startsWith("DEPT_")) return reachedAt(registry, role, lead);
  return reachedAt(registry, role, role.startsWith("STREET_") ? street : undefined);
}

function owed(call: Call, turned: ReadonlyMap<ReminderClock, Light>, now: Date, rules: Rules): Owed[] {
  const half = halfMoment(call, rules);
  const progress = nextProgress(call, rules);
  return [
    ...clocksOf(call).flatMap((clock) => onTurn(call, clock, turned, "RED")),
    ...clocksOf(call).flatMap((clock) => onTurn(call, clock, turned, "YELLOW")),
    ...(half && now >= half ? [{ clock: "sign", kind: "half", audience: ["DEPT_LIAISON"] } as const] : []),
    ...(progress && now >= progress ? [{ clock: "finish", kind: "progress", audience: workersOf(call) } as const] : []),
  ];
}

function onTurn(
  call: Call,
  { name, deadline }: AnyCallClock,
  turned: ReadonlyMap<ReminderClock, Light>,
  light: Light,
): Owed[] {
  if (name === "appeal" || turned.get(name) !== light) return [];
  // A rating that is late was given by default already (C13), an order without reply is told as such: nothing is left to remind of.
  if (light === "RED")
    return name === "rate" || name === "reply" ? [] : [{ clock: name, kind: "red", audience: whenRed(call, name) }];
  return [{ clock: name, kind: "yellow", audience: whenYellow(call, name, isDayLimit(deadline.limit)) }];
}

function whenYellow(call: Call, clock: ReminderClock, dayLimit: boolean): readonly Role[] {
  if (clock === "approve") return ["STREET_LEADER"];
  if (clock === "rate" || clock === "info") return ["STREET_CENTER"];
  if (clock === "ruling") return ["DISTRICT_CENTER"];
  if (clock === "decision") return ["GOVERNANCE_OFFICE"];
  if (clock === "reply") return ["DEPT_LEADER"];
  if (clock === "comment") return ["DISTRICT_LEADER"];
  return dayLimit ? department(call) : ["DEPT_LIAISON"];
}

/** An urgent approval that is late reaches the other leaders as a question of its own (`ApprovalWidened`). */
function whenRed(call: Call, clock: Exclude<ReminderClock, "rate" | "reply">): readonly Role[] {
  if (clock === "decision") return ["GOVERNANCE_OFFICE"];
  if (clock === "comment") return ["DISTRICT_LEADER", "DISTRICT_CENTER"];
  if (clock === "ruling") return ["DISTRICT_CENTER", "GOVERNANCE_OFFICE"];
  if (clock === "info") return ["STREET_CENTER", "STREET_LEADER"];
  if (clock !== "approve") return [...department(call), "DEPT_HEAD", "STREET_CENTER", "DISTRICT_CENTER"];
  return call.urgency === "URGENT"
    ? ["STREET_LEADER", "STREET_CENTER"]
    : ["STREET_LEADER", "STREET_CHIEF", "STREET_CENTER"];
}

function department(call: Call): readonly Role[] {
  return [...workersOf(call), "DEPT_LEADER"];
}

/** The liaison, and the handler once he has worked on it. */
function workersOf({ handler }: Call): readonly Role[] {
  return ["DEPT_LIAISON", ...(handler ? (["DEPT_HANDLER"] as const) : [])];
}

function toldToday(call: Call, now: Date, rules: Rules): readonly StaffId[] {
  const today = (at: Date) => sameDay(call, at, now, rules);
  const as = (role: Role) => remindedAs(call, role, rules);
  const reminded = call.reminders.filter(({ at }) => today(at)).flatMap(({ to, people }) => people ?? to.flatMap(as));
  return call.supervision && today(call.supervision.lookedAt) ? [...reminded, ...as("DISTRICT_CENTER")] : reminded;
}

/** Whether people hear of both on one day: what falls into the night reaches them in the morning. Never of an urgent call. */
function sameDay(call: Call, one: Date, other: Date, { registry }: Rules): boolean {
  if (call.urgency === "URGENT") return false;
  const { quietFrom, quietUntil } = registry.rules.reminders;
  const heard = (at: Date) => localDate(afterQuietHours(at, quietFrom, quietUntil));
  return heard(one) === heard(other);
}
