import type { Call } from "../../domain/call/call.js";
import { mayBeReworked } from "../../domain/call/order-rework.js";
import type { Registry } from "../../domain/district/registry.js";
import type { Card } from "../../ports/message.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { leadName } from "../call-words.js";
import { dueText } from "../due-text.js";
import { placeText } from "../matter-words.js";
import { shortNo } from "../short-no.js";
import { STARS, starsWord } from "../stars.js";
import { buttonsCard, type CardContext, head, line, options } from "./card-parts.js";

/** To the street centre: five stars down to one (C12). */
export function ratingCard(call: Call, context: CardContext): Card {
  const due = call.state === "FINISHED" ? `请于${dueText(call.rate.deadline)}前评价;` : "";
  return {
    form: "vote",
    ...head(
      context,
      `请评价 ${shortNo(call.no)} ${leadName(context.registry, call)}`,
      `${due}${reasonUpTo(context.registry)}星及以下请说明原因`,
    ),
    question: { key: CHOICE_KEYS.stars, title: "办得怎么样", options: starOptions(context.registry) },
    submit: button("rate", "提交"),
  };
}

/** To the street leader: one or two stars count only when he gives them himself (C12). */
export function badRatingCard(call: Call, context: CardContext): Card {
  const proposed = call.state === "FINISHED" ? call.proposedRating : undefined;
  return buttonsCard(context, {
    title: `请确认评价 ${shortNo(call.no)} ${leadName(context.registry, call)}`,
    desc: `${proposed?.by.name ?? ""}提请${proposed?.stars ?? ""}星评价${call.rework ? " · 已重办过一次" : ""}`,
    text: `理由:${proposed?.reason ?? ""}。部门报告的结果:${call.result ?? ""}`,
    lines: [
      line("编号", call.no),
      line("地点", placeText(context.registry, call.subject.place)),
      call.state === "FINISHED" ? line("评价时限", dueText(call.rate.deadline)) : undefined,
    ],
    choice: {
      key: CHOICE_KEYS.stars,
      title: "评价",
      options: starOptions(context.registry),
      ...(proposed === undefined ? {} : { selected: String(proposed.stars) }),
    },
    // A first 不满意 leads to rework; the rating at once is the exception (domain 5.2).
    buttons: mayBeReworked(call)
      ? [button("redo", "退回重办"), button("rate", "直接评价", "plain")]
      : [button("rate", "确认评价")],
  });
}

export function starOptions(registry: Registry) {
  return options(STARS.map((stars) => ({ id: String(stars), text: `${stars}星 ${starsWord(registry, stars)}` })));
}

function reasonUpTo(registry: Registry): number {
  return registry.rules.rating.reasonUpTo;
}
