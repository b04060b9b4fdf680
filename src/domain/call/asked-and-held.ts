import type { Recorded } from "../shared/event.js";
import type { Call } from "./call.js";
import type {
  CallHeld,
  CallResumed,
  ExtensionGranted,
  ExtensionRefused,
  ExtensionRequested,
  HoldRefused,
  HoldRequested,
} from "./events.js";
import { factsOf } from "./facts.js";
import { withoutSupervision } from "./supervised.js";

/** What 延期 and 挂账 make of a call (domain C20–C24). Carried out, never judged. */

/** C20: nothing moves until it is decided. */
export function extensionRequested(call: Call, event: Recorded<ExtensionRequested>): Call {
  const { data, actor: by, at } = event;
  return { ...working(call), extensionAsked: { ...data, by, at } };
}

/** C21: the finish limit begins anew, green. */
export function extensionGranted(call: Call, event: Recorded<ExtensionGranted>): Call {
  const { extensionAsked: _, ...kept } = working(call);
  const { nth, finish: deadline } = event.data;
  return { ...kept, extensions: nth, finish: { name: "finish", deadline, light: "GREEN" } } as Call;
}

/** C22 */
export function extensionRefused(call: Call, _event: Recorded<ExtensionRefused>): Call {
  const { extensionAsked: _asked, ...kept } = working(call);
  return kept as Call;
}

export function holdRequested(call: Call, event: Recorded<HoldRequested>): Call {
  const { data, actor: by, at } = event;
  return { ...working(call), holdAsked: { ...data, by, at } };
}

export function holdRefused(call: Call, _event: Recorded<HoldRefused>): Call {
  const { holdAsked: _asked, ...kept } = working(call);
  return kept as Call;
}

/** C23: every clock stops; an extension that was asked for meanwhile has lost its object. */
export function held(call: Call, event: Recorded<CallHeld>): Call {
  // Nor is the street late any more with an answer while nobody works, and a hold says why, what and until when itself.
  const { info: _, ...facts } = withoutSupervision(factsOf(call));
  return { ...facts, state: "ON_HOLD", hold: { ...event.data, since: event.at } };
}

/** C24 */
export function resumed(call: Call, event: Recorded<CallResumed>): Call {
  const { finish: deadline, heldDays } = event.data;
  const facts = factsOf(call);
  const finish = { name: "finish", deadline, light: "GREEN" } as const;
  return { ...facts, heldDays: facts.heldDays + heldDays, state: "RESPONDED", finish };
}

function working(call: Call): Extract<Call, { state: "SIGNED" | "RESPONDED" }> {
  if (call.state === "SIGNED" || call.state === "RESPONDED") return call;
  throw new Error(`${call.no} is ${call.state}, nothing can be asked for in it`);
}
