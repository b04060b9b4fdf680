import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { StaffId } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { type Absence, isOpen } from "./absence.js";
import { deputyNamed } from "./declare-absence.js";
import type { AbsenceEvent } from "./events.js";
import { partiesOfAbsence } from "./parties-of-absence.js";

/** 指定代理: who acts for him from now on, or once the absence begins. */
export function nameDeputy(
  absence: Absence,
  command: { readonly deputy: StaffId },
  act: StaffAct,
  rules: Rules,
): Result<readonly AbsenceEvent[]> {
  const { no, person } = absence;
  const right = mayAct("nameDeputy", act, partiesOfAbsence(person, rules.registry, no), rules);
  if (!right.ok) return right;
  if (!isOpen(absence)) return notNow(absence);
  const staff = rules.registry.staff.get(person.id);
  if (!staff) return refuse("person_unknown", { no });
  const deputy = deputyNamed(command.deputy, staff, rules);
  if (!deputy.ok) return refuse(deputy.refusal.code, { no });
  if (absence.deputy === command.deputy) return notNow(absence, "DeputyNamed", "AbsenceDeclared");
  return ok([{ type: "DeputyNamed", data: { deputy: command.deputy } }]);
}
