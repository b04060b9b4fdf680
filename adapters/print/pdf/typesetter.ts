import type { CutFont, Weight } from "../fonts/cut-fonts.js";

/** How text stands: size in points. */
export type Look = { readonly size: number; readonly weight?: Weight; readonly color?: string; readonly end?: boolean };

/** What {@link createTypesetter} draws with: a PDF document, or anything that measures and sets one font at a time. */
export type Pen = {
  widthOf(font: string, size: number, text: string): number;
  draw(font: string, size: number, color: string, text: string, x: number, baseline: number): void;
};

export type Typesetter = {
  widthOf(text: string, look: Look): number;
  /** Lines no wider than `width`. */
  wrap(text: string, width: number, look: Look): string[];
  /** One line with its baseline at `baseline`; with `end` it ends at x instead of beginning there. */
  line(text: string, x: number, baseline: number, look: Look): void;
};

/** Marks that no line begins with. */
const CLOSING = /^[、,。;:!?)〕」』》】’”,.;:!?)\]}%…]/u;
/** What stays together: a number, a word or a code; else every character may be followed by a new line. */
const PIECES = /[A-Za-z0-9.+\-/%≥<=]+|./gu;
const INK = "#16202c";
/** Stands for a character that the font does not have. */
const UNKNOWN = "□";

/** Text over many small fonts, each with some of the characters. */
export function createTypesetter(pen: Pen, fonts: Readonly<Record<Weight, readonly CutFont[]>>): Typesetter {
  const runsOf = (text: string, weight: Weight): readonly (readonly [font: string, run: string])[] => {
    const runs: [string, string][] = [];
    for (const given of text) {
      const [character, font] = found(given, fonts[weight]);
      if (font === undefined) continue;
      const last = runs.at(-1);
      if (last?.[0] === font.name) last[1] += character;
      else runs.push([font.name, character]);
    }
    return runs;
  };
  const widthOf = (text: string, { size, weight = 400 }: Look) =>
    runsOf(text, weight).reduce((sum, [font, run]) => sum + pen.widthOf(font, size, run), 0);
  return {
    widthOf,
    wrap: (text, width, look) => wrapped(text, (line) => widthOf(line, look) <= width),
    line(text, x, baseline, look) {
      const { size, weight = 400, color = INK, end = false } = look;
      let at = end ? x - widthOf(text, look) : x;
      for (const [font, run] of runsOf(text, weight)) {
        pen.draw(font, size, color, run, at, baseline);
        at += pen.widthOf(font, size, run);
      }
    },
  };
}

function found(character: string, fonts: readonly CutFont[]): readonly [string, CutFont | undefined] {
  const font = fonts.find(({ characters }) => characters.has(character));
  if (font || /\s/u.test(character)) return [character, font];
  return [UNKNOWN, fonts.find(({ characters }) => characters.has(UNKNOWN))];
}

/** Breaks between pieces, never before a closing mark; a piece that is wider than a line is broken inside. */
export function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text).flatMap((one) => (fits(one) ? [one] : [...one]))) {
    if (line !== "" && !fits(line + piece)) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** Pieces with the closing marks that follow them. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(PIECES)) {
    const last = pieces.length - 1;
    if (last >= 0 && CLOSING.test(piece)) pieces[last] += piece;
    else pieces.push(piece);
  }
  return pieces;
}
