import { BotError } from "../ports/bot-error.js";
import type { Figures } from "../ports/figures.js";
import type { Recorder } from "./recorder.js";
import { shareNext } from "./share-next.js";

/** What is reckoned from figures is never reckoned from old ones. */
export type FiguresUpToDate = Pick<Figures, "read">;

const AGAIN_AFTER_MS = 5_000;

/**
 * Figures that hold everything committed before they are asked for. When the recorder needs longer than `withinMs`, that is a
 * fault (`store_unavailable`) and no number.
 */
export function figuresUpToDate(
  figures: Pick<Figures, "read">,
  recorder: Pick<Recorder, "caughtUp">,
  withinMs: number,
): FiguresUpToDate {
  const caughtUp = shareNext(() => recorder.caughtUp(withinMs));
  return {
    async read(query) {
      if (await caughtUp()) return figures.read(query);
      const why =
        "the figures are behind what happened: nobody records, or the recorder needs long (see recorder_lag_seconds)";
      throw new BotError("store_unavailable", why, { retryAfterMs: AGAIN_AFTER_MS });
    },
  };
}
