import type { Call, ExtensionRequest } from "../domain/call/call.js";
import { extensionStep } from "../domain/call/decide-extension.js";
import type { ExtensionGranted, ExtensionRefused } from "../domain/call/events.js";
import { extendDeadline } from "../domain/deadline/extend-deadline.js";
import type { Registry } from "../domain/district/registry.js";
import { streetName } from "./call-words.js";
import { clip } from "./clip.js";
import { dueText } from "./due-text.js";
import { openEnd } from "./open-end.js";

/** Words about 延期 (domain C20–C22). */

/** 「办结时限由03-17 17:30延至03-20 17:30」; nothing while no finish limit runs. */
export function movedText(registry: Registry, call: Call, workdays: number): string {
  if (!("finish" in call) || call.finish === undefined) return "";
  const { deadline } = call.finish;
  const extended = extendDeadline(deadline, { unit: "workdays", count: workdays }, registry.calendar);
  return `办结时限由${dueText(deadline)}延至${dueText(extended)}`;
}

/** Who decides the next extension of this call. */
export function deciderName(registry: Registry, call: Call): string {
  return extensionStep(call, { registry }) === "decideExtension" ? `${streetName(registry, call)}领导` : "区指挥中心";
}

/** 「第1次延期3个工作日」 */
export function extensionName({ nth, workdays }: Pick<ExtensionRequest, "nth" | "workdays">): string {
  return `第${nth}次延期${workdays}个工作日`;
}

/** C21: to department and reporter. */
export function extendedText(call: Call, { nth, workdays, finish }: ExtensionGranted["data"]): string {
  return `【有呼必应】${call.no}${extensionName({ nth, workdays })}已同意,办结时限延至${dueText(finish)}。`;
}

/** C22: to the department; the limit is where it was. */
export function notExtendedText(call: Call, { nth, reason }: ExtensionRefused["data"]): string {
  const due = "finish" in call && call.finish ? `,请于${dueText(call.finish.deadline)}前办结` : "";
  return `【有呼必应】${call.no}第${nth}次延期未获同意:${clip(openEnd(reason), 200)}。时限不变${due}。`;
}

/** 查: what was granted, and what waits. */
export function extensionLine(registry: Registry, call: Call): string {
  const asked = "extensionAsked" in call ? call.extensionAsked : undefined;
  const granted = call.extensions === 0 ? "" : `已延期${call.extensions}次`;
  const waiting = asked
    ? `${extensionName(asked)}待${deciderName(registry, call)}决定:${clip(openEnd(asked.reason), 60)}`
    : "";
  const parts = [granted, waiting].filter((part) => part !== "");
  return parts.length === 0 ? "" : `延期:${parts.join(";")}`;
}
