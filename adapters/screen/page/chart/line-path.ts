/** Points of a series in a box, the first at the left edge, the last at the right, zero at the bottom. */
export function placeSeries(
  values: readonly number[],
  most: number,
  width: number,
  height: number,
): (readonly [x: number, y: number])[] {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values.map((value, at) => [at * step, height - (most > 0 ? (value / most) * height : 0)] as const);
}

export function linePath(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/** The line, and down to the bottom at both ends. */
export function areaPath(points: readonly (readonly [x: number, y: number])[], height: number): string {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? `${linePath(points)}L${last[0].toFixed(1)} ${height}L${first[0].toFixed(1)} ${height}Z` : "";
}

/** A round number that holds all values; at least 1. */
export function roundTop(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= most) ?? 10) * power;
}
