import type { chartPng } from "./chart/chart-png.js";
import { FONT_FOLDER } from "./fonts/noto-sans.js";
import { indexPage } from "./html/index-page.js";
import { sheetPage } from "./html/sheet-page.js";
import { SHEET_STYLE } from "./html/sheet-style.js";
import type { sheetPdf } from "./pdf/sheet-pdf.js";
import type { workbookBytes } from "./xlsx/workbook-bytes.js";

/** As loaded with the first paper that is drawn: what sets PDFs, workbooks and pictures takes longer to load than the service to start. */
const pdf: typeof sheetPdf = async (...given) => (await import("./pdf/sheet-pdf.js")).sheetPdf(...given);
const xlsx: typeof workbookBytes = async (...given) =>
  (await import("./xlsx/workbook-bytes.js")).workbookBytes(...given);
const chart: typeof chartPng = async (...given) => (await import("./chart/chart-png.js")).chartPng(...given);

/** Draws what people look at: pages, PDFs and workbooks. */
export const print = {
  page: sheetPage,
  index: indexPage,
  pdf,
  xlsx,
  chart,
  assets: [{ path: "sheet.css", type: "text/css; charset=utf-8", body: SHEET_STYLE }],
  fontFolder: FONT_FOLDER,
};
