import { actorOf } from "../district/actor-of.js";
import type { Staff } from "../district/registry.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import type { StaffAct } from "../shared/event.js";
import type { AbsenceNo, StaffId } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Absence } from "./absence.js";
import type { AbsenceEvent } from "./events.js";
import { isFitDeputy } from "./fit-deputy.js";
import { partiesOfAbsence } from "./parties-of-absence.js";

export type DeclareAbsence = {
  readonly no: AbsenceNo;
  readonly person: StaffId;
  /** In the past: it begins at once. */
  readonly from: Date;
  readonly until: Date;
  readonly deputy?: StaffId;
  readonly reason: string;
  /** Planned and running absences, of whomever. */
  readonly known: readonly Absence[];
};

const DAY_MS = 86_400_000;

/**
 * 请假, 离岗 (domain 3): declared with dates. `absence_over` when it would have ended by now, `absence_too_long` (`limit`: days) when it
 * lasts or lies ahead longer than the rule book has it, `absence_overlaps` (`no`: the other one) when he is away then already,
 * `deputy_unfit` when the one who is named cannot act for him.
 */
export function declareAbsence(
  absence: Absence | undefined,
  command: DeclareAbsence,
  act: StaffAct,
  rules: Rules,
): Result<readonly AbsenceEvent[]> {
  const { registry } = rules;
  if (absence) return refuse("already_done", { no: absence.no, by: absence.declaredBy, at: absence.declaredAt });
  const person = registry.staff.get(command.person);
  if (!person) return refuse("person_unknown");
  const right = mayAct("declareAbsence", act, partiesOfAbsence(person, registry), rules);
  if (!right.ok) return right;
  const times = timesOf(command, act.at, rules);
  if (!times.ok) return times;
  const deputy = deputyNamed(command.deputy, person, rules);
  if (!deputy.ok) return deputy;
  const reason = words(command.reason, rules);
  if (!reason.ok) return reason;
  const { no } = command;
  const named = deputy.value === undefined ? {} : { deputy: deputy.value };
  const who = actorOf(person, person.roles[0] ?? "ADMIN");
  const data = { no, registry: registry.version, person: who, ...times.value, ...named, reason: reason.value };
  const begun: AbsenceEvent[] = times.value.from <= act.at ? [{ type: "AbsenceBegan", data: {} }] : [];
  return ok([{ type: "AbsenceDeclared", data }, ...begun]);
}

/** Somebody who can act for that person; nobody when nobody was named. */
export function deputyNamed(id: StaffId | undefined, person: Staff, { registry }: Rules): Result<StaffId | undefined> {
  if (id === undefined) return ok(undefined);
  const deputy = registry.staff.get(id);
  if (!deputy) return refuse("person_unknown");
  return isFitDeputy(registry, deputy, person) ? ok(id) : refuse("deputy_unfit");
}

type Times = { readonly from: Date; readonly until: Date };

function timesOf({ from, until, person, known }: DeclareAbsence, now: Date, { registry }: Rules): Result<Times> {
  const { maxDays, aheadDays } = registry.rules.absence;
  const begin = from < now ? now : from;
  if (until <= begin) return refuse("absence_over");
  if (until.getTime() - begin.getTime() > maxDays * DAY_MS) return refuse("absence_too_long", { limit: maxDays });
  if (begin.getTime() - now.getTime() > aheadDays * DAY_MS) return refuse("absence_too_early", { limit: aheadDays });
  const other = known.find((one) => one.person.id === person && one.from < until && begin < one.until);
  return other ? refuse("absence_overlaps", { no: other.no, until: other.until }) : ok({ from: begin, until });
}
