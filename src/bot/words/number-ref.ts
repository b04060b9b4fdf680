import { AGGREGATE_KINDS, type AggregateKind } from "../../domain/aggregates.js";
import { NUMBER_FORMS, numberOf, supervisionShorts } from "../../domain/shared/number-forms.js";

/** A number as somebody wrote it: whole, or its last digits with or without the letters; of a 协办单 with its place: 0003-1. */
export type NumberRef =
  | { readonly full: string; readonly kind: AggregateKind }
  | { readonly short: string; readonly kind?: AggregateKind };

/** Where a number stands in a text; `end` is behind it. */
export type FoundNumber = { readonly ref: NumberRef; readonly start: number; readonly end: number };

/** The place of a 协办单 behind its lead's number; 1203-2房 is a room. */
const PLACE = "-(\\d{1,2})(?!\\d|\\s*[房室])";
const LETTERS = AGGREGATE_KINDS.map((kind) => NUMBER_FORMS[kind].letters).join("|");
const WITH_LETTERS = new RegExp(
  `(?<![A-Z0-9])(${LETTERS})[\\s-]*(?:(\\d{8})[\\s-]*(\\d{2,5})|(\\d{1,5}))(?!\\d)(?:${PLACE})?`,
);
/** 督办单, whole or by its day: DB0310-01. It stands for the call that it is about. DB60 is a noise. */
const SUPERVISION = /(?<![A-Z0-9])DB[\s-]*(\d{4})?(\d{4})[\s-]+(\d{1,3})(?!\d)/;
/** What makes four digits a house number, a sum, a year or a time, and not one of ours. */
const MEASURE = "(?!\\s*(?:号(?!单)|[元块年月米度人斤次栋座弄户点时分秒]|平方|公里))";
/** 12345 and its likes are hotlines, not matters. */
const HOTLINE = "(?!(?:123(?:12|15|19|28|29|33|45|48|50|56|58|66|69|78|88|93)|96333|95598)(?!\\d))";
const AT_START = new RegExp(
  `^[\\s,.:;#-]*((?:编号|单号|号|[把将给对])?[\\s:]*)${HOTLINE}(\\d{4,5})(?:${PLACE})?(?![0-9A-Z-])${MEASURE}`,
);
const APART = new RegExp(`(?<=^|[\\s,.:;#(])${HOTLINE}(\\d{4,5})(?:${PLACE})?(?=$|[\\s,.:;!?)])${MEASURE}`);
const POINTED_AT = new RegExp(`(?<![0-9A-Z-])(\\d{4,5})(?:${PLACE})?\\s*(?=(?:那|这|号)?[单件宗](?:$|[^元位价]))`);
const FEW_DIGITS = new RegExp(`^[\\s,.:;#-]*(\\d{1,3})(?:${PLACE})?(?=$|[\\s,.:;!]|给)`);

/** The first number that is surely one of ours, in normalised text: with letters, or four or five digits that stand apart. */
export function findNumber(text: string): FoundNumber | undefined {
  return withLetters(text) ?? supervision(text) ?? atStart(text) ?? plain(POINTED_AT, text) ?? plain(APART, text);
}

/** As {@link findNumber}; directly behind a command one to three digits are enough: 查 17. */
export function findNumberAfterCommand(text: string): FoundNumber | undefined {
  return findNumber(text) ?? plain(FEW_DIGITS, text);
}

function withLetters(text: string): FoundNumber | undefined {
  const match = WITH_LETTERS.exec(text);
  if (!match) return undefined;
  const [whole, letters = "", date = "", running, short, nth] = match;
  const kind = AGGREGATE_KINDS.find((one) => NUMBER_FORMS[one].letters === letters);
  if (!kind) return undefined;
  const place = { start: match.index, end: match.index + whole.length };
  if (short !== undefined) return { ref: { short: withPlace(short.padStart(4, "0"), nth), kind }, ...place };
  return { ref: { full: withPlace(numberOf(kind, date, Number(running)), nth), kind }, ...place };
}

function supervision(text: string): FoundNumber | undefined {
  const match = SUPERVISION.exec(text);
  if (!match) return undefined;
  const [whole, year, day = "", running] = match;
  const full = numberOf("supervision", `${year ?? ANY_YEAR}${day}`, Number(running));
  const [, ofDay = full] = supervisionShorts(full);
  const ref = { short: year === undefined ? ofDay : full, kind: "call" } as const;
  return { ref, start: match.index, end: match.index + whole.length };
}

const ANY_YEAR = "0000";

function atStart(text: string): FoundNumber | undefined {
  const match = AT_START.exec(text);
  const digits = match?.[2];
  if (!match || digits === undefined) return undefined;
  const start = match[0].indexOf(digits, match[1]?.length);
  return { ref: { short: withPlace(digits, match[3]) }, start, end: match[0].length };
}

function plain(pattern: RegExp, text: string): FoundNumber | undefined {
  const match = pattern.exec(text);
  const digits = match?.[1];
  if (!match || digits === undefined) return undefined;
  const start = match.index + match[0].indexOf(digits);
  const said = withPlace(digits, match[2]);
  return { ref: { short: withPlace(digits.padStart(4, "0"), match[2]) }, start, end: start + said.length };
}

/** Places are written without leading zeros. */
function withPlace(digits: string, nth: string | undefined): string {
  return nth === undefined ? digits : `${digits}-${nth}`;
}
