import type { Registry, Staff } from "../district/registry.js";
import type { Role } from "../district/roles.js";
import { streetOf } from "../district/street-of.js";

/** They see no cases (domain 3), so they cannot act for somebody who handles them. */
const WITHOUT_CASES: ReadonlySet<Role> = new Set(["ADMIN", "DISCIPLINE", "PERFORMANCE_OFFICE"]);

/** Whether one may be named deputy of another: somebody else of the same body, a street being one with its communities. */
export function isFitDeputy(registry: Registry, deputy: Staff, absent: Staff): boolean {
  if (deputy.id === absent.id) return false;
  return bodyOf(registry, deputy) === bodyOf(registry, absent) && (seesCases(deputy) || !seesCases(absent));
}

function bodyOf(registry: Registry, { unit }: Staff): string {
  return streetOf(registry, unit) ?? unit;
}

function seesCases({ roles }: Staff): boolean {
  return roles.some((role) => !WITHOUT_CASES.has(role));
}
