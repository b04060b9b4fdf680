import type { Call } from "../../domain/call/call.js";
import type { Card } from "../../ports/message.js";
import { button } from "../button-keys.js";
import { leadName, streetName } from "../call-words.js";
import { dueText } from "../due-text.js";
import { whyHeld } from "../hold-texts.js";
import { monthDay } from "../local-time.js";
import { maskedCall } from "../masked.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To the district centre: the department cannot do it now (C23). */
export function holdCard(unmasked: Call, context: CardContext): Card {
  const call = maskedCall(unmasked);
  const { registry } = context;
  const asked = "holdAsked" in call ? call.holdAsked : undefined;
  return buttonsCard(context, {
    title: `挂账申请 ${shortNo(call.no)} ${leadName(registry, call)}`,
    desc: "同意后时限暂停,复核日自动恢复",
    text: asked ? whyHeld(registry, asked) : "",
    lines: [
      line("编号", call.no),
      line("街镇", streetName(registry, call)),
      line("诉求", call.ask),
      call.state === "RESPONDED" ? line("办结时限", dueText(call.finish.deadline)) : undefined,
      asked && line("复核日", monthDay(asked.until)),
      line("已挂账", `${call.heldDays}天`),
    ],
    buttons: [button("grant_hold", "同意挂账"), button("refuse_hold", "不同意", "danger")],
  });
}
