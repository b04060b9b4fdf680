import type { CallEvent } from "../domain/call/events.js";
import type { Recorded } from "../domain/shared/event.js";
import type { CallActed } from "./acted.js";
import { leadDesk } from "./call-parties.js";
import { callSentence } from "./call-sentence.js";
import { maskedCall } from "./masked.js";
import type { Mention } from "./news.js";

/** C4: @ liaison and deputy head in the lead department's group, if it has one. A group is wider than who handles it, so phones are masked. */
export function callMentions({ after, registry }: CallActed, event: Recorded<CallEvent>): Mention[] {
  if (event.type !== "CallSent" || registry.units.get(after.lead)?.group === undefined) return [];
  const desk = leadDesk(registry, after);
  const members = desk.ids.filter((id) => registry.staff.get(id)?.unit === after.lead);
  return [
    {
      seq: event.seq,
      what: "called",
      group: after.lead,
      to: { label: desk.label, ids: members },
      text: callSentence(registry, maskedCall(after)),
    },
  ];
}
