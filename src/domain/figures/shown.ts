import type { Light } from "../deadline/deadline.js";
import type { LngLat } from "../district/registry.js";
import type { GridCode, UnitCode } from "../shared/ids.js";
import type { Count } from "./counts.js";

/** What the map shows of something open: no number, no words, nobody's name. */
export type MapMark =
  | { readonly kind: "matter"; readonly street: UnitCode; readonly point: LngLat; readonly light: Light }
  | {
      readonly kind: "call";
      readonly street: UnitCode;
      readonly department: UnitCode;
      /** Where its matter is, as well as it is known. */
      readonly point?: LngLat;
      readonly grid?: GridCode;
      readonly light: Light;
    };

/** What one aggregate is in the figures and on the map. */
export type Shown = { readonly counts: readonly Count[]; readonly mark?: MapMark };
