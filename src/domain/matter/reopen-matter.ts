import type { Urgency } from "../district/registry.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { addDays, localDate } from "../shared/local-time.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { categoryOf } from "./checked-classes.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import { handleDeadline } from "./handle-deadline.js";
import type { Matter } from "./matter.js";
import { joined, type Merged } from "./merge-matter.js";
import { isSameThing } from "./same-thing.js";

/** M22 复发重开: it came back within the days of the rule book; the whole handling limit begins anew. */
export function reopenMatter(
  matter: Matter,
  command: { readonly reason: string; readonly urgency?: Urgency },
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const { no } = matter;
  const right = mayAct("reopenMatter", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "CLOSED") return notNow(matter, "MatterReopened");
  const last = addDays(localDate(matter.closedAt), rules.registry.rules.recurrenceDays);
  if (localDate(act.at) > last) return refuse("recurrence_over", { no, limit: rules.registry.rules.recurrenceDays });
  const reason = words(command.reason, rules, "reason_missing", no);
  if (!reason.ok) return reason;
  const category = categoryOf(matter.category, rules, no);
  if (!category.ok) return category;
  const urgency = command.urgency ?? matter.urgency;
  const handle = handleDeadline(category.value, urgency, act.at, rules);
  return ok([{ type: "MatterReopened", data: { reason: reason.value, urgency, handle } }]);
}

/** M22 by a new report of the same thing: the old matter is reopened and the report merged into it, in one commit. */
export function reopenByReport(
  report: Matter,
  closed: Matter,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<Merged> {
  const right = mayAct("mergeMatter", act, partiesOfMatter(report), rules);
  if (!right.ok) return right;
  if (report.state !== "REPORTED") return notNow(report, "MatterMerged");
  if (!isSameThing(report, closed, rules)) return refuse("not_alike", { no: report.no });
  const urgent = report.urgency === "URGENT" ? { urgency: report.urgency } : {};
  const reopened = reopenMatter(closed, { ...command, ...urgent }, act, rules);
  if (!reopened.ok) return reopened;
  const { duplicate, main } = joined(report, closed, true, "");
  return ok({ duplicate, main: [...reopened.value, ...main] });
}
