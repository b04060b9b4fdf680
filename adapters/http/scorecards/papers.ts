import {
  comparedMonths,
  departmentScorecard,
  type ReadDeps,
  type ReadScorecard,
  streetScorecard,
} from "../../../src/app/scorecards/read-scorecards.js";
import { departmentSheet } from "../../../src/cards/scorecard-sheet/department-sheet.js";
import { departmentWorkbook } from "../../../src/cards/scorecard-sheet/department-workbook.js";
import type { Sheet } from "../../../src/cards/scorecard-sheet/sheet.js";
import { streetSheet } from "../../../src/cards/scorecard-sheet/street-sheet.js";
import { streetWorkbook } from "../../../src/cards/scorecard-sheet/street-workbook.js";
import type { Workbook } from "../../../src/cards/scorecard-sheet/workbook.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { Month } from "../../../src/domain/scoring/month-dates.js";
import type { Scorecard } from "../../../src/domain/scoring/scorecard.js";
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

type Read<Card extends Scorecard> = ReadScorecard<Card>;
type Draw<Card extends Scorecard, Drawn> = (
  read: Read<Card>,
  past: readonly Read<Card>[],
  registry: Registry,
  now: Date,
) => Drawn;

async function paper<Card extends Scorecard>(
  deps: ReadDeps,
  cardOf: (deps: ReadDeps, month: Month, unit: UnitCode, now: Date) => Promise<Read<Card>>,
  draw: { readonly sheet: Draw<Card, Sheet>; readonly workbook: Draw<Card, Workbook> },
  month: Month,
  unit: UnitCode,
  now: Date,
): Promise<Paper> {
  const months = [...comparedMonths(month), month];
  const cards = await Promise.all(months.map((one) => cardOf(deps, one, unit, now)));
  const [read, past] = [cards.at(-1), cards.slice(0, -1)];
  if (!read) throw new Error("a month was asked for");
  const registry = deps.registries.current();
  return { sheet: draw.sheet(read, past, registry, now), workbook: draw.workbook(read, past, registry, now) };
}
