import { roleName } from "../words.js";
import type { Group, Person } from "./wire.js";

/** Who is on screen when the page opens: the chain of the demo story (domain 15.3, 15.4). */
const CAST = [
  "lianhe.grid01",
  "kexiang.clerk01",
  "lianhe.center01",
  "lianhe.leader01",
  "d04.liaison01",
  "d04.leader01",
];
const CAST_ROLES = ["GRID_WORKER", "COMMUNITY_CLERK", "STREET_CENTER", "STREET_LEADER", "DEPT_LIAISON", "DEPT_LEADER"];
const DEMO_GROUP = "group-d04";

/** The six phones of the demo story; in another district, one bearer of each of its roles. */
export function defaultCast(people: readonly Person[]): Person[] {
  const chosen = CAST.map((userid, at) => {
    const role = CAST_ROLES[at] ?? "";
    return people.find((person) => person.userid === userid) ?? people.find(({ roles }) => roles.includes(role));
  });
  const known = chosen.filter((person) => person !== undefined);
  return [...new Set(known.length > 0 ? known : people.slice(0, CAST.length))];
}

export function defaultGroup(groups: readonly Group[]): Group | undefined {
  return groups.find(({ id }) => id === DEMO_GROUP) ?? groups[0];
}

export const mainRole = (person: Person): string => person.roles[0] ?? "";

/** 科翔社区 · 网格员 */
export function postOf(person: Person): string {
  const unit = person.units[0]?.name;
  return [...(unit === undefined ? [] : [unit]), ...person.roles.map(roleName)].join(" · ");
}

export type PeopleOfUnit = { readonly unit: string; readonly people: readonly Person[] };

/** Persons whose name, account, unit or role has all these words, by unit, in the order of the registry. */
export function findPeople(people: readonly Person[], query: string): PeopleOfUnit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = people.filter((person) => words.every((word) => indexOf(person).includes(word)));
  const byUnit = Map.groupBy(found, (person) => person.units[0]?.name ?? "");
  return [...byUnit].map(([unit, members]) => ({ unit, people: members }));
}

function indexOf({ userid, name, roles, units }: Person): string {
  const parts = [userid, name, ...roles.map(roleName), ...units.map((unit) => unit.name)];
  return parts.join(" ").toLowerCase();
}
