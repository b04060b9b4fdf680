import type { Calendar, LocalDate } from "../deadline/calendar.js";
import { dayEnd, isWorkday, nextWorkday } from "../deadline/workday.js";
import type { RuleBook } from "../district/rule-book.js";
import { instantOf, localDate } from "../shared/local-time.js";

/** A month in Asia/Shanghai, `2026-03`. */
export type Month = string;

/** The month in which an instant lies. */
export function monthOf(at: Date): Month {
  return localDate(at).slice(0, 7);
}

/** The month so many months later; earlier with a negative number. */
export function monthsLater(month: Month, count: number): Month {
  const [year, number] = month.split("-").map(Number);
  const index = (year ?? 0) * 12 + (number ?? 1) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** From its first instant on, and before the first of the next month. */
export function spanOfMonth(month: Month): { readonly from: Date; readonly until: Date } {
  return { from: instantOf(firstDay(month), 0), until: instantOf(firstDay(monthsLater(month, 1)), 0) };
}

/** When the scorecards of a month are shown as a draft, until when they are contested, when they are final (domain 16.2). */
export type MonthDates = {
  readonly draft: LocalDate;
  readonly appealUntil: Date;
  readonly final: LocalDate;
  /** What happens before this instant is in the final version; what comes later is a dated adjustment. */
  readonly countedUntil: Date;
};

export function monthDates(month: Month, calendar: Calendar, { month: rules }: Pick<RuleBook, "month">): MonthDates {
  const next = monthsLater(month, 1);
  const final = workdayOfMonth(next, rules.finalWorkday, calendar);
  return {
    draft: workdayOfMonth(next, rules.draftWorkday, calendar),
    appealUntil: dayEnd(workdayOfMonth(next, rules.appealWorkday, calendar), calendar),
    final,
    countedUntil: instantOf(final, 0),
  };
}

/** The first, second … workday from the beginning of a month. */
function workdayOfMonth(month: Month, nth: number, calendar: Calendar): LocalDate {
  const first = firstDay(month);
  let date = isWorkday(first, calendar) ? first : nextWorkday(first, calendar);
  for (let left = nth - 1; left > 0; left -= 1) date = nextWorkday(date, calendar);
  return date;
}

function firstDay(month: Month): LocalDate {
  return `${month}-01`;
}
