import type { Rules } from "../district/rules.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { OrderEvent } from "./events.js";
import { clocksOfLine } from "./facts.js";
import { inState, issuersLines, type WhichLines } from "./issuers-lines.js";
import type { Order, OrderLine } from "./order.js";
import { peopleOf } from "./people.js";
import { notToldToday } from "./told-today.js";

/**
 * O10 催办: those who are late are reminded, everybody with something to do where nobody is, or the lines that are named. Who was reminded today is left in
 * peace (domain 7.3), unless the order is urgent; `reminded_today` when that is all of them.
 */
export function urgeOrder(
  order: Order,
  command: WhichLines,
  act: StaffAct,
  rules: Rules,
): Result<readonly OrderEvent[]> {
  const view = issuersLines(order, "urgeOrder", command, act, rules);
  if (!view.ok) return view;
  const { order: open, named } = view.value;
  const slow = named.length > 0 ? inState(named, "ISSUED", "SIGNED") : slowest(open.lines);
  if (slow.length === 0) return refuse("nothing_to_urge", { no: order.no });
  const told = slow
    .map((line) => ({ code: line.code, people: notToldToday(order, peopleOf([line], rules.registry), act.at, rules) }))
    .filter(({ people }) => people.length > 0);
  if (told.length === 0) return refuse("reminded_today", { no: order.no });
  const to = [...new Set(told.flatMap(({ people }) => people))];
  return ok([{ type: "OrderUrged", data: { lines: told.map(({ code }) => code), to } }]);
}

function slowest(lines: readonly OrderLine[]): readonly OrderLine[] {
  const late = lines.filter((line) => clocksOfLine(line).some(({ light }) => light === "RED"));
  return late.length > 0 ? late : inState(lines, "ISSUED", "SIGNED");
}
