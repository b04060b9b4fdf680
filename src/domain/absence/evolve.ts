import { actsAfter } from "../shared/acts.js";
import { doerOf, type Recorded } from "../shared/event.js";
import type { Absence } from "./absence.js";
import type { AbsenceDeclared, AbsenceEvent } from "./events.js";

/** The absence after one more event. Whether it may happen was decided before; here it is only carried out. */
export function evolveAbsence(before: Absence | undefined, recorded: Recorded<AbsenceEvent>): Absence {
  const event = { ...recorded, actor: doerOf(recorded) };
  if (event.type === "AbsenceDeclared") return declared(event);
  if (!before) throw new Error(`${event.type} stands before AbsenceDeclared`);
  const { type, actor, at, seq } = event;
  const absence = { ...before, events: seq, acts: actsAfter(before.acts, type, event), last: { type, actor, at } };
  switch (event.type) {
    case "DeputyNamed":
      return { ...absence, deputy: event.data.deputy };
    case "AbsenceBegan":
      return { ...absence, state: "AWAY" };
    case "AbsenceEnded":
      return { ...absence, state: "OVER", endedAt: event.at < absence.until ? event.at : absence.until };
    case "AbsenceWithdrawn":
      return { ...absence, state: "WITHDRAWN" };
  }
}

function declared({ type, actor, at, seq, data }: Recorded<AbsenceDeclared>): Absence {
  if (actor.kind !== "staff") throw new Error("an absence is declared by a person");
  return {
    ...data,
    declaredBy: actor,
    declaredAt: at,
    events: seq,
    acts: { [type]: { actor, at } },
    last: { actor, at },
    state: "PLANNED",
  };
}
