import type { RuleBook } from "../district/rule-book.js";
import { minutesOf } from "../shared/local-time.js";

/** 晨报设置: what a person asked for. Without `at` it comes at the district's time; `off` keeps the time for when it is wanted again. */
export type DigestWish = { readonly off?: true; readonly at?: string };

/** What somebody says about it: off, on again, or when. */
export type DigestSaid =
  | { readonly kind: "off" }
  | { readonly kind: "on" }
  | { readonly kind: "at"; readonly time: string };

type DigestRules = Pick<RuleBook, "reminders">;

/** The wish after what was said; undefined for a time at which nobody is to be written to. */
export function wishAfter(before: DigestWish, said: DigestSaid, rules: DigestRules): DigestWish | undefined {
  const { off: _, ...kept } = before;
  if (said.kind === "off") return { ...kept, off: true };
  if (said.kind === "on") return kept;
  return isDigestTime(said.time, rules) ? { at: said.time } : undefined;
}

/** When somebody's digest comes, `07:50`; undefined when he wants none. A time that the rules no longer allow is the district's. */
export function digestTimeOf({ off, at }: DigestWish, rules: DigestRules): string | undefined {
  if (off) return undefined;
  return at !== undefined && isDigestTime(at, rules) ? at : rules.reminders.digestAt;
}

/** Between which times a digest may come; never while it is quiet. */
export function digestWindow({ reminders }: DigestRules): { readonly from: string; readonly until: string } {
  const { digestFrom, digestUntil, quietUntil } = reminders;
  return { from: minutesOf(quietUntil) > minutesOf(digestFrom) ? quietUntil : digestFrom, until: digestUntil };
}

function isDigestTime(time: string, rules: DigestRules): boolean {
  const { from, until } = digestWindow(rules);
  return minutesOf(time) >= minutesOf(from) && minutesOf(time) <= minutesOf(until);
}
