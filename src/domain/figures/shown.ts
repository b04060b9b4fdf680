import type { Light } from "../deadline/deadline.js";
import type { LngLat } from "../district/registry.js";
import type { GridCode, MatterNo, UnitCode } from "../shared/ids.js";
import type { Count } from "./counts.js";

/** What the map shows of something open: no number, no words, nobody's name. */
export type MapMark =
  | (Where & { readonly kind: "matter"; readonly street: UnitCode; readonly light: Light })
  | (Where & {
      readonly kind: "call";
      readonly street: UnitCode;
      readonly department: UnitCode;
      readonly light: Light;
    });

/** Where its matter is, as well as it is known; `spot` is the matter's own among others in its grid. */
type Where = { readonly point?: LngLat; readonly grid?: GridCode; readonly spot?: number };

/** What one aggregate is in the figures and on the map. */
export type Shown = { readonly counts: readonly Count[]; readonly mark?: MapMark };

/** The point, and where nobody knows it the grid, with the matter's spot there: its call begins where it stands. */
export function whereOf({ point, grid }: Pick<Where, "point" | "grid">, matter: MatterNo): Where {
  if (point !== undefined) return { point };
  return grid === undefined ? {} : { grid, spot: spotOf(matter) };
}

/** Far apart for numbers that follow each other; it says nothing of the day. */
function spotOf(matter: MatterNo): number {
  return Number(matter.replace(/\D/g, "")) % SPOTS;
}

const SPOTS = 1_000_003;
