import { warningNotices } from "../cards/warning/warning-notices.js";
import { elapseWarning, nextWarningMoment } from "../domain/warning/elapse.js";
import type { Aggregate } from "./aggregate.js";
import { summaryOfWarning } from "./summary-of-warning.js";

export const WARNING: Aggregate<"warning"> = {
  kind: "warning",
  summary: summaryOfWarning,
  notices: warningNotices,
  asked: () => [],
  nextMoment: nextWarningMoment,
  elapse: elapseWarning,
};
