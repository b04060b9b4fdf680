import { GRIDS, type Grid, PLACES, type Point } from "./sample-map.js";

/** A window on the map: what it shows of the world, and its size in drawing units. */
export type MapView = {
  readonly west: number;
  readonly north: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
};

const WIDTH = 320;
const HEIGHT = 200;
const MARGIN = 14;
const NAME_INSET = { x: 5, y: 13 };
/** Near 23° north a degree of longitude is this much of a degree of latitude. */
const SQUEEZE = Math.cos((23.2 * Math.PI) / 180);
/** A pin this close to a named place takes its name. */
const NEAR_DEGREES = 0.0012;

/** A window that holds the grids of one street, or of the whole district. */
export function viewOf(street: string | undefined): MapView {
  const corners = GRIDS.filter((grid) => street === undefined || grid.street === street).flatMap(
    (grid) => grid.polygon,
  );
  const [west, east] = range(corners.map(([lng]) => lng));
  const [south, north] = range(corners.map(([, lat]) => lat));
  const scale = Math.min((WIDTH - 2 * MARGIN) / ((east - west) * SQUEEZE), (HEIGHT - 2 * MARGIN) / (north - south));
  const spareX = (WIDTH / scale / SQUEEZE - (east - west)) / 2;
  const spareY = (HEIGHT / scale - (north - south)) / 2;
  return { west: west - spareX, north: north + spareY, scale, width: WIDTH, height: HEIGHT };
}

export function toDrawing({ west, north, scale }: MapView, [lng, lat]: Point): { x: number; y: number } {
  return { x: (lng - west) * SQUEEZE * scale, y: (north - lat) * scale };
}

/** To five digits, about a metre. */
export function toWorld({ west, north, scale }: MapView, x: number, y: number): Point {
  return [round(west + x / SQUEEZE / scale), round(north - y / scale)];
}

export function outline(view: MapView, grid: Grid): string {
  return grid.polygon
    .map((corner) => toDrawing(view, corner))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(" ");
}

/** The corner in which a grid's name stands: the north-western one, which every sample grid has. */
export function nameCorner(view: MapView, grid: Grid): { x: number; y: number } {
  const [west] = range(grid.polygon.map(([lng]) => lng));
  const [, north] = range(grid.polygon.map(([, lat]) => lat));
  const { x, y } = toDrawing(view, [west, north]);
  return { x: x + NAME_INSET.x, y: y + NAME_INSET.y };
}

/** The grid a point lies in; only a help for the eye, the service decides for itself (edges, corners, gaps). */
export function gridAt(point: Point): Grid | undefined {
  return GRIDS.find(({ polygon }) => inside(polygon, point));
}

export function nameNear([lng, lat]: Point): string | undefined {
  return PLACES.find(({ point }) => Math.hypot(point[0] - lng, point[1] - lat) < NEAR_DEGREES)?.name;
}

function inside(polygon: readonly Point[], [lng, lat]: Point): boolean {
  return polygon.reduce((odd, [x1, y1], i) => {
    const [x2, y2] = polygon[(i + 1) % polygon.length] ?? [x1, y1];
    const crosses = y1 > lat !== y2 > lat && lng < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1);
    return crosses ? !odd : odd;
  }, false);
}

function range(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
