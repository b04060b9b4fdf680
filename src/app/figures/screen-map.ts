import type { Light } from "../../domain/deadline/deadline.js";
import { middleOf } from "../../domain/district/placing/middle.js";
import { spotWithin } from "../../domain/district/placing/spot-within.js";
import type { LngLat, Registry } from "../../domain/district/registry.js";
import type { LightCounts, MapLine, MapPoint, ScreenLight, ScreenMap } from "../../domain/figures/screen-figures.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { PlacedMark } from "../../ports/figures.js";

const LIGHT: Readonly<Record<Light, ScreenLight>> = { GREEN: "green", YELLOW: "yellow", RED: "red" };

/** Open matters where they are: at their point, else inside their grid. */
export function pointsOf(marks: readonly PlacedMark[], registry: Registry): MapPoint[] {
  return marks.flatMap((mark) => {
    const at = mark.kind === "matter" ? placeOf(mark, registry) : undefined;
    if (!at) return [];
    const [lng, lat] = at;
    return [{ id: idOf(mark), lng, lat, light: LIGHT[mark.light], ...(mark.point ? {} : { byGrid: true as const }) }];
  });
}

/** Open matters that have no place on the map, by light. */
export function unplacedOf(marks: readonly PlacedMark[], registry: Registry): LightCounts {
  const count = { green: 0, yellow: 0, red: 0 };
  for (const mark of marks)
    if (mark.kind === "matter" && placeOf(mark, registry) === undefined) count[LIGHT[mark.light]] += 1;
  return count;
}

function placeOf({ point, grid, spot = 0 }: PlacedMark, { grids }: Registry): LngLat | undefined {
  return point ?? spotWithin((grid === undefined ? undefined : grids.get(grid)?.polygon) ?? [], spot);
}

/** Open calls, from where their matter stands; where nobody knows its grid, from the middle of its street. */
export function linesOf(marks: readonly PlacedMark[], registry: Registry): MapLine[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== "call") return [];
    const from = placeOf(mark, registry) ?? middleOf(cornersOf(registry, mark.street));
    return from ? [{ id: idOf(mark), from, department: mark.department, light: LIGHT[mark.light] }] : [];
  });
}

/** The ground of the map, from the registry alone. */
export function screenMap({ version, units, grids }: Registry): ScreenMap {
  const all = [...units.values()];
  return {
    registry: version,
    streets: all.filter(({ kind }) => kind === "STREET").map(({ code, name }) => ({ code, name })),
    grids: [...grids.values()].map(({ code, name, community, polygon }) => ({
      ...{ code, name, community, polygon },
      street: units.get(community)?.parent ?? "",
    })),
    departments: all.filter(({ kind }) => kind === "DEPARTMENT").map(({ code, short }) => ({ code, short })),
  };
}

function cornersOf({ grids, units }: Registry, street: UnitCode): LngLat[] {
  return [...grids.values()]
    .filter(({ community }) => units.get(community)?.parent === street)
    .flatMap(({ polygon }) => polygon);
}

function idOf({ n }: PlacedMark): string {
  return n.toString(36);
}
