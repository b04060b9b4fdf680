import type { MatterEvent } from "../../domain/matter/events.js";
import { isCalledBack } from "../../domain/matter/facts.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Card } from "../../ports/message.js";
import { actorName } from "../actor-name.js";
import { button } from "../button-keys.js";
import { dueText } from "../due-text.js";
import { gridName, matterTitle, placeText } from "../matter-words.js";
import { unitName } from "../unit-names.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To whoever goes and looks: done or not (M18, M19). */
export function verifyCard(matter: Matter, context: CardContext, opened: Recorded<MatterEvent> | undefined): Card {
  const { registry } = context;
  const proof = matter.state === "HANDLED" ? matter.proof.length : 0;
  const department = opened?.type === "CallsFinished" ? unitName(registry, opened.data.department) : undefined;
  return buttonsCard(context, {
    title: `请核查 ${matterTitle(registry, matter)}`,
    desc: isCalledBack(matter) ? "请回访反映人,写明回访情况" : "请到现场看一看,拍照后回复结果",
    text: `${matter.state === "HANDLED" ? `处置结果:${matter.result}。` : ""}原情况:${matter.text}`,
    lines: [
      line("编号", matter.no),
      line("地点", placeText(registry, matter.place)),
      line("网格", gridName(registry, matter.place)),
      line("处置", department ?? (matter.handledBy === undefined ? undefined : actorName(matter.handledBy))),
      line("照片", proof === 0 ? "无" : `${proof}张`),
      "clock" in matter ? line("核查时限", dueText(matter.clock.deadline)) : undefined,
    ],
    buttons: [button("verify_ok", "已处理"), button("verify_bad", "没处理", "danger")],
  });
}
