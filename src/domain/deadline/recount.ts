import type { Calendar } from "./calendar.js";
import type { Deadline } from "./deadline.js";
import { deadlineFrom } from "./deadline-from.js";
import { resumeDeadline } from "./hold.js";

/**
 * 日历确认 (domain 8.1 R7): a limit that was counted without its year's official list, counted again now that the list is there;
 * undefined while there is nothing to count again. It may end later than was published, never earlier: then the published end stays.
 */
export function recounted(deadline: Deadline, calendar: Calendar): Deadline | undefined {
  if (!deadline.unconfirmed) return undefined;
  const { from, limit, due } = deadline;
  const again = limit.count === 0 ? resumeDeadline(from, 0, calendar) : deadlineFrom(from, limit, calendar);
  if (again.unconfirmed) return undefined;
  return again.due < due ? { ...deadline, unconfirmed: false } : again;
}
