import { chartPng } from "../../../../adapters/print/chart/chart-png.js";
import { chartSvg, SIZE } from "../../../../adapters/print/chart/chart-svg.js";
import type { Outlines } from "../../../../adapters/print/chart/outlines.js";
import { type Chart, isBlank } from "../../../../src/cards/chart.js";

const CHART: Chart = {
  title: "水务局近8周呼叫",
  note: "示范数据 · 截至3月12日",
  series: ["收到", "办结"],
  groups: [
    { label: "3/2起", values: [4, 2] },
    { label: "3/9起", values: [1, 0] },
  ],
};

/** Every character as wide as it is high, and written as it is. */
const OUTLINES: Outlines = {
  widthOf: (text, { size }) => [...text].length * size,
  text: (text, x, y) => `<t x="${x}" y="${y}">${text}</t>`,
};

const heights = (svg: string) =>
  [...svg.matchAll(/<rect x="[^"]+" y="[^"]+" width="[^"]+" height="([\d.]+)" rx="3"/g)].map(([, height]) =>
    Number(height),
  );

test("bars are as high as their numbers, against the highest; none stands for zero", () => {
  const [, , four, two, one, ...more] = heights(chartSvg(CHART, OUTLINES));
  expect(more).toEqual([]);
  expect([two, one]).toEqual([(four ?? 0) / 2, (four ?? 0) / 4]);
});

test("title, note, legend, labels and numbers are said", () => {
  const svg = chartSvg(CHART, OUTLINES);
  for (const words of [
    "水务局近8周呼叫",
    "示范数据 · 截至3月12日",
    "收到",
    "办结",
    "3/2起",
    "3/9起",
    ">4<",
    ">2<",
    ">1<",
  ])
    expect(svg).toContain(words);
});

test("where bars are too narrow for their numbers none has one, and labels never run into each other", () => {
  const groups = Array.from({ length: 30 }, (_, i) => ({ label: `3/${i + 1}`, values: [i + 1_000, i] }));
  const svg = chartSvg({ ...CHART, groups }, OUTLINES);
  expect(svg).not.toContain(">1000<");
  expect(svg).toContain(">3/30<");
  const labels = [...svg.matchAll(/<t x="([\d.]+)" y="386">/g)].map(([, x]) => Number(x));
  for (const [i, x] of labels.entries()) if (i > 0) expect(x - (labels[i - 1] ?? 0)).toBeGreaterThanOrEqual(4 * 18);
});

test("nothing but zeros is blank", () => {
  expect(isBlank(CHART)).toBe(false);
  expect(isBlank({ ...CHART, groups: [{ label: "3/2起", values: [0, 0] }] })).toBe(true);
});

test("drawn: a PNG of that size, the same bytes every time, and another picture for other numbers", async () => {
  const png = await chartPng(CHART);
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([SIZE.width, SIZE.height]);
  expect(png.length).toBeLessThan(60_000);
  expect(await chartPng(CHART)).toEqual(png);
  // Text is drawn: a chart without words has fewer bytes.
  const mute = { ...CHART, title: "", note: "", series: ["", ""] };
  expect((await chartPng(mute)).length).toBeLessThan(png.length - 2_000);
});
