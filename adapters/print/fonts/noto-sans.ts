import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** One file of the font: some hundred characters in every weight. */
type Face = { readonly file: string; readonly ranges: readonly (readonly [from: number, to: number])[] };

/** Where Noto Sans SC lies as an npm package: the pages, the PDFs and the pictures are all set in it. */
export const FONT_FOLDER = dirname(
  createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/wght.css"),
);

let read: readonly Face[] | undefined;

/** The file that has this character; undefined for one that the font does not know. */
export function faceFile(character: string): string | undefined {
  const point = character.codePointAt(0) ?? 0;
  read ??= facesIn(readFileSync(join(FONT_FOLDER, "wght.css"), "utf8"));
  // The last rule wins, as it does in a browser.
  return read.findLast(({ ranges }) => ranges.some(([from, to]) => point >= from && point <= to))?.file;
}

const FACE = /url\(\.\/files\/([^)]+)\)[^;]*;\s*unicode-range:\s*([^;]+);/g;

function facesIn(css: string): Face[] {
  return [...css.matchAll(FACE)].map(([, file = "", ranges = ""]) => ({
    file: join(FONT_FOLDER, "files", file),
    ranges: ranges.split(",").map(rangeOf),
  }));
}

/** `U+4e00-4e03` or `U+4e00` */
function rangeOf(text: string): readonly [number, number] {
  const [from = "", to = from] = text.trim().slice(2).split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
