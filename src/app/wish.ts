import type { Call } from "../domain/call/call.js";
import type { CallEvent } from "../domain/call/events.js";
import type { MatterEvent } from "../domain/matter/events.js";
import type { Matter } from "../domain/matter/matter.js";
import type { Act, Recorded, StaffActor } from "../domain/shared/event.js";
import type { Refusal } from "../domain/shared/refusal.js";
import type { Change } from "../ports/records.js";

/** Who wants something, from where, and what is to be written in the same breath. */
export type Wish = {
  readonly act: Act & { readonly actor: StaffActor };
  /** The card that was pressed, so that it can be replaced for everybody with the press's own code. */
  readonly press?: { readonly cardId: string; readonly responseCode?: string };
  /** A further change of the same commit, e.g. the conversation that the wish ends. */
  readonly also?: (done: Done) => Change;
};

/** What came of it. `events` are those of this act alone; `history` all of the aggregate up to them. */
export type DoneMatter = {
  readonly kind: "matter";
  readonly before?: Matter;
  readonly matter: Matter;
  readonly events: readonly Recorded<MatterEvent>[];
  readonly history: readonly Recorded<MatterEvent>[];
};
export type DoneCall = {
  readonly kind: "call";
  readonly before?: Call;
  readonly call: Call;
  readonly events: readonly Recorded<CallEvent>[];
  readonly history: readonly Recorded<CallEvent>[];
};
export type Done = DoneMatter | DoneCall;

/**
 * `done` also when this very cause did it before: the same events, the same answer.
 * `conflict`: somebody else wrote at the same moment; read again and wish again.
 */
export type Outcome =
  | { readonly kind: "done"; readonly done: Done; readonly repeated: boolean }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "conflict" };
