import type { Post } from "../district/ladder.js";
import { type OnDuty, onDuty, standInsFor } from "../district/on-duty.js";
import type { Registry, Staff } from "../district/registry.js";
import type { Absence } from "./absence.js";

/** The district before and after an act on an absence, when that changes who is on duty. */
export type DutyChange = { readonly before: Registry; readonly after: Registry };

/** Undefined for what only plans, or takes a plan back. */
export function dutyChange(registry: Registry, was: Absence | undefined, is: Absence): DutyChange | undefined {
  const changed = was?.state === "AWAY" || is.state === "AWAY";
  return changed
    ? { before: districtWith(registry, was ?? is, was), after: districtWith(registry, is, is) }
    : undefined;
}

/** The district in which that person is away as the absence says, or here. */
export function districtWith(registry: Registry, { person }: Absence, absence: Absence | undefined): Registry {
  const others = [...registry.away].filter(([id]) => id !== person.id);
  if (absence?.state !== "AWAY") return { ...registry, away: new Map(others) };
  const { until, deputy } = absence;
  return { ...registry, away: new Map([...others, [person.id, { until, ...(deputy ? { deputy } : {}) }]]) };
}

/** Everybody whose work other people do after it than before: the absent one, and those for whom he acted or will act. */
export function handedOver({ before, after }: DutyChange): readonly Staff[] {
  const ids = new Set([...before.away.keys(), ...after.away.keys()]);
  return [...ids].flatMap((id) => {
    const staff = after.staff.get(id);
    return staff && actsFor(before, staff) !== actsFor(after, staff) ? [staff] : [];
  });
}

function actsFor(registry: Registry, staff: Staff): string {
  if (!registry.away.has(staff.id)) return "himself";
  return staff.roles.map((role) => standInsFor(registry, staff, role).map(({ id }) => id)).join(";");
}

/** A post at which nobody is left, and who of the ladder has its steps now. */
export type Vacated = Post & { readonly people: readonly OnDuty[] };

/** Posts that had somebody before and have nobody after: the step goes on at once, and the administrator is told (domain 3). */
export function vacated(change: DutyChange): readonly Vacated[] {
  const posts = handedOver(change).flatMap(({ roles, unit }) => roles.map((role) => ({ role, unit })));
  const distinct = posts.filter(
    ({ role, unit }, i) => posts.findIndex((one) => one.role === role && one.unit === unit) === i,
  );
  return distinct.flatMap(({ role, unit }) => {
    const { vacant, people } = onDuty(change.after, role, unit);
    return vacant && !onDuty(change.before, role, unit).vacant ? [{ role, unit, people }] : [];
  });
}
