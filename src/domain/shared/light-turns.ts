import type { Deadline, Light } from "../deadline/deadline.js";
import { lightAt, redAt, yellowAt } from "../deadline/lights.js";
import type { Rules } from "../district/rules.js";

type Clock = { readonly deadline: Deadline; readonly light: Light };

const BRIGHTNESS: Readonly<Record<Light, number>> = { GREEN: 0, YELLOW: 1, RED: 2 };

/** The light a running clock must turn to now, or undefined when it shows what it should. A light never turns back. */
export function lightDue({ deadline, light }: Clock, now: Date, { registry }: Rules): Light | undefined {
  const due = lightAt(deadline, now, registry.calendar, registry.rules);
  return BRIGHTNESS[due] > BRIGHTNESS[light] ? due : undefined;
}

/** The first instant at which {@link lightDue} gives something; undefined when it is red. */
export function nextLightTurn({ deadline, light }: Clock, { registry }: Rules): Date | undefined {
  if (light === "RED") return undefined;
  if (light === "YELLOW") return redAt(deadline);
  return earliest([yellowAt(deadline, registry.calendar, registry.rules), redAt(deadline)]);
}

/** The earliest of some instants. */
export function earliest(instants: readonly (Date | undefined)[]): Date | undefined {
  const times = instants.flatMap((at) => (at === undefined ? [] : [at.getTime()]));
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}
