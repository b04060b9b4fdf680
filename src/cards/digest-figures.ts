import type { LocalDate } from "../domain/deadline/calendar.js";
import type { Light } from "../domain/deadline/deadline.js";
import type { Registry } from "../domain/district/registry.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { addDays } from "../domain/shared/local-time.js";
import { monthDay } from "./local-time.js";
import { unitShort } from "./unit-names.js";

export type MatterFigures = { readonly reported: number; readonly closed: number };
export type CallFigures = { readonly sent: number; readonly responded: number; readonly finished: number };

/** Of the limits that were met or passed: how many there were, how many were kept. */
export type Kept = { readonly ended: number; readonly kept: number };
export type MonthFigures = {
  /** Calls finished this month, and those finished in time. */
  readonly finished: Kept;
  readonly sign: Kept;
  readonly respond: Kept;
  readonly finish: Kept;
};

/** 「昨日:事项新增12、办结9;呼叫发出2、响应2、办结1」; undefined when nothing happened. */
export function yesterdayText(
  first: LocalDate,
  date: LocalDate,
  matters: MatterFigures,
  calls?: CallFigures,
): string | undefined {
  const parts = [
    sum(matters) === 0 ? "" : `事项新增${matters.reported}、办结${matters.closed}`,
    calls === undefined || sum(calls) === 0
      ? ""
      : `呼叫发出${calls.sent}、响应${calls.responded}、办结${calls.finished}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : `${spanName(first, date)}:${parts.join(";")}`;
}

/** 「本月已办结9,均按时」; undefined before the first. */
export function finishedText({ finished: { ended, kept } }: MonthFigures): string | undefined {
  if (ended === 0) return undefined;
  return `本月已办结${ended},${kept === ended ? "均按时" : `其中按时${kept}`}`;
}

/** 三率: the share of limits kept this month, no rank (domain 16.1); undefined while none has ended. */
export function ratesText({ sign, respond, finish }: MonthFigures): string | undefined {
  const rates = [rate("签收", sign), rate("响应", respond), rate("办结", finish)].filter((part) => part !== "");
  return rates.length === 0 ? undefined : `本月按时率:${rates.join("、")}`;
}

/** 「红1黄0绿2」 */
export function lightsText(entries: readonly { readonly summary: { readonly light: Light } }[]): string {
  const count = (light: Light) => entries.filter(({ summary }) => summary.light === light).length;
  return `红${count("RED")}黄${count("YELLOW")}绿${count("GREEN")}`;
}

/** 「部门红灯3:水务局2、城管局1」, in the order of the registry: no rank; undefined when there is none. */
export function redByDepartmentText(counts: ReadonlyMap<UnitCode, number>, registry: Registry): string | undefined {
  const total = [...counts.values()].reduce((all, one) => all + one, 0);
  if (total === 0) return undefined;
  const known = [...registry.units.keys()].filter((code) => counts.has(code));
  const order = new Set([...known, ...counts.keys()]);
  return `部门红灯${total}:${[...order].map((code) => `${unitShort(registry, code)}${counts.get(code)}`).join("、")}`;
}

/** 昨日, or the days since the workday before: 3月13日至3月15日. */
function spanName(first: LocalDate, date: LocalDate): string {
  const last = addDays(date, -1);
  return first === last ? "昨日" : `${monthDay(first)}至${monthDay(last)}`;
}

function rate(name: string, { ended, kept }: Kept): string {
  return ended === 0 ? "" : `${name}${Math.floor((kept / ended) * 100)}%(${kept}/${ended})`;
}

function sum(figures: Readonly<Record<string, number>>): number {
  return Object.values(figures).reduce((all, one) => all + one, 0);
}
