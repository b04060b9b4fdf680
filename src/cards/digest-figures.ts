import type { LocalDate } from "../domain/deadline/calendar.js";
import type { Light } from "../domain/deadline/deadline.js";
import type { Registry } from "../domain/district/registry.js";
import type { RecurringPlace } from "../domain/figures/recurring.js";
import { isQuiet, type SpanFigures } from "../domain/figures/span-figures.js";
import type { CallNo, UnitCode } from "../domain/shared/ids.js";
import { addDays } from "../domain/shared/local-time.js";
import { monthDay } from "./local-time.js";
import { shortNo } from "./short-no.js";
import { unitShort } from "./unit-names.js";

type MatterFigures = Pick<SpanFigures["matters"], "reported" | "closed">;
type CallFigures = SpanFigures["calls"];

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
    matters.reported + matters.closed === 0 ? "" : `事项新增${matters.reported}、办结${matters.closed}`,
    calls === undefined || sum(calls) === 0
      ? ""
      : `呼叫发出${calls.sent}、响应${calls.responded}、办结${calls.finished}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : `${spanName(first, date)}:${parts.join(";")}`;
}

/** 「本月至今(上月同期):事项新增120(98)、办结110(104);呼叫发出9(7)、办结8(6)」; undefined when neither had any. */
export function monthTrendText(now: SpanFigures, then: SpanFigures): string | undefined {
  if (isQuiet(now) && isQuiet(then)) return undefined;
  const matters = `事项新增${now.matters.reported}(${then.matters.reported})、办结${now.matters.closed}(${then.matters.closed})`;
  const calls = `呼叫发出${now.calls.sent}(${then.calls.sent})、办结${now.calls.finished}(${then.calls.finished})`;
  return `本月至今(上月同期):${matters};${calls}`;
}

/** 「本月已办结 9,均按时」; undefined before the first. */
export function finishedText({ finished: { ended, kept } }: MonthFigures): string | undefined {
  if (ended === 0) return undefined;
  return `本月已办结 ${ended},${kept === ended ? "均按时" : `其中按时${kept}`}`;
}

/** Something about one call that somebody else decided. */
export type Decided = { readonly no: CallNo; readonly what: keyof typeof DECIDED };

const DECIDED = {
  ObjectionUpheld: "异议成立",
  ObjectionDismissed: "异议不成立",
  ExtensionGranted: "延期同意",
  ExtensionRefused: "延期不同意",
} as const;

/** Most that are named. */
const NAMED = 3;

export function isDecision(type: string): type is Decided["what"] {
  return Object.hasOwn(DECIDED, type);
}

/** 「昨日裁定 2:HJ-20260310-0003 异议不成立、HJ-20260310-0004 延期同意,回复「查 0003」」; undefined when nothing was. */
export function decidedText(first: LocalDate, date: LocalDate, decided: readonly Decided[]): string | undefined {
  const [one] = decided;
  if (!one) return undefined;
  const named = decided.slice(0, NAMED).map(({ no, what }) => `${no} ${DECIDED[what]}`);
  const more = decided.length > NAMED ? "等" : "";
  return `${spanName(first, date)}裁定 ${decided.length}:${named.join("、")}${more},回复「查 ${shortNo(one.no)}」`;
}

/** 「反复地点:科翔第一网格 道路积水4次、…」; undefined when there is none. */
export function recurringText(places: readonly RecurringPlace[], registry: Registry): string | undefined {
  if (places.length === 0) return undefined;
  return `反复地点:${places.map((place) => `${recurringName(place, registry)}${place.count}次`).join("、")}`;
}

/** 科翔第一网格 道路积水 */
export function recurringName({ grid, category }: RecurringPlace, { grids, categories }: Registry): string {
  return `${grids.get(grid)?.name ?? grid} ${categories.get(category)?.name ?? category}`;
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
