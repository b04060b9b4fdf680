import type { Light } from "../deadline/deadline.js";
import type { Rules } from "../district/rules.js";
import type { StaffId } from "../shared/ids.js";
import { lightDue } from "../shared/light-turns.js";
import type { OrderEvent, OrderLightTurned, OrderReminded } from "./events.js";
import { clocksOfLine, isOpenOrder } from "./facts.js";
import type { OpenOrder, Order, OrderLine } from "./order.js";
import { issuersOf, peopleOf, releasersOf } from "./people.js";
import { notToldToday } from "./told-today.js";

type Turn = OrderLightTurned["data"];

/**
 * What time alone brings to an order: colours of its lines and reminders of them (domain 7.3), gravest first, to nobody twice a
 * day. A late or doubled tick finds nothing to do.
 */
export function elapseOrder(order: Order, now: Date, rules: Rules): readonly OrderEvent[] {
  const turns = order.state === "PROPOSED" ? releaseTurn(order, now, rules) : lineTurns(order, now, rules);
  return [
    ...turns.map((data): OrderEvent => ({ type: "OrderLightTurned", data })),
    ...reminders(order, turns, now, rules).map((data): OrderEvent => ({ type: "OrderReminded", data })),
  ];
}

function releaseTurn({ release }: Extract<Order, { state: "PROPOSED" }>, now: Date, rules: Rules): Turn[] {
  const light = lightDue(release, now, rules);
  return light ? [{ clock: "release", light, lines: [] }] : [];
}

const GRAVEST_FIRST: readonly Light[] = ["RED", "YELLOW"];
const STEPS = ["sign", "report"] as const;

/** Lines whose limit turns to the same colour now are one turn. */
function lineTurns(order: Order, now: Date, rules: Rules): Turn[] {
  if (!isOpenOrder(order)) return [];
  return GRAVEST_FIRST.flatMap((light) =>
    STEPS.flatMap((clock) => {
      const lines = order.lines.filter((line) => turnsTo(line, clock, now, rules) === light).map(({ code }) => code);
      return lines.length > 0 ? [{ clock, light, lines }] : [];
    }),
  );
}

function turnsTo(line: OrderLine, name: (typeof STEPS)[number], now: Date, rules: Rules): Light | undefined {
  const clock = clocksOfLine(line).find((running) => running.name === name);
  return clock && lightDue(clock, now, rules);
}

/** One that reaches nobody is none. */
function reminders(order: Order, turns: readonly Turn[], now: Date, rules: Rules): OrderReminded["data"][] {
  const told = new Set<StaffId>();
  return turns.flatMap(({ clock, light, lines }) => {
    const kind = light === "RED" ? "red" : "yellow";
    const people = audience(order, { clock, light, lines }, rules);
    const to = notToldToday(order, people, now, rules).filter((id) => !told.has(id));
    for (const id of to) told.add(id);
    return to.length > 0 ? [{ clock, kind, lines, to } as const] : [];
  });
}

/** Yellow is the receivers' alone; red the issuer's too. Of a release that is late the department that waits hears as well. */
function audience(order: Order, { clock, light, lines }: Turn, { registry }: Rules): StaffId[] {
  const issuers = light === "RED" ? issuersOf(order, registry) : [];
  if (clock === "release") return [...releasersOf(registry), ...issuers];
  const slow = isOpenOrder(order) ? linesNamed(order, lines) : [];
  return [...new Set([...peopleOf(slow, registry), ...issuers])];
}

function linesNamed({ lines }: OpenOrder, codes: Turn["lines"]): readonly OrderLine[] {
  return lines.filter(({ code }) => codes.includes(code));
}
