import type { AggregateKind, HistoryOf, StateOf } from "../domain/aggregates.js";
import type { Act, StaffActor } from "../domain/shared/event.js";
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
export type Done<K extends AggregateKind = AggregateKind> = {
  readonly [P in K]: {
    readonly kind: P;
    readonly before?: StateOf<P>;
    readonly after: StateOf<P>;
    readonly events: HistoryOf<P>;
    readonly history: HistoryOf<P>;
  };
}[K];
export type DoneMatter = Done<"matter">;
export type DoneCall = Done<"call">;

/** One of a kind as one of all: what the compiler cannot tell of a kind it does not know. */
export function ofAnyKind<K extends AggregateKind>(done: Done<K>): Done {
  return done as Done;
}

/**
 * `done` also when this very cause did it before: the same events, the same answer.
 * `conflict`: somebody else wrote at the same moment; read again and wish again.
 */
export type Outcome =
  | { readonly kind: "done"; readonly done: Done; readonly repeated: boolean }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "conflict" };
