/** Rounds half up to one decimal (domain 9.4). What binary fractions blur beyond six digits is no fraction of a point. */
export function tenths(points: number): number {
  return Math.round(Number((points * 10).toFixed(6))) / 10;
}
