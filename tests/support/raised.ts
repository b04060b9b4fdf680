import { proposeRaise, raiseCall } from "../../src/domain/call/raise-call.js";
import type { CallStory } from "./calls.js";
import { CENTER, local } from "./matters.js";

export const CHIEF = "lianhe.chief01";
export const DISTRICT_LEADER = "district.leader01";
export const WHY = { reason: "涉及管网和道路两家" };

/** The desk asks its chief for it. */
export function raiseAsked(story: CallStory, at = local("2026-03-10 15:00")): CallStory {
  return story.let(CENTER, at, (call, by) => proposeRaise(call, WHY, by, story.rules));
}

/** C29 */
export function raised(story: CallStory, at = local("2026-03-10 15:30")): CallStory {
  return story.let(CHIEF, at, (call, by) => raiseCall(call, WHY, by, story.rules));
}
