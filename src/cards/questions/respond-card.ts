import type { Call } from "../../domain/call/call.js";
import type { Card } from "../../ports/message.js";
import { button } from "../button-keys.js";
import { cardNo, oneLineOpen, streetName } from "../call-words.js";
import { dueText } from "../due-text.js";
import { placeText } from "../matter-words.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To the department after signing: who comes, when, what will be done (C7); the deputy head may finish at once (C11). */
export function respondCard(call: Call, context: CardContext): Card {
  const short = shortNo(call.no);
  const clocks = call.state === "SIGNED" ? call : undefined;
  return buttonsCard(context, {
    title: `请响应 ${cardNo(call)} ${streetName(context.registry, call)}呼叫`,
    desc: "响应要写明:谁来、什么时候到、怎么办",
    text: `诉求:${oneLineOpen(call)}。例:响应 ${short} 管网科今天下午3点到场,先抽水再疏通`,
    lines: [
      line("编号", call.no),
      line("地点", placeText(context.registry, call.subject.place)),
      clocks && line("响应时限", dueText(clocks.respond.deadline)),
      clocks && line("办结时限", dueText(clocks.finish.deadline)),
    ],
    buttons: [button("respond", "响应"), button("finish", "直接办结", "plain")],
  });
}
