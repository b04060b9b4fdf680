import type { ReferralResult } from "../../domain/accountability/accountability.js";
import type { Measure } from "../../domain/accountability/grounds.js";
import { type Body, bodyOf, slice, trimmed } from "./body.js";

const WORDS: readonly (readonly [Measure, RegExp])[] = [
  ["TALK", /^约谈/],
  ["REPORT", /^报(?:告)?(?:分管)?区?领导/],
  ["REFERRAL", /^(?:问题)?(?:线索)?移送(?:纪委|纪检|纪检监察)?/],
];
const JOIN = /^(?:[\s,.:;]|并|和|及|、)+/;
const BECAUSE = /^(?:依据|理由|原因|因为)(?:是|为)?[\s:,]*/;

const RESULTS: readonly (readonly [ReferralResult, RegExp])[] = [
  ["UNFOUNDED", /^不成立/],
  ["REMINDED", /^谈话提醒/],
  ["HANDLED", /^已处理/],
  ["OTHER", /^其他|^其它/],
];

/** 约谈 移送 依据…: the measures that stand before the ground, in any order. */
export function readMeasures(text: string): { readonly ground: string; readonly measures: readonly Measure[] } {
  const measures: Measure[] = [];
  let rest: Body = trimmed(bodyOf(text));
  for (;;) {
    const found = WORDS.find(([, pattern]) => pattern.test(rest.norm));
    if (!found) break;
    const [measure, pattern] = found;
    measures.push(measure);
    const behind = slice(rest, pattern.exec(rest.norm)?.[0].length ?? 0);
    rest = trimmed(slice(behind, JOIN.exec(behind.norm)?.[0].length ?? 0));
  }
  const ground = slice(rest, BECAUSE.exec(rest.norm)?.[0].length ?? 0);
  return { ground: trimmed(ground).raw, measures: [...new Set(measures)] };
}

/** One of the four results, by its name; the one said last, as an answer stands behind what was refused before it. */
export function readResult(text: string): ReferralResult | undefined {
  const parts = bodyOf(text).norm.split(/[\s,.:;]+/);
  return parts.reverse().flatMap(resultOf)[0];
}

function resultOf(part: string): readonly ReferralResult[] {
  return RESULTS.filter(([, pattern]) => pattern.test(part)).map(([result]) => result);
}
