import type { Registry } from "../../../src/domain/district/registry.js";
import type { ScreenMap } from "../../../src/domain/figures/screen-figures.js";

/** The ground of the map as the service gives it, of the shipped district. */
export function mapOf(registry: Registry): ScreenMap {
  const units = [...registry.units.values()];
  const streetOf = (community: string) => units.find(({ code }) => code === community)?.parent ?? "";
  return {
    registry: registry.version,
    streets: units.filter(({ kind }) => kind === "STREET").map(({ code, name }) => ({ code, name })),
    grids: [...registry.grids.values()].map((grid) => ({ ...grid, street: streetOf(grid.community) })),
    departments: units.filter(({ kind }) => kind === "DEPARTMENT").map(({ code, short }) => ({ code, short })),
  };
}
