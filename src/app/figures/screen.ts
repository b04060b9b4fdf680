import { tickerLine } from "../../cards/ticker.js";
import { screenWarning } from "../../cards/warning/screen-warning.js";
import type { LocalDate } from "../../domain/deadline/calendar.js";
import type { Registry, Unit } from "../../domain/district/registry.js";
import { DISTRICT, type FigureUnit, type SheetKey, sheetKey } from "../../domain/figures/counts.js";
import {
  callNumbers,
  DAYS_SHOWN,
  dayNumbers,
  matterNumbers,
  openByLight,
  type ScreenSheets,
  topCategories,
} from "../../domain/figures/read-screen.js";
import type { DepartmentLights, ScreenFigures, ScreenPeriod } from "../../domain/figures/screen-figures.js";
import { addDays, isoLocal, localDate } from "../../domain/shared/local-time.js";
import { isInForce, reaches, WARNING_COLOURS, type Warning } from "../../domain/warning/warning.js";
import type { FigureQuery, FigureRead } from "../../ports/figures.js";
import { linesOf, pointsOf, unplacedOf } from "./screen-map.js";

/** What a screen shows: the whole district or one street, a day or a month. */
export type ScreenScope = { readonly street?: Unit; readonly period: ScreenPeriod };

/** Everything that the screens of these scopes need: read once, it serves all of them. */
export function screenQuery(scopes: readonly ScreenScope[], registry: Registry, now: Date): FigureQuery {
  const date = localDate(now);
  const periods = ["ever", "now", date.slice(0, 7), ...lastDays(date)];
  const units = [...new Set(scopes.map(unitOf))];
  const sheets: SheetKey[] = units.flatMap((unit) => periods.map((period) => sheetKey(unit, period)));
  const lights = departmentsOf(registry).map(({ code }) => sheetKey(code, "now"));
  return { sheets: [...sheets, ...lights], tickers: units, marks: true };
}

/** 大屏 (domain 16.3) of one scope. */
export function screenFigures(
  read: FigureRead,
  { street, period }: ScreenScope,
  registry: Registry,
  now: Date,
  warnings: readonly Warning[],
): ScreenFigures {
  const unit = unitOf({ street });
  const sheets = sheetsOf(read, unit, period, localDate(now));
  const marks = read.marks.filter((mark) => street === undefined || mark.street === street.code);
  return {
    at: isoLocal(now),
    registry: registry.version,
    district: registry.district,
    scope: street ? { kind: "street", code: street.code, name: street.name } : { kind: "district" },
    period,
    warnings: warnings
      .filter((one) => isInForce(one, now) && (street === undefined || reaches(one, street.code)))
      .sort((a, b) => WARNING_COLOURS.indexOf(b.colour) - WARNING_COLOURS.indexOf(a.colour))
      .map((one) => screenWarning(one, registry)),
    matters: matterNumbers(sheets),
    calls: callNumbers(sheets),
    days: dayNumbers(sheets),
    categories: topCategories(sheets).map(({ code, count }) => ({ code, name: categoryName(registry, code), count })),
    ticker: read
      .news(unit)
      .map((news) => tickerLine(news, registry))
      .reverse(),
    points: pointsOf(marks, registry),
    unplaced: unplacedOf(marks, registry),
    lines: linesOf(marks, registry),
    ...(registry.rules.bigscreen.showDepartmentLights ? { departments: departmentLights(read, registry) } : {}),
  };
}

function sheetsOf(read: FigureRead, unit: FigureUnit, period: ScreenPeriod, date: LocalDate): ScreenSheets {
  return {
    ever: read.sheet(unit, "ever"),
    now: read.sheet(unit, "now"),
    period: read.sheet(unit, period === "day" ? date : date.slice(0, 7)),
    days: lastDays(date).map((day) => ({ date: day, counts: read.sheet(unit, day) })),
  };
}

/** Oldest first, today last. */
function lastDays(date: LocalDate): LocalDate[] {
  return Array.from({ length: DAYS_SHOWN }, (_, i) => addDays(date, i + 1 - DAYS_SHOWN));
}

function departmentLights(read: FigureRead, registry: Registry): DepartmentLights[] {
  return departmentsOf(registry).map(({ code, short }) => ({ code, short, ...openByLight(read.sheet(code, "now")) }));
}

function departmentsOf({ units }: Registry): Unit[] {
  return [...units.values()].filter(({ kind }) => kind === "DEPARTMENT");
}

function unitOf({ street }: { readonly street?: Unit | undefined }): FigureUnit {
  return street?.code ?? DISTRICT;
}

function categoryName({ categories }: Registry, code: string): string {
  return categories.get(code as never)?.name ?? code;
}
