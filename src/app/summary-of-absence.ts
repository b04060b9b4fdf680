import { spanText } from "../cards/absence/absence-span.js";
import { type Absence, isOpen } from "../domain/absence/absence.js";
import { nextAbsenceMoment } from "../domain/absence/elapse.js";
import type { Registry } from "../domain/district/registry.js";
import { staffWith } from "../domain/district/staff-with.js";
import { streetOf } from "../domain/district/street-of.js";
import type { Summary } from "../ports/records.js";

/**
 * What lists and sweeps look for in an absence. It is nobody's move; himself, his deputy, his body and who keeps the accounts may
 * look at it.
 */
export function summaryOfAbsence(absence: Absence, registry: Registry): Summary {
  const { state, person, deputy, declaredAt } = absence;
  const street = streetOf(registry, person.unit) ?? person.unit;
  const dueAt = nextAbsenceMoment(absence);
  const keepers = staffWith(registry, "ADMIN").map(({ unit }) => `ADMIN@${unit}`);
  return {
    state,
    open: isOpen(absence),
    title: `${person.name} ${spanText(absence)}`,
    street,
    ...(street === person.unit ? {} : { community: person.unit }),
    urgency: "NORMAL",
    light: "GREEN",
    reporter: person.id,
    startedAt: declaredAt,
    waitsFor: [],
    concerns: [
      `staff:${person.id}`,
      ...(deputy === undefined ? [] : [`staff:${deputy}`]),
      ...new Set([`unit:${person.unit}`, `unit:${street}`, ...keepers]),
    ],
    ...(dueAt ? { dueAt } : {}),
  };
}
