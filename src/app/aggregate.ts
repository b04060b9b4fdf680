import type { Acted } from "../cards/acted.js";
import type { Asked } from "../cards/notices.js";
import {
  type AggregateKind,
  type EventOf,
  foldEvents,
  type HistoryOf,
  type NoOf,
  type StateOf,
} from "../domain/aggregates.js";
import type { Registry } from "../domain/district/registry.js";
import type { Rules } from "../domain/district/rules.js";
import { type Act, record } from "../domain/shared/event.js";
import type { OutboxMessage } from "../ports/message.js";
import type { Change, Loaded, RecordChange, Summary } from "../ports/records.js";
import type { Done, Wish } from "./wish.js";

/** What differs from kind to kind; how it is decided on, repeated, committed and swept is the same for all (design 4, 5). */
export type Aggregate<K extends AggregateKind> = {
  readonly kind: K;
  /** What lists look for, with what the history counts. */
  readonly summary: (state: StateOf<K>, registry: Registry, history: HistoryOf<K>) => Summary;
  /** Everything an act owes to people. */
  readonly notices: (acted: Acted<K>) => readonly OutboxMessage[];
  /** The questions that are open, with those to whom they are put while the district is as given. */
  readonly asked: (state: StateOf<K>, history: HistoryOf<K>, registry: Registry) => readonly Asked[];
  /** The earliest instant at which `elapse` gives something; undefined when it never will without another act. */
  readonly nextMoment: (state: StateOf<K>, rules: Rules) => Date | undefined;
  /** What time alone brings. */
  readonly elapse: (state: StateOf<K>, now: Date, rules: Rules, history: HistoryOf<K>) => readonly EventOf<K>[];
};

/** The aggregate after these events of one act. `loaded` is absent for a new one. */
export function doneOn<K extends AggregateKind>(
  { kind }: Aggregate<K>,
  loaded: Loaded<K> | undefined,
  events: readonly EventOf<K>[],
  act: Act,
): Done<K> {
  const past: HistoryOf<K> = loaded?.events ?? [];
  const fresh: HistoryOf<K> = record(events, act, past.length);
  return {
    kind,
    ...(loaded ? { before: loaded.state } : {}),
    after: foldEvents(kind, fresh, loaded?.state),
    events: fresh,
    history: [...past, ...fresh],
  };
}

/** What is written for it: events, summary, the messages it owes and the moment it falls due next. */
export function changeBy<K extends AggregateKind>(
  { kind, summary, notices, nextMoment }: Aggregate<K>,
  { before, after, events, history }: Done<K>,
  registry: Registry,
  press?: Wish["press"],
): Change {
  const next = nextMoment(after, { registry });
  const acted = { after, events, history, registry, ...(before ? { before } : {}), ...(press ? { press } : {}) };
  const change: RecordChange<K> = {
    kind,
    id: after.no as NoOf<K>,
    expected: history.length - events.length,
    events,
    summary: summary(after, registry, history),
    outbox: notices(acted),
    ...(next ? { nextDueAt: next } : {}),
  };
  return change as Change;
}

/** What this cause did when it first came, or undefined when it never did anything here (design 4). */
export function repeatOf<K extends AggregateKind>(
  { kind }: Aggregate<K>,
  loaded: Loaded<K>,
  cause: string,
): Done<K> | undefined {
  const first = loaded.events.findIndex((event) => event.cause === cause);
  if (first < 0) return undefined;
  const history = loaded.events.slice(0, loaded.events.findLastIndex((event) => event.cause === cause) + 1);
  const before = history.slice(0, first);
  return {
    kind,
    ...(before.length === 0 ? {} : { before: foldEvents(kind, before) }),
    after: foldEvents(kind, history),
    events: history.slice(first),
    history,
  };
}
