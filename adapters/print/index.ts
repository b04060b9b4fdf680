import { chartPng } from "./chart/chart-png.js";
import { FONT_FOLDER } from "./fonts/noto-sans.js";
import { indexPage } from "./html/index-page.js";
import { sheetPage } from "./html/sheet-page.js";
import { SHEET_STYLE } from "./html/sheet-style.js";
import { sheetPdf } from "./pdf/sheet-pdf.js";
import { workbookBytes } from "./xlsx/workbook-bytes.js";

/** Draws what people look at: pages, PDFs and workbooks. */
export const print = {
  page: sheetPage,
  index: indexPage,
  pdf: sheetPdf,
  xlsx: workbookBytes,
  chart: chartPng,
  assets: [{ path: "sheet.css", type: "text/css; charset=utf-8", body: SHEET_STYLE }],
  fontFolder: FONT_FOLDER,
};
