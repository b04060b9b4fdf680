import type { Span } from "./word-trie.js";

const NUMBER = "(?:\\d+|[一二三四五六七八九十]{1,3})";
/** 楼下 after 5栋, 对面 after 23号: words that say where from a known thing. */
const SIDE =
  "(?:门口|门前|大门|后门|侧门|路口|村口|巷口|街口|楼下|楼上|楼顶|天台|对面|旁边|侧边|旁|附近|前面|后面|后边|里面|外面|入口|出口|楼梯口|楼梯间|楼道|电梯口|公交站|路段|交界处?|中间|转角|拐角|桥底|一带|一排|停车场|侧|口)";
/** 12号, 5栋, A3栋, 3单元, 二楼, 之2. */
const UNIT =
  `(?:[a-z]?-?${NUMBER}(?:号楼(?![下上顶])|号铺|号(?![线晚早上中下凌那开起左])|栋|座|幢|单元|梯|楼|巷|街|弄)` +
  `|[a-z]?\\d+(?:层|房|室|社|队|区|期)|[a-z]\\d*(?:栋|座|区|口|门|出口)|之${NUMBER})`;
const THING =
  "(?:幼儿园|小学|中学|学校|医院|诊所|菜市场|肉菜市场|市场|超市|商场|广场|公园|停车场|车库|小区|花园|工厂|厂房|厂区|工业园|园区|仓库|祠堂|村委|居委|社区|派出所|地铁站|公交站|车站|加油站|垃圾站|垃圾池|公厕|桥底|天桥|隧道|涵洞|水库|鱼塘|河边|涌边|河涌边|球场|篮球场|文化室|宿舍|工地|饭堂|酒店|银行|快递站|驿站)";

/** What continues a name: 科翔路 + 12号门口. Half a dozen at most, so that a long text cannot hold it up. */
const CONTINUES = new RegExp(
  `(?:的|那边|那里|那个|这边|呢边|嗰边|靠近)?(?:${UNIT}|${SIDE})(?:${UNIT}|${SIDE}){0,5}`,
  "y",
);

/** A place nobody has listed: 东风路8号门口, 5栋楼下, 小学门口, 一楼楼梯口. */
const UNLISTED = new RegExp(
  `(?<name>[\\u4e00-\\u9fa5]{2,5}?)(?:大道|公路|马路|路|大街|街|巷)(?=${UNIT}|${SIDE})(?:${UNIT}|${SIDE}){1,6}` +
    `|${UNIT}(?:${UNIT}|${SIDE}){0,5}` +
    `|(?<lead>[\\u4e00-\\u9fa5]{0,4}?)${THING}(?:${UNIT}|${SIDE}){0,4}` +
    `|(?:村口|巷口|路口|楼梯口|楼梯间|电梯口|桥底|天台|门口)`,
);

/** Words that may stand before a place and are none of its name. */
const BEFORE =
  /^.*(?:今天|今日|今早|昨天|昨日|昨晚|刚才|刚刚|现在|早上|上午|中午|下午|晚上|发现|看到|见到|反映|投诉|报告|位于|地点|地址|经过|路过|有人|有个|群众|街坊|居民|业主|这里|呢度|嗰度|那边|那个|附近|帮忙|麻烦|在|喺|从|由|到|去|我们|我|你|请|有|是|和|跟|与|及|把|被|将|往|向|于|的|嘅|了|咗|着|过|堵|挡|堆|停|倒|扔|丢|放|摆|占|拦|住|后|满|完|多|些|条|间|家|辆|个|只|成|全)/;

/** The end of the place that begins with a listed name ending at `from`. */
export function placeEnd(text: string, from: number): number {
  CONTINUES.lastIndex = from;
  return CONTINUES.test(text) ? CONTINUES.lastIndex : from;
}

/** Where the text names a place that no list knows, if it does. */
export function unlistedPlace(text: string): Span | undefined {
  const found = UNLISTED.exec(text);
  if (!found) return undefined;
  const lead = found.groups?.name ?? found.groups?.lead ?? "";
  const start = found.index + (BEFORE.exec(lead)?.[0].length ?? 0);
  return joined(text, { start, end: found.index + found[0].length });
}

/** 从A3栋到小学门口: a stretch is one place. */
function joined(text: string, span: Span): Span {
  if (!/[从由至]$/.test(text.slice(0, span.start)) || !/^[到至]/.test(text.slice(span.end))) return span;
  const rest = text.slice(span.end + 1);
  const second = UNLISTED.exec(rest);
  return second && second.index === 0 ? { start: span.start, end: span.end + 1 + second[0].length } : span;
}
