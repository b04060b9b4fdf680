import type { Registry, Staff } from "../../domain/district/registry.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { WarningEvent } from "../../domain/warning/events.js";
import {
  isGrave,
  type Warning,
  type WarningColour,
  type WarningState,
  type WarningTerms,
} from "../../domain/warning/warning.js";
import { clip } from "../clip.js";
import { dayTime, nearTime } from "../local-time.js";
import { unitShort } from "../unit-names.js";

export const COLOUR_NAMES: Readonly<Record<WarningColour, string>> = {
  BLUE: "蓝色",
  YELLOW: "黄色",
  ORANGE: "橙色",
  RED: "红色",
};

export const WARNING_STATE_NAMES: Readonly<Record<WarningState, string>> = {
  IN_FORCE: "生效中",
  REPLACED: "已变更",
  LIFTED: "已解除",
  OVER: "已到期",
};

/** 「暴雨橙色预警」 */
export function warningName({ kind, colour }: Pick<WarningTerms, "kind" | "colour">): string {
  return `${kind}${COLOUR_NAMES[colour]}预警`;
}

/** 「全区」, 「联和街道、长岭街道」 */
export function areaName({ streets }: Pick<WarningTerms, "streets">, registry: Registry): string {
  return streets.length === 0 ? "全区" : streets.map((street) => unitShort(registry, street)).join("、");
}

/** 「暴雨橙色预警(全区,至今天20:00)」 */
function headOf(terms: WarningTerms, registry: Registry, now: Date): string {
  return `${warningName(terms)}(${areaName(terms, registry)},至${nearTime(terms.until, now)})`;
}

/** Shown back before it counts. */
export function issueQuestion(terms: WarningTerms, registry: Registry, now: Date): string {
  const told = isGrave(terms) ? "立即告知范围内的网格员、社区和镇街指挥中心," : "";
  return (
    `将发布${headOf(terms, registry, now)}:${clip(terms.text, TEXT_LENGTH)}。${told}显示在大屏和晨报,到期自动解除;` +
    `范围内生效中的${terms.kind}预警由它取代。回复「确认」发布,「取消」放弃。`
  );
}

const TEXT_LENGTH = 60;

export function liftQuestion(warning: Warning, registry: Registry, now: Date): string {
  return `将解除${warning.no} ${headOf(warning, registry, now)}。回复「确认」解除,「取消」放弃。`;
}

/** What the one who acted reads about one event of his act. */
export function warningAnswer(event: Recorded<WarningEvent>, after: Warning, registry: Registry): string {
  switch (event.type) {
    case "WarningIssued":
      return `${after.no}已发布:${headOf(event.data, registry, event.at)}。提前解除请回复「解除预警 ${after.kind}」。`;
    case "WarningReplaced":
      return `${after.no}已变更为${event.data.by}。`;
    case "WarningLifted":
      return `${after.no} ${warningName(after)}已解除,大屏和晨报不再显示。`;
    case "WarningEnded":
      return `${after.no} ${warningName(after)}已到期。`;
  }
}

/** To the people of the area, at once. */
export function issuedText(warning: Warning, registry: Registry): string {
  const { no, text, from } = warning;
  return `【有呼必应】${no} ${headOf(warning, registry, from)}:${text}。请留意现场,发现险情直接上报,并注意自身安全。回复「查预警」看生效中的预警。`;
}

export function liftedText(warning: Warning, registry: Registry): string {
  return `【有呼必应】${warning.no} ${warningName(warning)}(${areaName(warning, registry)})已解除。辛苦了!`;
}

/** One line of the digest: 「暴雨橙色预警(全区,至今天20:00):请检查积水点,回复「查预警」」 */
export function digestWarning(warning: Warning, registry: Registry, now: Date): string {
  const head = headOf(warning, registry, now).replace("今天", "今日").replace("明天", "明日");
  return `${head}:${clip(warning.text, 30)},回复「查预警」`;
}

/** 查预警 */
export function warningList(warnings: readonly Warning[], speaker: Staff, registry: Registry, now: Date): string {
  const issues = speaker.roles.includes("DISTRICT_CENTER");
  if (warnings.length === 0) {
    return `【有呼必应】目前没有生效中的预警。${issues ? "发布请写:「预警 暴雨橙色 至今天20:00 请检查积水点」。" : ""}`;
  }
  const lines = warnings.map((one) => `${one.no} ${headOf(one, registry, now)}:${clip(one.text, TEXT_LENGTH)}`);
  return ["【有呼必应】生效中的预警:", ...lines, ...(issues ? ["解除请写:「解除预警 暴雨」"] : [])].join("\n");
}

/** 「03-10 20:00」 */
export function endText({ until }: Pick<WarningTerms, "until">): string {
  return dayTime(until);
}
