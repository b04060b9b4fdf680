import type { Registry, Staff } from "../domain/district/registry.js";
import { clockOf } from "../domain/matter/facts.js";
import type { Matter } from "../domain/matter/matter.js";
import type { LoadedCall, LoadedMatter } from "../ports/records.js";
import { clip, fitText } from "./clip.js";
import { MATTER_DEEDS } from "./deeds.js";
import { dueText } from "./due-text.js";
import { holdLine } from "./hold-texts.js";
import { maskedMatter } from "./masked.js";
import { categoryName, gridName, handlingUnitName, matterTitle, placeText } from "./matter-words.js";
import { CALL_STATE_NAMES, GROUND_NAMES, MATTER_STATE_NAMES, SOURCE_NAMES, URGENCY_NAMES } from "./names.js";
import { matterHints } from "./reply-hints.js";
import { handlesMatter } from "./sees-phones.js";
import { shortNo } from "./short-no.js";
import { matterTimeline } from "./timeline.js";
import { staffName, unitName, unitShort } from "./unit-names.js";
import { clockLines, hintLine, recentLines } from "./view-parts.js";

/** 查: state, whose hands it is in, limits with their reckoning, what to reply, what happened last. */
export function matterView(
  { state, events }: LoadedMatter,
  speaker: Staff,
  registry: Registry,
  now: Date,
  calls: readonly LoadedCall[] = [],
  main?: LoadedMatter,
): string {
  const matter = handlesMatter(speaker, state, registry) ? state : maskedMatter(state);
  const clock = clockOf(matter);
  const lines = [
    `【有呼必应】${matter.no} ${MATTER_STATE_NAMES[matter.state]}`,
    `${categoryName(registry, matter.category)}·${placeText(registry, matter.place)}(${gridName(registry, matter.place)})·${URGENCY_NAMES[matter.urgency]}`,
    `情况:${clip(matter.text, 80)}${sourceText(matter)}`,
    whereLine(matter, registry),
    togetherLine(matter),
    ...(main === undefined ? [] : [mainLine(main, registry)]),
    ...calls.map((call) => callLine(call, registry)),
    ...(clock === undefined ? [] : clockLines(clock, now)),
    ...hintLine(matterHints(state, speaker, registry)),
    ...recentLines(matterTimeline(events, registry), 3, [MATTER_DEEDS.MatterLightTurned]),
  ];
  return fitText(lines.filter((line) => line !== "").join("\n"));
}

/** Where it came from, unless by patrol as most do. */
function sourceText({ source }: Matter): string {
  return source === "GRID" ? "" : `(来源:${SOURCE_NAMES[source]})`;
}

function whereLine(matter: Matter, registry: Registry): string {
  switch (matter.state) {
    case "REPORTED":
      return `现由${handlingUnitName(registry, matter)}受理`;
    case "REGISTERED":
      return `现由${handlingUnitName(registry, matter)}派遣`;
    case "ASSIGNED":
    case "HANDLING":
      return `现由${staffName(registry, matter.handler)}处置`;
    case "RAISED":
      return `现由${unitName(registry, matter.street)}研判,上呈理由:${clip(matter.reason, 60)}`;
    case "CALLING":
      return "现由被呼叫部门办理,处置时限暂停";
    case "HANDLED":
      return `已报完成,待核查。结果:${clip(matter.result, 60)}`;
    case "CLOSED":
      return `结果:${clip(matter.result, 120)}`;
    case "NOT_ACCEPTED":
      return `理由:${GROUND_NAMES[matter.ground]},${clip(matter.note, 80)}${appealLine(matter)}`;
    case "MERGED":
      return `已并入${matter.into},进度见主件`;
    case "ON_HOLD":
      return holdLine(registry, matter.hold);
    case "WITHDRAWN":
      return "";
  }
}

function appealLine({ appealUntil }: Extract<Matter, { state: "NOT_ACCEPTED" }>): string {
  return appealUntil === undefined ? "(街道复核)" : `。上报人可在${dueText(appealUntil)}前申诉`;
}

/** What it was put together from, and how often it came back. */
function togetherLine({ merged, recurrenceCount, alike }: Matter): string {
  const parts = [
    merged.length === 0 ? "" : `已并入${merged.length}件:${merged.map(shortNo).join("、")}`,
    recurrenceCount === 0 ? "" : `复发${recurrenceCount}次`,
    alike === undefined ? "" : `附近同类:${alike.no}(${alike.open ? "在办" : "近期结案"})`,
  ];
  return parts.filter((part) => part !== "").join(";");
}

/** A merged report shows how the main matter stands. */
function mainLine({ state: main }: LoadedMatter, registry: Registry): string {
  return `主件 ${matterTitle(registry, main)} ${MATTER_STATE_NAMES[main.state]}`;
}

function callLine({ state: call }: LoadedCall, registry: Registry): string {
  return `呼叫 ${shortNo(call.no)} ${unitShort(registry, call.lead)} ${CALL_STATE_NAMES[call.state]}`;
}
