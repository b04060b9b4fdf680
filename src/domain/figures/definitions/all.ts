import { CALL_FIGURES } from "./calls.js";
import type { Definitions } from "./definition.js";
import { MATTER_FIGURES } from "./matters.js";
import { RATED_FIGURES } from "./rated.js";
import { SCORE_FIGURES } from "./scores.js";

/** Every figure that anybody is shown, by what it is about. */
export const FIGURES: Readonly<Record<string, Definitions>> = {
  "Matters 事项": MATTER_FIGURES,
  "Calls 呼叫": CALL_FIGURES,
  "Rated calls 已评价的呼叫": RATED_FIGURES,
  "Points 评分": SCORE_FIGURES,
};
