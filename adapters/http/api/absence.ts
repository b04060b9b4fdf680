import { ABSENCE_STATE_NAMES } from "../../../src/cards/absence/absence-texts.js";
import { absenceTimeline } from "../../../src/cards/absence/absence-view.js";
import { actingFor } from "../../../src/cards/absence/who-acts.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";
import type { Loaded } from "../../../src/ports/records.js";

/** JSON of one absence: whose, from when until when, and who acts for him in that time. */
export function absenceJson({ state: absence, events }: Loaded<"absence">, registry: Registry) {
  const { no, state, person, from, until, deputy, declaredBy, declaredAt } = absence;
  return {
    no,
    state,
    stateName: ABSENCE_STATE_NAMES[state],
    person: { id: person.id, name: person.name, unit: person.unit },
    from: isoLocal(from),
    until: isoLocal(until),
    endedAt: absence.state === "OVER" ? isoLocal(absence.endedAt) : null,
    deputy: deputy ?? null,
    standIns: actingFor(registry, absence).map(({ id, name }) => ({ id, name })),
    declaredBy: declaredBy.id,
    declaredAt: isoLocal(declaredAt),
    timeline: absenceTimeline(events, registry),
  };
}
