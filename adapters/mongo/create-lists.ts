import type { Connection, mongo } from "mongoose";
import { AGGREGATE_KINDS, type AggregateKind } from "../../src/domain/aggregates.js";
import { asId, type CallNo, type OperationNo, type StaffId } from "../../src/domain/shared/ids.js";
import type { ListEntry, ListFilter, Lists } from "../../src/ports/records.js";
import { type Position, readCursor, writeCursor } from "./cursor.js";
import { FACET } from "./facets.js";
import { nearFacets } from "./near-facets.js";
import { openQuery } from "./open-filter.js";
import { readConversation, readListEntry } from "./rows.js";
import { modelOf, modelsOf, type Row } from "./schemas.js";
import { orStoreFault } from "./store-fault.js";

type Filter = mongo.Document;
type Sort = Record<string, 1 | -1>;

const NEWEST_FIRST: Sort = { "summary.startedAt": -1, _id: -1 };
const MOST_PRESSING_FIRST: Sort = { pressAt: 1, _id: 1 };
const SHOWN = { summary: 1, pressAt: 1 };

export function createLists(connection: Connection): Lists {
  const models = modelsOf(connection);
  const find = (kind: AggregateKind, filter: Filter, sort: Sort, limit: number) =>
    orStoreFault(() => modelOf(models, kind).find(filter, SHOWN).sort(sort).limit(limit).lean<ListedRow[]>());

  const count = (kind: AggregateKind, filter: Filter) =>
    orStoreFault(() => modelOf(models, kind).countDocuments(filter));

  async function newest(kinds: readonly AggregateKind[], filter: Filter, limit: number): Promise<ListEntry[]> {
    const lists = await Promise.all(kinds.map((kind) => find(kind, filter, NEWEST_FIRST, limit).then(entriesOf(kind))));
    return lists.flat().sort(byNewest).slice(0, limit);
  }

  return {
    async page(kind, filter, limit, after) {
      const query = pageQuery(filter, after === undefined ? undefined : readCursor(after));
      const entries = entriesOf(kind)(await find(kind, query, NEWEST_FIRST, limit + 1));
      const shown = entries.slice(0, limit);
      const last = shown.at(-1);
      const next =
        entries.length > limit && last ? writeCursor({ startedAt: last.summary.startedAt, no: last.no }) : undefined;
      return { entries: shown, ...(next === undefined ? {} : { next }) };
    },

    async waitingFor(parties, limit) {
      const filter = { "summary.open": true, "summary.waitsFor": { $in: parties } };
      const lists = await Promise.all(
        AGGREGATE_KINDS.map(async (kind) => {
          const rows = await find(kind, filter, MOST_PRESSING_FIRST, limit);
          return rows.map((row) => ({ entry: readListEntry(kind, row), pressAt: row.pressAt.getTime() }));
        }),
      );
      const pressing = lists.flat().sort((a, b) => a.pressAt - b.pressAt || compare(a.entry.no, b.entry.no));
      return pressing.slice(0, limit).map(({ entry }) => entry);
    },

    byShort: (short, kind, limit) => newest(kind ? [kind] : AGGREGATE_KINDS, { facets: FACET.short(short) }, limit),

    reportedBy: (reporter, limit) => newest(["matter"], { facets: FACET.reporter(reporter) }, limit),

    async near(query, limit) {
      const facets = nearFacets(query);
      if (facets.length === 0) return [];
      const alive = { $or: [{ "summary.open": true }, { changedAt: { $gte: query.since } }] };
      return newest(["matter"], { facets: { $in: facets }, ...alive }, limit);
    },

    inGrid: (grid, since, limit) => newest(["matter"], inGridQuery(grid, since), limit),

    async open(filter, limit) {
      const query = openQuery(filter);
      const entries = entriesOf(filter.kind)(await find(filter.kind, query, MOST_PRESSING_FIRST, limit));
      const total = entries.length < limit ? entries.length : await count(filter.kind, query);
      return { entries, total };
    },

    async callsCounted(month, limit, unit) {
      const counted = models.calls
        .find({ facets: FACET.counted(month, unit) }, { v: 1 })
        .sort(NEWEST_FIRST)
        .limit(limit);
      const rows = await orStoreFault(() => counted.lean<Row[]>());
      return rows.map(({ _id, v }) => ({ no: asId<CallNo>(_id), v: Number(v) })).sort((a, b) => compare(a.no, b.no));
    },

    async operationsCounted(month, limit, unit) {
      const counted = models.operations
        .find({ facets: FACET.counted(month, unit) }, { v: 1 })
        .sort(NEWEST_FIRST)
        .limit(limit);
      const rows = await orStoreFault(() => counted.lean<Row[]>());
      return rows
        .map(({ _id, v }) => ({ no: asId<OperationNo>(_id), v: Number(v) }))
        .sort((a, b) => compare(a.no, b.no));
    },

    async digestWishes() {
      const asked = models.conversations.find({ "state.digest": { $exists: true } }, { v: 1, state: 1 });
      const rows = await orStoreFault(() => asked.lean<Row[]>());
      return new Map(rows.map((row) => [asId<StaffId>(row._id), readConversation(row).state.digest ?? {}]));
    },

    async callsChanged(since, limit, department) {
      const query = {
        changedAt: { $gte: since },
        ...(department === undefined ? {} : { "summary.department": department }),
      };
      const changed = models.calls.find(query, { _id: 1 }).sort({ changedAt: -1 }).limit(limit);
      const rows = await orStoreFault(() => changed.lean<Row[]>());
      return rows.map(({ _id }) => asId<CallNo>(_id));
    },
  };
}

type ListedRow = Row & { pressAt: Date };

/** Every facet the filter names goes into the query; the database takes the one that leaves the least. */
function pageQuery(filter: ListFilter, after: Position | undefined): Filter {
  const { state, open, unit, light } = filter;
  return {
    $and: [
      ...facetsIn(filter).map((facet) => ({ facets: facet })),
      ...(state ? [{ facets: { $in: state.map(FACET.state) } }] : []),
      ...(light && !light.includes("GREEN") ? [{ facets: { $in: light.map(FACET.light) } }] : []),
      ...(light?.includes("GREEN") ? [{ "summary.light": { $in: light } }] : []),
      ...(open === false ? [{ "summary.open": false }] : []),
      ...(state || unit || open ? [] : [{ facets: FACET.all }]),
      ...startedIn(filter),
      ...(after ? olderThan(after) : []),
    ],
  };
}

function facetsIn({ open, unit }: ListFilter): string[] {
  if (unit !== undefined) return [open ? FACET.openIn(unit) : FACET.unit(unit)];
  return open ? [FACET.open] : [];
}

/** From `from` on, and before `until`. */
function startedIn({ from, until }: ListFilter): Filter[] {
  return [
    ...(from ? [{ "summary.startedAt": { $gte: from } }] : []),
    ...(until ? [{ "summary.startedAt": { $lt: until } }] : []),
  ];
}

function olderThan({ startedAt, no }: Position): Filter[] {
  return [
    { "summary.startedAt": { $lte: startedAt } }, // a bound the index understands
    { $or: [{ "summary.startedAt": { $lt: startedAt } }, { _id: { $lt: no } }] },
  ];
}

function inGridQuery(grid: string, since: Date): Filter {
  return {
    $or: [
      { "summary.grid": grid, "summary.open": true },
      { "summary.grid": grid, "summary.open": false, changedAt: { $gte: since } },
    ],
  };
}

function entriesOf(kind: AggregateKind): (rows: readonly Row[]) => ListEntry[] {
  return (rows) => rows.map((row) => readListEntry(kind, row));
}

function byNewest(a: ListEntry, b: ListEntry): number {
  return b.summary.startedAt.getTime() - a.summary.startedAt.getTime() || compare(b.no, a.no);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
