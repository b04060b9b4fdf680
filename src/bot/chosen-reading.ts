import type { Reading } from "../app/use-cases.js";
import { URGENCY_NAMES } from "../cards/names.js";
import type { Registry, Urgency } from "../domain/district/registry.js";
import type { Matter } from "../domain/matter/matter.js";

/**
 * What was chosen on a card or by a digit, otherwise than it stands: a list that was left alone corrects nothing. A class that is
 * always urgent brings its urgency, unless another one was chosen with it.
 */
export function chosenReading(
  registry: Registry,
  matter: Matter,
  args: Readonly<Record<string, string>>,
): Partial<Reading> {
  const category = [...registry.categories.values()].find(({ code }) => code === args.category);
  const grid = [...registry.grids.values()].find(({ code }) => code === args.grid);
  const fresh = category?.code === matter.category ? undefined : category;
  const urgency = urgencyIn(args.urgency, matter) ?? (fresh?.limit === "URGENT" ? "URGENT" : undefined);
  return {
    ...(fresh ? { category: fresh.code } : {}),
    ...(urgency === undefined || urgency === matter.urgency ? {} : { urgency }),
    ...(grid && grid.code !== matter.place.grid
      ? { place: { ...matter.place, grid: grid.code, by: "person" as const } }
      : {}),
  };
}

function urgencyIn(said: string | undefined, matter: Matter): Urgency | undefined {
  const urgency = (Object.keys(URGENCY_NAMES) as Urgency[]).find((name) => name === said);
  return urgency === matter.urgency ? undefined : urgency;
}
