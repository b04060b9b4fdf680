import { callNotices } from "../cards/call-notices.js";
import type { Call } from "../domain/call/call.js";
import type { CallEvent } from "../domain/call/events.js";
import { evolveCall } from "../domain/call/evolve.js";
import { nextCallMoment } from "../domain/call/next-moment.js";
import type { Registry } from "../domain/district/registry.js";
import { monthsCounted } from "../domain/scoring/counted-months.js";
import { type Act, type Recorded, record } from "../domain/shared/event.js";
import type { Change, LoadedCall } from "../ports/records.js";
import { summaryOfCall } from "./summaries.js";
import type { DoneCall, Wish } from "./wish.js";

/** The call after these events of one act. `loaded` is absent for a new call. */
export function callDone(loaded: LoadedCall | undefined, events: readonly CallEvent[], act: Act): DoneCall {
  const past = loaded?.events ?? [];
  const fresh = record(events, act, past.length) as Recorded<CallEvent>[];
  const call = fresh.reduce<Call | undefined>(evolveCall, loaded?.state);
  if (!call) throw new Error("a call's first act gave no event");
  return {
    kind: "call",
    ...(loaded ? { before: loaded.state } : {}),
    call,
    events: fresh,
    history: [...past, ...fresh],
  };
}

/** What is written for it: events, summary, the messages it owes and the moment it falls due next. */
export function callChange(done: DoneCall, registry: Registry, press?: Wish["press"]): Change {
  const { call: after, before, events, history } = done;
  const next = nextCallMoment(after, { registry });
  return {
    kind: "call",
    id: after.no,
    expected: history.length - events.length,
    events,
    summary: { ...summaryOfCall(after, registry), months: monthsCounted(history) },
    outbox: callNotices({
      ...(before ? { before } : {}),
      after,
      events,
      history,
      registry,
      ...(press ? { press } : {}),
    }),
    ...(next ? { nextDueAt: next } : {}),
  };
}
