import type { Absence } from "../../domain/absence/absence.js";
import { districtWith } from "../../domain/absence/duty-change.js";
import { deputyOf, standInsFor } from "../../domain/district/on-duty.js";
import type { Registry, Staff } from "../../domain/district/registry.js";
import type { Party } from "../parties.js";

/** The district while that absence lasts, whether or not it has begun. */
export function meanwhile(registry: Registry, absence: Absence): Registry {
  return districtWith(registry, absence, { ...absence, state: "AWAY" });
}

/** Everybody who acts for the absent one in one of his roles. */
export function actingFor(registry: Registry, absence: Absence): readonly Staff[] {
  const away = meanwhile(registry, absence);
  const staff = away.staff.get(absence.person.id);
  if (!staff) return [];
  const people = staff.roles.flatMap((role) => standInsFor(away, staff, role));
  return people.filter(({ id }, i) => people.findIndex((other) => other.id === id) === i);
}

export function actingParty(registry: Registry, absence: Absence): Party {
  return { label: `standing-in.${absence.person.id}`, ids: actingFor(registry, absence).map(({ id }) => id) };
}

/** 「期间由水务局经办人01代理」, or to whom it goes without a deputy. */
export function whoActsText(registry: Registry, absence: Absence): string {
  const away = meanwhile(registry, absence);
  const staff = away.staff.get(absence.person.id);
  const names = actingFor(registry, absence).map(({ name }) => name);
  if (names.length === 0) return "期间没有代理人,也无人在岗接手";
  const deputy = staff && deputyOf(away, staff);
  return deputy ? `期间由${deputy.name}代理` : `没有代理人,期间待办转给${names.join("、")}`;
}
