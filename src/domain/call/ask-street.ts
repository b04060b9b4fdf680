import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

/** C30 请镇街补充情况: once, a concrete question, while the department works. No clock stops. */
export function askStreet(
  call: Call,
  command: { readonly question: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("askStreet", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "SIGNED" && call.state !== "RESPONDED") return notNow(call);
  if (call.question) return notNow(call, "StreetAsked");
  const question = words(command.question, rules, "text_missing", call.no);
  if (!question.ok) return question;
  const { rules: book, calendar } = rules.registry;
  const info = deadlineFrom(act.at, book.limits.infoFromStreet, calendar);
  return ok([{ type: "StreetAsked", data: { question: question.value, info } }]);
}
