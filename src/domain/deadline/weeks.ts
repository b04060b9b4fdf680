import { addDays, weekday } from "../shared/local-time.js";
import type { Calendar, LocalDate } from "./calendar.js";
import { isWorkday, previousWorkday } from "./workday.js";

/** The Monday of a date's week: weeks begin on Monday (domain 8.1 R8). */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}

/** Whether a date is the first workday of its week; in a week of holidays none is. */
export function beginsWeek(date: LocalDate, calendar: Calendar): boolean {
  return isWorkday(date, calendar) && previousWorkday(date, calendar) < mondayOf(date);
}
