import { cutFonts } from "../../../../adapters/print/fonts/cut-fonts.js";
import { faceFile } from "../../../../adapters/print/fonts/noto-sans.js";
import { sheetPdf } from "../../../../adapters/print/pdf/sheet-pdf.js";
import { departmentSheet } from "../../../../src/cards/scorecard-sheet/department-sheet.js";
import { streetSheet } from "../../../../src/cards/scorecard-sheet/street-sheet.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { localInstant } from "../../../support/calendar.js";
import { departmentRead, ordinaryCalls, streetRead } from "../../../support/ordinary-month.js";
import { sampleRegistry } from "../../../support/registry.js";

const NOW = localInstant("2026-04-02 10:00");
const PAST = ["2025-12", "2026-01", "2026-02"];
let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

async function pagesOf(calls: number): Promise<number> {
  const read = departmentRead(registry, { counted: ordinaryCalls(registry, calls) });
  const past = PAST.map((month) => departmentRead(registry, { month }));
  return pages(await sheetPdf(departmentSheet(read, past, registry, NOW), NOW));
}

const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

test("an ordinary month of a department is one page of A4: a dozen calls, fourteen deductions, two comments", async () => {
  expect(await pagesOf(12)).toBe(1);
  expect(await pagesOf(0)).toBe(1);
});

test("a month with forty calls takes as many pages as it needs", async () => {
  expect(await pagesOf(40)).toBe(3);
});

test("a street's month is one page", async () => {
  const past = PAST.map((month) => streetRead(registry, month));
  expect(pages(await sheetPdf(streetSheet(streetRead(registry), past, registry, NOW), NOW))).toBe(1);
});

test("every character of the pages has its file in the font, and the cut fonts have them all between them", async () => {
  const text = "区水务局月度评分卡2026年3月,按时签收≥95;÷→·…□×○★";
  for (const character of text) expect([character, faceFile(character)]).toEqual([character, expect.any(String)]);
  const fonts = await cutFonts(text, 700);
  for (const character of text) expect(fonts.filter(({ characters }) => characters.has(character))).toHaveLength(1);
  // TrueType, as PDFs embed it.
  for (const { ttf } of fonts) expect(ttf.subarray(0, 4)).toEqual(Buffer.from([0, 1, 0, 0]));
});
