import { type Chart, isBlank } from "../cards/chart.js";
import { daysChart, type Stretch, weeksChart } from "../cards/digest-chart.js";
import { weekText } from "../cards/week-text.js";
import type { LocalDate } from "../domain/deadline/calendar.js";
import { beginsWeek, mondayOf } from "../domain/deadline/weeks.js";
import type { Staff } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import { DISTRICT, type FigureUnit, sheetKey, sumOf } from "../domain/figures/counts.js";
import { isQuiet, spanFigures } from "../domain/figures/span-figures.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { addDays } from "../domain/shared/local-time.js";
import type { AskOnce } from "./ask-once.js";
import { daysBetween, type FigureDeps } from "./digest-figures.js";
import type { Today } from "./digest-questions.js";

type Deps = Pick<FigureDeps, "figures">;

/** What leaders get besides: a week's figures, and a picture of their own unit. */
export type WeekContent = {
  /** 周报, on the first workday of a week; undefined on other days, for other roles, and when there was nothing. */
  week(staff: Staff): Promise<string | undefined>;
  /** 小图 of the unit, for those who lead it; undefined when it would be blank. */
  chart(staff: Staff): Promise<Chart | undefined>;
  /** No week begins, or nothing happened in the one before. */
  isQuiet(): Promise<boolean>;
};

const HEADS: readonly Role[] = ["DEPT_LEADER", "DEPT_HEAD", "STREET_LEADER", "STREET_CHIEF"];
/** They read the whole district's week. */
const OF_DISTRICT: readonly Role[] = ["DISTRICT_LEADER", "GOVERNANCE_OFFICE"];

const WEEKS = 8;
const DAYS = 7;

export function weekContent(deps: Deps, { date, registry }: Today, once: AskOnce): WeekContent {
  const has = ({ roles }: Staff, some: readonly Role[]) => roles.some((role) => some.includes(role));
  const textOf = (unit: UnitCode, whose: UnitCode | undefined) =>
    once(`week:${unit}`, async () => {
      const monday = mondayOf(date);
      const [before, last] = await stretches(deps, whose, [addDays(monday, -14), addDays(monday, -7), monday]);
      return before && last && weekText({ monday, last: last.figures, before: before.figures }, unit, registry);
    });
  const chartOf = (unit: UnitCode) =>
    once(`chart:${unit}`, async () => {
      const kind = registry.units.get(unit)?.kind;
      if (kind === "DEPARTMENT") return weeksChart(await lastWeeks(deps, date, unit), unit, date, registry);
      return kind === "STREET" ? daysChart(await lastDays(deps, date, unit), unit, date, registry) : undefined;
    });
  return {
    async week(staff) {
      if (!beginsWeek(date, registry.calendar)) return undefined;
      if (has(staff, OF_DISTRICT)) return textOf(staff.unit, undefined);
      return has(staff, HEADS) ? textOf(staff.unit, staff.unit) : undefined;
    },
    async chart(staff) {
      const chart = has(staff, HEADS) ? await chartOf(staff.unit) : undefined;
      return chart && !isBlank(chart) ? chart : undefined;
    },
    async isQuiet() {
      if (!beginsWeek(date, registry.calendar)) return true;
      const [last] = await stretches(deps, undefined, [addDays(mondayOf(date), -7), mondayOf(date)]);
      return last === undefined || isQuiet(last.figures);
    },
  };
}

/** The week of the date, until yesterday, and those before it. On a Monday its own week has no day yet and is left out. */
function lastWeeks(deps: Deps, date: LocalDate, unit: UnitCode): Promise<readonly Stretch[]> {
  const monday = mondayOf(addDays(date, -1));
  const mondays = Array.from({ length: WEEKS }, (_, i) => addDays(monday, 7 * (i + 1 - WEEKS)));
  return stretches(deps, unit, [...mondays, date]);
}

function lastDays(deps: Deps, date: LocalDate, unit: UnitCode): Promise<readonly Stretch[]> {
  return stretches(deps, unit, [...daysBetween(addDays(date, -DAYS), date), date]);
}

/** The figures between each of these days and the next one; read at once, however many they are. */
async function stretches(
  { figures }: Deps,
  unit: UnitCode | undefined,
  from: readonly LocalDate[],
): Promise<readonly Stretch[]> {
  const whose: FigureUnit = unit ?? DISTRICT;
  const [first = "", last = ""] = [from[0], from.at(-1)];
  const read = await figures.read({ sheets: daysBetween(first, last).map((day) => sheetKey(whose, day)) });
  return from.slice(0, -1).map((day, i) => {
    const days = daysBetween(day, from[i + 1] ?? day);
    return { from: day, figures: spanFigures(sumOf(days.map((one) => read.sheet(whose, one)))) };
  });
}
