import { callAsked, callNotices } from "../cards/call-notices.js";
import { elapseCall } from "../domain/call/elapse.js";
import type { CallEvent } from "../domain/call/events.js";
import { nextCallMoment } from "../domain/call/next-moment.js";
import type { Registry } from "../domain/district/registry.js";
import { monthsCounted } from "../domain/scoring/counted-months.js";
import type { Act } from "../domain/shared/event.js";
import type { Change, LoadedCall } from "../ports/records.js";
import { type Aggregate, changeBy, doneOn, repeatOf } from "./aggregate.js";
import { summaryOfCall } from "./summaries.js";
import type { DoneCall, Wish } from "./wish.js";

export const CALL: Aggregate<"call"> = {
  kind: "call",
  summary: (call, registry, history) => ({ ...summaryOfCall(call, registry), months: monthsCounted(history) }),
  notices: callNotices,
  asked: callAsked,
  nextMoment: nextCallMoment,
  elapse: elapseCall,
};

export function callDone(loaded: LoadedCall | undefined, events: readonly CallEvent[], act: Act): DoneCall {
  return doneOn(CALL, loaded, events, act);
}

export function callChange(done: DoneCall, registry: Registry, press?: Wish["press"]): Change {
  return changeBy(CALL, done, registry, press);
}

export function callRepeat(loaded: LoadedCall, cause: string): DoneCall | undefined {
  return repeatOf(CALL, loaded, cause);
}
