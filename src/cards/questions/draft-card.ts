import type { Call } from "../../domain/call/call.js";
import type { CallEvent } from "../../domain/call/events.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Card } from "../../ports/message.js";
import { button } from "../button-keys.js";
import { leadName } from "../call-words.js";
import { listItemText, placeText } from "../matter-words.js";
import { URGENCY_NAMES } from "../names.js";
import { shortNo } from "../short-no.js";
import { unitShorts } from "../unit-names.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To the drafter: ask for review or drop it (C2). A returned draft says what the leader wants changed. */
export function draftCard(call: Call, context: CardContext, opened: Recorded<CallEvent> | undefined): Card {
  const { registry } = context;
  const returned = opened?.type === "DraftReturned" ? `领导退回修改:${opened.data.reason}。` : "";
  return buttonsCard(context, {
    title: `${returned === "" ? "呼叫拟稿" : "退回修改"} ${shortNo(call.no)} → ${leadName(registry, call)}`,
    desc: `改内容请回复「补充 ${shortNo(call.no)} 内容」或发照片`,
    text: `${returned}诉求:${call.ask}`,
    lines: [
      line("编号", call.no),
      line("事项", call.subject.matter),
      line("地点", placeText(registry, call.subject.place)),
      line("协办", call.assist.length === 0 ? "无" : unitShorts(registry, call.assist)),
      line("程度", URGENCY_NAMES[call.urgency]),
      line("清单事项", call.listItem === undefined ? "清单外" : listItemText(registry, call.listItem)),
    ],
    buttons: [button("review", "报审"), button("discard", "取消", "danger")],
  });
}
