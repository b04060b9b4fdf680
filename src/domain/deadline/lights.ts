import type { RuleBook } from "../district/rule-book.js";
import { localDate, MINUTE_MS } from "../shared/local-time.js";
import type { Calendar } from "./calendar.js";
import type { Deadline, Light } from "./deadline.js";
import { isDayLimit } from "./limit.js";
import { opening } from "./workday.js";
import { workAhead } from "./working-time.js";

type LightRules = Pick<RuleBook, "lights">;

/**
 * When a clock turns yellow (domain 7.3): a day limit when the office opens on its last day; an hour limit when its last
 * quarter begins, measured in the limit's own time, and never with less than ten minutes left. A limit shorter than that is yellow from its start.
 */
export function yellowAt(deadline: Deadline, calendar: Calendar, rules: LightRules): Date {
  const { from, limit, due } = deadline;
  if (isDayLimit(limit)) return opening(localDate(due), calendar);
  const { yellowHourShare, yellowHourMinMinutes } = rules.lights;
  const greenMinutes = limit.count - Math.max(limit.count * yellowHourShare, yellowHourMinMinutes);
  if (greenMinutes <= 0) return from;
  if (limit.unit === "workingMinutes") return workAhead(from, greenMinutes, calendar).end;
  return new Date(from.getTime() + Math.round(greenMinutes * MINUTE_MS));
}

/** The first instant of red. The due instant itself is still in time, so red begins one millisecond after it. */
export function redAt(deadline: Deadline): Date {
  return new Date(deadline.due.getTime() + 1);
}

/** 灯色 of a running clock at an instant. */
export function lightAt(deadline: Deadline, at: Date, calendar: Calendar, rules: LightRules): Light {
  if (at > deadline.due) return "RED";
  return at >= yellowAt(deadline, calendar, rules) ? "YELLOW" : "GREEN";
}
