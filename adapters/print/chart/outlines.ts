import { create, type Font } from "fontkit";
import { cutFonts, type Weight } from "../fonts/cut-fonts.js";

/** How text stands in a picture: pixels. */
export type TextLook = {
  readonly size: number;
  readonly weight?: Weight;
  readonly color: string;
  readonly anchor?: "start" | "middle" | "end";
};

/** Text as outlines, so that a picture looks the same on a machine without any font. */
export type Outlines = {
  widthOf(text: string, look: TextLook): number;
  /** SVG of one line with its baseline at y. */
  text(text: string, x: number, y: number, look: TextLook): string;
};

type Face = { readonly font: Font; readonly characters: ReadonlySet<string> };

/** Outlines for every character of `all`, in both weights. */
export async function createOutlines(all: string): Promise<Outlines> {
  const [plain, bold] = await Promise.all([facesFor(all, 400), facesFor(all, 700)]);
  const glyphsOf = (text: string, weight: Weight) => glyphs(text, weight === 700 ? bold : plain);
  const widthOf = (text: string, { size, weight = 400 }: TextLook) =>
    glyphsOf(text, weight).reduce((sum, { advance }) => sum + advance * size, 0);
  return {
    widthOf,
    text(text, x, y, look) {
      const { size, weight = 400, color, anchor = "start" } = look;
      const width = widthOf(text, look);
      let at = anchor === "start" ? x : x - (anchor === "middle" ? width / 2 : width);
      const paths = glyphsOf(text, weight).map(({ path, advance, unit }) => {
        const placed = `<path transform="translate(${round(at)} ${round(y)}) scale(${size * unit} ${-size * unit})" d="${path}"/>`;
        at += advance * size;
        return path === "" ? "" : placed;
      });
      return `<g fill="${color}">${paths.join("")}</g>`;
    },
  };
}

/** What was cut before serves every later picture: their words are few and come again. */
const cut: Record<Weight, Promise<readonly Face[]>> = { 400: Promise.resolve([]), 700: Promise.resolve([]) };

function facesFor(text: string, weight: Weight): Promise<readonly Face[]> {
  cut[weight] = cut[weight].catch(() => []).then((faces) => withCharacters(faces, text, weight));
  return cut[weight];
}

async function withCharacters(faces: readonly Face[], text: string, weight: Weight): Promise<readonly Face[]> {
  const missing = [...new Set(text)].filter((one) => !faces.some(({ characters }) => characters.has(one)));
  const more = await cutFonts(missing.join(""), weight);
  return [...faces, ...more.map(({ ttf, characters }) => ({ font: create(ttf) as Font, characters }))];
}

/** Characters that no face has are left out: labels are our own words and names of the registry. */
function glyphs(text: string, faces: readonly Face[]) {
  return [...text].flatMap((character) => {
    const font = faces.find(({ characters }) => characters.has(character))?.font;
    const glyph = font?.glyphForCodePoint(character.codePointAt(0) ?? 0);
    if (!font || !glyph) return [];
    const unit = 1 / font.unitsPerEm;
    return [{ path: glyph.path.toSVG(), advance: glyph.advanceWidth * unit, unit }];
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
