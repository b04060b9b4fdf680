import { afterQuietHours } from "../deadline/reminder-times.js";
import type { Rules } from "../district/rules.js";
import type { StaffId } from "../shared/ids.js";
import { localDate } from "../shared/local-time.js";
import type { Order } from "./order.js";

/** Those of them whom nothing reminded of this order today; of an urgent one everybody. What falls into the night is heard in the morning. */
export function notToldToday(
  { urgent, reminders }: Pick<Order, "urgent" | "reminders">,
  people: readonly StaffId[],
  now: Date,
  { registry }: Rules,
): StaffId[] {
  if (urgent) return [...people];
  const { quietFrom, quietUntil } = registry.rules.reminders;
  const heard = (at: Date) => localDate(afterQuietHours(at, quietFrom, quietUntil));
  const today = heard(now);
  const told = new Set(reminders.filter(({ at }) => heard(at) === today).flatMap(({ to }) => to));
  return people.filter((id) => !told.has(id));
}
