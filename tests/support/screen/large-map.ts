import type { LngLat } from "../../../src/domain/district/registry.js";
import type { ScreenMap } from "../../../src/domain/figures/screen-figures.js";

const NAMES = "夏港萝岗联和永和长岭云埔九佛龙湖黄埔红山鱼珠文冲穗东大沙南岗荔联";
const [COLUMNS, ROWS, SIDE] = [4, 4, 5];
const GRID_DEGREES = 0.008;

/** A district as large as a real one: 16 streets that border on each other, 400 grids with bent edges, 34 departments. */
export function largeMap(): ScreenMap {
  const streets = Array.from({ length: COLUMNS * ROWS }, (_, at) => ({
    code: `4401120${String(at + 10)}`,
    name: `${NAMES.slice(at * 2, at * 2 + 2)}街道`,
  }));
  return {
    registry: "large",
    streets,
    grids: streets.flatMap(({ code }, at) => gridsOf(code, at % COLUMNS, Math.floor(at / COLUMNS))),
    departments: Array.from({ length: 34 }, (_, at) => ({ code: `D${at + 1}`, short: `第${at + 1}局` })),
  };
}

function gridsOf(street: string, column: number, row: number): ScreenMap["grids"] {
  return Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [x, y] = [column * SIDE + (at % SIDE), row * SIDE + Math.floor(at / SIDE)];
    return {
      code: `${street}001${String(at + 1).padStart(3, "0")}`,
      name: `第${at + 1}网格`,
      community: `${street}001`,
      street,
      polygon: [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)],
    };
  });
}

/** Corners that neighbours share, off the regular by a little. */
function corner(x: number, y: number): LngLat {
  const bend = 0.3 * GRID_DEGREES;
  return [113.4 + x * GRID_DEGREES + bend * Math.sin(y * 1.7), 23.1 + y * GRID_DEGREES + bend * Math.sin(x * 1.3 + y)];
}
