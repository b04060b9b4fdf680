import { countsOver } from "../app/figures/over-span.js";
import {
  decidedText,
  finishedText,
  monthTrendText,
  ratesText,
  recurringText,
  redByDepartmentText,
  yesterdayText,
} from "../cards/digest-figures.js";
import { rootText } from "../cards/root-text.js";
import type { LocalDate } from "../domain/deadline/calendar.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import { PLACES } from "../domain/figures/counts.js";
import { type RecurringPlace, recurringIn } from "../domain/figures/recurring.js";
import { spanFigures } from "../domain/figures/span-figures.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { addDays, instantOf, localDate, monthsBefore } from "../domain/shared/local-time.js";
import type { AskOnce } from "./ask-once.js";
import { countsOfDays, decidedIn, type FigureDeps, monthFigures, redByDepartment } from "./digest-figures.js";
import { sinceLastWorkday } from "./digest-moments.js";
import type { Today } from "./digest-questions.js";

type Line = Promise<string | undefined>;

/** The lines of a digest that hold figures (domain 16.1); undefined where there is nothing to count. */
export type FigureLines = {
  /** Worth a message by themselves: the district's, to those who watch over it; what was decided, to whom it was about. */
  figures(staff: Staff): Promise<string[]>;
  /** Told beside other things only: of the person's own unit. */
  asides(staff: Staff): Promise<string[]>;
  /** The root over the whole record, to those who keep it outside. */
  closing(staff: Staff): Line;
  /** The whole district since the last workday. */
  yesterday(): Line;
};

export function figureLines(deps: FigureDeps, { date, registry }: Today, once: AskOnce): FigureLines {
  const span = sinceLastWorkday(date, registry.calendar);
  const figures = (from: LocalDate, until: LocalDate, unit?: UnitCode) =>
    once(`${from}:${until}:${unit}`, async () => spanFigures(await countsOfDays(deps, unit, from, until)));
  const month = (unit: UnitCode) => once(`month:${unit}`, () => monthFigures(deps, unit, date));

  const yesterday = async () => {
    const { matters, calls } = await figures(span.first, date);
    return yesterdayText(span.first, date, matters, calls);
  };
  const community = async (unit: UnitCode) =>
    yesterdayText(span.first, date, (await figures(span.first, date, unit)).matters);
  const departments = [...registry.units.values()].filter(({ kind }) => kind === "DEPARTMENT").map(({ code }) => code);
  const lights = () => once("red", async () => redByDepartmentText(await redByDepartment(deps, departments), registry));
  const trend = async () => {
    const [now, then] = await Promise.all(sameDaysOfMonths(date).map(([from, until]) => figures(from, until)));
    return now && then && monthTrendText(now, then);
  };
  const decided = (unit: UnitCode) =>
    once(`decided:${unit}`, async () => decidedText(span.first, date, await decidedIn(deps, unit, span)));
  const recurring = () =>
    once("recurring", async () => recurringText(await recurringPlaces(deps, date, registry), registry));

  const told: Partial<Record<Role, readonly ((unit: UnitCode) => Line)[]>> = {
    DEPT_LIAISON: [decided],
    DISTRICT_CENTER: [yesterday],
    GOVERNANCE_OFFICE: [yesterday, lights, recurring],
    DISTRICT_LEADER: [yesterday, lights, recurring],
  };
  const asides: Partial<Record<Role, (unit: UnitCode) => Line>> = {
    COMMUNITY_CLERK: community,
    DEPT_LIAISON: async (unit) => finishedText(await month(unit)),
    DEPT_LEADER: async (unit) => ratesText(await month(unit)),
    GOVERNANCE_OFFICE: trend,
    DISTRICT_LEADER: trend,
  };
  const root = () => once("root", async () => rootText(await deps.figures.read({ sheets: [] })));
  return {
    yesterday,
    closing: async ({ roles }) => (roles.includes("GOVERNANCE_OFFICE") ? root() : undefined),
    figures: ({ roles, unit }) => eachOnce(roles.flatMap((role) => (told[role] ?? []).map((line) => line(unit)))),
    asides: ({ roles, unit }) => eachOnce(roles.map((role) => asides[role]?.(unit))),
  };
}

/** The days of this month until yesterday, and as many of the month before; on the first day the whole of the two months before. */
function sameDaysOfMonths(date: LocalDate): (readonly [from: LocalDate, until: LocalDate])[] {
  const yesterday = instantOf(addDays(date, -1), 0);
  return [yesterday, monthsBefore(yesterday, 1)].map((last) => {
    const day = localDate(last);
    return [`${day.slice(0, 7)}-01`, addDays(day, 1)] as const;
  });
}

const MOST_PLACES = 3;

/** Where the same class was reported again and again in the days in which a matter may come back (M22). */
async function recurringPlaces(
  { figures }: Pick<FigureDeps, "figures">,
  date: LocalDate,
  { rules }: Registry,
): Promise<readonly RecurringPlace[]> {
  const span = { from: instantOf(addDays(date, -rules.recurrenceDays), 0), until: instantOf(date, 0) };
  return recurringIn(await countsOver(figures, PLACES, span), rules.recurringFrom, MOST_PLACES);
}

/** Two roles may ask for the same line: it is told once. */
async function eachOnce(lines: readonly (Line | undefined)[]): Promise<string[]> {
  const texts = await Promise.all(lines);
  return [...new Set(texts.filter((text) => text !== undefined))];
}
