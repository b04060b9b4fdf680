import type { Call } from "../../domain/call/call.js";
import type { Card } from "../../ports/message.js";
import { actorName } from "../actor-name.js";
import { button } from "../button-keys.js";
import { oneLine, streetName } from "../call-words.js";
import { dueText } from "../due-text.js";
import { placeText } from "../matter-words.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To the deputy head: the street wants to take its call back (C25). Who does not agree goes on with the work. */
export function cancellationCard(call: Call, context: CardContext): Card {
  const { cancellation } = call;
  return buttonsCard(context, {
    title: `镇街要求撤销 ${shortNo(call.no)} ${streetName(context.registry, call)}呼叫`,
    desc: cancellation === undefined ? "" : `${actorName(cancellation.by)}提出`,
    text: `理由:${cancellation?.reason ?? ""}。同意后撤销,不计分;不同意请照常办理,时限照常计算。`,
    lines: [
      line("编号", call.no),
      line("诉求", oneLine(call)),
      line("地点", placeText(context.registry, call.subject.place)),
      "finish" in call && call.finish ? line("办结时限", dueText(call.finish.deadline)) : undefined,
    ],
    buttons: [button("agree_cancel", "同意撤销")],
  });
}
