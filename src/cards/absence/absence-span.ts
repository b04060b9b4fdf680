import { localDate, localTime } from "../../domain/shared/local-time.js";
import { dayTime } from "../local-time.js";

type Times = { readonly from: Date; readonly until: Date };

/** `03-10至03-12`, `03-10全天`, `03-10 14:00至17:30`; what ends at midnight ends with the day before. */
export function spanText({ from, until }: Times): string {
  const last = lastDay(until);
  const day = localDate(from).slice(5);
  if (localTime(from) !== "00:00") return `${dayTime(from)}至${endText(until, localDate(from))}`;
  if (localTime(until) !== "00:00") return `${day}至${endText(until, localDate(from))}`;
  return day === last ? `${day}全天` : `${day}至${last}`;
}

/** `03-12`, or `03-12 17:30` when it ends within the day. */
export function untilText({ until }: Pick<Times, "until">): string {
  return localTime(until) === "00:00" ? `${lastDay(until)}` : dayTime(until);
}

function endText(until: Date, sameDay: string): string {
  if (localTime(until) === "00:00") return `${lastDay(until)} 24:00`;
  return localDate(until) === sameDay ? localTime(until) : dayTime(until);
}

function lastDay(until: Date): string {
  return localDate(new Date(until.getTime() - 1)).slice(5);
}
