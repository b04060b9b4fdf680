import type { Registry } from "../../domain/district/registry.js";
import type { Command } from "../../domain/district/rights.js";
import type { MatterEvent } from "../../domain/matter/events.js";
import { partiesOfMatter } from "../../domain/matter/facts.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Button, Card } from "../../ports/message.js";
import { button } from "../button-keys.js";
import { dueText } from "../due-text.js";
import { categoryName, gridName, placeText } from "../matter-words.js";
import { may } from "../may.js";
import { URGENCY_NAMES } from "../names.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To the handler: a task to begin (M9) or to end (M17). `opened` is the event that brought the card about. */
export function taskCard(matter: Matter, context: CardContext, opened: Recorded<MatterEvent> | undefined): Card {
  const { registry } = context;
  const urgent = matter.urgency === "URGENT" ? "【紧急】" : "";
  const returned = opened?.type === "VerificationFailed" ? opened.data.reason : undefined;
  const step = returned !== undefined ? "核查未通过" : matter.state === "ASSIGNED" ? "新任务" : "处置中";
  return buttonsCard(context, {
    title: `${urgent}${step} ${shortNo(matter.no)} ${categoryName(registry, matter.category)}`,
    desc: `完成后请报结果和处置后照片`,
    text: returned === undefined ? matter.text : `核查不通过:${returned}。原情况:${matter.text}`,
    lines: [
      line("编号", matter.no),
      line("地点", placeText(registry, matter.place)),
      line("网格", gridName(registry, matter.place)),
      line("程度", URGENCY_NAMES[matter.urgency]),
      "clock" in matter ? line("处置时限", dueText(matter.clock.deadline)) : undefined,
    ],
    buttons: taskButtons(matter, registry),
  });
}

/** Begin, end, and what else this very handler may do with it: a clerk passes it up, the street's desk calls a department. */
function taskButtons(matter: Matter, registry: Registry): readonly Button[] {
  const handler = "handler" in matter ? registry.staff.get(matter.handler) : undefined;
  const allowed = (command: Command) =>
    handler !== undefined && may(command, handler, partiesOfMatter(matter), registry);
  const raise = allowed("raiseMatter") ? [button("raise", "上呈街道", "plain")] : [];
  const call = allowed("draftCall") ? [button("call", "呼叫部门", "plain")] : [];
  const back = allowed("returnTask") ? [button("return_task", "退派", "plain")] : [];
  if (matter.state === "ASSIGNED")
    return [button("start", "开始处置"), button("complete", "办结", "plain"), ...raise, ...back];
  return [button("complete", "办结"), ...raise, ...call, ...back];
}
