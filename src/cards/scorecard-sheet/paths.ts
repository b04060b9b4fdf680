import type { UnitKind } from "../../domain/district/registry.js";
import type { Month } from "../../domain/scoring/month-dates.js";
import type { UnitCard } from "../../domain/scoring/scorecard.js";
import type { UnitCode } from "../../domain/shared/ids.js";

/** Where the scorecards' pages begin. */
export const SCORECARDS = "/scorecards/";

/** Part of the address for each kind of body that has scorecards. */
export const PATHS = { department: "departments", street: "streets" } as const;

/** `/scorecards/2026-03/departments/D04` */
export function scorecardPath(kind: UnitCard["kind"], month: Month, unit: UnitCode): string {
  return `${SCORECARDS}${month}/${PATHS[kind]}/${unit}`;
}

/** Which card a kind of body has; undefined for those that have none. */
export function cardKind(kind: UnitKind): UnitCard["kind"] | undefined {
  if (kind === "DEPARTMENT") return "department";
  return kind === "STREET" ? "street" : undefined;
}

/** `/scorecards/2026-03/district` */
export function districtPath(month: Month): string {
  return `${SCORECARDS}${month}/district`;
}

/** `/scorecards/2026/departments`: 年度 (domain 9.5). */
export function yearPath(year: number): string {
  return `${SCORECARDS}${year}/${PATHS.department}`;
}
