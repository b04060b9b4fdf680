import type { Call, PartOf } from "../../domain/call/call.js";
import type { Registry } from "../../domain/district/registry.js";
import type { Card } from "../../ports/message.js";
import { button } from "../button-keys.js";
import { callSentence } from "../call-sentence.js";
import { cardNo, leadName, streetName } from "../call-words.js";
import { dueText } from "../due-text.js";
import { placeText } from "../matter-words.js";
import { photosOfCall } from "../photos-of-call.js";
import { shortNo } from "../short-no.js";
import { unitShort, unitShorts } from "../unit-names.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To liaison and deputy head: the call with its three limits (C4 → C5, C8). There is no button to return it (domain 10.1). */
export function signCard(call: Call, context: CardContext): Card {
  const { registry } = context;
  const urgent = call.urgency === "URGENT" ? "【紧急】" : "";
  const clocks = call.state === "SENT" ? call : undefined;
  return buttonsCard(context, {
    title: `${urgent}请签收 ${cardNo(call)} ${streetName(registry, call)}呼叫`,
    desc: `${call.part ? leadName(registry, call) : `${leadName(registry, call)}主办`} · 照片${photosOfCall(call).length}张`,
    text: callSentence(registry, call),
    lines: [
      line("编号", call.no),
      line("地点", placeText(registry, call.subject.place)),
      clocks && line("签收时限", dueText(clocks.sign.deadline)),
      clocks && line("响应时限", dueText(clocks.respond.deadline)),
      clocks && line("办结时限", dueText(clocks.finish.deadline)),
      call.part ? line("主办", ledBy(registry, call.part)) : line("协办", unitShorts(registry, call.assist) || "无"),
    ],
    buttons: [button("sign", "签收"), button("respond", "签收并响应", "plain")],
  });
}

/** 「水务局 0003」; for a part that goes on from one of a redispatched call, also which. */
function ledBy(registry: Registry, { of, department, after }: PartOf): string {
  const before = after === undefined ? "" : `(接续${shortNo(after)})`;
  return `${unitShort(registry, department)} ${shortNo(of)}${before}`;
}
