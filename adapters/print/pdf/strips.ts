import { type Block, type Cell, type Column, cellText } from "../../../src/cards/scorecard-sheet/sheet.js";
import type { Look, Typesetter } from "./typesetter.js";

/** What strips are drawn on: text, filled boxes and hair lines, in points from the upper left corner. */
export type Canvas = {
  readonly set: Typesetter;
  box(x: number, y: number, width: number, height: number, color: string): void;
  rule(x: number, y: number, width: number, color: string): void;
};

/** A part of a column that no page break cuts. */
export type Strip = {
  readonly height: number;
  /** Never the last one on a page: a heading, the head of a table. */
  readonly leads?: true;
  /** Said again where the table goes on after a page break. */
  readonly head?: true;
  draw(x: number, y: number): void;
};

export const COLORS = {
  navy: "#124080",
  soft: "#5b6672",
  line: "#dfe5ec",
  fine: "#edf0f4",
  got: "#3a6fb5",
  full: "#e6ecf4",
};

const TEXT: Look = { size: 7.8 };
const SMALL: Look = { size: 6.8, color: COLORS.soft };
const LINE = 10.4;
/** From the top of a line to its baseline. */
const RISE = 7.9;

export function headingStrip(canvas: Canvas, title: string, width: number): Strip {
  return {
    ...{ height: 23, leads: true },
    draw(x, y) {
      canvas.set.line(title, x, y + 16, { size: 9, weight: 700, color: COLORS.navy });
      canvas.rule(x, y + 19.5, width, COLORS.line);
    },
  };
}

/** Lines of running text, broken where they are too wide. */
export function textStrips(canvas: Canvas, text: string, width: number, look: Look = TEXT): Strip[] {
  return canvas.set.wrap(text, width, look).map((line) => ({
    height: LINE,
    draw: (x, y) => canvas.set.line(line, x, y + RISE, look),
  }));
}

/** A block without its heading. */
export function stripsOf(canvas: Canvas, block: Block, width: number): Strip[] {
  switch (block.kind) {
    case "bars":
      return block.rows.flatMap((row) => barStrips(canvas, row, width));
    case "facts":
      return block.rows.map(({ label, value }) => factStrip(canvas, label, value, width));
    case "table":
      return block.rows.length === 0
        ? textStrips(canvas, block.empty, width, SMALL)
        : tableStrips(canvas, block, width);
    case "lines":
      return block.lines.length === 0
        ? textStrips(canvas, block.empty, width, SMALL)
        : block.lines.flatMap((line) => textStrips(canvas, line, width));
  }
}

const LABEL = 56;
const NUMBER = 52;

function barStrips(
  canvas: Canvas,
  { label, value, full, text, note }: Extract<Block, { kind: "bars" }>["rows"][number],
  width: number,
): Strip[] {
  const room = width - LABEL - NUMBER;
  const bar: Strip = {
    height: LINE + 0.8,
    draw(x, y) {
      canvas.set.line(label, x, y + RISE, { ...TEXT, color: COLORS.soft });
      canvas.box(x + LABEL, y + 2.6, room, 5, COLORS.full);
      if (value > 0) canvas.box(x + LABEL, y + 2.6, full === 0 ? 0 : (room * value) / full, 5, COLORS.got);
      canvas.set.line(text, x + width, y + RISE, { ...TEXT, weight: 700, end: true });
    },
  };
  const under =
    note === undefined ? [] : textStrips(canvas, note, width - LABEL, SMALL).map((one) => moved(one, LABEL));
  return [bar, ...under];
}

function moved({ draw, ...strip }: Strip, by: number): Strip {
  return { ...strip, draw: (x, y) => draw(x + by, y) };
}

function factStrip(canvas: Canvas, label: string, value: string, width: number): Strip {
  const lines = canvas.set.wrap(value, width - LABEL, TEXT);
  return {
    height: LINE * lines.length,
    draw(x, y) {
      canvas.set.line(label, x, y + RISE, { ...TEXT, color: COLORS.soft });
      for (const [i, line] of lines.entries()) canvas.set.line(line, x + LABEL, y + RISE + i * LINE, TEXT);
    },
  };
}

const GAP = 6;

function tableStrips(canvas: Canvas, block: Extract<Block, { kind: "table" }>, width: number): Strip[] {
  const { columns, rows, sum } = block;
  const spans = spansOf(columns, width);
  const titles = columns.map(({ title }) => title);
  const head: Strip = { ...rowStrip(canvas, titles, columns, spans, SMALL), leads: true, head: true };
  const body = rows.map((row) => rowStrip(canvas, row, columns, spans, TEXT));
  const foot = sum === undefined ? [] : [rowStrip(canvas, sum, columns, spans, { ...TEXT, weight: 700 })];
  return [head, ...body, ...foot];
}

type Span = { readonly at: number; readonly width: number };

function spansOf(columns: readonly Column[], width: number): Span[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  let at = 0;
  return columns.map(({ share }) => {
    const span = { at, width: (width * share) / all };
    at += span.width;
    return span;
  });
}

function rowStrip(
  canvas: Canvas,
  row: readonly Cell[],
  columns: readonly Column[],
  spans: readonly Span[],
  look: Look,
): Strip {
  const fields = spans.map((span, i) => canvas.set.wrap(cellText(row[i] ?? ""), span.width - GAP, look));
  const height = LINE * Math.max(...fields.map((lines) => lines.length)) + 1.6;
  const whole = spans.reduce((sum, { width }) => sum + width, 0);
  return {
    height,
    draw(x, y) {
      for (const [i, lines] of fields.entries()) {
        const { at, width } = spans[i] ?? { at: 0, width: 0 };
        const end = columns[i]?.end ?? false;
        // The last column ends where the table does.
        const edge = at + width - (i === fields.length - 1 ? 0 : GAP);
        for (const [n, line] of lines.entries())
          canvas.set.line(line, x + (end ? edge : at), y + RISE + n * LINE, { ...look, end });
      }
      canvas.rule(x, y + height - 0.8, whole, COLORS.fine);
    },
  };
}
