import type { FigureUnit, Tally } from "../domain/figures/counts.js";
import type { PlacedMark, PlacedNews } from "./figures.js";
import type { History, NewlyRecorded } from "./recording.js";

/** Everything the recorder keeps besides the events themselves: each sheet of counts, the marks by number, the tickers. */
export type WholeFigures = {
  readonly counts: Tally;
  readonly marks: Map<string, PlacedMark>;
  readonly tickers: Map<FigureUnit, readonly PlacedNews[]>;
};

/** How many events the figures hold, and the number of the set of figures that is shown. */
export type Standing = { readonly position: number; readonly generation: number };

/** Everything recorded of an aggregate until some position, and where each of its events stands. */
export type RecordedHistory = History & { readonly position: (seq: number) => number | undefined };

/**
 * The figures as a whole, to be compared with the events they are made of, and to be put in place of others. Whoever shows
 * other figures than he began from shows nothing: of several that rebuild at once one succeeds.
 */
export interface Projections {
  /** Undefined before anybody ever recorded. */
  standing(): Promise<Standing | undefined>;
  /** Everything that is shown, as it stood at one moment. */
  shown(): Promise<Standing & { readonly figures: WholeFigures }>;
  /** Whatever was recorded after one position until another, page by page, each aggregate once. */
  histories(after: number, until: number, pageSize: number): AsyncIterable<readonly RecordedHistory[]>;
  /** Keeps figures under a number of their own, where nobody looks for them yet. */
  put(figures: WholeFigures, progress: (share: number) => void): Promise<number>;
  /**
   * Shows the figures of `generation`, which hold everything until `position`, in place of those of `from`; at the same moment
   * they are given what was recorded since, by `changes`. Undefined when others than `from` are shown by now.
   */
  show(
    next: { readonly generation: number; readonly from: number; readonly position: number },
    changes: (histories: readonly RecordedHistory[]) => Promise<readonly NewlyRecorded[]>,
  ): Promise<Standing | undefined>;
  /** Takes away figures that nobody is shown. */
  drop(generation: number): Promise<void>;
  /** The same for all that came before, also what a killed rebuild left. */
  dropBefore(generation: number): Promise<void>;
}
