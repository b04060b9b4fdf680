import type { Call } from "../../domain/call/call.js";
import type { Registry } from "../../domain/district/registry.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import { callTitle } from "../call-words.js";
import { clip } from "../clip.js";
import { limitWords } from "../deadline.js";
import { openEnd } from "../open-end.js";
import { unitName } from "../unit-names.js";

const ANSWERS = "回复「确认」提交,「取消」放弃。";

/** C29 by words. */
export function raiseQuestion(registry: Registry, call: Call, reason: string): string {
  const limit = limitWords(registry.rules.limits.raisedAnswer);
  return `将${callTitle(registry, call)}(${call.no})提级呼叫,请区领导${limit}内批示。理由:${clip(openEnd(reason), 200)}。${ANSWERS}`;
}

/** A leader's word that gives the call to another department. */
export function reassignQuestion(registry: Registry, call: Call, text: string, lead: UnitCode): string {
  return (
    `将对${callTitle(registry, call)}(${call.no})批示:${clip(openEnd(text), 200)}。改由${unitName(registry, lead)}牵头主办:` +
    `原呼叫终止、不计分,以新编号继续。${ANSWERS}`
  );
}
