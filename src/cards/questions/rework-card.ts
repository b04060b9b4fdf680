import type { Call } from "../../domain/call/call.js";
import type { Card } from "../../ports/message.js";
import { actorName } from "../actor-name.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { leadName } from "../call-words.js";
import { dueText } from "../due-text.js";
import { placeText } from "../matter-words.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";
import { starOptions } from "./rating-card.js";

/** To the street's leader: somebody looked and it was not done. Have it done again (C15), or rate what there is (C12). */
export function reworkCard(call: Call, context: CardContext): Card {
  const { registry } = context;
  const disputed = call.state === "FINISHED" ? call.disputed : undefined;
  const found = disputed === undefined ? "" : `${actorName(disputed.by)}核查不通过:${disputed.reason}。`;
  return buttonsCard(context, {
    title: `是否退回重办 ${shortNo(call.no)} ${leadName(registry, call)}`,
    desc: `现场照片${disputed?.photos.length ?? 0}张;重办只能一次`,
    text: `${found}部门报告的结果:${call.result ?? ""}`,
    lines: [
      line("编号", call.no),
      line("事项", call.subject.matter),
      line("地点", placeText(registry, call.subject.place)),
      call.state === "FINISHED" ? line("评价时限", dueText(call.rate.deadline)) : undefined,
    ],
    choice: { key: CHOICE_KEYS.stars, title: "直接评价时", options: starOptions(registry), selected: "2" },
    buttons: [button("redo", "退回重办"), button("rate", "直接评价", "plain")],
  });
}
