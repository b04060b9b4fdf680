import { type DistrictDeps, districtScorecard } from "../../../src/app/scorecards/district-scorecard.js";
import {
  comparedMonths,
  departmentScorecard,
  departmentYear,
  type ReadDeps,
  type ReadScorecard,
  streetScorecard,
  unitsOf,
} from "../../../src/app/scorecards/read-scorecards.js";
import { departmentSheet } from "../../../src/cards/scorecard-sheet/department-sheet.js";
import { departmentWorkbook } from "../../../src/cards/scorecard-sheet/department-workbook.js";
import { districtSheet } from "../../../src/cards/scorecard-sheet/district-sheet.js";
import { districtWorkbook } from "../../../src/cards/scorecard-sheet/district-workbook.js";
import type { Sheet } from "../../../src/cards/scorecard-sheet/sheet.js";
import { streetSheet } from "../../../src/cards/scorecard-sheet/street-sheet.js";
import { streetWorkbook } from "../../../src/cards/scorecard-sheet/street-workbook.js";
import type { Workbook } from "../../../src/cards/scorecard-sheet/workbook.js";
import { yearSheet, yearWorkbook } from "../../../src/cards/scorecard-sheet/year-sheet.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { Month } from "../../../src/domain/scoring/month-dates.js";
import type { UnitCard } from "../../../src/domain/scoring/scorecard.js";
import type { UnitCode } from "../../../src/domain/shared/ids.js";

/** One scorecard in the two shapes in which it is drawn: a page or PDF, and a workbook. */
export type Paper = { readonly sheet: Sheet; readonly workbook: Workbook };

export function departmentPaper(deps: ReadDeps, month: Month, unit: UnitCode, now: Date): Promise<Paper> {
  const draw = { sheet: departmentSheet, workbook: departmentWorkbook };
  return paper(deps, departmentScorecard, draw, month, unit, now);
}

export function streetPaper(deps: ReadDeps, month: Month, unit: UnitCode, now: Date): Promise<Paper> {
  return paper(deps, streetScorecard, { sheet: streetSheet, workbook: streetWorkbook }, month, unit, now);
}

/** 全区月报 */
export async function districtPaper(deps: DistrictDeps, month: Month, now: Date): Promise<Paper> {
  const months = [...comparedMonths(month), month];
  const cards = await Promise.all(months.map((one) => districtScorecard(deps, one, now)));
  const { read, past } = lastOf(cards);
  const registry = deps.registries.current();
  return { sheet: districtSheet(read, past, registry, now), workbook: districtWorkbook(read, past, registry) };
}

/** 年度评分表 (domain 9.5) */
export async function yearPaper(deps: ReadDeps, year: number, now: Date): Promise<Paper> {
  const registry = deps.registries.current();
  const lines = await Promise.all(
    unitsOf(deps, "DEPARTMENT").map(async ({ code }) => ({
      ...{ unit: code, year: await departmentYear(deps, year, code, now) },
    })),
  );
  return { sheet: yearSheet(year, lines, registry, now), workbook: yearWorkbook(year, lines, registry) };
}

type Read<Card extends UnitCard> = ReadScorecard<Card>;
type Draw<Card extends UnitCard, Drawn> = (
  read: Read<Card>,
  past: readonly Read<Card>[],
  registry: Registry,
  now: Date,
) => Drawn;

async function paper<Card extends UnitCard>(
  deps: ReadDeps,
  cardOf: (deps: ReadDeps, month: Month, unit: UnitCode, now: Date) => Promise<Read<Card>>,
  draw: { readonly sheet: Draw<Card, Sheet>; readonly workbook: Draw<Card, Workbook> },
  month: Month,
  unit: UnitCode,
  now: Date,
): Promise<Paper> {
  const months = [...comparedMonths(month), month];
  const cards = await Promise.all(months.map((one) => cardOf(deps, one, unit, now)));
  const { read, past } = lastOf(cards);
  const registry = deps.registries.current();
  return { sheet: draw.sheet(read, past, registry, now), workbook: draw.workbook(read, past, registry, now) };
}

/** The month that was asked for, and those before it. */
function lastOf<T>(cards: readonly T[]): { readonly read: T; readonly past: readonly T[] } {
  const read = cards.at(-1);
  if (read === undefined) throw new RangeError("a month was asked for");
  return { read, past: cards.slice(0, -1) };
}
