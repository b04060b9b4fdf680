import type { UnitCode } from "../shared/ids.js";
import type { Registry, Staff } from "./registry.js";
import { staffWith } from "./staff-with.js";

/** 分管区领导 of a department; every district leader where nobody is named for it. */
export function leadersInCharge(registry: Registry, department: UnitCode): readonly Staff[] {
  const leaders = staffWith(registry, "DISTRICT_LEADER");
  const own = leaders.filter(({ inCharge }) => inCharge?.includes(department));
  return own.length > 0 ? own : leaders;
}
