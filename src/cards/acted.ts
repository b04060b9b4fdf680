import type { AggregateKind, HistoryOf, StateOf } from "../domain/aggregates.js";
import type { Registry } from "../domain/district/registry.js";
import type { Press } from "./replaced.js";

/** One act: `events` are its own, `history` all of the aggregate up to and with them. `press` is the card it came from. */
export type Acted<K extends AggregateKind> = {
  readonly before?: StateOf<K>;
  readonly after: StateOf<K>;
  readonly events: HistoryOf<K>;
  readonly history: HistoryOf<K>;
  readonly registry: Registry;
  readonly press?: Press;
};

export type MatterActed = Acted<"matter">;
export type CallActed = Acted<"call">;
