import type { Again, Difference } from "../../app/scorecards/month-again.js";
import type { Registry } from "../../domain/district/registry.js";
import { monthDates } from "../../domain/scoring/month-dates.js";
import { dayTime } from "../local-time.js";
import { departmentSheet } from "./department-sheet.js";
import { districtSheet } from "./district-sheet.js";
import type { Sheet } from "./sheet.js";
import { sheetLines } from "./sheet-lines.js";
import { streetSheet } from "./street-sheet.js";

/** A month that was reckoned once more: the whole card line by line, and whether it is the one that was closed. */
export function againLines(again: Again, registry: Registry): string[] {
  return [...sheetLines(sheetOf(again, registry)), "", ...verdict(again)];
}

/** Without its months before: it is compared with its own closed card, not with its past. */
function sheetOf({ reckoned: card, closed, at }: Again, registry: Registry): Sheet {
  const dates = monthDates(card.month, registry.calendar, registry.rules);
  const read = { dates, adjustments: [], status: closed ? "final" : "open" } as const;
  switch (card.kind) {
    case "department":
      return departmentSheet({ ...read, card }, [], registry, at);
    case "street":
      return streetSheet({ ...read, card }, [], registry, at);
    case "district":
      return districtSheet({ ...read, card }, [], registry, at);
  }
}

function verdict({ closed, at, differences }: Again): string[] {
  if (!closed) return ["本月尚未定稿:以上按目前的记录计算"];
  if (differences.length === 0) return [`复算一致:与${dayTime(at)}定稿的评分卡完全相同`];
  return [`复算不一致:与${dayTime(at)}定稿的评分卡有${differences.length}处不同`, ...differences.map(differenceText)];
}

function differenceText({ path, closed, reckoned }: Difference): string {
  return `${path}:定稿${valueText(closed)},复算${valueText(reckoned)}`;
}

function valueText(value: unknown): string {
  return value === undefined ? "无" : JSON.stringify(value);
}
