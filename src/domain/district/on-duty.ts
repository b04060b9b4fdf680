import type { StaffId, UnitCode } from "../shared/ids.js";
import { type Post, postsAbove } from "./ladder.js";
import type { Registry, Staff } from "./registry.js";
import type { Role } from "./roles.js";
import { staffWith } from "./staff-with.js";

/** Somebody who acts for a post now: its holder, or whoever stands in for him. */
export type OnDuty = { readonly staff: Staff; readonly insteadOf?: Staff };

/** Who is on duty at a post. `vacant`: neither a holder nor a deputy of one, so that the step went up the ladder. */
export type Duty = { readonly people: readonly OnDuty[]; readonly vacant: boolean };

/**
 * 在岗: who acts for a post at this moment (domain 3): holders who are here, deputies of those who are away, and when there is nobody
 * the first post of the ladder that has somebody. Nobody at all where that is empty too.
 */
export function onDuty(registry: Registry, role: Role, unit?: UnitCode): Duty {
  const post = { role, ...(unit === undefined ? {} : { unit }) };
  const own = atPost(registry, post);
  if (own.length > 0) return { people: own, vacant: false };
  const [absent] = staffWith(registry, role, unit);
  const above = firstAbove(registry, post).map(({ staff }) => ({ staff, ...(absent ? { insteadOf: absent } : {}) }));
  return { people: above, vacant: true };
}

/** Holders who are here and deputies of those who are not; each person once, in his own post rather than in another's. */
export function atPost(registry: Registry, { role, unit }: Post): readonly OnDuty[] {
  const holders = staffWith(registry, role, unit);
  const here = holders.filter(({ id }) => !registry.away.has(id)).map((staff): OnDuty => ({ staff }));
  const deputies = holders.flatMap((holder): OnDuty[] => {
    const deputy = registry.away.has(holder.id) ? deputyOf(registry, holder) : undefined;
    return deputy ? [{ staff: deputy, insteadOf: holder }] : [];
  });
  const all = [...here, ...deputies];
  return all.filter(({ staff }, i) => all.findIndex((other) => other.staff.id === staff.id) === i);
}

function firstAbove(registry: Registry, post: Post): readonly OnDuty[] {
  const rungs = postsAbove(post, registry).map((above) => atPost(registry, above));
  return rungs.find((people) => people.length > 0) ?? [];
}

/** Four eyes: whether neither he nor the one he stands in for is among these people. */
export function mayLookAt({ staff, insteadOf }: OnDuty, eyes: readonly StaffId[]): boolean {
  return !eyes.includes(staff.id) && (insteadOf === undefined || !eyes.includes(insteadOf.id));
}

/**
 * 代理: whoever was named for this absence, else the deputy of the staff list. A deputy who is away himself is replaced by his
 * own; a circle ends with nobody.
 */
export function deputyOf(
  registry: Registry,
  absent: Staff,
  passed: ReadonlySet<StaffId> = new Set(),
): Staff | undefined {
  const known = new Set([...passed, absent.id]);
  for (const id of [registry.away.get(absent.id)?.deputy, absent.deputy]) {
    const deputy = id === undefined || known.has(id) ? undefined : registry.staff.get(id);
    if (deputy === undefined) continue;
    const acting = registry.away.has(deputy.id) ? deputyOf(registry, deputy, known) : deputy;
    if (acting) return acting;
  }
  return undefined;
}

/** Who may act for somebody who is away, in one of his roles: his deputy, else his colleagues at the post, else the ladder. */
export function standInsFor(registry: Registry, absent: Staff, role: Role): readonly Staff[] {
  if (!registry.away.has(absent.id)) return [];
  const deputy = deputyOf(registry, absent);
  return deputy ? [deputy] : onDuty(registry, role, absent.unit).people.map(({ staff }) => staff);
}

/** The district as it would be if that person were away too, e.g. because no message reaches him. */
export function asIfAway(registry: Registry, id: StaffId, until: Date): Registry {
  return registry.away.has(id) ? registry : { ...registry, away: new Map([...registry.away, [id, { until }]]) };
}

/** A post of somebody who is away, for which another one acts now. */
export type StandingIn = { readonly absent: Staff; readonly role: Role };

/** For whom a person acts besides himself, and in which of their roles. */
export function standsInFor(registry: Registry, { id }: Pick<Staff, "id">): readonly StandingIn[] {
  return [...registry.away.keys()].flatMap((away) => {
    const absent = registry.staff.get(away);
    if (!absent || absent.id === id) return [];
    const roles = absent.roles.filter((role) => standInsFor(registry, absent, role).some((staff) => staff.id === id));
    return roles.map((role) => ({ absent, role }));
  });
}
