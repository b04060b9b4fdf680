import type { Light } from "../../domain/deadline/deadline.js";
import { middleOf } from "../../domain/district/placing/middle.js";
import type { LngLat, Registry } from "../../domain/district/registry.js";
import type { MapLine, MapPoint, ScreenLight, ScreenMap } from "../../domain/figures/screen-figures.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { PlacedMark } from "../../ports/figures.js";

const LIGHT: Readonly<Record<Light, ScreenLight>> = { GREEN: "green", YELLOW: "yellow", RED: "red" };

/** Open matters with a point. */
export function pointsOf(marks: readonly PlacedMark[]): MapPoint[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== "matter") return [];
    const [lng, lat] = mark.point;
    return [{ id: idOf(mark), lng, lat, light: LIGHT[mark.light] }];
  });
}

/** Open calls, from where their matter is: its point, else the middle of its grid or street. */
export function linesOf(marks: readonly PlacedMark[], registry: Registry): MapLine[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== "call") return [];
    const from = mark.point ?? middleOfGrids(registry, mark);
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

function middleOfGrids(registry: Registry, mark: PlacedMark & { readonly kind: "call" }): LngLat | undefined {
  const own = mark.grid === undefined ? undefined : registry.grids.get(mark.grid);
  return middleOf(own ? own.polygon : cornersOf(registry, mark.street));
}

function cornersOf({ grids, units }: Registry, street: UnitCode): LngLat[] {
  return [...grids.values()]
    .filter(({ community }) => units.get(community)?.parent === street)
    .flatMap(({ polygon }) => polygon);
}

function idOf({ n }: PlacedMark): string {
  return n.toString(36);
}
