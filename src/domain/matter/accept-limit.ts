import type { Limit } from "../deadline/limit.js";
import type { Urgency } from "../district/registry.js";
import type { Rules } from "../district/rules.js";

/** How long the clerk has to judge a report (domain 7.2). */
export function acceptLimit(urgency: Urgency, { registry }: Rules): Limit {
  const { accept, acceptUrgent } = registry.rules.limits;
  return urgency === "URGENT" ? acceptUrgent : accept;
}
