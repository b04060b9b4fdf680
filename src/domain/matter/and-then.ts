import type { Rules } from "../district/rules.js";
import { record, type StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import { acceptMatter } from "./accept-matter.js";
import type { MatterEvent } from "./events.js";
import { evolveMatter } from "./evolve.js";
import type { Matter } from "./matter.js";

type Decide = (matter: Matter) => Result<readonly MatterEvent[]>;

/** Two steps of one act: the second is decided on what the first makes of the matter, and both happen or neither. */
export function andThen(
  matter: Matter,
  first: Result<readonly MatterEvent[]>,
  act: StaffAct,
  second: Decide,
): Result<readonly MatterEvent[]> {
  if (!first.ok) return first;
  const between = record(first.value, act, matter.events).reduce<Matter>(
    (state, event) => evolveMatter(state, event),
    matter,
  );
  const next = second(between);
  return next.ok ? ok([...first.value, ...next.value]) : next;
}

/** M6 first, as it was read, when nobody has accepted the matter yet. */
export function acceptedFirst(
  matter: Matter,
  act: StaffAct,
  rules: Rules,
  decide: Decide,
): Result<readonly MatterEvent[]> {
  if (matter.state !== "REPORTED") return decide(matter);
  return andThen(matter, acceptMatter(matter, {}, act, rules), act, decide);
}
