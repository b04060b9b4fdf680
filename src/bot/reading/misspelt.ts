/**
 * What a phone's keyboard offers in place of the words of this work: same sound, other characters (路登 for 路灯). Each pair is
 * equally long, so that positions in a text stay what they were; no right side contains a left one.
 */
const PAIRS: readonly (readonly [wrong: string, right: string])[] = [
  ["路登", "路灯"],
  ["街登", "街灯"],
  ["红绿登", "红绿灯"],
  ["红路灯", "红绿灯"],
  ["垃级", "垃圾"],
  ["垃极", "垃圾"],
  ["拉圾", "垃圾"],
  ["消房", "消防"],
  ["消放通道", "消防通道"],
  ["井概", "井盖"],
  ["井该", "井盖"],
  ["景盖", "井盖"],
  ["水侵", "水浸"],
  ["水寝", "水浸"],
  ["煤汽", "煤气"],
  ["媒气", "煤气"],
  ["漏汽", "漏气"],
  ["燃汽", "燃气"],
  ["共亨", "共享"],
  ["丹车", "单车"],
  ["违健", "违建"],
  ["违亭", "违停"],
  ["楼体口", "楼梯口"],
  ["楼体间", "楼梯间"],
  ["晕到", "晕倒"],
  ["打驾", "打架"],
  ["着伙", "着火"],
  ["冒咽", "冒烟"],
  ["塌限", "塌陷"],
  ["踏陷", "塌陷"],
  ["坍踏", "坍塌"],
  ["倒踏", "倒塌"],
  ["电线感", "电线杆"],
  ["护拦", "护栏"],
  ["下水到", "下水道"],
  ["噪因", "噪音"],
  ["躁音", "噪音"],
  ["燥音", "噪音"],
  ["走轨", "走鬼"],
  ["站道经营", "占道经营"],
  ["小广高", "小广告"],
];

const RIGHT: ReadonlyMap<string, string> = new Map(PAIRS);
const WRONG = new RegExp(PAIRS.map(([wrong]) => wrong).join("|"), "g");

/** The text with the usual misspellings put right; as long as before. */
export function spelt(text: string): string {
  return text.replace(WRONG, (wrong) => RIGHT.get(wrong) ?? wrong);
}
