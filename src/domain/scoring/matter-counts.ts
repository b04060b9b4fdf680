import { matterDeadlines } from "../deadline/deadlines-of.js";
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

/**
 * How its first limit for accepting ended. The red light decides it, whatever comes later; what was withdrawn or merged
 * before had no answer to wait for (M2, M3).
 */
function acceptIn(events: Events): MatterCounts["accept"] {
  const red = redAt(events);
  const first = matterDeadlines(red < 0 ? events : events.slice(0, red)).find(({ clock }) => clock === "accept");
  if (!first) return undefined;
  const { outcome, endedAt, deadline } = first;
  if (red >= 0 || outcome === "missed") return { at: deadline.due, inTime: false };
  return outcome === "kept" && endedAt ? { at: endedAt, inTime: true } : undefined;
}

/** Where the first limit turned red; the one after an appeal is another (M5). */
function redAt(events: Events): number {
  const red = events.findIndex(
    ({ type, data }) => type === "MatterLightTurned" && data.clock === "accept" && data.light === "RED",
  );
  return events.slice(0, red).some(({ type }) => type === "NotAcceptedAppealed") ? -1 : red;
}

function solvedIn(events: Events): MatterCounts["solved"] {
  const closed = events.find(({ type }) => type === "MatterClosed" || type === "MatterSolvedOnSpot");
  if (!closed) return undefined;
  const called = events.some(({ type, seq }) => type === "CallsFinished" && seq < closed.seq);
  return { at: closed.at, called };
}
