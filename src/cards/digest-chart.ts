import type { LocalDate } from "../domain/deadline/calendar.js";
import type { Registry } from "../domain/district/registry.js";
import type { SpanFigures } from "../domain/figures/span-figures.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { addDays } from "../domain/shared/local-time.js";
import type { Chart } from "./chart.js";
import { monthDay } from "./local-time.js";
import { unitShort } from "./unit-names.js";

/** One stretch of days with its figures. */
export type Stretch = { readonly from: LocalDate; readonly figures: SpanFigures };

/** 小图 of a department: calls received and finished, week by week; the last week is not over. */
export function weeksChart(weeks: readonly Stretch[], unit: UnitCode, date: LocalDate, registry: Registry): Chart {
  return {
    ...headOf(`近${weeks.length}周呼叫`, unit, date, registry),
    series: ["收到", "办结"],
    groups: weeks.map(({ from, figures: { calls } }) => ({
      ...{ label: `${shortDay(from)}起`, values: [calls.sent, calls.finished] },
    })),
  };
}

/** 小图 of a street: matters reported and closed, day by day until yesterday. */
export function daysChart(days: readonly Stretch[], unit: UnitCode, date: LocalDate, registry: Registry): Chart {
  return {
    ...headOf(`近${days.length}天事项`, unit, date, registry),
    series: ["新增", "办结"],
    groups: days.map(({ from, figures: { matters } }) => ({
      ...{ label: shortDay(from), values: [matters.reported, matters.closed] },
    })),
  };
}

function headOf(what: string, unit: UnitCode, date: LocalDate, registry: Registry): Pick<Chart, "title" | "note"> {
  const sample = registry.district.sample ? "示范数据 · " : "";
  return { title: `${unitShort(registry, unit)}${what}`, note: `${sample}截至${monthDay(addDays(date, -1))}` };
}

/** 3/9 */
function shortDay(date: LocalDate): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;
}
