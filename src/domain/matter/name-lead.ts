import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter, waitsForLead } from "./facts.js";
import type { Matter } from "./matter.js";

/** 请指定主办: nobody is clearly responsible (domain 3, 13.3 HY-13-001), so the district centre says who is. Reason demanded. */
export function askLead(
  matter: Matter,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct("askLead", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "RAISED" || waitsForLead(matter)) return notNow(matter, "LeadAsked");
  const reason = words(command.reason, rules, "reason_missing", matter.no);
  if (!reason.ok) return reason;
  const naming = deadlineFrom(act.at, rules.registry.rules.limits.naming, rules.registry.calendar);
  return ok([{ type: "LeadAsked", data: { reason: reason.value, naming } }]);
}

export type NameLead = { readonly department?: UnitCode; readonly ground: string };

/** 指定主办 by the district centre, with the ground; the street calls that department, its judgement begins anew. */
export function nameLead(
  matter: Matter,
  command: NameLead,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const { no } = matter;
  const { units, rules: book, calendar } = rules.registry;
  const right = mayAct("nameLead", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (!waitsForLead(matter)) return notNow(matter, "LeadNamed");
  const { department } = command;
  if (department === undefined || units.get(department)?.kind !== "DEPARTMENT") {
    return refuse("department_unknown", { no });
  }
  const ground = words(command.ground, rules, "reason_missing", no);
  if (!ground.ok) return ground;
  const judgement = deadlineFrom(act.at, book.limits.streetJudgement, calendar);
  return ok([{ type: "LeadNamed", data: { department, ground: ground.value, judgement } }]);
}
