import type { Connection } from "mongoose";
import { HOME } from "../../adapters/mongo/collections.js";
import { AGGREGATE_KINDS, type AggregateKind, type HistoryOf } from "../../src/domain/aggregates.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { addCounts, type Tally } from "../../src/domain/figures/counts.js";
import { shownOf } from "../../src/domain/figures/projection.js";
import type { ChainedEvent } from "../../src/ports/recording.js";

type Document = { readonly _id: string; readonly events: readonly ChainedEvent[] };
type Sheets = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Every figure as the raw events of all stored aggregates make it. */
export async function recomputedFigures(connection: Connection, registry: Registry): Promise<Sheets> {
  const tally: Tally = new Map();
  for (const { kind, events } of await storedRecords(connection)) {
    addCounts(tally, shownOf(kind, events as unknown as HistoryOf<AggregateKind>, () => registry.calendar).counts, 1);
  }
  return Object.fromEntries([...tally].map(([key, counts]) => [key, Object.fromEntries(counts)]));
}

/** Every figure as the recorder keeps it. */
export async function keptFigures(connection: Connection): Promise<Sheets> {
  const generation = await generationOf(connection);
  const rows = await connection.collection<{ _id: string; n: Record<string, number> }>("figures").find().toArray();
  const own = rows.filter(({ _id }) => _id.startsWith(`${generation}|`));
  const sheets = own.map(({ _id, n }): [string, Record<string, number>] => [
    _id.slice(`${generation}|`.length),
    Object.fromEntries(Object.entries(n).filter(([, count]) => count !== 0)),
  ]);
  return Object.fromEntries(sheets.filter(([, counts]) => Object.keys(counts).length > 0));
}

/** Every mark that the map should show, by number. */
export async function recomputedMarks(connection: Connection, registry: Registry): Promise<Record<string, unknown>> {
  const marks = (await storedRecords(connection)).flatMap(({ kind, id, events }) => {
    const { mark } = shownOf(kind, events as unknown as HistoryOf<AggregateKind>, () => registry.calendar);
    return mark ? [[id, mark] as const] : [];
  });
  return Object.fromEntries(marks);
}

export async function keptMarks(connection: Connection): Promise<Record<string, unknown>> {
  const generation = await generationOf(connection);
  const rows = await connection.collection<{ _id: string; n: number }>("mapMarks").find().toArray();
  const own = rows.filter(({ _id }) => _id.startsWith(`${generation}|`));
  return Object.fromEntries(own.map(({ _id, n: _n, ...mark }) => [_id.slice(`${generation}|`.length), mark]));
}

export async function storedRecords(connection: Connection) {
  const all = await Promise.all(
    AGGREGATE_KINDS.map(async (kind) => {
      const rows = await connection.collection<Document>(HOME[kind]).find().toArray();
      return rows.map(({ _id: id, events }) => ({ kind, id, events }));
    }),
  );
  return all.flat();
}

async function generationOf(connection: Connection): Promise<number> {
  const state = await connection.collection<{ _id: string; generation: number }>("recorder").findOne({ _id: "state" });
  return state?.generation ?? 0;
}
