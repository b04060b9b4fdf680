import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { PhotoId } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";
import { waitsForStreet } from "./flags.js";
import { streetDelay } from "./street-delay.js";

/** C30: the street's answer. What it came too late is added to the department's finish limit. */
export function answerDepartment(
  call: Call,
  command: { readonly text: string; readonly photos: readonly PhotoId[] },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const { no, question } = call;
  const right = mayAct("answerDepartment", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (question === undefined) return refuse("no_question", { no });
  if (!waitsForStreet(call)) return notNow(call, "StreetAnswered");
  const text = words(command.text, rules, command.photos.length === 0 ? "text_missing" : undefined, no);
  if (!text.ok) return text;
  const answered: CallEvent = { type: "StreetAnswered", data: { text: text.value, photos: command.photos } };
  return ok([...streetDelay(call, act.at, rules), answered]);
}
