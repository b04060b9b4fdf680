import type { Call } from "../domain/call/call.js";
import type { Registry } from "../domain/district/registry.js";
import { leadName, oneLineOpen, streetName } from "./call-words.js";
import { limitWords } from "./deadline.js";
import { dueText } from "./due-text.js";
import { placeText } from "./matter-words.js";
import { shortNo } from "./short-no.js";
import { unitShort } from "./unit-names.js";

/** The words by which a call reaches its department (domain 17.3), ordinary or urgent; a 协办单 says who leads. */
export function callSentence(registry: Registry, call: Call): string {
  const short = shortNo(call.no);
  const { sign, respond, finish } = limits(call);
  const helps = call.part ? `${unitShort(registry, call.part.department)}主办,请贵单位协办。` : "";
  if (call.urgency === "URGENT" && sign && respond)
    return (
      `【有呼必应·紧急${helps ? "·协办" : ""}】${placeText(registry, call.subject.place)}${oneLineOpen(call)}。` +
      `请${limitWords(sign.limit)}内签收、${limitWords(respond.limit)}内到场。现场联系:${postPhone(registry, call)}。${helps}` +
      `编号${call.no},回复「签收 ${short}」。`
    );
  const until =
    sign && respond && finish
      ? `请于${dueText(sign)}前签收、${dueText(respond)}前响应、${dueText(finish)}前办结。`
      : "";
  return (
    `【有呼必应${helps ? "·协办" : ""}】${streetName(registry, call)}呼叫${leadName(registry, call)}:${oneLineOpen(call)}。${helps}` +
    `编号${call.no}。${until}回复「签收 ${short}」。`
  );
}

function limits(call: Call) {
  return call.state === "SENT"
    ? { sign: call.sign.deadline, respond: call.respond.deadline, finish: call.finish.deadline }
    : {};
}

/** The street's duty post; a post's phone is never masked. */
function postPhone(registry: Registry, call: Call): string {
  return registry.units.get(call.street)?.dutyPhone ?? `${streetName(registry, call)}指挥中心`;
}
