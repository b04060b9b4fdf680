import type { Reading } from "../app/use-cases.js";
import { placePoint } from "../domain/district/placing/place-point.js";
import type { LngLat, Registry } from "../domain/district/registry.js";
import { streetOf } from "../domain/district/street-of.js";
import type { GridCode } from "../domain/shared/ids.js";

export type Pin = { readonly text: string; readonly point: LngLat };

type Whereabouts = Pick<Reading, "place" | "street" | "community">;

/**
 * Where a pin puts a matter (domain 15.2): a point says it better than words. Outside all grids the street of the words stays and
 * nobody's community is guessed.
 */
export function placedBy(
  registry: Registry,
  pin: Pin,
  read: Pick<Reading, "street"> & { readonly place?: Reading["place"] },
): Whereabouts {
  const placement = placePoint(registry, pin.point);
  const words = read.place?.by === "name" && read.place.text !== "" ? read.place.text : pin.text;
  const base = { text: words, point: pin.point };
  if (placement.kind === "none") return { place: { ...base, by: "none" }, street: read.street };
  const by = placement.kind === "inside" ? "point" : "near";
  const community = communityOf(registry, placement.grid);
  const street = (community && streetOf(registry, community)) ?? read.street;
  return { place: { ...base, grid: placement.grid, by }, street, ...(community ? { community } : {}) };
}

function communityOf(registry: Registry, grid: GridCode) {
  return registry.grids.get(grid)?.community;
}
