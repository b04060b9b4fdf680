import type { Away } from "../district/registry.js";
import type { StaffId } from "../shared/ids.js";
import { type Absence, isOpen } from "./absence.js";

/** Who is away at that moment, by what is planned and begun: it holds from its first instant on, whether or not anybody has been told. */
export function awayAt(absences: readonly Absence[], at: Date): ReadonlyMap<StaffId, Away> {
  const running = absences.filter((absence) => isOpen(absence) && absence.from <= at && at < absence.until);
  return new Map(
    running.map(({ person, until, deputy }) => [person.id, { until, ...(deputy === undefined ? {} : { deputy }) }]),
  );
}
