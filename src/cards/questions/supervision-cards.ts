import type { Call } from "../../domain/call/call.js";
import type { CallEvent } from "../../domain/call/events.js";
import { lastOrder, openProposal } from "../../domain/call/supervision-of.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Card } from "../../ports/message.js";
import { button } from "../button-keys.js";
import { leadName, oneLine, streetName } from "../call-words.js";
import { dueText } from "../due-text.js";
import { maskedCall } from "../masked.js";
import { placeText } from "../matter-words.js";
import { shortNo } from "../short-no.js";
import { orderedText, proposalWords, replyWords } from "../supervision-texts.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To the district centre: the system proposes to press formally, a person decides (domain 11). */
export function proposedCard(unmasked: Call, context: CardContext): Card {
  const call = maskedCall(unmasked);
  const { registry } = context;
  const proposal = openProposal(call);
  return buttonsCard(context, {
    title: `督办建议 ${shortNo(call.no)} ${leadName(registry, call)}`,
    desc: "是否发督办单由区指挥中心决定",
    text: proposal ? proposalWords(registry, call, proposal) : "",
    lines: [
      line("编号", call.no),
      line("街镇", streetName(registry, call)),
      line("诉求", oneLine(call)),
      line("地点", placeText(registry, call.subject.place)),
    ],
    buttons: [button("supervise", "发督办单"), button("no_supervision", "暂不督办", "plain")],
  });
}

/** To the deputy head: the order, and where the written reply goes (C28). `opened` ordered it, or asked again. */
export function orderedCard(call: Call, context: CardContext, opened: Recorded<CallEvent>): Card {
  const { registry } = context;
  const order = lastOrder(call);
  const again = opened.type === "ReplyAskedAgain" ? `区指挥中心要求重新回复:${opened.data.reason}。` : "";
  const text = opened.type === "SupervisionOrdered" ? orderedText(registry, call, opened.data) : again;
  return buttonsCard(context, {
    title: `督办单 ${order?.no ?? ""}`,
    desc: `${shortNo(call.no)} 请书面回复原因、措施、完成时间`,
    text,
    lines: [
      line("编号", call.no),
      line("街镇", streetName(registry, call)),
      line("诉求", oneLine(call)),
      call.reply && line("回复时限", dueText(call.reply.deadline)),
    ],
    buttons: [button("reply_supervision", "书面回复")],
  });
}

/** To the district centre: what the department wrote. */
export function repliedCard(unmasked: Call, context: CardContext): Card {
  const call = maskedCall(unmasked);
  const order = lastOrder(call);
  return buttonsCard(context, {
    title: `督办回复 ${shortNo(call.no)} ${leadName(context.registry, call)}`,
    desc: `督办单 ${order?.no ?? ""}`,
    text: order?.reply ? replyWords(order.reply) : "",
    lines: [
      line("编号", call.no),
      line("街镇", streetName(context.registry, call)),
      line("要求", order?.demand),
      "finish" in call && call.finish ? line("办结时限", dueText(call.finish.deadline)) : undefined,
    ],
    buttons: [button("accept_reply", "认可"), button("reask_reply", "重新回复", "danger")],
  });
}
