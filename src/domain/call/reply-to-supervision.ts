import type { LocalDate } from "../deadline/calendar.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { localDate } from "../shared/local-time.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";
import { lastOrder } from "./supervision-of.js";

/** As far as it was said. */
export type ReplyToSupervision = { readonly reason?: string; readonly measure?: string; readonly until?: LocalDate };

/**
 * 督办回复 by the deputy head: reason, measure and date, all three (`reply_incomplete`), the date not before today. After its limit
 * the reply is taken all the same.
 */
export function replyToSupervision(
  call: Call,
  command: ReplyToSupervision,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("replyToSupervision", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  const order = lastOrder(call);
  if (!order) return refuse("not_ordered", { no: call.no });
  const late = order.state === "unanswered" && order.reply === undefined;
  if (order.state !== "waiting" && !late) return notNow(call, "SupervisionReplied");
  const said = saidIn(call, command, act, rules);
  return said.ok ? ok([{ type: "SupervisionReplied", data: { no: order.no, ...said.value } }]) : said;
}

function saidIn({ no }: Call, command: ReplyToSupervision, { at }: StaffAct, rules: Rules) {
  const reason = words(command.reason ?? "", rules, undefined, no);
  if (!reason.ok) return reason;
  const measure = words(command.measure ?? "", rules, undefined, no);
  if (!measure.ok) return measure;
  const { until } = command;
  const inTime = until !== undefined && until >= localDate(at);
  const missing = [
    ...(reason.value === "" ? ["replyReason"] : []),
    ...(measure.value === "" ? ["measure"] : []),
    ...(inTime ? [] : ["until"]),
  ];
  if (until === undefined || missing.length > 0) return refuse("reply_incomplete", { no, missing });
  return ok({ reason: reason.value, measure: measure.value, until });
}
