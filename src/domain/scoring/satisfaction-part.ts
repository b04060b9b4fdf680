import type { RuleBook } from "../district/rule-book.js";
import type { CallCourse } from "./call-course.js";
import { deduct, type ScorePart } from "./score.js";

/** 满意度评价 (domain 9.2): only five stars give full marks. Undefined while the street has not rated. */
export function satisfactionPart(
  { rating, excluded }: CallCourse,
  { score }: Pick<RuleBook, "score">,
): ScorePart | undefined {
  if (!rating) return undefined;
  const { stars } = rating;
  const how = rating.byDefault ? { byDefault: true as const } : {};
  const full = score.stars[5];
  const points = full - score.stars[stars];
  const word = score.words[stars];
  const lost = points > 0 ? [{ rule: "stars", points, stars, word } as const] : [];
  return { dimension: "satisfaction", stars, word, ...how, ...deduct(full, lost, excluded) };
}
