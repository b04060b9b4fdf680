import type { Call } from "../../domain/call/call.js";
import type { Card } from "../../ports/message.js";
import { actorName } from "../actor-name.js";
import { button } from "../button-keys.js";
import { leadName, oneLine } from "../call-words.js";
import { dueText } from "../due-text.js";
import { placeText } from "../matter-words.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To the street centre: the department asks something about the call (C30). */
export function infoCard(call: Call, context: CardContext): Card {
  const { registry } = context;
  const short = shortNo(call.no);
  return buttonsCard(context, {
    title: `请补充情况 ${short} ${leadName(registry, call)}询问`,
    desc: `直接回复「答复 ${short} 内容」,可附照片`,
    text: `询问:${call.question?.text ?? ""}`,
    lines: [
      line("编号", call.no),
      line("询问人", call.question && actorName(call.question.by)),
      line("地点", placeText(registry, call.subject.place)),
      line("诉求", oneLine(call)),
      call.info && line("答复时限", dueText(call.info.deadline)),
    ],
    buttons: [button("answer", "答复")],
  });
}
