import type { Deadline } from "../domain/deadline/deadline.js";
import { dayTime } from "./local-time.js";

/** `03-12 17:30`; marked when a day without official list was needed (domain 8.1 R7). */
export function dueText(deadline: Deadline): string {
  return deadline.unconfirmed ? `${dayTime(deadline.due)}(日历待确认)` : dayTime(deadline.due);
}
