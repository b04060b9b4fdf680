import type { Calendar } from "../deadline/calendar.js";
import { clockUnitsLate, daysLate, workdaysLate } from "../deadline/lateness.js";
import type { RuleBook } from "../district/rule-book.js";
import type { Answer, CallCourse } from "./call-course.js";
import type { Deduction } from "./score.js";

/** Points lost by one late act, or none. Urgent calls are late by hours, all others by workdays (domain 9.2). */
export function lateDeductions(
  step: "respond" | "finish",
  { deadline: { due }, at }: Answer,
  { urgency }: Pick<CallCourse, "urgency">,
  { score }: Pick<RuleBook, "score">,
  calendar: Calendar,
): Deduction[] {
  if (at <= due) return [];
  const urgent = urgency === "URGENT";
  const hours = score.urgentLateHours[step];
  const lateUnits = urgent ? clockUnitsLate(due, at, hours) : workdaysLate(due, at, calendar);
  return [
    {
      rule: step === "respond" ? "respond_late" : "finish_late",
      points: lateUnits * -score[step].perUnitLate,
      due,
      at,
      lateUnits,
      lateUnit: urgent ? { unit: "hours", hours } : { unit: "workday" },
      days: urgent ? [] : daysLate(due, at, calendar),
    },
  ];
}
