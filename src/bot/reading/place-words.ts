import { CONTINUES, EXTENDS, THING, UNLISTED, WAY } from "./place-grammar.js";
import type { Span } from "./word-trie.js";

const CONTINUED = new RegExp(CONTINUES, "y");
const EXTENDED = new RegExp(EXTENDS, "y");
const KINDS = UNLISTED.map((kind) => new RegExp(kind, "g"));
/** A name that says what it is: 科翔路, 联和市场. */
const NAMES_A_KIND = new RegExp(`(?:${WAY}|${THING}|口|湖|站)$`);

/** Words that may stand before a place and are none of its name. */
const BEFORE =
  /^.*(?:今天|今日|今早|昨天|昨日|昨晚|刚才|刚刚|现在|早上|上午|中午|下午|晚上|(?:星期|礼拜|周)[一二三四五六日天]|件事|发现|看到|见到|反映|投诉|报告|位于|地点|地址|经过|路过|有人|有个|群众|街坊|居民|业主|这里|呢度|嗰度|那边|那个|呢边|嗰个|附近|帮忙|麻烦|另外|还有|在|喺|从|由|到|去|我们|我|你|请|有|是|系|和|跟|与|及|把|被|将|往|向|于|的|嘅|了|咗|着|过|晒|落|堵|挡|堆|停|倒|扔|丢|放|摆|占|拦|住|后|满|完|多|些|条|间|家|辆|个|只|成|全)/;
/** Before these a place is missing or wished for: it is not where the matter is. */
const NOT_THERE = /(?:没有|冇|无|缺少?|增设|加装|新建|建个)$/;
/** 路中间, 街口 say nothing without the name of the road. */
const ONLY_WITH_NAME = new RegExp(`^(?:${WAY}|村(?!口)|[墟围坊里涌河桥站])`);
/** No name has these in it; they are what is said about something. */
const NO_NAME = /[不没冇唔都也很好太就又再啦呢吗一]/;

/**
 * The end of the place that begins with a listed name, and whether it became another place by its tail (科翔 → 科翔花园). The
 * name of a community or street (`ofUnit`) may go on as well when it ends like a road: 萝岗街 + 中路15号.
 */
export function placeEnd(
  text: string,
  { start, end }: Span,
  ofUnit: boolean,
): { readonly end: number; readonly another: boolean } {
  const bare = ofUnit || !NAMES_A_KIND.test(text.slice(start, end));
  const extended = bare ? endOf(EXTENDED, text, end) : end;
  return extended > end ? { end: extended, another: true } : { end: endOf(CONTINUED, text, end), another: false };
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Words for a place that no list knows; `sure` when they name a road, a house or a place by itself. */
export type Unlisted = Span & { readonly sure: boolean };

const SURE_KINDS = 4;

/** Where the text names a place that no list knows, if it does. */
export function unlistedPlace(text: string): Unlisted | undefined {
  for (const [rank, kind] of KINDS.entries()) {
    for (const match of text.matchAll(kind)) {
      const span = named(match, text);
      if (span) return { ...stretched(text, span), sure: rank < SURE_KINDS };
    }
  }
  return undefined;
}

/** The match without the words before the name; undefined when nothing of a name is left, or the place is not there. */
function named(match: RegExpExecArray, text: string): Span | undefined {
  const lead = match.groups?.lead ?? "";
  const name = lead.slice(BEFORE.exec(lead)?.[0].length ?? 0);
  const start = match.index + lead.length - name.length;
  if (NO_NAME.test(name) || NOT_THERE.test(text.slice(0, start))) return undefined;
  if (name === "" && ONLY_WITH_NAME.test(text.slice(start))) return undefined;
  return { start, end: match.index + match[0].length };
}

/** 从A3栋到小学门口: a stretch is one place. */
export function stretched(text: string, span: Span): Span {
  if (!/[从由至]$/.test(text.slice(0, span.start)) || !/^[到至]/.test(text.slice(span.end))) return span;
  const rest = text.slice(span.end + 1);
  const second = unlistedPlace(rest);
  return second && second.start === 0 ? { start: span.start, end: span.end + 1 + second.end } : span;
}
