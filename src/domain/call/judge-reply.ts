import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";
import { lastOrder } from "./supervision-of.js";

/** `note` may be empty where the reply is accepted; to ask again it is the reason. */
export type JudgeReply = { readonly accepted: boolean; readonly note: string };

/** The district centre accepts the department's reply to a supervision order, or asks again: the limit of a reply begins anew. */
export function judgeReply(call: Call, command: JudgeReply, act: StaffAct, rules: Rules): Result<readonly CallEvent[]> {
  const right = mayAct("judgeReply", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  const order = lastOrder(call);
  if (!order) return refuse("not_ordered", { no: call.no });
  if (order.state === "waiting") {
    return call.acts.ReplyAskedAgain ? notNow(call, "ReplyAskedAgain") : refuse("not_replied", { no: call.no });
  }
  if (order.state !== "replied") return notNow(call, "ReplyAccepted");
  const note = words(command.note, rules, command.accepted ? undefined : "reason_missing", call.no);
  if (!note.ok) return note;
  const { no } = order;
  if (command.accepted) return ok([{ type: "ReplyAccepted", data: { no, note: note.value } }]);
  const { rules: book, calendar } = rules.registry;
  const reply = deadlineFrom(act.at, book.limits.supervisionReply, calendar);
  return ok([{ type: "ReplyAskedAgain", data: { no, reason: note.value, reply } }]);
}
