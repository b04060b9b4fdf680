import type { Done } from "../app/wish.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import { absenceAnswer } from "./absence/absence-texts.js";
import { accountabilityAnswer } from "./accountability/accountability-texts.js";
import { callAnswer } from "./call-answers.js";
import { fitText } from "./clip.js";
import { matterAnswer } from "./matter-answers.js";
import { operationAnswer } from "./operation-answers.js";
import { orderAnswer } from "./order-answers.js";
import { warningAnswer } from "./warning/warning-texts.js";

const MARK = "【有呼必应】";

/**
 * The reply to the one who acted, from the events of his act alone: a repeated callback reads the same words. The mark
 * stands once, in front of all that was done.
 */
export function answerTo(done: Done, speaker: Staff, registry: Registry): string {
  const text = said(done, speaker, registry).join("") || "已办理。";
  return fitText(text.startsWith("【有呼必应") || text.includes(MARK) ? text : `${MARK}${text}`);
}

function said(done: Done, speaker: Staff, registry: Registry): string[] {
  switch (done.kind) {
    case "matter":
      return done.events.map((event) => matterAnswer(event, { done, speaker, registry }));
    case "call":
      return done.events.map((event) => callAnswer(event, { done, speaker, registry }));
    case "accountability":
      return done.events.map((event) => accountabilityAnswer(event, done.after, registry));
    case "absence":
      return done.events.map((event) => absenceAnswer(event, { after: done.after, speaker, registry }));
    case "warning":
      return done.events.map((event) => warningAnswer(event, done.after, registry));
    case "operation":
      return done.events.map((event) => operationAnswer(event, { done, speaker, registry }));
    case "order":
      return done.events.map((event) => orderAnswer(event, { done, speaker, registry }));
  }
}
