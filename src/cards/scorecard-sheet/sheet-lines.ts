import { type Block, type Cell, cellText, type Sheet, sheetName } from "./sheet.js";

/** A sheet where there is no page to draw it on: the same words and numbers, line by line. */
export function sheetLines(sheet: Sheet): string[] {
  const { stage, headline, left, right, wide, notes } = sheet;
  return [
    `${sheetName(sheet)} ${stage.name}`,
    [headline.label, `${headline.value}${headline.unit}`, headline.badge, headline.note].filter(Boolean).join(" "),
    ...[...left, ...right, ...wide].flatMap((block) => ["", `【${block.title}】`, ...blockLines(block)]),
    "",
    ...notes,
  ];
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "bars":
      return block.rows.map(({ label, text, note }) => [label, text, note].filter(Boolean).join(" "));
    case "facts":
      return block.rows.map(({ label, value }) => `${label}:${value}`);
    case "lines":
      return block.lines.length === 0 ? [block.empty] : [...block.lines];
    case "table": {
      const { columns, rows, sum, empty } = block;
      if (rows.length === 0) return empty === "" ? [] : [empty];
      return [columns.map(({ title }) => title), ...rows, ...(sum ? [sum] : [])].map(rowLine);
    }
  }
}

function rowLine(cells: readonly Cell[]): string {
  return cells.map(cellText).join(" | ");
}
