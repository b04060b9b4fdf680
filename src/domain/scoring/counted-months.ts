import { isRedTurn } from "../accountability/reds-in-month.js";
import type { CallEvent } from "../call/events.js";
import type { Recorded } from "../shared/event.js";
import { type Month, monthOf } from "./month-dates.js";

/** What of a call a month counts or shows, on the department's side or the street's; besides them the department's reds. */
const COUNTED: ReadonlySet<CallEvent["type"]> = new Set([
  "CallSent",
  "CallRated",
  "ReworkOrdered",
  "AccountabilityClosed",
  "ObjectionUpheld",
  "ObjectionDismissed",
  "StreetAsked",
  "SupervisionOrdered",
]);

/** Every month in which something of the call counts; the past ones never change. */
export function monthsCounted(events: readonly Recorded<CallEvent>[]): readonly Month[] {
  const months = events.filter((event) => COUNTED.has(event.type) || isRedTurn(event)).map(({ at }) => monthOf(at));
  return [...new Set(months)];
}
