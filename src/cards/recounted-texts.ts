import type { ClockName, Deadline } from "../domain/deadline/deadline.js";
import { dueText } from "./due-text.js";
import { dayTime } from "./local-time.js";
import { CLOCK_NAMES } from "./names.js";
import { shortNo } from "./short-no.js";

type Recounted = { readonly clock: ClockName; readonly deadline: Deadline; readonly was: Date };

/** 「办结时限03-10 17:30(原03-09 17:30)」, or that it stays, for every limit whose calendar is known now (R7). */
export function recountedWords(limits: readonly Recounted[]): string {
  return limits.map(limitWords).join("、");
}

/** To whoever has to meet them, only when one of them moved; undefined when all stay. */
export function recountedText(no: string, limits: readonly Recounted[]): string | undefined {
  const moved = limits.filter(hasMoved);
  if (moved.length === 0) return undefined;
  return `【有呼必应】放假调休安排已公布,${no}${recountedWords(moved)},请按新时限办理。回复「查 ${shortNo(no)}」看详情。`;
}

function limitWords(limit: Recounted): string {
  const { clock, deadline, was } = limit;
  return `${CLOCK_NAMES[clock]}时限${hasMoved(limit) ? `${dueText(deadline)}(原${dayTime(was)})` : `${dueText(deadline)}不变`}`;
}

function hasMoved({ deadline, was }: Recounted): boolean {
  return deadline.due > was;
}
