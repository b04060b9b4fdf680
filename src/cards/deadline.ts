import type { LocalDate } from "../domain/deadline/calendar.js";
import type { Deadline, SkipReason } from "../domain/deadline/deadline.js";
import { type Limit, limitText } from "../domain/deadline/limit.js";
import { isoLocal, localDate, localTime, weekday } from "../domain/shared/local-time.js";
import { dayRuns } from "./day-runs.js";
import { monthDay } from "./local-time.js";

/** A deadline as programs read it (design 9); `unconfirmed` is there only when true. Instants are ISO 8601 with offset. */
export type DeadlineJson = {
  readonly from: string;
  readonly limit: string;
  readonly due: string;
  readonly counted: readonly LocalDate[];
  readonly skipped: readonly { readonly date: LocalDate; readonly why: string }[];
  readonly unconfirmed?: true;
};

export function deadlineJson({ from, limit, due, counted, skipped, unconfirmed }: Deadline): DeadlineJson {
  return {
    from: isoLocal(from),
    limit: limitText(limit),
    due: isoLocal(due),
    counted,
    skipped: skipped.map(({ date, why }) => ({ date, why: skipText(why) })),
    ...(unconfirmed && { unconfirmed }),
  };
}

/** Why this date, in a few sentences for chat: start and end, which days counted, which did not and why. */
export function explainDeadlineText(deadline: Deadline): string {
  return [spanText(deadline), countedText(deadline), skippedText(deadline), unconfirmedText(deadline)]
    .filter((sentence) => sentence !== "")
    .map((sentence) => `${sentence}。`)
    .join("");
}

/** `5个工作日`, `2个自然日`, `4个工作小时`, `30分钟`, `24小时` */
export function limitWords({ unit, count }: Limit): string {
  switch (unit) {
    case "workdays":
      return `${count}个工作日`;
    case "naturalDays":
      return `${count}个自然日`;
    case "workingMinutes":
      return count % 60 === 0 ? `${count / 60}个工作小时` : `${count}个工作分钟`;
    case "clockMinutes":
      return count % 60 === 0 ? `${count / 60}小时` : `${count}分钟`;
  }
}

function skipText(why: SkipReason): string {
  switch (why.kind) {
    case "start":
      return "起算日不计";
    case "weekend":
      return "周末";
    case "holiday":
      return holidayText(why.name);
    case "afterHours":
      return "已过下班时间";
  }
}

/** A local order names itself (台风停工); a holiday is named after its day (春节). */
function holidayText(name: string): string {
  return /[放停]/.test(name) ? name : `${name}放假`;
}

const WEEKDAYS = "一二三四五六日";

function spanText({ from, limit, due }: Deadline): string {
  const last = localDate(due);
  const roundTheClock = limit.unit === "clockMinutes" ? "(昼夜和节假日连续计算)" : "";
  const end = `${monthDay(last)}(周${WEEKDAYS[weekday(last) - 1]})${localTime(due)}`;
  return `${limitWords(limit)}${roundTheClock}:自${monthDay(localDate(from))}${localTime(from)}起,至${end}止`;
}

function countedText({ counted }: Deadline): string {
  return counted.length === 0 ? "" : `计入${dayRuns(counted)}`;
}

function skippedText({ skipped }: Deadline): string {
  const days = skipped.map(({ date, why }) => ({ date, reason: skipText(why) }));
  const parts = [...new Set(days.map(({ reason }) => reason))].map((reason) => {
    const dates = days.filter((day) => day.reason === reason).map(({ date }) => date);
    return `${dayRuns(dates)}(${reason})`;
  });
  return parts.length === 0 ? "" : `跳过${parts.join("、")}`;
}

function unconfirmedText({ unconfirmed }: Deadline): string {
  return unconfirmed ? "日历待确认:所涉年份的放假安排尚未公布,到期时间可能顺延" : "";
}
