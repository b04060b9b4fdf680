import { departmentJson, districtJson, streetJson, yearLine } from "../../adapters/http/api/present-scorecards.js";
import { type ScreenScope, screenFigures } from "../../src/app/figures/screen.js";
import { daysChart, weeksChart } from "../../src/cards/digest-chart.js";
import {
  decidedText,
  finishedText,
  monthTrendText,
  ratesText,
  recurringText,
  redByDepartmentText,
  yesterdayText,
} from "../../src/cards/digest-figures.js";
import { departmentSheet } from "../../src/cards/scorecard-sheet/department-sheet.js";
import { departmentWorkbook } from "../../src/cards/scorecard-sheet/department-workbook.js";
import { districtSheet } from "../../src/cards/scorecard-sheet/district-sheet.js";
import { districtWorkbook } from "../../src/cards/scorecard-sheet/district-workbook.js";
import type { Sheet } from "../../src/cards/scorecard-sheet/sheet.js";
import { streetSheet } from "../../src/cards/scorecard-sheet/street-sheet.js";
import { streetWorkbook } from "../../src/cards/scorecard-sheet/street-workbook.js";
import type { Workbook } from "../../src/cards/scorecard-sheet/workbook.js";
import { yearSheet, yearWorkbook } from "../../src/cards/scorecard-sheet/year-sheet.js";
import { weekText } from "../../src/cards/week-text.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { spanFigures } from "../../src/domain/figures/span-figures.js";
import type { DistrictMonth } from "../../src/domain/scoring/district-month.js";
import { figuresOfRated } from "../../src/domain/scoring/month-figures.js";
import { monthOfStreet } from "../../src/domain/scoring/street.js";
import { yearOfDepartment } from "../../src/domain/scoring/year.js";
import { asId, type CallNo } from "../../src/domain/shared/ids.js";
import type { FigureRead } from "../../src/ports/figures.js";
import { localInstant } from "./calendar.js";
import { aConfirmed } from "./counted-calls.js";
import { departmentRead } from "./ordinary-month.js";

/**
 * Everything numeric that anybody is shown, by where: `stats calls.open.green`, `digest 昨日 事项新增`, `department figures.rework.count`,
 * `department 总分/主办件数`. From the functions that present it, with something in every list.
 */
export function servedFigures(registry: Registry): ReadonlySet<string> {
  return new Set([
    ...pathsIn("stats", stats(registry)),
    ...digestLabels(registry).map((label) => `digest ${label}`),
    ...cardFigures(registry),
  ]);
}

const NOW = localInstant("2026-04-02 10:00");
const NO = asId<CallNo>("HJ-20260310-0001");
const EVERY = new Map(
  [
    ...["reported", "closed", "solved:grid", "solved:community", "solved:street", "solved:district"],
    ...["accept", "accept:inTime", "sent", "answered", "finished", "answered=7200", "rated", "rated:given"],
    ...["rated:verySatisfied", "rated:stars5", "rated:sign", "rated:respond", "rated:finish", "response=7200"],
    ...["finish=1000000", "open:GREEN", "open:YELLOW", "open:RED", "category:E0404"],
    ...["sign", "respond", "finish"].flatMap((clock) => [`limit:${clock}`, `limit:${clock}:kept`, `over:${clock}`]),
  ].map((name) => [name, 3]),
);

function stats(registry: Registry) {
  const read: FigureRead = {
    ...{ version: "1", position: 1, root: "" },
    sheet: () => EVERY,
    news: () => [{ n: 1, seq: 1, at: NOW, deed: "reported", street: asId("440112014"), place: asId("440112014") }],
    marks: [
      { kind: "matter", street: asId("440112014"), point: [113.4, 23.1], light: "GREEN", n: 1 },
      {
        ...{ kind: "call", street: asId("440112014"), department: asId("D04"), light: "RED", n: 2 },
        point: [113.4, 23.1],
      },
    ],
  };
  const rules = { ...registry.rules, bigscreen: { ...registry.rules.bigscreen, showDepartmentLights: true } };
  const scope: ScreenScope = { period: "day" };
  return screenFigures(read, scope, { ...registry, rules }, NOW, []);
}

/** 「昨日 事项新增」: the heading of a line and what stands before a number in it. */
function digestLabels(registry: Registry): string[] {
  const span = spanFigures(EVERY);
  const kept = { ended: 3, kept: 2 };
  const month = { finished: kept, sign: kept, respond: kept, finish: kept };
  const charts = [
    weeksChart([{ from: "2026-03-02", figures: span }], asId("D04"), "2026-03-10", registry),
    daysChart([{ from: "2026-03-02", figures: span }], asId("440112014"), "2026-03-10", registry),
  ];
  const lines = [
    yesterdayText("2026-03-09", "2026-03-10", span.matters, span.calls),
    monthTrendText(span, span),
    finishedText(month),
    ratesText(month),
    redByDepartmentText(new Map([[asId("D04"), 3]]), registry),
    recurringText([{ grid: asId("440112014008001"), category: asId("E0404"), count: 3 }], registry),
    decidedText("2026-03-09", "2026-03-10", [{ no: NO, what: "ObjectionUpheld" }]),
  ];
  const week = { monday: "2026-03-09", last: span, before: span };
  const weeks = ["D04", "440112014", "440112014008", "Q02"].flatMap((unit) => {
    const text = weekText(week, asId(unit), registry) ?? "";
    return text.split("\n").slice(1, -1);
  });
  return [
    ...lines.flatMap((line) => labelsOf(line ?? "")),
    ...weeks.flatMap((line) => labelsOf(line).map((label) => `周报 ${label}`)),
    ...charts.flatMap(({ title, series }) => series.map((one) => `小图 ${/呼叫|事项/.exec(title)?.[0]}${one}`)),
  ];
}

function labelsOf(line: string): string[] {
  const [, heading = "", rest = ""] = /^([\p{Script=Han}]+(?:\([^)]*\))?)[:\s]?(.*)$/u.exec(line) ?? [];
  const name = heading.replace(/\(.*/, "");
  const labels = [...rest.matchAll(/(?:^|[、:;,])([\p{Script=Han}]+)\d/gu)].map(([, label]) => `${name} ${label}`);
  return labels.length > 0 ? labels : [name];
}

function cardFigures(registry: Registry): string[] {
  const plain = departmentRead(registry);
  const read = {
    ...plain,
    adjusted: 90,
    card: { ...plain.card, result: { ...plain.card.result, events: [{ ...aConfirmed(), points: 10 }] } },
    adjustments: [
      {
        ...{ month: "2026-03", unit: asId<never>("D04"), call: NO, at: NOW, ground: "停电" },
        ...{ score: { was: 82, now: 92 }, total: { was: 82, now: 92 } },
      },
    ],
  };
  const facts = {
    ...{ accept: { count: 1, of: 2 }, solved: { closed: 4, called: 1 }, past: { closed: 4, called: 1 } },
    calls: [{ no: NO, sent: true, faults: ["misdirected" as const], ratings: [true, false], listItem: "H03" }],
  };
  const { month, registry: version } = plain.card;
  const street = {
    ...{ status: plain.status, dates: plain.dates, adjustments: [] },
    card: {
      ...{ kind: "street" as const, month, unit: asId<never>("440112014"), registry: version },
      ...{ result: monthOfStreet(facts, registry.rules), counted: facts.calls },
    },
  };
  const district = {
    ...{ status: plain.status, dates: plain.dates, adjustments: [] },
    card: {
      ...{ kind: "district" as const, month, unit: asId<never>("440112"), registry: version, asOf: NOW },
      result: districtMonth(),
    },
  };
  const year = yearOfDepartment([{ month, total: 90 }], registry.rules);
  const past = [{ month: "2026-02", total: 90 }];
  const years = [{ unit: asId<never>("D04"), year }];
  return [
    ...pathsIn("department", departmentJson(read, past, registry)),
    ...labelsIn("department", departmentSheet(read, [read], registry, NOW)),
    ...cellsIn("department", departmentWorkbook(read, [read], registry, NOW)),
    ...pathsIn("street", streetJson(street, registry)),
    ...labelsIn("street", streetSheet(street, [street], registry, NOW)),
    ...cellsIn("street", streetWorkbook(street, [street], registry, NOW)),
    ...pathsIn("district", districtJson(district, registry)),
    ...labelsIn("district", districtSheet(district, [district], registry, NOW)),
    ...cellsIn("district", districtWorkbook(district, [district], registry)),
    ...pathsIn("year", yearLine(year, "D04", registry)),
    ...labelsIn("year", yearSheet(2026, years, registry, NOW)),
    ...cellsIn("year", yearWorkbook(2026, years, registry)),
  ];
}

function districtMonth(): DistrictMonth {
  const { calls } = spanFigures(EVERY);
  return {
    matters: { reported: 3, closed: 4, solved: { grid: 1, community: 1, street: 1, district: 1 } },
    calls,
    rated: figuresOfRated(EVERY),
    disputes: [{ listItem: "H03", upheld: 1, dismissed: 1, calls: [NO] }],
    recurring: [{ grid: asId("440112014008001"), category: asId("E0404"), count: 3 }],
    longHolds: [{ no: NO, title: "路", ground: "SEASON", since: NOW, days: 100 }],
  };
}

/** Where a number stands, or null in place of one; lists by `[]`. */
function pathsIn(where: string, value: unknown, path = ""): string[] {
  if (typeof value === "number" || value === null) return [`${where} ${path}`];
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(where, one, `${path}[]`));
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, one]) => pathsIn(where, one, path === "" ? key : `${path}.${key}`));
}

/** Headline, bars, facts and number columns of a page. */
function labelsIn(where: string, { headline, left, right, wide }: Sheet): string[] {
  const blocks = [...left, ...right, ...wide].flatMap((block) => {
    if (block.kind === "bars") return block.rows.map(({ label }) => `${block.title}/${label}`);
    if (block.kind === "facts") return block.rows.map(({ label }) => `${block.title}/${label}`);
    if (block.kind === "lines") return [];
    return block.columns.flatMap(({ title, end }) => (end ? [`${block.title}/${title}`] : []));
  });
  return [headline.label, ...blocks].map((label) => `${where} ${label}`);
}

/** Values of lists and columns of a workbook that are numbers. */
function cellsIn(where: string, { sheets }: Workbook): string[] {
  return sheets
    .flatMap(({ name, columns, rows }) =>
      rows.flatMap((row) =>
        row.flatMap((cell, i) => {
          if (typeof cell !== "number") return [];
          return [columns[0]?.title === "项目" ? `${name}/${row[0]}` : `${name}/${columns[i]?.title}`];
        }),
      ),
    )
    .map((label) => `${where} ${label}`);
}
