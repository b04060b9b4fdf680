import { summaryOfAbsence } from "../app/summary-of-absence.js";
import { absenceList } from "../cards/absence/absence-texts.js";
import { isVisible } from "./choose-number.js";
import type { Talk } from "./talk.js";

/** 查请假: who is away or will be, of those whom the speaker may know of. */
export async function absences({ deps, registry, speaker }: Talk): Promise<string> {
  const open = await deps.absences.open();
  const seen = open.filter((one) => isVisible({ summary: summaryOfAbsence(one, registry) }, speaker, registry));
  return absenceList(seen, registry);
}
