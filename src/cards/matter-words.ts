import type { Registry } from "../domain/district/registry.js";
import type { Matter, MatterPlace } from "../domain/matter/matter.js";
import type { CategoryCode, ListItemCode, UnitCode } from "../domain/shared/ids.js";
import { clip } from "./clip.js";
import { shortNo } from "./short-no.js";
import { unitName } from "./unit-names.js";

/** 暴露垃圾, or 待分类 while nobody could tell. */
export function categoryName(registry: Registry, code: CategoryCode | undefined): string {
  return code === undefined ? "待分类" : (registry.categories.get(code)?.name ?? code);
}

/** 科翔第一网格, or 未落格. */
export function gridName(registry: Registry, place: MatterPlace): string {
  return place.grid === undefined ? "未落格" : (registry.grids.get(place.grid)?.name ?? place.grid);
}

/** The place as it was said; the grid where nothing was said. */
export function placeText(registry: Registry, place: MatterPlace): string {
  if (place.text.trim() !== "") return clip(place.text, 40);
  return place.grid === undefined ? "地点待补" : gridName(registry, place);
}

/** HY-02-001 内涝积水点处置与整治 */
export function listItemText(registry: Registry, code: ListItemCode): string {
  const item = registry.listItems.get(code);
  return item === undefined ? code : `${code} ${item.name}`;
}

/** Who deals with it on the ground: its community, or the street while the grid is unknown. */
export function handlingUnit(matter: { readonly community?: UnitCode; readonly street: UnitCode }): UnitCode {
  return matter.community ?? matter.street;
}

export function handlingUnitName(registry: Registry, matter: Matter): string {
  return unitName(registry, handlingUnit(matter));
}

/** 「0017 暴露垃圾·科翔路12号」 */
export function matterTitle(registry: Registry, matter: Matter): string {
  return `${shortNo(matter.no)} ${categoryName(registry, matter.category)}·${clip(placeText(registry, matter.place), 16)}`;
}
