import type { Registry } from "../../domain/district/registry.js";
import type { MatterEvent } from "../../domain/matter/events.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Card, Choice } from "../../ports/message.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { dueText } from "../due-text.js";
import { handlerCandidates } from "../handler-candidates.js";
import { gridName, matterTitle, placeText } from "../matter-words.js";
import { URGENCY_NAMES } from "../names.js";
import { openEnd } from "../open-end.js";
import { staffName } from "../unit-names.js";
import { buttonsCard, type CardContext, line, options } from "./card-parts.js";

/** To the clerk: who handles it (M8), or up to the street (M11). Without anybody to send, only the street can help. */
export function assignCard(matter: Matter, context: CardContext, opened: Recorded<MatterEvent> | undefined): Card {
  const { registry } = context;
  const choice = handlerChoice(registry, matter);
  const raise = button("raise", "上呈街道", "plain");
  return buttonsCard(context, {
    title: `请派遣 ${matterTitle(registry, matter)}`,
    desc: choice === undefined ? "请上呈街道" : "请选处置人;社区办不了请上呈街道",
    text: `${whyAgain(registry, opened)}${choice === undefined ? "本社区和街道暂无可派的处置人员。" : ""}${matter.text}`,
    lines: [
      line("编号", matter.no),
      line("地点", placeText(registry, matter.place)),
      line("网格", gridName(registry, matter.place)),
      line("程度", URGENCY_NAMES[matter.urgency]),
      "clock" in matter ? line("处置时限", dueText(matter.clock.deadline)) : undefined,
    ],
    ...(choice === undefined ? { buttons: [raise] } : { choice, buttons: [button("assign", "派遣"), raise] }),
  });
}

/** It comes back (M10, M13, M22) or was corrected (M23), for which reason. */
function whyAgain(registry: Registry, opened: Recorded<MatterEvent> | undefined): string {
  switch (opened?.type) {
    case "TaskReturned":
      return `${staffName(registry, opened.data.handler)}退派:${openEnd(opened.data.reason)}。`;
    case "SentBackToCommunity":
      return `街道退回:${openEnd(opened.data.reason)}。`;
    case "MatterReopened":
      return `复发重开:${openEnd(opened.data.reason)}。`;
    case "MatterCorrected":
      return `已更正:${openEnd(opened.data.reason ?? "")}。`;
    default:
      return "";
  }
}

function handlerChoice(registry: Registry, matter: Matter): Choice | undefined {
  const candidates = handlerCandidates(registry, matter);
  if (candidates.length === 0) return undefined;
  return {
    key: CHOICE_KEYS.handler,
    title: "处置人",
    options: options(candidates.map((staff) => ({ id: staff.id, text: staff.name }))),
  };
}
