import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { faceFile } from "./noto-sans.js";

export type Weight = 400 | 700;

/** A TrueType font in one weight, with no more than the characters of a text. */
export type CutFont = { readonly name: string; readonly ttf: Buffer; readonly characters: ReadonlySet<string> };

/**
 * The parts of Noto Sans SC that a text needs, in one weight. The package keeps variable WOFF2 files of some hundred characters
 * each, for browsers; HarfBuzz cuts what is used and pins the weight. A character no file has stands in none of them.
 */
export async function cutFonts(text: string, weight: Weight): Promise<readonly CutFont[]> {
  const byFile = new Map<string, Set<string>>();
  for (const character of new Set(text)) {
    const file = faceFile(character);
    if (file !== undefined) byFile.set(file, (byFile.get(file) ?? new Set()).add(character));
  }
  return Promise.all(
    [...byFile].map(async ([file, characters], i) => {
      const cut = { targetFormat: "truetype", variationAxes: { wght: weight } } as const;
      const ttf = await subsetFont(await readFile(file), [...characters].join(""), cut);
      return { name: `noto-${weight}-${i}`, ttf, characters };
    }),
  );
}
