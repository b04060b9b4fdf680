import type { Accountability } from "../../domain/accountability/accountability.js";
import { measuresMeant } from "../../domain/accountability/decide-accountability.js";
import type { Measure } from "../../domain/accountability/grounds.js";
import type { Registry } from "../../domain/district/registry.js";
import { accountabilityTitle, deductionOf, MEASURE_NAMES } from "../accountability/accountability-texts.js";
import { clip } from "../clip.js";
import { openEnd } from "../open-end.js";

/** 认定, by words: what follows from it. */
export function confirmQuestion(
  one: Accountability,
  { ground, measures }: { readonly ground: string; readonly measures: readonly Measure[] },
  registry: Registry,
): string {
  const points = deductionOf(one.ground, registry);
  const meant = measuresMeant(one, measures).map((measure) => MEASURE_NAMES[measure]);
  const all = [...(points === 0 ? [] : [`当月扣${-points}分`]), ...meant];
  const effect = all.length === 0 ? "记录在案" : all.join("、");
  return `将认定${accountabilityTitle(one, registry)}。处理:${effect}。依据:${clip(openEnd(ground), 200)}。回复「确认」提交,「取消」放弃。`;
}
