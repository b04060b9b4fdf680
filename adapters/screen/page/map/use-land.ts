import { computed } from "vue";
import type { LngLat } from "../../../../src/domain/district/registry.js";
import type { ScreenFigures, ScreenMap } from "../../../../src/domain/figures/screen-figures.js";
import { type Area, labelsInside, placeLabels } from "./labels.js";
import { outlineOf } from "./outline.js";
import { areaOf, type Box, fitInto, type Projection, scaleBar } from "./projection.js";

/** Room around the land, in rem: names stand over it, the legend under it. */
const ROOM = { side: 1.5, top: 2.2, bottom: 3.4 };
const STREET_NAME = 1.5;
const GRID_NAME = 1.4;
const SCALE_BAR = 9;

export type Layout = {
  readonly width: number;
  readonly height: number;
  /** Pixels of one rem. */
  readonly unit: number;
  /** Taken at the right edge, in rem. */
  readonly rightRem: number;
};

type Land = {
  readonly projection: Projection;
  readonly grids: readonly { readonly key: string; readonly path: string }[];
  readonly borders: readonly { readonly key: string; readonly path: string }[];
  readonly names: ReturnType<typeof placeLabels>;
  readonly scale: ReturnType<typeof scaleBar>;
  /** Square pixels. */
  readonly area: number;
};

/** Streets and grids as paths: of the whole district, or of the one street that is looked at. */
export function useLand(figures: () => ScreenFigures, map: () => ScreenMap | undefined, layout: () => Layout) {
  const street = computed(() => {
    const { scope } = figures();
    return scope.kind === "street" ? scope.code : undefined;
  });
  const grids = computed(() => {
    const all = map()?.grids ?? [];
    return street.value === undefined ? all : all.filter((grid) => grid.street === street.value);
  });
  const streets = computed(() =>
    (map()?.streets ?? []).flatMap(({ code, name }) => {
      const polygons = grids.value.filter((grid) => grid.street === code).map(({ polygon }) => polygon);
      return polygons.length === 0 ? [] : [{ key: code, name, polygons, outline: outlineOf(polygons) }];
    }),
  );

  return computed((): Land | undefined => {
    const { width, height, unit } = layout();
    const polygons = grids.value.map(({ polygon }) => polygon);
    const projection = fitInto(polygons.flat(), boxFor(layout()));
    if (!projection) return undefined;
    const whole = { x: 0, y: 0, width, height };
    const areas: Area[] = grids.value.map(({ code, name, polygon }) => ({ key: code, name, polygons: [polygon] }));
    return {
      projection,
      grids: grids.value.map(({ code, polygon }) => ({ key: code, path: `${joined(polygon, projection)}Z` })),
      borders: streets.value.map(({ key, outline }) => ({
        key,
        path: outline.map((segment) => joined(segment, projection)).join(""),
      })),
      names:
        street.value === undefined
          ? placeLabels(streets.value, projection, STREET_NAME * unit, whole)
          : labelsInside(areas, projection, GRID_NAME * unit),
      scale: scaleBar(projection, SCALE_BAR * unit),
      area: areaOf(polygons.map((polygon) => polygon.map(projection.toXY))),
    };
  });
}

function boxFor({ width, height, unit, rightRem }: Layout): Box {
  const [x, y] = [ROOM.side * unit, ROOM.top * unit];
  return { x, y, width: width - x - rightRem * unit, height: height - y - ROOM.bottom * unit };
}

function joined(points: readonly LngLat[], { toXY }: Projection): string {
  const corners = points.map((point) => toXY(point).map((part) => part.toFixed(1)));
  return `M${corners.map((corner) => corner.join(" ")).join("L")}`;
}
