import {
  decidedText,
  finishedText,
  ratesText,
  recurringText,
  redByDepartmentText,
  yesterdayText,
} from "../cards/digest-figures.js";
import type { LocalDate } from "../domain/deadline/calendar.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { addDays, instantOf } from "../domain/shared/local-time.js";
import type { ListEntry, Lists, RecurringPlace } from "../ports/records.js";
import type { AskOnce } from "./ask-once.js";
import { callFigures, decidedIn, type FigureDeps, monthFigures } from "./digest-figures.js";
import { monthSoFar, sinceLastWorkday } from "./digest-moments.js";
import { redCalls, type Today } from "./digest-questions.js";

type Line = Promise<string | undefined>;

/** The lines of a digest that hold figures (domain 16.1); undefined where there is nothing to count. */
export type FigureLines = {
  /** Worth a message by themselves: the district's, to those who watch over it. */
  figures(staff: Staff): Promise<string[]>;
  /** Told beside other things only: of the person's own unit. */
  asides(staff: Staff): Promise<string[]>;
  /** The whole district since the last workday. */
  yesterday(): Line;
};

/** More red calls than a district has. */
const MOST_RED = 1_000;

export function figureLines(deps: FigureDeps, { date, now, registry }: Today, once: AskOnce): FigureLines {
  const span = sinceLastWorkday(date, registry.calendar);
  const matters = (unit?: UnitCode) => once(`matters:${unit}`, () => deps.lists.matterCounts(span, unit));
  const month = (unit: UnitCode) => once(`month:${unit}`, () => monthFigures(deps, unit, monthSoFar(date), now));
  const red = () => once("red", () => deps.lists.open(redCalls(), MOST_RED));

  const yesterday = async () =>
    yesterdayText(span.first, date, await matters(), await once("calls", () => callFigures(deps, span)));
  const community = async (unit: UnitCode) => yesterdayText(span.first, date, await matters(unit));
  const lights = async () => redByDepartmentText(countByDepartment((await red()).entries), registry);

  const decided = (unit: UnitCode) =>
    once(`decided:${unit}`, async () => decidedText(span.first, date, await decidedIn(deps, unit, span)));
  const recurring = () =>
    once("recurring", async () => recurringText(await recurringPlaces(deps.lists, date, registry), registry));

  const figures: Partial<Record<Role, readonly ((unit: UnitCode) => Line)[]>> = {
    DEPT_LIAISON: [decided],
    DISTRICT_CENTER: [yesterday],
    GOVERNANCE_OFFICE: [yesterday, lights, recurring],
    DISTRICT_LEADER: [yesterday, lights, recurring],
  };
  const asides: Partial<Record<Role, (unit: UnitCode) => Line>> = {
    COMMUNITY_CLERK: community,
    DEPT_LIAISON: async (unit) => finishedText(await month(unit)),
    DEPT_LEADER: async (unit) => ratesText(await month(unit)),
  };
  return {
    yesterday,
    figures: ({ roles, unit }) => told(roles.flatMap((role) => (figures[role] ?? []).map((line) => line(unit)))),
    asides: ({ roles, unit }) => told(roles.map((role) => asides[role]?.(unit))),
  };
}

const MOST_PLACES = 3;

/** Where the same class was reported again and again in the days in which a matter may come back (M22). */
async function recurringPlaces(lists: Lists, date: LocalDate, { rules }: Registry): Promise<readonly RecurringPlace[]> {
  const span = { from: instantOf(addDays(date, -rules.recurrenceDays), 0), until: instantOf(date, 0) };
  return lists.recurring(span, rules.recurringFrom, MOST_PLACES);
}

/** Two roles may ask for the same line: it is told once. */
async function told(lines: readonly (Line | undefined)[]): Promise<string[]> {
  const texts = await Promise.all(lines);
  return [...new Set(texts.filter((text) => text !== undefined))];
}

function countByDepartment(entries: readonly ListEntry[]): ReadonlyMap<UnitCode, number> {
  const counts = new Map<UnitCode, number>();
  for (const { summary } of entries) {
    if (summary.department === undefined) continue;
    counts.set(summary.department, (counts.get(summary.department) ?? 0) + 1);
  }
  return counts;
}
