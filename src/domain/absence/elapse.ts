import type { Absence } from "./absence.js";
import type { AbsenceEvent } from "./events.js";

/** What time alone brings: an absence begins, and it ends by itself. A late or doubled tick finds nothing to do. */
export function elapseAbsence(absence: Absence, now: Date): readonly AbsenceEvent[] {
  const begins = absence.state === "PLANNED" && now >= absence.from;
  const ends = (begins || absence.state === "AWAY") && now >= absence.until;
  return [
    ...(begins ? ([{ type: "AbsenceBegan", data: {} }] as const) : []),
    ...(ends ? ([{ type: "AbsenceEnded", data: { early: false } }] as const) : []),
  ];
}

/** The earliest instant at which {@link elapseAbsence} gives something; undefined when it never will. */
export function nextAbsenceMoment(absence: Absence): Date | undefined {
  if (absence.state === "PLANNED") return absence.from;
  return absence.state === "AWAY" ? absence.until : undefined;
}
