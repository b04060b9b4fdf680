import { spelt } from "./misspelt.js";
import { TO_SIMPLIFIED } from "./traditional.js";

const FULL_WIDTH = { first: 0xff01, last: 0xff5e, shift: 0xfee0 };
const WIDE_BLANK = 0x3000;

/**
 * A text made comparable: full width to half, capitals to small letters, traditional to simplified, and the usual misspellings put right.
 * Every character stays in its place, so that what is found here can be quoted from the original.
 */
export function normalise(text: string): string {
  let normal = "";
  for (let i = 0; i < text.length; i++) normal += String.fromCharCode(plain(text.charCodeAt(i)));
  return spelt(normal);
}

function plain(code: number): number {
  if (code < 0x80) return small(code);
  if (code === WIDE_BLANK) return 0x20;
  if (code >= FULL_WIDTH.first && code <= FULL_WIDTH.last) return small(code - FULL_WIDTH.shift);
  return TO_SIMPLIFIED.get(code) ?? code;
}

function small(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}
