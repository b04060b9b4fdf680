import type { Registry } from "../../src/domain/district/registry.js";
import { asId, type StaffId } from "../../src/domain/shared/ids.js";
import { local } from "./matters.js";

/** The district while these people are away: accounts, or an account with the deputy named for the absence. */
export function whileAway(registry: Registry, ...absent: readonly (string | readonly [string, string])[]): Registry {
  const away = absent.map((one) => {
    const [id, deputy] = typeof one === "string" ? [one] : one;
    const named = deputy === undefined ? {} : { deputy: asId<StaffId>(deputy) };
    return [asId<StaffId>(id), { until: local("2026-03-13 00:00"), ...named }] as const;
  });
  return { ...registry, away: new Map(away) };
}

/** The district in which nobody of the staff list has a deputy. */
export function withoutDeputies(registry: Registry): Registry {
  const staff = [...registry.staff].map(([id, { deputy: _, ...one }]) => [id, one] as const);
  return { ...registry, staff: new Map(staff) };
}
