import { TO_SIMPLIFIED } from "../reading/traditional.js";

/** Traditional characters of commands that a report hardly ever has, each followed by the simplified one. */
const OF_COMMANDS =
  "簽签麼么後后錯错複复覆复準准話话綫线錢钱豬猪聽听郵邮銀银閘闸顯显髮发毀毁漿浆蘿萝範范裝装襲袭託托譯译貿贸贊赞跡迹踐践辭辞醜丑鏈链鏟铲闆板佈布係系倆俩償偿國国妳你嬰婴屆届徵征恆恒挾挟捨舍採采洩泄湧涌滾滚澆浇";

const SIMPLIFIED: ReadonlyMap<number, number> = new Map([
  ...TO_SIMPLIFIED,
  ...(OF_COMMANDS.match(/../gu) ?? []).map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const),
]);

const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ["。", "."],
  ["、", ","],
  ["…", "."],
  ["—", "-"],
  ["–", "-"],
  ["−", "-"],
  ["‐", "-"],
  ["「", " "],
  ["」", " "],
  ["『", " "],
  ["』", " "],
  ["“", " "],
  ["”", " "],
  ["‘", " "],
  ["’", " "],
  ["【", " "],
  ["】", " "],
  ["《", " "],
  ["》", " "],
]);

/**
 * Text as commands are looked for in it: half width, simplified, upper case, every kind of blank a space. It has the same length as
 * what was written, so that a part found here can be cut out of the writer's own words.
 */
export function normalise(text: string): string {
  let result = "";
  for (let i = 0; i < text.length; i += 1) result += normaliseUnit(text.charAt(i));
  return result;
}

function normaliseUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return upper(String.fromCharCode(code - 0xfee0));
  if (isBlank(code)) return " ";
  const simplified = SIMPLIFIED.get(code);
  return simplified === undefined ? (PUNCTUATION.get(unit) ?? upper(unit)) : String.fromCharCode(simplified);
}

/** Blanks of every width, line ends, and marks that nobody sees. */
function isBlank(code: number): boolean {
  if (code <= 0x20 || code === 0x7f || code === 0xa0 || code === 0x3000 || code === 0xfeff) return true;
  return (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f) || (code >= 0xfe00 && code <= 0xfe0f);
}

function upper(unit: string): string {
  return unit >= "a" && unit <= "z" ? unit.toUpperCase() : unit;
}
