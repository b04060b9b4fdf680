import { type AggregateKind, foldEvents, type HistoryOf } from "../../domain/aggregates.js";
import { addCounts, type Counts, type SheetKey, sheetKey, type Tally } from "../../domain/figures/counts.js";
import { shownOf } from "../../domain/figures/projection.js";
import { bodiesScored } from "../../domain/scoring/body-score.js";
import { monthsCountedOfOperation } from "../../domain/scoring/counted-body.js";
import { monthsCounted } from "../../domain/scoring/counted-months.js";
import type { Month } from "../../domain/scoring/month-dates.js";
import { asId, type RegistryVersion } from "../../domain/shared/ids.js";
import type { History } from "../../ports/recording.js";
import type { ListEntry, Loaded, LoadedCall, LoadedMatter, OpenFilter } from "../../ports/records.js";
import type { Registries } from "../../ports/registries.js";
import { CALL } from "../call-change.js";
import { MATTER } from "../matter-change.js";
import type { DistrictDeps } from "./district-scorecard.js";

export type PastRecord = Omit<DistrictDeps, "scorecards">;

type Held = {
  readonly matter: Map<string, LoadedMatter>;
  readonly call: Map<string, LoadedCall>;
  readonly operation: Map<string, Loaded<"operation">>;
};
type Reading = { readonly month: Month; readonly at: Date; readonly registries: Registries };

/**
 * What a month's cards are reckoned from, as the record was at a moment: made of events alone, by the same projection and summaries
 * as what the service keeps, without looking at any of it.
 */
export async function pastRecord(
  pages: AsyncIterable<readonly History[]>,
  { month, at, registries }: Reading,
): Promise<PastRecord> {
  const tally: Tally = new Map();
  const held: Held = { matter: new Map(), call: new Map(), operation: new Map() };
  for await (const page of pages) {
    for (const { kind, id, events } of page) {
      const then = events.filter((event) => event.at <= at) as unknown as HistoryOf<AggregateKind>;
      if (then.length === 0) continue;
      const { calendar } = await registries.at(versionOf(then));
      addCounts(tally, shownOf(kind, then, () => calendar).counts, 1);
      keep(held, kind, id, then, month);
    }
  }
  return { ...readersOf(held), lists: await listsOf(held, month, registries), figures: figuresOf(tally), registries };
}

/** Calls and joint operations that count in the month, and whatever was on hold. */
function keep(held: Held, kind: AggregateKind, id: string, events: HistoryOf<AggregateKind>, month: Month): void {
  if (kind === "call") {
    const call = loaded("call", events as HistoryOf<"call">);
    if (call.state.state === "ON_HOLD" || monthsCounted(call.events).includes(month)) held.call.set(id, call);
  }
  if (kind === "operation") {
    const operation = loaded("operation", events as HistoryOf<"operation">);
    if (monthsCountedOfOperation(operation.events).includes(month)) held.operation.set(id, operation);
  }
  if (kind === "matter") {
    const matter = loaded("matter", events as HistoryOf<"matter">);
    if (matter.state.state === "ON_HOLD") held.matter.set(id, matter);
  }
}

function loaded<K extends AggregateKind>(kind: K, events: HistoryOf<K>): Loaded<K> {
  return { state: foldEvents(kind, events), events };
}

/** The first event of every aggregate names it. */
function versionOf(events: HistoryOf<AggregateKind>): RegistryVersion {
  const [first] = events as readonly { readonly data: unknown }[];
  return (first?.data as { readonly registry?: RegistryVersion } | undefined)?.registry ?? asId("");
}

function readersOf({ matter, call, operation }: Held): Pick<PastRecord, "records"> {
  return {
    records: {
      matter: async (no) => matter.get(no),
      call: async (no) => call.get(no),
      operation: async (no) => operation.get(no),
    },
  };
}

/** Answers nothing but what a card asks for. */
async function listsOf(held: Held, month: Month, registries: Registries): Promise<PastRecord["lists"]> {
  const { matter, call, operation } = held;
  const onHold: ListEntry[] = [];
  for (const { state, events } of matter.values()) {
    const summary = MATTER.summary(state, await registries.at(state.registry), events);
    onHold.push({ kind: "matter", no: state.no, summary });
  }
  for (const { state, events } of call.values()) {
    if (state.state !== "ON_HOLD") continue;
    onHold.push({
      kind: "call",
      no: state.no,
      summary: CALL.summary(state, await registries.at(state.registry), events),
    });
  }
  const counted = [...call.values()].filter(({ events }) => monthsCounted(events).includes(month));
  const of = ({ kind }: OpenFilter) => onHold.filter((entry) => entry.kind === kind);
  return {
    open: async (filter, limit) => ({ entries: of(filter).slice(0, limit), total: of(filter).length }),
    callsCounted: async (_, limit, unit) => {
      const own = counted.filter(({ state }) => unit === undefined || [state.lead, state.street].includes(unit));
      return own.map(sizeOf).sort(byNumber).slice(0, limit);
    },
    operationsCounted: async (_, limit, unit) => {
      const own = [...operation.values()].filter(({ events }) => bodiesScored(events).includes(unit));
      return own.map(sizeOf).sort(byNumber).slice(0, limit);
    },
  };
}

function sizeOf<No>({ state, events }: { readonly state: { readonly no: No }; readonly events: readonly unknown[] }) {
  return { no: state.no, v: events.length };
}

function byNumber(a: { readonly no: string }, b: { readonly no: string }): number {
  return a.no < b.no ? -1 : Number(a.no > b.no);
}

const NOTHING: Counts = new Map();

function figuresOf(tally: Tally): PastRecord["figures"] {
  const sheet = (key: SheetKey) => tally.get(key) ?? NOTHING;
  return {
    read: async () => ({
      ...{ version: "", position: 0, root: "", marks: [], news: () => [] },
      sheet: (unit, period) => sheet(sheetKey(unit, period)),
    }),
  };
}
