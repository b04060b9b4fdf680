import type { ExcludableRule } from "../../domain/scoring/excludable-rules.js";
import { bodyOf, slice, trimmed } from "./body.js";

/** Which deductions a ruling on an appeal names, and the words of its ground. */
export type SaidExclusion = { readonly exclude: readonly ExcludableRule[] | "all"; readonly ground: string };

const NAMED: Readonly<Record<string, readonly ExcludableRule[]>> = {
  签收: ["sign_late", "sign_very_late", "sign_by_system"],
  响应: ["respond_late", "respond_missing"],
  办结: ["finish_late"],
  重办: ["rework"],
  延期: ["second_extension"],
};
/** A name counts where something ends it: 签收系统故障 is a ground. */
const NAME = new RegExp(`^(${Object.keys(NAMED).join("|")}|全部)(?:的?扣分)?(?=[\\s,.:;、和及]|$)[\\s,.:;、和及]*`);

/** Reads 签收、响应 当天停电 or 当天停电; without a name every deduction that can be excluded is meant. */
export function readExclusion(text: string): SaidExclusion {
  let rest = trimmed(bodyOf(text));
  const names: string[] = [];
  for (let match = NAME.exec(rest.norm); match?.[1]; match = NAME.exec(rest.norm)) {
    names.push(match[1]);
    rest = slice(rest, match[0].length);
  }
  const exclude = names.flatMap((name) => NAMED[name] ?? []);
  return { exclude: exclude.length > 0 && !names.includes("全部") ? exclude : "all", ground: rest.raw.trim() };
}
