import type { MapLine, MapPoint, ScreenLight } from "../../../../src/domain/figures/screen-figures.js";
import type { Projection, XY } from "./projection.js";

export type Marks = {
  readonly points: readonly MapPoint[];
  readonly lines: readonly MapLine[];
  readonly projection: Projection;
  /** Where the lines of a department end. */
  readonly endOf: (department: string) => XY | undefined;
  /** Pixels of one rem: marks grow with the wall. */
  readonly unit: number;
  /** Square pixels that the land takes. */
  readonly area: number;
};

/** What presses most is drawn last and largest. */
const ORDER: readonly ScreenLight[] = ["green", "yellow", "red"];
const COLOURS: Record<ScreenLight, string> = { green: "62 207 142", yellow: "255 197 61", red: "255 92 92" };
const RADIUS: Record<ScreenLight, number> = { green: 0.32, yellow: 0.38, red: 0.46 };
const END_RADIUS = 0.22;
const LINE_WIDTH: Record<ScreenLight, number> = { green: 0.09, yellow: 0.11, red: 0.15 };
const LINE_STRENGTH: Record<ScreenLight, number> = { green: 0.45, yellow: 0.6, red: 0.85 };
/** Points may cover this share of the land: many become smaller, so that where they lie close can be seen. */
const COVER = 0.16;
const SMALLEST = 0.3;
/** Smaller points have no halo: it would hide their neighbours. */
const HALO_FROM = 0.7;
/** Of its radius. */
const RING = 0.45;

/** Draws open calls as lines, then open matters as points. */
export function drawMarks(pen: CanvasRenderingContext2D, marks: Marks): void {
  for (const light of ORDER) drawLines(pen, marks, light);
  const size = sizeOf(marks);
  for (const light of ORDER) drawPoints(pen, marks, light, size);
}

/** 1 while there is room. */
function sizeOf({ points, unit, area }: Marks): number {
  const covered = points.length * Math.PI * (RADIUS.green * unit) ** 2;
  return covered === 0 ? 1 : Math.max(SMALLEST, Math.min(1, Math.sqrt((COVER * area) / covered)));
}

function drawLines(pen: CanvasRenderingContext2D, { lines, projection, endOf, unit }: Marks, light: ScreenLight): void {
  pen.lineWidth = LINE_WIDTH[light] * unit;
  for (const line of lines) {
    const end = endOf(line.department);
    if (line.light !== light || !end) continue;
    const [x, y] = projection.toXY(line.from);
    const fade = pen.createLinearGradient(x, y, end[0], end[1]);
    fade.addColorStop(0, `rgb(${COLOURS[light]} / ${LINE_STRENGTH[light]})`);
    fade.addColorStop(1, `rgb(${COLOURS[light]} / ${LINE_STRENGTH[light] * 0.6})`);
    pen.strokeStyle = fade;
    pen.beginPath();
    pen.moveTo(x, y);
    const bend = (end[0] - x) / 2;
    pen.bezierCurveTo(x + bend, y, end[0] - bend, end[1], end[0], end[1]);
    pen.stroke();
    fillDots(pen, [end], END_RADIUS * unit, `rgb(${COLOURS[light]})`);
  }
}

function drawPoints(pen: CanvasRenderingContext2D, marks: Marks, light: ScreenLight, size: number): void {
  const { points, projection, unit } = marks;
  const radius = RADIUS[light] * unit * size;
  const ours = points.filter((point) => point.light === light);
  const centres = (some: readonly MapPoint[]) => some.map(({ lng, lat }) => projection.toXY([lng, lat]));
  const colour = `rgb(${COLOURS[light]} / ${light === "green" ? 0.8 : 1})`;
  if (light === "red" && size > HALO_FROM) fillDots(pen, centres(ours), radius * 2, `rgb(${COLOURS.red} / 0.22)`);
  fillDots(pen, centres(ours.filter(({ byGrid }) => !byGrid)), radius, colour);
  ringDots(pen, centres(ours.filter(({ byGrid }) => byGrid)), radius, colour);
}

/** Hollow: it is somewhere in this grid. */
function ringDots(pen: CanvasRenderingContext2D, centres: readonly XY[], radius: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = radius * RING;
  for (const [x, y] of centres) {
    pen.beginPath();
    pen.arc(x, y, radius * (1 - RING / 2), 0, 2 * Math.PI);
    pen.stroke();
  }
}

function fillDots(pen: CanvasRenderingContext2D, centres: readonly XY[], radius: number, colour: string): void {
  pen.fillStyle = colour;
  for (const [x, y] of centres) {
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
  }
}
