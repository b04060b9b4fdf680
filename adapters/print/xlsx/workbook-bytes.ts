import ExcelJS from "exceljs";
import type { BookCell, BookColumn, BookSheet, Workbook } from "../../../src/cards/scorecard-sheet/workbook.js";

const FORMATS: Readonly<Record<NonNullable<BookColumn["format"]>, string>> = {
  points: "0.##",
  share: "0.0%",
  instant: "yyyy-mm-dd hh:mm",
};

/** Asia/Shanghai all year round: a workbook knows no time zones, its dates are what the clock on the wall said. */
const OFFSET_MS = 8 * 3_600_000;

/** The workbook as an .xlsx file. `at` stands as its date of creation. */
export async function workbookBytes({ title, sheets }: Workbook, at: Date): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  Object.assign(book, { title, creator: "令行禁止、有呼必应", created: at, modified: at });
  for (const sheet of sheets) addSheet(book, sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function addSheet(book: ExcelJS.Workbook, { name, columns, rows }: BookSheet): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ title, width, format }) => ({
    ...{ header: title, width },
    style: format === undefined ? { alignment: { wrapText: true, vertical: "top" } } : { numFmt: FORMATS[format] },
  }));
  sheet.addRows(rows.map((row) => row.map(written)));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8EEF5" } };
}

/** Text that begins like a formula stays text: exceljs writes strings as shared strings, never as formulas. */
function written(cell: BookCell): string | number | Date | null {
  return cell instanceof Date ? new Date(cell.getTime() + OFFSET_MS) : cell;
}
