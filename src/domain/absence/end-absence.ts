import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { Absence } from "./absence.js";
import type { AbsenceEvent } from "./events.js";
import { partiesOfAbsence } from "./parties-of-absence.js";

/** 销假, 我回来了: he is back before the end; one that has not begun is taken back. */
export function endAbsence(
  absence: Absence,
  _command: Record<never, never>,
  act: StaffAct,
  rules: Rules,
): Result<readonly AbsenceEvent[]> {
  const right = mayAct("endAbsence", act, partiesOfAbsence(absence.person, rules.registry, absence.no), rules);
  if (!right.ok) return right;
  if (absence.state === "AWAY") return ok([{ type: "AbsenceEnded", data: { early: act.at < absence.until } }]);
  if (absence.state === "PLANNED") return ok([{ type: "AbsenceWithdrawn", data: {} }]);
  return notNow(absence, "AbsenceEnded", "AbsenceWithdrawn");
}
