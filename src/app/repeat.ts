import { replayCall } from "../domain/call/evolve.js";
import { replayMatter } from "../domain/matter/evolve.js";
import type { LoadedCall, LoadedMatter } from "../ports/records.js";
import type { DoneCall, DoneMatter } from "./wish.js";

/** What this cause did when it first came, or undefined when it never did anything here (design 4). */
export function matterRepeat(loaded: LoadedMatter, cause: string): DoneMatter | undefined {
  const span = spanOf(loaded.events, cause);
  if (!span) return undefined;
  const before = loaded.events.slice(0, span.first);
  const history = loaded.events.slice(0, span.end);
  return {
    kind: "matter",
    ...(before.length === 0 ? {} : { before: replayMatter(before) }),
    matter: replayMatter(history),
    events: history.slice(span.first),
    history,
  };
}

/** As {@link matterRepeat}, for a call. */
export function callRepeat(loaded: LoadedCall, cause: string): DoneCall | undefined {
  const span = spanOf(loaded.events, cause);
  if (!span) return undefined;
  const before = loaded.events.slice(0, span.first);
  const history = loaded.events.slice(0, span.end);
  return {
    kind: "call",
    ...(before.length === 0 ? {} : { before: replayCall(before) }),
    call: replayCall(history),
    events: history.slice(span.first),
    history,
  };
}

function spanOf(events: readonly { readonly cause: string }[], cause: string) {
  const first = events.findIndex((event) => event.cause === cause);
  if (first < 0) return undefined;
  const last = events.findLastIndex((event) => event.cause === cause);
  return { first, end: last + 1 };
}
