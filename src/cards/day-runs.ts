import type { LocalDate } from "../domain/deadline/calendar.js";
import { addDays } from "../domain/shared/local-time.js";
import { monthDay } from "./local-time.js";

type Run = { readonly first: LocalDate; readonly last: LocalDate };

/** Dates in order as a person would list them: `3月11日至13日、3月16日`. */
export function dayRuns(dates: readonly LocalDate[]): string {
  return runsOf(dates).map(runText).join("、");
}

function runsOf(dates: readonly LocalDate[]): Run[] {
  const runs: Run[] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run && addDays(run.last, 1) === date) runs[runs.length - 1] = { first: run.first, last: date };
    else runs.push({ first: date, last: date });
  }
  return runs;
}

function runText({ first, last }: Run): string {
  if (first === last) return monthDay(first);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  return `${monthDay(first)}至${sameMonth ? `${Number(last.slice(8))}日` : monthDay(last)}`;
}
