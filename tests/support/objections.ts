import type { Call } from "../../src/domain/call/call.js";
import { objectToCall } from "../../src/domain/call/object-to-call.js";
import { dismissObjection, upholdObjection } from "../../src/domain/call/rule-on-objection.js";
import { asId, type CallNo, type UnitCode } from "../../src/domain/shared/ids.js";
import type { CallStory } from "./calls.js";
import { DEPT_LEADER, local } from "./matters.js";

export const DISTRICT = "district.center01";
export const NEW_CALL = asId<CallNo>("HJ-20260311-0001");
export const ROADS = asId<UnitCode>("D03");
export const GROUND = "市政道路附属排水设施由道路养护单位负责";

/** C17 by the deputy head of 水务局: it should be 交通局. */
export function objected(story: CallStory, at = local("2026-03-10 15:00")): CallStory {
  const command = { ground: GROUND, proposed: ROADS };
  return story.let(DEPT_LEADER, at, (call, by) => objectToCall(call, command, by, story.rules));
}

/** C18 */
export function upheld(story: CallStory, at = local("2026-03-11 10:00")): CallStory {
  const command = { ground: "道路范围内的雨水口属道路设施", to: NEW_CALL };
  return story.let(DISTRICT, at, (call: Call, by) => upholdObjection(call, command, by, story.rules));
}

/** C19 */
export function dismissed(story: CallStory, at = local("2026-03-11 10:00")): CallStory {
  const command = { ground: "清单已列明", earlier: [] };
  return story.let(DISTRICT, at, (call: Call, by) => dismissObjection(call, command, by, story.rules));
}
