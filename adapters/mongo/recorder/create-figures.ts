import type { Connection, mongo } from "mongoose";
import type { Counts } from "../../../src/domain/figures/counts.js";
import { sheetKey } from "../../../src/domain/figures/counts.js";
import type { FigureQuery, FigureRead, Figures, PlacedMark, PlacedNews } from "../../../src/ports/figures.js";
import { COLLECTIONS } from "../collections.js";
import { orStoreFault } from "../store-fault.js";
import { inSnapshot } from "./in-snapshot.js";
import { FIRST_ROOT } from "./roots.js";
import { type RecorderState, readState } from "./state.js";
import { rowId } from "./to-rows.js";
import { watchRecorder } from "./watch-recorder.js";

const NOTHING: Counts = new Map();

export function createFigures(connection: Connection): Figures {
  const marksAt = createMarks(connection);
  return {
    read: (query) =>
      orStoreFault(() => inSnapshot(connection, (session) => readFigures(connection, query, marksAt, session))),
    watch: (changed, failed) => watchRecorder(connection, changed, failed),
  };
}

type SheetRow = { readonly _id: string; readonly n: Readonly<Record<string, number>> };
type MarkRow = PlacedMark & { readonly _id: string };
type TickerRow = { readonly _id: string; readonly lines: readonly PlacedNews[] };

async function readFigures(
  connection: Connection,
  { sheets, tickers = [], marks }: FigureQuery,
  marksAt: MarksAt,
  session: mongo.ClientSession,
): Promise<FigureRead> {
  const { generation = 0, position = 0, root = FIRST_ROOT } = (await readState(connection, session)) ?? {};
  const byIds = <Row extends { readonly _id: string }>(name: string, keys: readonly string[]) =>
    connection
      .collection<Row>(name)
      .find({ _id: { $in: keys.map((key) => rowId(generation, key)) } } as mongo.Filter<Row>, { session })
      .toArray();
  const rows = await byIds<SheetRow>(COLLECTIONS.figures, sheets);
  const tickerRows = tickers.length === 0 ? [] : await byIds<TickerRow>(COLLECTIONS.tickers, tickers);
  const counts = new Map(rows.map(({ _id, n }) => [_id, countsOf(n)]));
  const lines = new Map(tickerRows.map(({ _id, lines: some }) => [_id, some]));
  return {
    ...{ version: rowId(generation, root), position, root },
    sheet: (unit, period) => counts.get(rowId(generation, sheetKey(unit, period))) ?? NOTHING,
    news: (unit) => lines.get(rowId(generation, unit)) ?? [],
    marks: marks ? await marksAt({ generation, root }, session) : [],
  };
}

/** The root tells what is recorded, and nothing else has the same. */
type Place = Pick<RecorderState, "generation" | "root">;
type MarksAt = (place: Place, session: mongo.ClientSession) => Promise<readonly PlacedMark[]>;

/** The marks of the map: as many documents as are open, read again only when anything was recorded since. */
function createMarks(connection: Connection): MarksAt {
  let kept: (Place & { readonly marks: readonly PlacedMark[] }) | undefined;
  return async ({ generation, root }, session) => {
    if (kept?.generation === generation && kept.root === root) return kept.marks;
    const marks = await marksOf(connection, generation, session);
    kept = { generation, root, marks };
    return marks;
  };
}

async function marksOf(
  connection: Connection,
  generation: number,
  session: mongo.ClientSession,
): Promise<readonly PlacedMark[]> {
  const own = { _id: { $gte: rowId(generation, ""), $lt: rowId(generation, "\uffff") } };
  const marks = connection.collection<MarkRow>(COLLECTIONS.mapMarks);
  const rows = await marks.find(own as mongo.Filter<MarkRow>, { projection: { _id: 0 }, session }).toArray();
  return rows as readonly PlacedMark[];
}

/** Counts that came and went leave a zero behind. */
function countsOf(n: SheetRow["n"]): Counts {
  return new Map(Object.entries(n).filter(([, count]) => count !== 0));
}
