import { absenceNotices } from "../cards/absence/absence-notices.js";
import { elapseAbsence, nextAbsenceMoment } from "../domain/absence/elapse.js";
import type { Aggregate } from "./aggregate.js";
import { summaryOfAbsence } from "./summary-of-absence.js";

export const ABSENCE: Aggregate<"absence"> = {
  kind: "absence",
  summary: summaryOfAbsence,
  notices: absenceNotices,
  asked: () => [],
  nextMoment: nextAbsenceMoment,
  elapse: elapseAbsence,
};
