import type { Call } from "../domain/call/call.js";
import type { CallEvent } from "../domain/call/events.js";
import type { Registry } from "../domain/district/registry.js";
import type { MatterEvent } from "../domain/matter/events.js";
import type { Matter } from "../domain/matter/matter.js";
import type { Recorded } from "../domain/shared/event.js";
import type { Press } from "./replaced.js";

/** One act: `events` are its own, `history` all of the aggregate up to and with them. `press` is the card it came from. */
type Acted<State, Event> = {
  readonly before?: State;
  readonly after: State;
  readonly events: readonly Event[];
  readonly history: readonly Event[];
  readonly registry: Registry;
  readonly press?: Press;
};

export type MatterActed = Acted<Matter, Recorded<MatterEvent>>;
export type CallActed = Acted<Call, Recorded<CallEvent>>;
