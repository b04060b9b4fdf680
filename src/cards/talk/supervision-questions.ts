import type { Call } from "../../domain/call/call.js";
import type { SupervisionReplied } from "../../domain/call/supervision-events.js";
import type { Registry } from "../../domain/district/registry.js";
import { callTitle } from "../call-words.js";
import { clip } from "../clip.js";
import { limitWords } from "../deadline.js";
import { openEnd } from "../open-end.js";
import { replyWords } from "../supervision-texts.js";

const ANSWERS = "回复「确认」提交,「取消」放弃。";

/** C28 by words; a pressed button was its own confirmation. */
export function superviseQuestion(registry: Registry, call: Call, demand: string): string {
  const asked = demand.trim() === "" ? "" : `要求:${clip(openEnd(demand), 200)}。`;
  const limit = limitWords(registry.rules.limits.supervisionReply);
  return `将对${callTitle(registry, call)}(${call.no})发督办单。${asked}部门须在${limit}内书面回复原因、措施、完成时间。${ANSWERS}`;
}

export function replyQuestion({ no }: Call, { no: order, ...said }: SupervisionReplied["data"]): string {
  return `将回复督办单${order}(${no}):${replyWords(said)}。${ANSWERS}`;
}
