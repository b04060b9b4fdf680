import type { Call } from "../../domain/call/call.js";
import type { Card } from "../../ports/message.js";
import { button } from "../button-keys.js";
import { leadName } from "../call-words.js";
import { dueText } from "../due-text.js";
import { placeText } from "../matter-words.js";
import { missingNames } from "../missing-names.js";
import { URGENCY_NAMES } from "../names.js";
import { photosOfCall } from "../photos-of-call.js";
import { shortNo } from "../short-no.js";
import { unitShorts } from "../unit-names.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To the leader: a call waits for a decision, with what it still lacks (C3, C4). */
export function approvalCard(call: Call, context: CardContext): Card {
  const { registry } = context;
  const urgent = call.urgency === "URGENT" ? "【紧急】" : "";
  const tried = call.tried.trim() === "" ? "" : `已做:${call.tried}。`;
  const missing = call.gaps.length === 0 ? "" : `请注意,尚缺:${missingNames(call.gaps)}。`;
  return buttonsCard(context, {
    title: `${urgent}呼叫待审核 ${shortNo(call.no)} → ${leadName(registry, call)}`,
    desc: `${call.drafter.name}报审 · 照片${photosOfCall(call).length}张`,
    text: `${missing}诉求:${call.ask}。${tried}情况:${call.subject.text}`,
    lines: [
      line("编号", call.no),
      line("地点", placeText(registry, call.subject.place)),
      line("主办", leadName(registry, call)),
      line("协办", call.assist.length === 0 ? "无" : unitShorts(registry, call.assist)),
      line("程度", URGENCY_NAMES[call.urgency]),
      call.state === "IN_REVIEW" ? line("审核时限", dueText(call.approve.deadline)) : undefined,
    ],
    buttons: [button("approve", "同意"), button("send_back", "退回修改", "danger")],
  });
}
