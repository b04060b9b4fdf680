import { actsAfter } from "../shared/acts.js";
import { doerOf, type Recorded } from "../shared/event.js";
import type { WarningEvent, WarningIssued } from "./events.js";
import type { Warning } from "./warning.js";

/** The warning after one more event. Whether it may happen was decided before; here it is only carried out. */
export function evolveWarning(before: Warning | undefined, recorded: Recorded<WarningEvent>): Warning {
  const event = { ...recorded, actor: doerOf(recorded) };
  if (event.type === "WarningIssued") return issued(event);
  if (!before) throw new Error(`${event.type} stands before WarningIssued`);
  const { type, actor, at, seq } = event;
  const warning = { ...before, events: seq, acts: actsAfter(before.acts, type, event), last: { type, actor, at } };
  switch (event.type) {
    case "WarningReplaced":
      return { ...warning, state: "REPLACED", by: event.data.by };
    case "WarningLifted":
      return { ...warning, state: "LIFTED" };
    case "WarningEnded":
      return { ...warning, state: "OVER" };
  }
}

function issued({ type, actor, at, seq, data }: Recorded<WarningIssued>): Warning {
  if (actor.kind !== "staff") throw new Error("a warning is issued by a person");
  const { replaces: _, ...terms } = data;
  return {
    ...terms,
    from: at,
    issuedBy: actor,
    events: seq,
    acts: { [type]: { actor, at } },
    last: { actor, at },
    state: "IN_FORCE",
  };
}
