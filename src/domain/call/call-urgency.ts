import type { ListItem, Urgency } from "../district/registry.js";

const PRESSING: Readonly<Record<Urgency, number>> = { NORMAL: 0, COMPLEX: 0, EXPEDITED: 1, URGENT: 2 };

/**
 * How urgent a call is: as its list item says (domain 13.3), or as the matter was read when that is more pressing; words of
 * danger have made the matter urgent before. Off the list: as the matter.
 */
export function callUrgency(item: ListItem | undefined, matter: Urgency): Urgency {
  return item && PRESSING[item.urgency] >= PRESSING[matter] ? item.urgency : matter;
}
