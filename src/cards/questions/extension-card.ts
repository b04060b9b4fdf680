import type { Call } from "../../domain/call/call.js";
import type { Card } from "../../ports/message.js";
import { button } from "../button-keys.js";
import { leadName } from "../call-words.js";
import { dueText } from "../due-text.js";
import { extensionName, movedText } from "../extension-texts.js";
import { maskedCall } from "../masked.js";
import { openEnd } from "../open-end.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To whoever decides: the department asks for more time (C21, C22). */
export function extensionCard(unmasked: Call, context: CardContext): Card {
  const call = maskedCall(unmasked);
  const { registry } = context;
  const asked = "extensionAsked" in call ? call.extensionAsked : undefined;
  return buttonsCard(context, {
    title: `延期申请 ${shortNo(call.no)} ${leadName(registry, call)}`,
    desc: asked ? extensionName(asked) : "",
    text: asked
      ? `理由:${openEnd(asked.reason)}。计划:${openEnd(asked.plan)}。${movedText(registry, call, asked.workdays)}`
      : "",
    lines: [
      line("编号", call.no),
      line("诉求", call.ask),
      "finish" in call && call.finish ? line("办结时限", dueText(call.finish.deadline)) : undefined,
      line("已延期", `${call.extensions}次`),
    ],
    buttons: [button("grant_extension", "同意延期"), button("refuse_extension", "不同意", "danger")],
  });
}
