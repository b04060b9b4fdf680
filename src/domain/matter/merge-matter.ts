import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { MatterEvent } from "./events.js";
import { isOver, partiesOfMatter } from "./facts.js";
import type { Matter } from "./matter.js";
import { isSameThing } from "./same-thing.js";

/** The two sides of one merge; both are written in one commit. */
export type Merged = { readonly duplicate: readonly MatterEvent[]; readonly main: readonly MatterEvent[] };

/**
 * M3 并件: the later report becomes part of the main matter, and its reporters follow that one. Whoever merges has to be in
 * charge of both. Not the same place and class, or an urgent report into a matter that is not: only by a person's decision,
 * with a reason.
 */
export function mergeMatter(
  duplicate: Matter,
  main: Matter,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<Merged> {
  const { no } = duplicate;
  for (const matter of [duplicate, main]) {
    const right = mayAct("mergeMatter", act, partiesOfMatter(matter), rules);
    if (!right.ok) return right;
  }
  if (duplicate.state !== "REPORTED") return notNow(duplicate, "MatterMerged");
  if (no === main.no) return refuse("main_needed", { no });
  if (isOver(main)) return notNow(main);
  const alike = isSameThing(duplicate, main, rules) && !losesUrgency(duplicate, main);
  const reason = words(command.reason, rules, alike ? undefined : "not_alike", no);
  return reason.ok ? ok(joined(duplicate, main, alike, reason.value)) : reason;
}

/** What a merge does to both, once it is decided. */
export function joined(duplicate: Matter, main: Matter, alike: boolean, reason: string): Merged {
  const { no, text, photos, reporter, followers } = duplicate;
  const why = reason === "" ? {} : { reason };
  const report = { duplicate: no, reporters: [reporter, ...followers], text, photos };
  return {
    duplicate: [{ type: "MatterMerged", data: { into: main.no, alike, ...why } }],
    main: [{ type: "DuplicateJoined", data: report }],
  };
}

function losesUrgency(duplicate: Matter, main: Matter): boolean {
  return duplicate.urgency === "URGENT" && main.urgency !== "URGENT";
}
