import type { LocalDate } from "../deadline/calendar.js";
import { medianHours, verySatisfied } from "../scoring/month-figures.js";
import { type Counts, countOf, countsBehind } from "./counts.js";
import type { LightCounts, ScreenFigures } from "./screen-figures.js";

/** Days in the line of the last days, today among them. */
export const DAYS_SHOWN = 30;
const CATEGORIES_SHOWN = 10;

/** The sheets of one unit that the screen is made of. */
export type ScreenSheets = {
  readonly ever: Counts;
  readonly now: Counts;
  /** Of the day or of the month. */
  readonly period: Counts;
  readonly days: readonly { readonly date: LocalDate; readonly counts: Counts }[];
};

export function matterNumbers({ ever, period }: ScreenSheets): ScreenFigures["matters"] {
  const solved = (level: string) => countOf(period, `solved:${level}`);
  return {
    total: countOf(ever, "reported"),
    new: countOf(period, "reported"),
    closed: countOf(period, "closed"),
    solved: {
      grid: solved("grid"),
      community: solved("community"),
      street: solved("street"),
      district: solved("district"),
    },
  };
}

export function callNumbers({ ever, now, period }: ScreenSheets): ScreenFigures["calls"] {
  const { of, count } = verySatisfied(period);
  return {
    total: countOf(ever, "sent"),
    answered: countOf(ever, "answered"),
    finished: countOf(ever, "finished"),
    open: openByLight(now),
    medianResponseHours: medianHours(period, "answered=") ?? null,
    verySatisfied: { of, count },
  };
}

export function openByLight(now: Counts): LightCounts {
  return { green: countOf(now, "open:GREEN"), yellow: countOf(now, "open:YELLOW"), red: countOf(now, "open:RED") };
}

export function dayNumbers({ days }: ScreenSheets): ScreenFigures["days"] {
  return days.map(({ date, counts }) => ({
    date,
    matters: countOf(counts, "reported"),
    calls: countOf(counts, "sent"),
  }));
}

/** The classes reported most, with the code as tie-break so that two screens show the same. */
export function topCategories({ period }: ScreenSheets): { readonly code: string; readonly count: number }[] {
  return countsBehind(period, "category:")
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
    .slice(0, CATEGORIES_SHOWN);
}
