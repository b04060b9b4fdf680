import { type Body, withoutMatch } from "./body.js";

/** What was said about satisfaction: stars (may be out of range) or one of the three answers. */
export type SaidStars = { readonly stars?: number; readonly grade?: string };

const DIGITS = "零一二三四五六七八九十";
const IN_STARS = /(\d{1,3}|[零一二两三四五六七八九十])\s*颗?\s*星/;
const DRAWN = /[★⭐](?:\s*[★⭐])*/;
const IN_POINTS = /(?<!\d)(\d{1,3})\s*分(?!钟)/;
const BARE = /(?<=^|[\s,.:])(\d)(?=$|[\s,.!])/;
const GRADE = /非常满意|基本满意|不满意/;

/** Stars that anybody would take for stars: 5星, 五颗星, ★★★★★. */
export function readStars(body: Body): { readonly said: SaidStars; readonly rest: Body } | undefined {
  const written = IN_STARS.exec(body.norm);
  if (written) return { said: { stars: countOf(written[1] ?? "") }, rest: withoutMatch(body, IN_STARS) };
  const drawn = DRAWN.exec(body.norm);
  if (drawn) return { said: { stars: drawn[0].replace(/\s/g, "").length }, rest: withoutMatch(body, DRAWN) };
  return undefined;
}

/** Behind 评价 also 5分, a bare 5, and the three answers of domain 2. */
export function readRating(body: Body): { readonly said: SaidStars; readonly rest: Body } {
  const sure = readStars(body);
  if (sure) return sure;
  for (const pattern of [IN_POINTS, BARE]) {
    const match = pattern.exec(body.norm);
    if (match) return { said: { stars: countOf(match[1] ?? "") }, rest: withoutMatch(body, pattern) };
  }
  const grade = GRADE.exec(body.norm)?.[0];
  return grade === undefined ? { said: {}, rest: body } : { said: { grade }, rest: withoutMatch(body, GRADE) };
}

/** Whether the text begins with stars, as in 五星 0003. */
export function beginsWithStars(norm: string): boolean {
  return /^(?:[★⭐]|(?:\d|[零一二两三四五六七八九十])\s*颗?\s*星)/.test(norm);
}

function countOf(text: string): number {
  if (text === "两") return 2;
  const digit = DIGITS.indexOf(text);
  return digit >= 0 && text !== "" ? digit : Number(text);
}
