import type { LngLat } from "../../../../src/domain/district/registry.js";

type Segment = readonly [from: LngLat, to: LngLat];

/**
 * What borders an area made of polygons: every piece of an edge that is nobody else's. Neighbours may share an edge in
 * part only, so edges are first cut at every corner that lies on them.
 */
export function outlineOf(polygons: readonly (readonly LngLat[])[]): Segment[] {
  const corners = distinct(polygons.flat());
  const pieces = polygons.flatMap(edgesOf).flatMap((edge) => cutAt(edge, corners));
  const seen = new Map<string, { readonly piece: Segment; count: number }>();
  for (const piece of pieces) {
    const key = [nameOf(piece[0]), nameOf(piece[1])].sort().join(" ");
    const known = seen.get(key);
    if (known) known.count += 1;
    else seen.set(key, { piece, count: 1 });
  }
  return [...seen.values()].filter(({ count }) => count === 1).map(({ piece }) => piece);
}

function edgesOf(polygon: readonly LngLat[]): Segment[] {
  return polygon.flatMap((from, at) => {
    const to = polygon[(at + 1) % polygon.length];
    return to ? [[from, to] as const] : [];
  });
}

function cutAt([from, to]: Segment, corners: readonly LngLat[]): Segment[] {
  const between = corners
    .map((corner) => ({ corner, part: partAlong(from, to, corner) }))
    .filter(({ part }) => part > 0 && part < 1)
    .sort((a, b) => a.part - b.part);
  const stops = [from, ...between.map(({ corner }) => corner), to];
  return stops.slice(1).map((stop, at) => [stops[at] ?? from, stop] as const);
}

/** How far along the edge a corner lies on it, 0 to 1; -1 when it does not lie on it. Exact to about a decimetre. */
function partAlong(from: LngLat, to: LngLat, corner: LngLat): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const [cx, cy] = [corner[0] - from[0], corner[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const beside = Math.abs(dx * cy - dy * cx) / length;
  return beside > 1e-6 || nameOf(corner) === nameOf(from) || nameOf(corner) === nameOf(to)
    ? -1
    : (cx * dx + cy * dy) / length ** 2;
}

function distinct(points: readonly LngLat[]): LngLat[] {
  return [...new Map(points.map((point) => [nameOf(point), point])).values()];
}

function nameOf([lng, lat]: LngLat): string {
  return `${lng.toFixed(6)},${lat.toFixed(6)}`;
}
