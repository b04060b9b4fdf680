import type { Call, PartEnd } from "../domain/call/call.js";
import type { PartClosed, PartReleased } from "../domain/call/events.js";
import { clocksOf, isShownClock } from "../domain/call/facts.js";
import { openParts } from "../domain/call/parts.js";
import type { Registry } from "../domain/district/registry.js";
import { leadName } from "./call-words.js";
import { clip } from "./clip.js";
import { CALL_STATE_NAMES } from "./names.js";
import { openEnd } from "./open-end.js";
import { shortNo } from "./short-no.js";
import { unitName, unitShort } from "./unit-names.js";

/** Words about 协办单: to the lead how they stand, to the helpers what became of theirs. */

export const PART_ENDS: Readonly<Record<PartEnd, string>> = {
  finished: "已办结",
  released: "已解除",
  cancelled: "已撤销",
  redispatched: "已改派",
};

/** To the lead: one thing less to wait for, and what is still missing before it can finish. */
export function partClosedText(registry: Registry, lead: Call, { part, how }: PartClosed["data"]): string {
  const department = lead.parts.find(({ no }) => no === part)?.department;
  const who = department === undefined ? "" : unitName(registry, department);
  return `【有呼必应】${lead.no}的协办单${shortNo(part)}(${who})${PART_ENDS[how]}。${stillWaits(registry, lead)}`;
}

/** To the lead: the street had a part done again. */
export function partReopenedText(registry: Registry, lead: Call, part: string): string {
  return `【有呼必应】镇街已将${lead.no}的协办单${shortNo(part)}退回重办。${stillWaits(registry, lead)}`;
}

function stillWaits(registry: Registry, lead: Call): string {
  const open = openParts(lead);
  if (open.length > 0) return `尚待协办:${partsText(registry, open)}。`;
  return `协办均已了结,可以办结:回复「办结 ${shortNo(lead.no)} 结果」。`;
}

/** 「0003-1 环保局、0003-2 交通局」 */
function partsText(registry: Registry, parts: Call["parts"]): string {
  return parts.map(({ no, department }) => `${shortNo(no)} ${unitShort(registry, department)}`).join("、");
}

/** On the lead's card: 「环保局已办结、交通局未办结」; empty without parts. */
export function partsLine(registry: Registry, { parts }: Call): string {
  return parts
    .map(
      ({ department, ended }) =>
        `${unitShort(registry, department)}${ended === undefined ? "未办结" : PART_ENDS[ended]}`,
    )
    .join("、");
}

/** 解除协办: to the department that helped, the street and the district centre. */
export function releasedText(registry: Registry, call: Call, { reason }: PartReleased["data"]): string {
  const by = call.part === undefined ? "" : unitName(registry, call.part.department);
  return (
    `【有呼必应】${by}(主办)已解除${leadName(registry, call)}的协办单${call.no}:${clip(openEnd(reason), 200)}。` +
    "不计分,无需再办理。"
  );
}

/** 查 of the lead call: how one part stands. */
export function partLine(registry: Registry, part: Call): string {
  const running = clocksOf(part).filter(isShownClock);
  const late = running.some(({ light }) => light === "RED") ? ",已超期" : "";
  return `协办单 ${shortNo(part.no)} ${unitShort(registry, part.lead)} ${CALL_STATE_NAMES[part.state]}${late}`;
}

/** 查 of a part that was let go. */
export function releasedLine({ released }: Call): string {
  return released === undefined ? "" : `解除协办:${clip(released.reason, 60)};不计分`;
}

/** 查 of a part: whose it is a part of, and where it came from. */
export function partOfLine(registry: Registry, { part }: Call): string {
  if (part === undefined) return "";
  const after = part.after === undefined ? "" : `,接续${part.after}(主办改派)`;
  return `协办单:${unitName(registry, part.department)}主办${part.of}${after}`;
}
