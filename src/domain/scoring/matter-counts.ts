import type { MatterEvent } from "../matter/events.js";
import type { Recorded } from "../shared/event.js";

/** What a street's month counts of a matter (domain 9.6). Once there, neither part ever changes. */
export type MatterCounts = {
  /** Its first limit for accepting: when it was answered, or when it passed. */
  readonly accept?: { readonly at: Date; readonly inTime: boolean };
  /** When it was closed first, and whether a department had to be called for it. */
  readonly solved?: { readonly at: Date; readonly called: boolean };
};

type Events = readonly Recorded<MatterEvent>[];

export function matterCounts(events: Events): MatterCounts {
  const accept = acceptIn(events);
  const solved = solvedIn(events);
  return { ...(accept ? { accept } : {}), ...(solved ? { solved } : {}) };
}

const ANSWERS: ReadonlySet<MatterEvent["type"]> = new Set([
  "MatterRegistered",
  "MatterRaised",
  "MatterSolvedOnSpot",
  "MatterNotAccepted",
  "MatterMerged",
]);

/** The first thing that decides it: an answer, or the red light. Withdrawn before, it never mattered. */
function acceptIn(events: Events): MatterCounts["accept"] {
  let due: Date | undefined;
  for (const { type, at, data } of events) {
    if (type === "MatterReported") due = data.accept.due;
    if (type === "MatterCorrected" && data.clock) due = data.clock.due;
    if (type === "MatterLimitRecounted" && data.clock === "accept") due = data.deadline.due;
    if (!due || type === "MatterWithdrawn") continue;
    if (type === "MatterLightTurned" && data.clock === "accept" && data.light === "RED")
      return { at: due, inTime: false };
    if (ANSWERS.has(type)) return at <= due ? { at, inTime: true } : { at: due, inTime: false };
  }
  return undefined;
}

function solvedIn(events: Events): MatterCounts["solved"] {
  const closed = events.find(({ type }) => type === "MatterClosed" || type === "MatterSolvedOnSpot");
  if (!closed) return undefined;
  const called = events.some(({ type, seq }) => type === "CallsFinished" && seq < closed.seq);
  return { at: closed.at, called };
}
