import type { Call } from "../../domain/call/call.js";
import type { ExtensionRequested } from "../../domain/call/events.js";
import type { Registry } from "../../domain/district/registry.js";
import type { MatterHeld } from "../../domain/matter/events.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Hold, HoldTerms } from "../../domain/shared/hold.js";
import { callTitle, leadName } from "../call-words.js";
import { clip } from "../clip.js";
import { deciderName, extensionName, movedText } from "../extension-texts.js";
import { restText, whyHeld } from "../hold-texts.js";
import { dayTime, monthDay } from "../local-time.js";
import { matterTitle } from "../matter-words.js";
import { CLOCK_NAMES } from "../names.js";
import { openEnd } from "../open-end.js";

/** 延期 and 挂账 shown back before they are carried out (domain 17.1, last column). */
const ANSWERS = "回复「确认」提交,「取消」放弃。";

export function extendQuestion(registry: Registry, call: Call, asked: ExtensionRequested["data"]): string {
  const { reason, plan, workdays } = asked;
  return (
    `将申请${callTitle(registry, call)}${extensionName(asked)},${movedText(registry, call, workdays)}。` +
    `理由:${clip(openEnd(reason), 100)};计划:${clip(openEnd(plan), 100)}。编号${call.no}。` +
    `由${deciderName(registry, call)}决定,决定前时限照常计算。${ANSWERS}`
  );
}

/** Undefined while nothing waits: the decision says so. */
export function grantExtensionQuestion(registry: Registry, call: Call): string | undefined {
  const asked = "extensionAsked" in call ? call.extensionAsked : undefined;
  if (!asked) return undefined;
  return (
    `将同意${leadName(registry, call)}${call.no}${extensionName(asked)},${movedText(registry, call, asked.workdays)}。` +
    `理由:${clip(openEnd(asked.reason), 100)}。${ANSWERS}`
  );
}

export function requestHoldQuestion(registry: Registry, call: Call, terms: HoldTerms): string {
  return (
    `将申请${callTitle(registry, call)}挂账。事由${whyHeld(registry, terms)};${monthDay(terms.until)}复核。编号${call.no}。` +
    `由区指挥中心决定,决定前时限照常计算。${ANSWERS}`
  );
}

/** As {@link grantExtensionQuestion}. */
export function grantHoldQuestion(registry: Registry, call: Call): string | undefined {
  const asked = "holdAsked" in call ? call.holdAsked : undefined;
  if (!asked) return undefined;
  const why = whyHeld(registry, asked);
  return `将同意${leadName(registry, call)}${call.no}挂账(${why}),办结时限暂停,${monthDay(asked.until)}复核并自动恢复。${ANSWERS}`;
}

export function holdMatterQuestion(registry: Registry, matter: Matter, held: MatterHeld["data"]): string {
  return (
    `将${matter.no}挂账:${matterTitle(registry, matter)}。事由${whyHeld(registry, held)}。` +
    `${CLOCK_NAMES[held.clock]}时限暂停(${restText(held.rest)}),${dayTime(held.reviewAt)}复核并自动恢复。${ANSWERS}`
  );
}

export function resumeQuestion(registry: Registry, no: string, hold: Hold): string {
  return `将恢复办理${no}(挂账事由${whyHeld(registry, hold)}),${restText(hold.rest)},从今天起接着计算。${ANSWERS}`;
}
