import { type Chart, isBlank } from "../cards/chart.js";
import { daysChart, type Stretch, weeksChart } from "../cards/digest-chart.js";
import { weekText } from "../cards/week-text.js";
import type { LocalDate } from "../domain/deadline/calendar.js";
import { beginsWeek, mondayOf } from "../domain/deadline/weeks.js";
import type { Staff } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import { isQuiet, spanFigures } from "../domain/figures/span-figures.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { addDays } from "../domain/shared/local-time.js";
import type { AskOnce } from "./ask-once.js";
import { countsOfDays, daysBetween, type FigureDeps } from "./digest-figures.js";
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
  const stretch = async (from: LocalDate, until: LocalDate, unit?: UnitCode): Promise<Stretch> => ({
    from,
    figures: spanFigures(await countsOfDays(deps, unit, from, until)),
  });
  const textOf = (unit: UnitCode, whose: UnitCode | undefined) =>
    once(`week:${unit}`, async () => {
      const monday = mondayOf(date);
      const [last, before] = await Promise.all([
        stretch(addDays(monday, -7), monday, whose),
        stretch(addDays(monday, -14), addDays(monday, -7), whose),
      ]);
      return weekText({ monday, last: last.figures, before: before.figures }, unit, registry);
    });
  const chartOf = (unit: UnitCode) =>
    once(`chart:${unit}`, async () => {
      const kind = registry.units.get(unit)?.kind;
      if (kind === "DEPARTMENT") return weeksChart(await lastWeeks(stretch, date, unit), unit, date, registry);
      return kind === "STREET" ? daysChart(await lastDays(stretch, date, unit), unit, date, registry) : undefined;
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
    isQuiet: async () =>
      !beginsWeek(date, registry.calendar) ||
      isQuiet((await stretch(addDays(mondayOf(date), -7), mondayOf(date))).figures),
  };
}

type StretchOf = (from: LocalDate, until: LocalDate, unit: UnitCode) => Promise<Stretch>;

/** The week of the date, until yesterday, and those before it. On a Monday its own week has no day yet and is left out. */
function lastWeeks(stretch: StretchOf, date: LocalDate, unit: UnitCode): Promise<Stretch[]> {
  const monday = mondayOf(addDays(date, -1));
  const mondays = Array.from({ length: WEEKS }, (_, i) => addDays(monday, 7 * (i + 1 - WEEKS)));
  return Promise.all(mondays.map((from) => stretch(from, earlier(addDays(from, 7), date), unit)));
}

function lastDays(stretch: StretchOf, date: LocalDate, unit: UnitCode): Promise<Stretch[]> {
  return Promise.all(daysBetween(addDays(date, -DAYS), date).map((day) => stretch(day, addDays(day, 1), unit)));
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other;
}
