import type { LngLat } from "../../../../src/domain/district/registry.js";
import type { Box, Projection, XY } from "./projection.js";

export type Area = { readonly key: string; readonly name: string; readonly polygons: readonly (readonly LngLat[])[] };
export type PlacedLabel = { readonly key: string; readonly name: string; readonly at: XY };

/**
 * Names of areas: over the area where that hides nobody else, else in its middle, and not at all where it would run into
 * another name. `size` is the height of the letters, which are as wide as they are high.
 */
export function placeLabels(areas: readonly Area[], projection: Projection, size: number, bounds: Box): PlacedLabel[] {
  const boxes = areas.map((area) => ({ area, box: boxOf(area, projection) }));
  const taken: Box[] = [];
  return boxes.flatMap(({ area, box }) => {
    const width = area.name.length * size;
    const over = around([box.x + box.width / 2, box.y - size * 0.75], width, size);
    const middle = around([box.x + box.width / 2, box.y + box.height / 2], width, size);
    const others = boxes.filter((other) => other.area !== area).map((other) => other.box);
    const free = (label: Box, obstacles: readonly Box[]) =>
      isWithin(label, bounds) && !obstacles.some((obstacle) => overlap(label, obstacle));
    const chosen = free(over, [...others, ...taken]) ? over : free(middle, taken) ? middle : undefined;
    if (!chosen) return [];
    taken.push(chosen);
    return [{ key: area.key, name: area.name, at: [chosen.x + chosen.width / 2, chosen.y + chosen.height / 2] as XY }];
  });
}

/** Names that find room inside their own area, at its upper edge. */
export function labelsInside(areas: readonly Area[], projection: Projection, size: number): PlacedLabel[] {
  return areas.flatMap((area) => {
    const box = boxOf(area, projection);
    if (box.width < area.name.length * size || box.height < size * 2) return [];
    return [{ key: area.key, name: area.name, at: [box.x + box.width / 2, box.y + size] as XY }];
  });
}

function boxOf({ polygons }: Area, { toXY }: Projection): Box {
  const corners = polygons.flat().map(toXY);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function around([x, y]: XY, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
