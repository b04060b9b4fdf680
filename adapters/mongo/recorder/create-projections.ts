import type { Connection, mongo } from "mongoose";
import type { FigureUnit, SheetKey } from "../../../src/domain/figures/counts.js";
import type { PlacedMark, PlacedNews } from "../../../src/ports/figures.js";
import type { Projections, RecordedHistory, Standing, WholeFigures } from "../../../src/ports/projections.js";
import { COLLECTIONS } from "../collections.js";
import { storeFault } from "../store-fault.js";
import { recordedHistories, recordedNumbers } from "./histories.js";
import { inSnapshot } from "./in-snapshot.js";
import { nextGeneration, readState, showGeneration } from "./state.js";
import { figureOps, markOps, rowId, tickerOps } from "./to-rows.js";

const KEPT = [COLLECTIONS.figures, COLLECTIONS.mapMarks, COLLECTIONS.tickers] as const;
/** Rows written at a time. */
const AT_ONCE = 1_000;

export function createProjections(connection: Connection): Projections {
  return {
    standing: () => asFault(async () => standingOf(await readState(connection))),
    shown: () => asFault(() => inSnapshot(connection, (session) => readShown(connection, session))),
    async *histories(after, until, pageSize) {
      const nos = after === 0 ? {} : { nos: await recordedNumbers(connection, { after, until }) };
      let page: RecordedHistory[] = [];
      for await (const history of recordedHistories(connection, { after, until, ...nos })) {
        page.push(history);
        if (page.length < pageSize) continue;
        yield page;
        page = [];
      }
      if (page.length > 0) yield page;
    },
    put: (figures, progress) =>
      asFault(async () => {
        const generation = await nextGeneration(connection);
        await insertAll(connection, rowsOf(figures, generation), progress);
        return generation;
      }),
    show: (next, changes) =>
      asFault(() =>
        connection.getClient().withSession((session) =>
          session.withTransaction(async () => {
            const state = await showGeneration(connection, next.from, next.generation, session);
            if (!state) return undefined;
            const range = { after: next.position, until: state.position };
            await addSince(connection, next.generation, range, changes, session);
            return { position: state.position, generation: next.generation };
          }),
        ),
      ),
    drop: (generation) =>
      asFault(() => deleteRows(connection, { _id: { $gte: rowId(generation, ""), $lt: rowId(generation, "\uffff") } })),
    dropBefore: (generation) => asFault(() => deleteRows(connection, { $expr: { $lt: [GENERATION, generation] } })),
  };
}

const GENERATION = { $toInt: { $first: { $split: ["$_id", "|"] } } };

/** What was recorded since the figures were made, in the transaction that shows them. */
async function addSince(
  connection: Connection,
  generation: number,
  range: { readonly after: number; readonly until: number },
  changes: Parameters<Projections["show"]>[1],
  session: mongo.ClientSession,
): Promise<void> {
  const nos = await recordedNumbers(connection, range, session);
  if (nos.length === 0) return;
  const histories: RecordedHistory[] = [];
  for await (const one of recordedHistories(connection, { ...range, nos }, session)) histories.push(one);
  const entries = await changes(histories);
  const byNo = new Map(histories.map(({ id, position }) => [id, position]));
  const position = (id: string, seq: number) => byNo.get(id)?.(seq);
  for (const [name, ops] of [
    [COLLECTIONS.figures, figureOps(entries, generation)],
    [COLLECTIONS.mapMarks, markOps(entries, generation, (id) => position(id, 1))],
    [COLLECTIONS.tickers, tickerOps(entries, generation, position)],
  ] as const) {
    if (ops.length > 0) await connection.collection<{ _id: string }>(name).bulkWrite([...ops], { session });
  }
}

function standingOf(state: Standing | undefined): Standing | undefined {
  return state && { position: state.position, generation: state.generation };
}

async function readShown(connection: Connection, session: mongo.ClientSession) {
  const { position, generation } = standingOf(await readState(connection, session)) ?? { position: 0, generation: 0 };
  const own = { _id: { $gte: rowId(generation, ""), $lt: rowId(generation, "\uffff") } };
  const all = <Row>(name: string) =>
    connection
      .collection<{ _id: string }>(name)
      .find(own, { session })
      .map(({ _id, ...row }) => [_id.slice(rowId(generation, "").length), row as Row] as const)
      .toArray();
  const sheets = await all<{ n: Record<string, number> }>(COLLECTIONS.figures);
  const marks = await all<PlacedMark>(COLLECTIONS.mapMarks);
  const tickers = await all<{ lines: PlacedNews[] }>(COLLECTIONS.tickers);
  const figures: WholeFigures = {
    counts: new Map(sheets.map(([key, { n }]) => [key as SheetKey, new Map(Object.entries(n).filter(isCounted))])),
    marks: new Map(marks),
    tickers: new Map(tickers.map(([unit, { lines }]) => [unit as FigureUnit, lines])),
  };
  return { position, generation, figures };
}

/** Counts that came and went leave a zero behind. */
function isCounted([, count]: [string, number]): boolean {
  return count !== 0;
}

type Row = { readonly _id: string };

function rowsOf({ counts, marks, tickers }: WholeFigures, generation: number): (readonly [string, readonly Row[]])[] {
  return [
    [COLLECTIONS.figures, [...counts].map(([key, n]) => ({ _id: rowId(generation, key), n: Object.fromEntries(n) }))],
    [COLLECTIONS.mapMarks, [...marks].map(([no, mark]) => ({ _id: rowId(generation, no), ...mark }))],
    [COLLECTIONS.tickers, [...tickers].map(([unit, lines]) => ({ _id: rowId(generation, unit), lines }))],
  ];
}

async function insertAll(
  connection: Connection,
  all: readonly (readonly [name: string, rows: readonly Row[]])[],
  progress: (share: number) => void,
): Promise<void> {
  const total = all.reduce((sum, [, rows]) => sum + rows.length, 0);
  let written = 0;
  for (const [name, rows] of all) {
    for (let first = 0; first < rows.length; first += AT_ONCE) {
      const some = rows.slice(first, first + AT_ONCE);
      await connection.collection<Row>(name).insertMany(some, { ordered: false });
      written += some.length;
      progress(written / total);
    }
  }
}

async function deleteRows(connection: Connection, filter: mongo.Filter<Row>): Promise<void> {
  for (const name of KEPT) await connection.collection<Row>(name).deleteMany(filter);
}

/** Without the patience of `orStoreFault`: all figures are many. */
async function asFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw storeFault(fault);
  }
}
