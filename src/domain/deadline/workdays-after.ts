import { localDate } from "../shared/local-time.js";
import type { Calendar, LocalDate } from "./calendar.js";
import type { Deadline } from "./deadline.js";
import { nextWorkday } from "./workday.js";

/** How many workdays lie behind the day on which a limit ends, up to and with `until`: what an extension to that day adds (R5). */
export function workdaysAfter({ due }: Pick<Deadline, "due">, until: LocalDate, calendar: Calendar): number {
  let days = 0;
  for (let date = nextWorkday(localDate(due), calendar); date <= until; date = nextWorkday(date, calendar)) days += 1;
  return days;
}
