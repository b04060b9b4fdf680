import PDFDocument from "pdfkit";
import { type Sheet, sheetName } from "../../../src/cards/scorecard-sheet/sheet.js";
import { type CutFont, cutFonts } from "../fonts/cut-fonts.js";
import { layOut, PAGE } from "./layout.js";
import type { Canvas } from "./strips.js";
import { createTypesetter, type Pen } from "./typesetter.js";

/** Set whatever the sheet says: page numbers, the mark for an unknown character, the names of our own headings. */
const ALWAYS = "0123456789.-+/%()、。;:□…第页共令行禁止有呼必应示范数据·—→ ";

/**
 * A scorecard as a PDF on A4, one page for an ordinary month. The text is real text: it can be searched and copied.
 * No browser is needed for it: PDFKit draws, and embeds of each font only the characters that occur.
 */
export async function sheetPdf(sheet: Sheet, at: Date): Promise<Buffer> {
  const text = JSON.stringify(sheet) + ALWAYS;
  const [plain, bold] = await Promise.all([cutFonts(text, 400), cutFonts(text, 700)]);
  const title = sheetName(sheet);
  const document = new PDFDocument({
    ...{ size: [PAGE.width, PAGE.height], margin: 0, bufferPages: true, lang: "zh-CN", displayTitle: true },
    info: { Title: title, Creator: "令行禁止、有呼必应", CreationDate: at },
  });
  const bytes = bytesOf(document);
  for (const { name, ttf } of [...plain, ...bold]) document.registerFont(name, ttf);
  const canvas = canvasOn(document, plain, bold);
  layOut(sheet, canvas, () => document.addPage());
  numberPages(document, canvas);
  document.end();
  return bytes;
}

function canvasOn(document: PDFKit.PDFDocument, plain: readonly CutFont[], bold: readonly CutFont[]): Canvas {
  const pen: Pen = {
    widthOf: (font, size, text) => document.font(font).fontSize(size).widthOfString(text),
    draw(font, size, color, text, x, baseline) {
      document.font(font).fontSize(size).fillColor(color);
      document.text(text, x, baseline, { lineBreak: false, baseline: "alphabetic" });
    },
  };
  return {
    set: createTypesetter(pen, { 400: plain, 700: bold }),
    box: (x, y, width, height, color) => void document.rect(x, y, width, height).fill(color),
    rule: (x, y, width, color) => void document.rect(x, y, width, 0.6).fill(color),
  };
}

/** Only where there are several. */
function numberPages(document: PDFKit.PDFDocument, { set }: Canvas): void {
  const { start, count } = document.bufferedPageRange();
  if (count < 2) return;
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(start + page);
    const look = { size: 7, color: "#5b6672", end: true };
    set.line(`第${page + 1}页,共${count}页`, PAGE.width - PAGE.side, PAGE.height - 14, look);
  }
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on("data", (part: Buffer) => parts.push(part));
    document.on("end", () => resolve(Buffer.concat(parts)));
    document.on("error", reject);
  });
}
