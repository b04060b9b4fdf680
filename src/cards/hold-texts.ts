import type { Call } from "../domain/call/call.js";
import type { CallResumed } from "../domain/call/events.js";
import { isDayLimit, type Limit } from "../domain/deadline/limit.js";
import type { Registry } from "../domain/district/registry.js";
import type { MatterResumed } from "../domain/matter/events.js";
import type { Hold, HoldTerms } from "../domain/shared/hold.js";
import { localDate } from "../domain/shared/local-time.js";
import { clip } from "./clip.js";
import { limitWords } from "./deadline.js";
import { dueText } from "./due-text.js";
import { monthDay } from "./local-time.js";
import { CLOCK_NAMES } from "./names.js";
import { openEnd } from "./open-end.js";

/** Words about 挂账 (domain C23, C24, M20, M21). */

/** 施工工期, or the code of a ground the rule book no longer knows. */
export function holdGroundName(registry: Registry, code: string): string {
  return registry.rules.hold.grounds.find((ground) => ground.code === code)?.name ?? code;
}

/** 「施工工期:等电力迁改」 */
export function whyHeld(registry: Registry, { ground, reason }: Pick<HoldTerms, "ground" | "reason">): string {
  return `${holdGroundName(registry, ground)}:${clip(openEnd(reason), 120)}`;
}

/** 「剩余3个工作日」 */
export function restText(rest: Limit): string {
  if (rest.count > 0) return `剩余${limitWords(rest)}`;
  return isDayLimit(rest) ? "恢复当日到期" : "时限已用完,恢复当日到期";
}

/** To everybody whom the table names: why, until when, and that no limit runs. */
export function heldText(registry: Registry, no: string, hold: Pick<Hold, "ground" | "reason" | "reviewAt">): string {
  return (
    `【有呼必应】${no}已挂账(${whyHeld(registry, hold)}),时限暂停,` +
    `${monthDay(localDate(hold.reviewAt))}复核,届时恢复办理。`
  );
}

/** C24, M21: the limit from now on. */
export function resumedText(no: string, { data }: Pick<CallResumed | MatterResumed, "data">): string {
  const [name, deadline] =
    "finish" in data ? [CLOCK_NAMES.finish, data.finish] : [CLOCK_NAMES[data.clock], data.deadline];
  const note = data.note === "" ? "" : `(${clip(openEnd(data.note), 60)})`;
  return `【有呼必应】${no}已恢复办理${note},${name}时限${dueText(deadline)}。`;
}

/** The request was not granted: the limit is where it was. */
export function notHeldText(call: Call, reason: string): string {
  const due = call.state === "RESPONDED" ? `,请于${dueText(call.finish.deadline)}前办结` : "";
  return `【有呼必应】${call.no}挂账申请未获同意:${clip(openEnd(reason), 200)}。时限不变${due}。`;
}

/** 查: why it waits and until when. */
export function holdLine(registry: Registry, hold: Hold): string {
  const review = monthDay(localDate(hold.reviewAt));
  return `挂账:${whyHeld(registry, hold)};${restText(hold.rest)},${review}复核`;
}

/** 查: what the department asked for and the district centre has not decided. */
export function holdAskedLine(registry: Registry, asked: HoldTerms): string {
  return `挂账申请待区指挥中心决定:${whyHeld(registry, asked)},${monthDay(asked.until)}复核`;
}
