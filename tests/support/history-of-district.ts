import type { MongoStore } from "../../adapters/mongo/create-mongo-store.js";
import { summaryOfCall, summaryOfMatter } from "../../src/app/summaries.js";
import type { CallEvent } from "../../src/domain/call/events.js";
import { replayCall } from "../../src/domain/call/evolve.js";
import type { LngLat, Registry } from "../../src/domain/district/registry.js";
import type { MatterEvent } from "../../src/domain/matter/events.js";
import { replayMatter } from "../../src/domain/matter/evolve.js";
import { monthsCounted } from "../../src/domain/scoring/counted-months.js";
import type { Recorded } from "../../src/domain/shared/event.js";
import { asId, type CallNo, type GridCode, type MatterNo, type UnitCode } from "../../src/domain/shared/ids.js";
import type { Change } from "../../src/ports/records.js";
import fc from "./fast-check.js";
import { type Step as CallStep, history as callHistory, play as playCall } from "./random-calls.js";
import { type Step as MatterStep, history as matterHistory, play as playMatter } from "./random-matters.js";

/** One aggregate's whole record under a number of its own. */
export type Record =
  | { readonly kind: "matter"; readonly id: MatterNo; readonly events: readonly Recorded<MatterEvent>[] }
  | { readonly kind: "call"; readonly id: CallNo; readonly events: readonly Recorded<CallEvent>[] };

const PLACES = [
  { street: "440112014", community: "440112014008", grid: "440112014008001", point: [113.445, 23.19] },
  { street: "440112014", community: "440112014001", grid: "440112014001001", point: [113.425, 23.19] },
  { street: "440112012", community: "440112012001", grid: "440112012001002", point: [113.495, 23.18] },
  { street: "440112101", community: undefined, grid: undefined, point: undefined },
] as const;

const where = fc.nat(PLACES.length - 1);

/** What a whole district does: many matters and calls, each in whatever order, in several streets. */
export const districtHistory = fc.record({
  matters: fc.array(fc.record({ where, steps: matterHistory }), { minLength: 1, maxLength: 12 }),
  calls: fc.array(fc.record({ where, past: callHistory }), { minLength: 1, maxLength: 8 }),
});

const onward = fc.record({
  ...{
    onward: fc.constant(true),
    way: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 5, 5),
    command: fc.constant("supplement"),
    who: fc.constant(0),
  },
  ...{ gapMinutes: fc.nat(300), swept: fc.boolean() },
});
const nextOr = fc.oneof(
  { weight: 9, arbitrary: fc.constant({ command: "next", who: 0 }) },
  { weight: 1, arbitrary: fc.constantFrom({ command: "moreTime", who: 8 }, { command: "grant", who: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom({ command: "again", who: 2 }, { command: "bad", who: 2 }) },
);
const nextStep = fc
  .tuple(
    nextOr,
    fc.oneof({ weight: 14, arbitrary: fc.nat(500) }, { weight: 1, arbitrary: fc.constant(9_000) }),
    fc.boolean(),
  )
  .map(([what, gapMinutes, swept]) => ({ ...what, gapMinutes, swept: swept || gapMinutes > 500 }));
const steady = { minLength: 6, maxLength: 14 };

/** As {@link districtHistory}, by people who get things done: most of it is closed, answered, finished and rated. */
export const diligentHistory: fc.Arbitrary<DistrictHistory> = fc.record({
  matters: fc.array(fc.record({ where, steps: fc.array(onward, { minLength: 5, maxLength: 7 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
  calls: fc.array(
    fc.record({
      where,
      past: fc.record({
        urgency: fc.constantFrom("NORMAL" as const, "EXPEDITED" as const, "URGENT" as const),
        steps: fc.array(nextStep, steady),
      }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

export type DistrictHistory = {
  readonly matters: readonly { readonly where: number; readonly steps: readonly MatterStep[] }[];
  readonly calls: readonly {
    readonly where: number;
    readonly past: {
      readonly urgency: "NORMAL" | "EXPEDITED" | "URGENT" | "COMPLEX";
      readonly steps: readonly CallStep[];
    };
  }[];
};

let running = 0;

export function recordsOf(history: DistrictHistory, registry: Registry): Record[] {
  const matters = history.matters.map(({ where: place, steps }): Record => {
    const id = asId<MatterNo>(`SX-20260310-${String(++running).padStart(5, "0")}`);
    return {
      kind: "matter",
      id,
      events: playMatter(registry, steps).events.map((event) => movedMatter(event, id, place)),
    };
  });
  const calls = history.calls.map(({ where: place, past }): Record => {
    const id = asId<CallNo>(`HJ-20260310-${String(++running).padStart(4, "0")}`);
    return { kind: "call", id, events: playCall(registry, past).events.map((event) => movedCall(event, id, place)) };
  });
  return [...matters, ...calls];
}

/** The record as it is committed: a few events at a time, each after the one before. `sizes` repeats itself. */
export function changesOf(record: Record, registry: Registry, sizes: readonly number[]): Change[] {
  const changes: Change[] = [];
  for (let from = 0, i = 0; from < record.events.length; i += 1) {
    const until = Math.min(record.events.length, from + (sizes[i % sizes.length] ?? 1));
    changes.push(changeOf(record, from, until, registry));
    from = until;
  }
  return changes;
}

export async function commitAll({ records }: Pick<MongoStore, "records">, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    const outcome = await records.commit([change]);
    if (outcome.kind !== "committed") throw new Error(`not committed: ${outcome.kind}`);
  }
}

function changeOf(record: Record, from: number, until: number, registry: Registry): Change {
  const common = { expected: from, outbox: [] };
  if (record.kind === "matter") {
    const { kind, id, events } = record;
    const summary = summaryOfMatter(replayMatter(events.slice(0, until)), registry);
    return { ...common, kind, id, events: events.slice(from, until), summary };
  }
  const { kind, id, events } = record;
  const so = events.slice(0, until);
  const summary = { ...summaryOfCall(replayCall(so), registry), months: monthsCounted(so) };
  return { ...common, kind, id, events: events.slice(from, until), summary };
}

function movedMatter(event: Recorded<MatterEvent>, no: MatterNo, place: number): Recorded<MatterEvent> {
  const named = { ...event, cause: `${no}:${event.seq}` };
  if (named.type !== "MatterReported") return named;
  const { street, community, grid, point } = placeAt(place);
  const { community: _community, place: said, ...data } = named.data;
  const moved = { text: said.text, by: said.by, ...(grid ? { grid } : {}), ...(point ? { point } : {}) };
  return { ...named, data: { ...data, no, street, place: moved, ...(community ? { community } : {}) } };
}

function movedCall(event: Recorded<CallEvent>, no: CallNo, place: number): Recorded<CallEvent> {
  const named = { ...event, cause: `${no}:${event.seq}` };
  if (named.type !== "CallDrafted") return named;
  const { street, point } = placeAt(place);
  const subject = {
    ...named.data.subject,
    place: { text: "科翔路", by: "name" as const, ...(point ? { point } : {}) },
  };
  return { ...named, data: { ...named.data, no, street, subject } };
}

function placeAt(index: number) {
  const { street, community, grid, point } = PLACES[index % PLACES.length] ?? PLACES[0];
  return {
    street: asId<UnitCode>(street),
    community: community === undefined ? undefined : asId<UnitCode>(community),
    grid: grid === undefined ? undefined : asId<GridCode>(grid),
    point: point as LngLat | undefined,
  };
}
