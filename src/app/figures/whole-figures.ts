import { addTally, DISTRICT, type FigureUnit, type SheetKey } from "../../domain/figures/counts.js";
import { latestNews } from "../../domain/figures/news.js";
import type { PlacedMark } from "../../ports/figures.js";
import type { WholeFigures } from "../../ports/projections.js";
import type { NewlyRecorded } from "../../ports/recording.js";

export function noFigures(): WholeFigures {
  return { counts: new Map(), marks: new Map(), tickers: new Map() };
}

/** Adds what some events of one aggregate change; `position` gives that of its event with this number. */
export function addRecorded(
  { counts, marks, tickers }: WholeFigures,
  { id, counts: change, mark, news }: NewlyRecorded,
  position: (seq: number) => number | undefined,
): void {
  addTally(counts, change);
  if (mark === "none") marks.delete(id);
  else if (mark !== "untouched") marks.set(id, { ...mark, n: position(1) ?? 0 });
  for (const one of news) {
    const line = { ...one, n: position(one.seq) ?? 0 };
    const units: readonly FigureUnit[] = [DISTRICT, one.street];
    for (const unit of units) tickers.set(unit, latestNews([...(tickers.get(unit) ?? []), line]));
  }
}

/** Where what is kept is not what the events make. */
export type FigureDifference =
  | {
      readonly what: "count";
      readonly sheet: SheetKey;
      readonly name: string;
      readonly kept: number;
      readonly made: number;
    }
  | { readonly what: "mark"; readonly no: string; readonly kept?: PlacedMark; readonly made?: PlacedMark }
  /** Numbers of the events that the lines tell of. */
  | {
      readonly what: "ticker";
      readonly unit: FigureUnit;
      readonly kept: readonly number[];
      readonly made: readonly number[];
    };

export function differencesOf(kept: WholeFigures, made: WholeFigures): FigureDifference[] {
  return [...countDifferences(kept, made), ...markDifferences(kept, made), ...tickerDifferences(kept, made)];
}

function countDifferences(kept: WholeFigures, made: WholeFigures): FigureDifference[] {
  return keysOf(kept.counts, made.counts).flatMap((sheet) => {
    const [was, is] = [kept.counts.get(sheet) ?? NOTHING, made.counts.get(sheet) ?? NOTHING];
    return keysOf(was, is).flatMap((name): FigureDifference[] => {
      const numbers = { kept: was.get(name) ?? 0, made: is.get(name) ?? 0 };
      return numbers.kept === numbers.made ? [] : [{ what: "count", sheet, name, ...numbers }];
    });
  });
}

function markDifferences(kept: WholeFigures, made: WholeFigures): FigureDifference[] {
  return keysOf(kept.marks, made.marks).flatMap((no): FigureDifference[] => {
    const [was, is] = [kept.marks.get(no), made.marks.get(no)];
    if (inWords(was) === inWords(is)) return [];
    return [{ what: "mark", no, ...(was ? { kept: was } : {}), ...(is ? { made: is } : {}) }];
  });
}

function tickerDifferences(kept: WholeFigures, made: WholeFigures): FigureDifference[] {
  return keysOf(kept.tickers, made.tickers).flatMap((unit): FigureDifference[] => {
    const [was, is] = [kept.tickers.get(unit) ?? [], made.tickers.get(unit) ?? []];
    if (was.length === is.length && was.every((line, i) => inWords(line) === inWords(is[i]))) return [];
    return [{ what: "ticker", unit, kept: was.map(({ n }) => n), made: is.map(({ n }) => n) }];
  });
}

const NOTHING: ReadonlyMap<string, number> = new Map();

function keysOf<K extends string>(one: ReadonlyMap<K, unknown>, other: ReadonlyMap<K, unknown>): K[] {
  return [...new Set([...one.keys(), ...other.keys()])].sort();
}

/** The same words for the same thing, in whatever order its fields stand. */
function inWords(thing: object | undefined): string {
  return JSON.stringify(Object.entries(thing ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}
