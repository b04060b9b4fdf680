import type { Registry } from "../domain/district/registry.js";
import type { StaffId, UnitCode } from "../domain/shared/ids.js";

/** 科翔社区; the code itself for a unit the registry no longer knows. */
export function unitName(registry: Registry, code: UnitCode): string {
  return registry.units.get(code)?.name ?? code;
}

/** 水务局 */
export function unitShort(registry: Registry, code: UnitCode): string {
  return registry.units.get(code)?.short ?? code;
}

export function unitShorts(registry: Registry, codes: readonly UnitCode[]): string {
  return codes.map((code) => unitShort(registry, code)).join("、");
}

/** Name of a post; the account itself when it is gone. */
export function staffName(registry: Registry, id: StaffId): string {
  return registry.staff.get(id)?.name ?? id;
}
