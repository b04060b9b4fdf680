import type { Figures } from "./measure.js";

/** The figures as a table for people. */
export function report({ rounds, ratio, floorPerSecond, productPerSecond, half }: Figures): string {
  const failed = rounds.reduce((sum, { floor, product }) => sum + floor.failed + product.failed, half.failed);
  return [
    "filing callbacks a second, 32 connections, interleaved",
    `  floor    ${floorPerSecond.toFixed(0)}`,
    `  product  ${productPerSecond.toFixed(0)}`,
    `  ratio    ${ratio.toFixed(2)}   (must reach 1.0)`,
    `answers at half of that (${half.perSecond.toFixed(0)}/s)`,
    `  p99      ${half.p99Ms} ms   (at most 100 ms)`,
    `failed     ${failed}`,
    "",
  ].join("\n");
}
