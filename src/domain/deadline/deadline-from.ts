import { addDays, localDate, MINUTE_MS } from "../shared/local-time.js";
import type { Calendar, LocalDate } from "./calendar.js";
import type { Deadline } from "./deadline.js";
import type { Limit } from "./limit.js";
import { dayEnd, dayOff } from "./workday.js";
import { workAhead } from "./working-time.js";

/** The deadline of a limit that starts at `from`, with its explanation (domain 8.1 R1–R4, R7, R8). */
export function deadlineFrom(from: Date, limit: Limit, calendar: Calendar): Deadline {
  switch (limit.unit) {
    case "clockMinutes":
      return clockDeadline(from, limit);
    case "workingMinutes": {
      const { end, counted, skipped } = workAhead(from, limit.count, calendar);
      return explained({ from, limit, due: end, counted, skipped }, calendar);
    }
    case "workdays":
      return dayDeadline(from, limit, () => true, calendar);
    case "naturalDays":
      // Every day counts, but the limit cannot end on a day off (R2; Civil Code art. 203).
      return dayDeadline(from, limit, (day) => day === limit.count, calendar);
  }
}

/** R4: day and night, also on holidays, so no calendar can change it. */
function clockDeadline(from: Date, limit: Limit): Deadline {
  const due = new Date(from.getTime() + limit.count * MINUTE_MS);
  return { from, limit, due, counted: [], skipped: [], unconfirmed: false };
}

/** R2: the start is not counted; the limit ends at closing time of day N. `mustWork` tells which of the days 1…N has to be a workday. */
function dayDeadline(from: Date, limit: Limit, mustWork: (day: number) => boolean, calendar: Calendar): Deadline {
  const start = localDate(from);
  const counted: LocalDate[] = [];
  const skipped: Deadline["skipped"][number][] = [{ date: start, why: { kind: "start" } }];
  let date = start;
  while (counted.length < limit.count) {
    date = addDays(date, 1);
    const off = mustWork(counted.length + 1) ? dayOff(date, calendar) : undefined;
    if (off) skipped.push({ date, why: off });
    else counted.push(date);
  }
  return explained({ from, limit, due: dayEnd(date, calendar), counted, skipped }, calendar);
}

/** R7: marks a deadline for which a day of a year without official list had to be judged. The start never is: it counts in no case. */
function explained(deadline: Omit<Deadline, "unconfirmed">, calendar: Calendar): Deadline {
  const passed = deadline.skipped.filter(({ why }) => why.kind !== "start").map(({ date }) => date);
  const unconfirmed = [...deadline.counted, ...passed].some((date) => !isOfficial(date, calendar));
  return { ...deadline, unconfirmed };
}

function isOfficial(date: LocalDate, calendar: Calendar): boolean {
  return calendar.officialYears.has(Number(date.slice(0, 4)));
}
