/** The pieces of which people make up a place; regular expressions without flags, for normalised text. */

const NUMBER = "(?:\\d+|[一二三四五六七八九十]{1,3})";

/** 楼下 after 5栋, 对面 after 23号: words that say where from a known thing. */
export const SIDE =
  "(?:门口|门前|大门|[东南西北正后侧]门|路口|村口|巷口|街口|楼下|楼上|楼顶|天台|对面|旁边|侧边|隔壁|隔离|背后|旁|附近|前面|后面|后边|后巷|后山|里面|外面|" +
  "(?<=[路街道])站|入口|出口|楼梯口|楼梯间|楼道|电梯口|公交站|路段|[东南西北中]段|辅道|主道|交界处?|交叉口|中间|转角|拐角|桥底|一带|一排|停车场|侧|尾|口)";

/** 12号, 5栋, A3栋, 3单元, 二楼, 之2, 23-2号, 首层; behind a house also the bare number of the flat: 3栋502. */
export const UNIT =
  `(?:第?[a-z]?-?${NUMBER}(?:-\\d+)?(?:号楼(?![下上顶])|号铺|号(?![线晚早上中下凌那开起左])|栋|座|幢|单元|梯|楼|巷|街|弄)` +
  `|第?[a-z]?\\d+(?:层|房|室|社|队|区|期)|[a-z]\\d*(?:栋|座|区|口|门|出口)|之${NUMBER}|首层|负[一二三]层` +
  `|(?<=[栋座幢梯号]|单元)\\d{3,4}(?![\\d元人块年月米度斤个条]))`;

/** What stands somewhere and is found by its kind: 小学, 市场, 工地. */
export const THING =
  "(?:幼儿园|小学|中学|学校|医院|诊所|菜市场|肉菜市场|市场|超市|商场|广场|公园|停车场|车库|小区|花园|新村|公寓|大厦|工厂|厂房|厂区|工业园|工业区|园区|仓库|祠堂|" +
  "村委|居委|社区|派出所|地铁站|地铁|公交站|车站|加油站|垃圾站|垃圾池|公厕|桥底|天桥|隧道|涵洞|水库|鱼塘|河边|涌边|河涌边|球场|篮球场|文化室|宿舍|工地|地块|" +
  "饭堂|酒店|银行|快递站|驿站)";

/** What a road, a village or a water is called by. */
export const WAY = "(?:大道(?:[东南西北中](?=\\d))?|公路|马路|大街|[东南西北中]?路|街|巷)";
const LAND =
  "(?:新村|村道|村|墟|围|坊|里|涌|河|桥|水库|站|后山|(?:第?[一二三四五六七八九十\\d]{1,2})(?:社|队|组|网格))";

/** What a bare name goes on with: 科翔 + 花园, 荔红 + 四街, 联和 + 新村, 镇龙 + 二队. */
const OF_NAME =
  "(?:第?[一二三四五六七八九十\\d]{1,2}|[大小新老旧东南西北上下中前]{1,2}|美食|商业|文化|农贸|工业|创意|购物|体育|健身|中心)";
const TAIL = `${OF_NAME}?(?:${THING}|${WAY}(?![面灯牌障基过边])|${LAND})`;

/** The words between a name and what goes on with it. */
const JOINT = "(?:的|那边|那里|那个|这边|呢边|嗰边|靠近)?";
const STEPS = `(?:${UNIT}|${SIDE}){1,6}`;

/** What continues a listed name: 科翔路 + 12号门口. Half a dozen steps at most, so that a long text cannot hold it up. */
export const CONTINUES = `${JOINT}(?:${STEPS}|${THING}(?:${STEPS})?)`;

/** What continues a name that is bare, of a community for one: 荔红 + 花园B座, 洋田 + 村后山; then it is another place. */
export const EXTENDS = `(?:${TAIL}){1,2}(?:${STEPS})?`;

const HAN = "[\\u4e00-\\u9fa5]";

/**
 * A place nobody has listed, the surest kind first: 东风路8号门口; 开源大道 or 科学城B3栋 as a word by itself; 南岗河; 5栋楼下;
 * 小学门口; 门口. `lead` may begin with words that are none of its name.
 */
export const UNLISTED: readonly string[] = [
  `(?<lead>${HAN}{2,5}?)${WAY}(?=${UNIT}|${SIDE})${STEPS}`,
  `(?<=^|[\\s,。;!?、:()])(?<lead>${HAN}{2,8}?)(?:${WAY}|${LAND}|${THING}|${UNIT})(?:${HAN}{2}段)?(?:${STEPS})?(?=$|[\\s,。;!?、:()])`,
  `(?<=^|[\\s,。;在喺])(?<lead>${HAN}{2,3})(?:河|涌|水库)(?=[有里面边上的嘅水发又])`,
  `(?:${THING})?${UNIT}(?:${UNIT}|${SIDE}){0,5}`,
  `(?<lead>${HAN}{0,4}?)${THING}(?:${UNIT}|${SIDE}){0,4}`,
  "(?:[东南西北]门|村口|巷口|路口|楼梯口|楼梯间|电梯口|桥底|天台|门口|(?<=我们?|我哋|[在喺])楼下)",
];
