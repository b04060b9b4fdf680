import type { AggregateKind, HistoryOf } from "../aggregates.js";
import { type CalendarOf, shownOfCall } from "./call-figures.js";
import { addCounts, type Tally } from "./counts.js";
import { shownOfMatter } from "./matter-figures.js";
import { type News, newsOfCall, newsOfMatter, newsOfOperation } from "./news.js";
import type { MapMark, Shown } from "./shown.js";

/** How a kind comes to its figures. */
type Projected<K extends AggregateKind> = {
  readonly shown: (events: HistoryOf<K>, calendarOf: CalendarOf) => Shown;
  readonly news: (events: HistoryOf<K>) => News | undefined;
};

/** Every other kind is recorded, and shown nowhere. */
const PROJECTED: { readonly [K in AggregateKind]?: Projected<K> } = {
  matter: { shown: shownOfMatter, news: newsOfMatter },
  call: { shown: shownOfCall, news: newsOfCall },
  operation: { shown: () => ({ counts: [] }), news: newsOfOperation },
};

/** What some more events of one aggregate change in the figures. */
export type ProjectionChange = {
  readonly counts: Tally;
  /** Its mark on the map from now on; undefined when it has none. */
  readonly mark: MapMark | undefined;
  /** False for what never had a mark and gets none. */
  readonly marked: boolean;
  readonly news: readonly News[];
};

/** What one aggregate is in the figures after all these events. */
export function shownOf<K extends AggregateKind>(kind: K, events: HistoryOf<K>, calendarOf: CalendarOf): Shown {
  return PROJECTED[kind]?.shown(events, calendarOf) ?? { counts: [] };
}

/** What the last of these events tells the ticker. */
export function newsOf<K extends AggregateKind>(kind: K, events: HistoryOf<K>): News | undefined {
  return PROJECTED[kind]?.news(events);
}

/** The difference that the events after the first `known` make: what it is now, less what it was. */
export function projectionChange<K extends AggregateKind>(
  kind: K,
  events: HistoryOf<K>,
  known: number,
  calendarOf: CalendarOf,
): ProjectionChange {
  const before = shownOf(kind, events.slice(0, known), calendarOf);
  const after = shownOf(kind, events, calendarOf);
  const counts = addCounts(addCounts(new Map(), before.counts, -1), after.counts, 1);
  const news = events.flatMap((_, i) => (i < known ? [] : (newsOf(kind, events.slice(0, i + 1)) ?? [])));
  return { counts, mark: after.mark, marked: before.mark !== undefined || after.mark !== undefined, news };
}
