import type { Deadline } from "../deadline/deadline.js";
import { deadlineFrom } from "../deadline/deadline-from.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { OrderEvent } from "./events.js";
import { inState, issuersLines, type WhichLines } from "./issuers-lines.js";
import type { Order, OrderLine } from "./order.js";
import { deadlineSaid, type SaidLimit } from "./order-limits.js";
import { doneBefore } from "./own-lines.js";

/** `report` only where the issuer says until when. */
export type ReturnReport = WhichLines & { readonly reason: string; readonly report?: SaidLimit };

/**
 * O7 补报: a report is not enough, for a reason. Without a new limit the old one holds as long as it leaves the time that the rule
 * book gives for it. `line_needed` when several reported and none was named.
 */
export function returnReport(
  order: Order,
  command: ReturnReport,
  act: StaffAct,
  rules: Rules,
): Result<readonly OrderEvent[]> {
  const view = issuersLines(order, "returnReport", command, act, rules);
  if (!view.ok) return view;
  const { order: open, named } = view.value;
  const reported = inState(named.length > 0 ? named : open.lines, "REPORTED_BACK");
  if (reported.length === 0) return nothingToReturn(order, named);
  if (named.length === 0 && reported.length > 1) return refuse("line_needed", { no: order.no });
  const reason = words(command.reason, rules, "reason_missing", order.no);
  if (!reason.ok) return reason;
  const report = command.report
    ? deadlineSaid(command.report, act.at, rules.registry.calendar)
    : latest([...reported.map(({ reportBy }) => reportBy), again(act.at, rules)]);
  if (report.due <= act.at) return refuse("limit_over", { no: order.no, until: report.due });
  const lines = reported.map(({ code }) => code);
  return ok([{ type: "ReportReturned", data: { lines, reason: reason.value, report } }]);
}

function nothingToReturn(order: Order, named: readonly OrderLine[]): Result<never> {
  const [closed] = inState(named, "CLOSED");
  if (closed) return doneBefore(order, closed, closed.closed);
  const [back] = named.filter(({ returned }) => returned !== undefined);
  return back ? doneBefore(order, back, back.returned) : refuse("nothing_reported", { no: order.no });
}

function again(at: Date, { registry }: Rules): Deadline {
  return deadlineFrom(at, registry.rules.orders.reportAgain, registry.calendar);
}

function latest(deadlines: readonly Deadline[]): Deadline {
  return deadlines.reduce((last, one) => (one.due > last.due ? one : last));
}
