import type { Block, Sheet } from "../../../src/cards/scorecard-sheet/sheet.js";
import { type Canvas, COLORS, headingStrip, type Strip, stripsOf, textStrips } from "./strips.js";

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89, side: 34, top: 30, bottom: 30 } as const;

const WIDTH = PAGE.width - 2 * PAGE.side;
const BETWEEN = 20;
const END = PAGE.height - PAGE.bottom;

/** Draws the sheet from the top of the first page; `nextPage` is called when one is full. */
export function layOut(sheet: Sheet, canvas: Canvas, nextPage: () => void): void {
  let y = drawHead(sheet, canvas);
  const half = (WIDTH - BETWEEN) / 2;
  const columns = [blocks(canvas, sheet.left, half), blocks(canvas, sheet.right, half)];
  const ends = columns.map((strips, i) => stack(strips, PAGE.side + i * (half + BETWEEN), y));
  y = Math.max(...ends);
  const notes = sheet.notes.flatMap((note) => textStrips(canvas, note, WIDTH, { size: 6.8, color: COLORS.soft }));
  flow([...blocks(canvas, sheet.wide, WIDTH), gap(6), ...notes], y, nextPage);
}

function drawHead({ subject, title, period, stage, sample, headline }: Sheet, { set, rule }: Canvas): number {
  const [left, right] = [PAGE.side, PAGE.width - PAGE.side];
  const soft = { size: 7.5, color: COLORS.soft };
  set.line(`令行禁止、有呼必应${sample ? "  ·  示范数据" : ""}`, left, PAGE.top + 8, soft);
  set.line(`${subject}  ${title}`, left, PAGE.top + 27, { size: 15, weight: 700 });
  set.line(`${period}  ${stage.name}`, left, PAGE.top + 43, { size: 8.5, weight: 700, color: COLORS.navy });
  const from = left + set.widthOf(`${period}  ${stage.name}`, { size: 8.5, weight: 700 }) + 10;
  set.line(stage.note, from, PAGE.top + 43, soft);
  set.line(headline.label, right, PAGE.top + 8, { ...soft, end: true });
  const unit = set.widthOf(headline.unit, { size: 9 });
  set.line(headline.value, right - unit - 2, PAGE.top + 31, { size: 24, weight: 700, color: COLORS.navy, end: true });
  set.line(headline.unit, right, PAGE.top + 31, { size: 9, color: COLORS.soft, end: true });
  const under = [headline.badge ?? "", headline.note ?? ""].filter((word) => word !== "").join("  ");
  set.line(under, right, PAGE.top + 43, { size: 8.5, weight: 700, color: COLORS.navy, end: true });
  rule(left, PAGE.top + 50, WIDTH, COLORS.navy);
  return PAGE.top + 51;
}

function blocks(canvas: Canvas, all: readonly Block[], width: number): Strip[] {
  return all.flatMap((block) => [headingStrip(canvas, block.title, width), ...stripsOf(canvas, block, width)]);
}

function gap(height: number): Strip {
  return { height, draw: () => undefined };
}

/** One under the other; gives where they end. */
function stack(strips: readonly Strip[], x: number, from: number): number {
  let y = from;
  for (const strip of strips) {
    strip.draw(x, y);
    y += strip.height;
  }
  return y;
}

/** As {@link stack}, over as many pages as it takes; a table that goes on says its head again. */
function flow(strips: readonly Strip[], from: number, nextPage: () => void): void {
  let y = from;
  let head: Strip | undefined;
  for (const [i, strip] of strips.entries()) {
    if (strip.leads) head = strip.head ? strip : undefined;
    if (y + heightWithNext(strips, i) > END) {
      nextPage();
      y = PAGE.top;
      if (head && head !== strip) y = stack([head], PAGE.side, y);
    }
    strip.draw(PAGE.side, y);
    y += strip.height;
  }
}

/** A strip that leads needs room for what it leads. */
function heightWithNext(strips: readonly Strip[], i: number): number {
  const strip = strips[i];
  if (!strip) return 0;
  return strip.height + (strip.leads ? heightWithNext(strips, i + 1) : 0);
}
