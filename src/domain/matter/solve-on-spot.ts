import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { PhotoId } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { categoryOf } from "./checked-classes.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import type { Matter } from "./matter.js";

export type SolveOnSpot = {
  readonly result: string;
  /** Empty: the photos of the report show how it was. */
  readonly before: readonly PhotoId[];
  readonly after: readonly PhotoId[];
};

/** M7 当场办结: a grid worker solves a light thing himself and shows how it was and how it is. */
export function solveOnSpot(
  matter: Matter,
  command: SolveOnSpot,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const { no } = matter;
  const right = mayAct("solveOnSpot", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "REPORTED") return notNow(matter, "MatterSolvedOnSpot");
  const category = categoryOf(matter.category, rules, no);
  if (!category.ok) return category;
  if (!category.value.onTheSpot) return refuse("role_missing", { no, needs: ["COMMUNITY_CLERK"] });
  const result = words(command.result, rules, "text_missing", no);
  if (!result.ok) return result;
  const before = command.before.length === 0 ? matter.photos : command.before;
  const missing = [...(before.length === 0 ? ["before"] : []), ...(command.after.length === 0 ? ["after"] : [])];
  if (missing.length > 0) return refuse("photo_missing", { no, missing });
  return ok([{ type: "MatterSolvedOnSpot", data: { result: result.value, before, after: command.after } }]);
}
