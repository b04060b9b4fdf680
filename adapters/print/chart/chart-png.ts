import { renderAsync } from "@resvg/resvg-js";
import type { Chart } from "../../../src/cards/chart.js";
import { chartSvg } from "./chart-svg.js";
import { createOutlines } from "./outlines.js";

/** The chart as a PNG. The same chart gives the same bytes on every machine: no font of the system is looked at. */
export async function chartPng(chart: Chart): Promise<Buffer> {
  const outlines = await createOutlines(`${JSON.stringify(chart)}0123456789.`);
  const picture = await renderAsync(chartSvg(chart, outlines), { font: { loadSystemFonts: false } });
  return picture.asPng();
}
