import type { Chart } from "../../../src/cards/chart.js";
import type { Outlines, TextLook } from "./outlines.js";

/** Pixels of the picture: wide enough for a phone held upright, large letters. */
export const SIZE = { width: 720, height: 420 } as const;

const COLORS = { ink: "#16202c", soft: "#5b6672", line: "#dfe5ec", bars: ["#124080", "#8fb4e3", "#c9d8ec"] } as const;
const PLOT = { left: 36, right: 684, top: 118, bottom: 352 } as const;
const TITLE: TextLook = { size: 28, weight: 700, color: COLORS.ink };
const SMALL: TextLook = { size: 18, color: COLORS.soft };
const VALUE: TextLook = { size: 18, color: COLORS.ink, anchor: "middle" };

/** The chart as SVG whose text is outlines. */
export function chartSvg(chart: Chart, outlines: Outlines): string {
  const { title, note } = chart;
  const parts = [
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="#ffffff"/>`,
    outlines.text(title, PLOT.left, 46, TITLE),
    outlines.text(note, PLOT.right, 46, { ...SMALL, anchor: "end" }),
    legend(chart, outlines),
    `<rect x="${PLOT.left}" y="${PLOT.bottom}" width="${PLOT.right - PLOT.left}" height="2" fill="${COLORS.line}"/>`,
    ...groupsOf(chart, outlines),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">${parts.join("")}</svg>`;
}

function legend({ series }: Chart, outlines: Outlines): string {
  let x: number = PLOT.left;
  const entries = series.map((name, i) => {
    const entry = `<rect x="${x}" y="66" width="18" height="18" rx="3" fill="${colorOf(i)}"/>${outlines.text(name, x + 26, 82, SMALL)}`;
    x += 26 + outlines.widthOf(name, SMALL) + 28;
    return entry;
  });
  return entries.join("");
}

function groupsOf({ groups, series }: Chart, outlines: Outlines): string[] {
  const most = Math.max(1, ...groups.flatMap(({ values }) => values));
  const step = (PLOT.right - PLOT.left) / Math.max(1, groups.length);
  const bar = Math.min(44, (step * 0.72) / Math.max(1, series.length));
  const every = labelsEvery(groups, step, outlines);
  // Either every bar has its number or none: half of them would be read as the important half.
  const numbered = outlines.widthOf(String(most), VALUE) <= bar + 6;
  return groups.map(({ label, values }, n) => {
    const middle = PLOT.left + step * (n + 0.5);
    const from = middle - (bar * values.length) / 2;
    const bars = values.map((value, i) =>
      barOf({ value, x: from + i * bar, width: bar, share: value / most, series: i }, numbered, outlines),
    );
    // The last group is today's: its label always stands.
    const named = (groups.length - 1 - n) % every === 0;
    return (
      bars.join("") + (named ? outlines.text(label, middle, PLOT.bottom + 34, { ...SMALL, anchor: "middle" }) : "")
    );
  });
}

/** So many groups share one label that none runs into the next. */
function labelsEvery(groups: Chart["groups"], step: number, outlines: Outlines): number {
  const widest = Math.max(0, ...groups.map(({ label }) => outlines.widthOf(label, SMALL)));
  return Math.max(1, Math.ceil((widest + 8) / step));
}

type Bar = {
  readonly value: number;
  readonly x: number;
  readonly width: number;
  readonly share: number;
  readonly series: number;
};

function barOf({ value, x, width, share, series }: Bar, numbered: boolean, outlines: Outlines): string {
  if (value === 0) return "";
  const height = Math.max(3, share * (PLOT.bottom - PLOT.top));
  const y = PLOT.bottom - height;
  const box = `<rect x="${x + 1}" y="${y}" width="${width - 2}" height="${height}" rx="3" fill="${colorOf(series)}"/>`;
  return box + (numbered ? outlines.text(String(value), x + width / 2, y - 7, VALUE) : "");
}

function colorOf(series: number): string {
  return COLORS.bars[series % COLORS.bars.length] ?? COLORS.bars[0];
}
