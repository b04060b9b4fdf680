import type { LngLat } from "../registry.js";
import { toGcj02 } from "./gcj02.js";

/** The system a point was given in. Phones and Chinese map services give GCJ-02. */
export type Datum = "GCJ-02" | "WGS-84";

const ROUNDS = 6;
/** A tenth of a metre, finer than any phone: what the arithmetic leaves over must not push a point over an edge. */
const DECIMALS = 6;

/**
 * A point as we store it. The shift has no closed inverse, but it changes slowly: correcting a guess by its own error
 * closes in on the answer by a factor of a thousand a round.
 */
export function toWgs84(point: LngLat, datum: Datum): LngLat {
  if (datum === "WGS-84") return point;
  let guess = point;
  for (let round = 0; round < ROUNDS; round++) {
    const shifted = toGcj02(guess);
    guess = [guess[0] + point[0] - shifted[0], guess[1] + point[1] - shifted[1]];
  }
  return [rounded(guess[0]), rounded(guess[1])];
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}
