import { normalise } from "./normalise.js";

/** What stands before the first number (科翔路12号:), and the numbered parts. */
export type Split = { readonly before: string; readonly parts: readonly string[] };

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
const CHINESE = "一二三四五六七八九十";

/**
 * A number that opens a part: 「1.」 「2、」 「五、」 「六是」 「第二件事」 at the start or after a blank or stop, 「(3)」 「④」 anywhere.
 */
const MARK =
  /(?:[((](\d{1,2}|[一二三四五六七八九十])[))]|([①-⑩]))|(^|[\s,,。;;::、!!??.])(?:(\d{1,2})(?:[.、.)):]|\s)(?!\d)|([一二三四五六七八九十])(?:、|是(?!否))|第([一二三四五六七八九十])(?:件事?|宗|点|个问题|单)[::是,,]?)/g;

/** 「1.门口占道 2.小广告 3.路灯坏」 → three parts. Undefined unless at least two numbers follow each other from one. */
export function splitMatters(text: string): Split | undefined {
  const marks = inOrder([...normalise(text).matchAll(MARK)].map(markOf));
  if (marks.length < 2) return undefined;
  const parts = marks.map(({ end }, i) => trimmed(text.slice(end, marks[i + 1]?.start)));
  return parts.every((part) => part !== "") ? { before: trimmed(text.slice(0, marks[0]?.start)), parts } : undefined;
}

type Mark = { readonly number: number; readonly start: number; readonly end: number };

function markOf(match: RegExpExecArray): Mark {
  const [whole, bracketed, circled, lead = "", digits, chinese, ordinal] = match;
  const written = bracketed ?? circled ?? digits ?? chinese ?? ordinal ?? "";
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

/** 另外, 还有, 顺便讲下 behind a stop or blank, a plus sign; before 又有 the words stay. */
const JOINT =
  /[\s,,。;;]+(?:另外|还有|此外|同埋|以及|顺便[讲说提]?(?:一下|下|一句)?)[\s,,::]*|\s*[++]\s*|[\s,,。;;]+(?=又有)/;

/**
 * 「东门垃圾满了,另外西门路灯不亮」 → two parts, when each of them names a class of its own by itself (`classOf`); otherwise
 * what was joined is one matter told in two breaths. Undefined when nothing is joined.
 */
export function splitJoined(text: string, classOf: (part: string) => string | undefined): Split | undefined {
  const parts = text.split(JOINT).map(trimmed);
  if (parts.length < 2 || parts.includes("")) return undefined;
  const classes = parts.map(classOf);
  const apart = !classes.includes(undefined) && new Set(classes).size === parts.length;
  return apart ? { before: "", parts } : undefined;
}
