import type { Category, Registry, Urgency } from "../district/registry.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { streetOf } from "../district/street-of.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { CategoryCode, GridCode, ListItemCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { categoryOf } from "./checked-classes.js";
import type { MatterCorrected, MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import { handleDeadline } from "./handle-deadline.js";
import type { Matter } from "./matter.js";

/** What the clerk sets right while he accepts; absent means "as it was read". */
export type AcceptMatter = {
  readonly category?: CategoryCode;
  readonly urgency?: Urgency;
  readonly grid?: string;
};

/** M6 受理立案: category, grid, urgency and list item stand; from here the handling clock counts. */
export function acceptMatter(
  matter: Matter,
  command: AcceptMatter,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct("acceptMatter", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "REPORTED") return notNow(matter, "MatterRegistered");
  const placed = placing(matter, command.grid, act, rules.registry);
  if (!placed.ok) return placed;
  const category = categoryOf(command.category ?? matter.category, rules, matter.no);
  if (!category.ok) return category;
  const urgency = command.urgency ?? urgencyOf(matter, category.value);
  const handle = handleDeadline(category.value, urgency, act.at, rules);
  const data = { category: category.value.code, ...listItemOf(matter, category.value), urgency, handle };
  return ok([...placed.value, { type: "MatterRegistered", data }]);
}

/** A class that is always urgent makes the matter so; otherwise it stays as urgent as it was read. */
function urgencyOf(matter: Matter, category: Category): Urgency {
  const chosenNow = category.code !== matter.category;
  return chosenNow && category.limit === "URGENT" ? "URGENT" : matter.urgency;
}

function listItemOf(matter: Matter, category: Category): { listItem?: ListItemCode } {
  const listItem =
    category.code === matter.category ? (matter.listItem ?? category.listItems[0]) : category.listItems[0];
  return listItem === undefined ? {} : { listItem };
}

/** The clerk's choice of a grid, as a correction; it must lie in his own community or street. */
function placing(
  matter: Matter,
  code: string | undefined,
  act: StaffAct,
  registry: Registry,
): Result<readonly MatterCorrected[]> {
  const { no, place } = matter;
  if (code === undefined || code === place.grid)
    return place.grid === undefined ? refuse("grid_needed", { no }) : ok([]);
  const grid = registry.grids.get(code as GridCode);
  if (!grid) return refuse("grid_needed", { no });
  const street = streetOf(registry, grid.community) ?? matter.street;
  const { unit } = act.onBehalfOf ?? act.actor;
  if (unit !== grid.community && unit !== street) return refuse("wrong_unit", { no });
  const data = { place: { ...place, grid: grid.code, by: "person" as const }, street, community: grid.community };
  return ok([{ type: "MatterCorrected", data }]);
}
