import type { Counts, FigureUnit, Period, SheetKey } from "../domain/figures/counts.js";
import type { News, Placed } from "../domain/figures/news.js";
import type { MapMark } from "../domain/figures/shown.js";

/** A mark of the map, with the position of its aggregate's first event. */
export type PlacedMark = Placed<MapMark>;
/** A line of the ticker, with the position of its event. */
export type PlacedNews = Placed<News>;

export type FigureQuery = {
  readonly sheets: readonly SheetKey[];
  /** Whose latest news. */
  readonly tickers?: readonly FigureUnit[];
  /** Everything open on the map, of the whole district. */
  readonly marks?: true;
};

/** Figures as they stood at one moment. */
export type FigureRead = {
  /** Another one as soon as anything shown is another. */
  readonly version: string;
  /** How many events they are made of. */
  readonly position: number;
  /** The root over the chains of all these events; empty before the first. */
  readonly root: string;
  /** Empty where nothing was counted. */
  readonly sheet: (unit: FigureUnit, period: Period) => Counts;
  /** Oldest first. */
  readonly news: (unit: FigureUnit) => readonly PlacedNews[];
  readonly marks: readonly PlacedMark[];
};

/**
 * What the recorder keeps (design 4). Every figure that anybody is shown is read here: it costs the same however much is
 * stored; the map costs what is open.
 */
export interface Figures {
  read(query: FigureQuery): Promise<FigureRead>;
  /** Calls back soon after more was recorded, until it is closed. It comes back by itself after a fault, which it tells. */
  watch(changed: () => void, failed: (fault: unknown) => void): { close(): Promise<void> };
}
