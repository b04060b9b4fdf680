import type { RefusalGround } from "../../domain/matter/refusal-grounds.js";
import { normalise } from "./normalise.js";

/** Words by which people name a ground of the fixed list (domain 4). The first that fits is meant. */
const GROUNDS: readonly (readonly [RefusalGround, RegExp])[] = [
  ["LEGAL_PROCEDURE", /司法|诉讼|法院|仲裁|信访|复议|纪检|监察|官司|起诉|立案侦查/],
  ["DUPLICATE", /同一(?:事项|件)|重复件|已有人报|已在办|已经在办/],
  ["MALICIOUS", /恶意|捣乱|虚假上报|谎报/],
  ["OUTSIDE_DISTRICT", /不属(?:于)?本区|不在本区|外区|跨区|别的区|其他区|区外|不在辖区|不属(?:于)?(?:我们|本)辖区/],
  ["PRIVATE_DISPUTE", /私人|个人纠纷|民事纠纷|邻里纠纷|家庭纠纷|经济纠纷|家务事|调解/],
  ["NOT_FINDABLE", /查明|找不到|查无|无法核实|地点不明|地点不清|不知道在哪|内容不清|内容不明|说不清/],
];

/** The ground that the words name; undefined when they name none. */
export function groundIn(words: string): RefusalGround | undefined {
  const said = normalise(words);
  return GROUNDS.find(([, pattern]) => pattern.test(said))?.[0];
}
