import type { Registry, Staff } from "../district/registry.js";
import { mayAct } from "../district/rights.js";
import type { Role } from "../district/roles.js";
import type { Rules } from "../district/rules.js";
import { streetOf } from "../district/street-of.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { StaffId } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { acceptedFirst } from "./and-then.js";
import { categoryOf } from "./checked-classes.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import { handleDeadline } from "./handle-deadline.js";
import type { Matter } from "./matter.js";

export type AssignMatter = { readonly handler: StaffId };

/** M8 派遣, M12 镇街派遣 of a raised matter; M6 first while nobody has accepted it. */
export function assignMatter(
  matter: Matter,
  command: AssignMatter,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  if (matter.state === "RAISED") return takeOn(matter, command, act, rules);
  const right = mayAct("assignMatter", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  return acceptedFirst(matter, act, rules, (accepted) => {
    if (accepted.state !== "REGISTERED") return notNow(accepted, "MatterAssigned", "StreetAssigned");
    const handler = handlerIn(rules.registry, command.handler, accepted);
    return handler.ok ? ok([{ type: "MatterAssigned", data: { handler: handler.value.id } }]) : handler;
  });
}

/** M12: the street can do it itself; the handling limit begins anew. */
function takeOn(matter: Matter, command: AssignMatter, act: StaffAct, rules: Rules): Result<readonly MatterEvent[]> {
  const right = mayAct("assignRaised", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  const handler = handlerIn(rules.registry, command.handler, matter);
  if (!handler.ok) return handler;
  const category = categoryOf(matter.category, rules, matter.no);
  if (!category.ok) return category;
  const handle = handleDeadline(category.value, matter.urgency, act.at, rules);
  return ok([{ type: "StreetAssigned", data: { handler: handler.value.id, handle } }]);
}

/** Who does the work inside a street: its teams and its desk, its communities' clerks, grid workers for light things. */
const HANDLERS: ReadonlySet<Role> = new Set(["STREET_HANDLER", "COMMUNITY_CLERK", "GRID_WORKER", "STREET_CENTER"]);

/** A handler of the matter's own street; `handler_unknown` for anybody else. */
function handlerIn(registry: Registry, id: StaffId, { no, street }: Matter): Result<Staff> {
  const staff = registry.staff.get(id);
  const fits = staff?.roles.some((role) => HANDLERS.has(role)) && streetOf(registry, staff.unit) === street;
  return staff && fits ? ok(staff) : refuse("handler_unknown", { no });
}
