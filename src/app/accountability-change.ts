import { accountabilityAsked, accountabilityNotices } from "../cards/accountability/accountability-notices.js";
import { elapseAccountability, nextAccountabilityMoment } from "../domain/accountability/elapse.js";
import type { Aggregate } from "./aggregate.js";
import { summaryOfAccountability } from "./summary-of-accountability.js";

export const ACCOUNTABILITY: Aggregate<"accountability"> = {
  kind: "accountability",
  summary: summaryOfAccountability,
  notices: accountabilityNotices,
  asked: accountabilityAsked,
  nextMoment: nextAccountabilityMoment,
  elapse: elapseAccountability,
};
