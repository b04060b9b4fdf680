import { normalise } from "./normalise.js";

/** What stands before the first number (科翔路12号:), and the numbered parts. */
export type Split = { readonly before: string; readonly parts: readonly string[] };

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
const CHINESE = "一二三四五六七八九十";

/** A number that opens a part: 「1.」 「2、」 「(3)」 「④」 「五、」 「六是」, at the start or after a blank or stop. */
const MARK =
  /(^|[\s,,。;;::、!!??.])(?:[((](\d{1,2}|[一二三四五六七八九十])[))]|(\d{1,2})(?:[.、.)):]|\s)(?!\d)|([①-⑩])|([一二三四五六七八九十])(?:、|是(?!否)))/g;

/** 「1.门口占道 2.小广告 3.路灯坏」 → three parts. Undefined unless at least two numbers follow each other from one. */
export function splitMatters(text: string): Split | undefined {
  const marks = inOrder([...normalise(text).matchAll(MARK)].map(markOf));
  if (marks.length < 2) return undefined;
  const parts = marks.map(({ end }, i) => trimmed(text.slice(end, marks[i + 1]?.start)));
  return parts.every((part) => part !== "") ? { before: trimmed(text.slice(0, marks[0]?.start)), parts } : undefined;
}

type Mark = { readonly number: number; readonly start: number; readonly end: number };

function markOf(match: RegExpExecArray): Mark {
  const [whole, lead = "", bracketed, digits, circled, chinese] = match;
  const written = bracketed ?? digits ?? circled ?? chinese ?? "";
  const number = Number(written) || CIRCLED.indexOf(written) + 1 || CHINESE.indexOf(written) + 1;
  return { number, start: match.index + lead.length, end: match.index + whole.length };
}

/** The marks that count 1, 2, 3 …; what does not fit is part of somebody's sentence. */
function inOrder(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks) if (mark.number === result.length + 1) result.push(mark);
  return result;
}

function trimmed(part: string): string {
  return part.replace(/^[\s,,。;;::、.]+|[\s,,。;;::、.]+$/g, "");
}
