import type { WarningEvent } from "./events.js";
import type { Warning } from "./warning.js";

/** What time alone brings: it ends. */
export function elapseWarning(warning: Warning, now: Date): readonly WarningEvent[] {
  const ends = warning.state === "IN_FORCE" && now >= warning.until;
  return ends ? [{ type: "WarningEnded", data: {} }] : [];
}

/** When {@link elapseWarning} gives something; undefined when it never will. */
export function nextWarningMoment({ state, until }: Warning): Date | undefined {
  return state === "IN_FORCE" ? until : undefined;
}
