import type { Light } from "../deadline/deadline.js";
import { redAt } from "../deadline/lights.js";
import type { Rules } from "../district/rules.js";
import { notToldToday } from "../order/told-today.js";
import type { StaffId } from "../shared/ids.js";
import { lightDue } from "../shared/light-turns.js";
import type { OperationEvent, OperationLightTurned, OperationReminded } from "./events.js";
import { clocksOfBody, isOpenOperation } from "./facts.js";
import { resultDeadline } from "./limits.js";
import type { OpenOperation, Operation, OperationClockName } from "./operation.js";
import { commandersOf, deskOf, leadersOf, liaisonsOf, runnersOf } from "./people.js";
import { bodiesRatedByDefault } from "./rate-bodies.js";

type Turn = OperationLightTurned["data"];

/**
 * What time alone brings to an operation: its start, colours of its limits and reminders of them (domain 7.3), to nobody twice a day, and
 * the default stars. A late or doubled tick finds nothing to do.
 */
export function elapseOperation(operation: Operation, now: Date, rules: Rules): readonly OperationEvent[] {
  const turns = [...ownTurn(operation, now, rules), ...bodyTurns(operation, now, rules)];
  return [
    ...begins(operation, now, rules),
    ...turns.map((data): OperationEvent => ({ type: "OperationLightTurned", data })),
    ...reminders(operation, turns, now, rules).map((data): OperationEvent => ({ type: "OperationReminded", data })),
    ...bodiesRatedByDefault(operation, now, rules),
  ];
}

function begins(operation: Operation, now: Date, rules: Rules): OperationEvent[] {
  const { startsAt, minutes } = operation;
  if (!isOpenOperation(operation) || operation.begunAt || now < startsAt) return [];
  return [{ type: "OperationBegun", data: { result: resultDeadline(startsAt, minutes, rules) } }];
}

/** The limit of whoever has the operation before him: the leader's, the commander's, the street's. */
export function ownClock(operation: Operation) {
  if (operation.state === "DRAFT") return { name: "approve", ...operation.approve } as const;
  if (operation.state === "ON_SITE") return { name: "result", ...operation.result } as const;
  return operation.state === "DONE" ? ({ name: "rate", ...operation.rate } as const) : undefined;
}

/** When the rating is red the default one ends it. */
function ownTurn(operation: Operation, now: Date, rules: Rules): Turn[] {
  const clock = ownClock(operation);
  const light = clock && lightDue(clock, now, rules);
  if (!clock || !light || (clock.name === "rate" && now >= redAt(clock.deadline))) return [];
  return [{ clock: clock.name, light, bodies: [] }];
}

const GRAVEST_FIRST: readonly Light[] = ["RED", "YELLOW"];
const STEPS = ["confirm", "checkin"] as const;

/** Bodies whose limit turns to the same colour now are one turn. */
function bodyTurns(operation: Operation, now: Date, rules: Rules): Turn[] {
  if (!isOpenOperation(operation)) return [];
  return GRAVEST_FIRST.flatMap((light) =>
    STEPS.flatMap((clock) => {
      const bodies = turning(operation, clock, light, now, rules);
      return bodies.length > 0 ? [{ clock, light, bodies }] : [];
    }),
  );
}

function turning(
  operation: OpenOperation,
  name: (typeof STEPS)[number],
  light: Light,
  now: Date,
  rules: Rules,
): Turn["bodies"] {
  const due = operation.bodies.filter((part) => {
    const clock = clocksOfBody(part).find((running) => running.name === name);
    return clock !== undefined && lightDue(clock, now, rules) === light;
  });
  return due.map(({ body }) => body);
}

/** One that reaches nobody is none. */
function reminders(operation: Operation, turns: readonly Turn[], now: Date, rules: Rules): OperationReminded["data"][] {
  const told = new Set<StaffId>();
  const heard = { urgent: operation.emergency, reminders: operation.reminders };
  return turns.flatMap(({ clock, light, bodies }) => {
    const people = [...new Set(audience(operation, { clock, light, bodies }, rules))];
    const to = notToldToday(heard, people, now, rules).filter((id) => !told.has(id));
    for (const id of to) told.add(id);
    return to.length > 0 ? [{ clock, kind: light === "RED" ? "red" : "yellow", bodies, to } as const] : [];
  });
}

/** Yellow is theirs who have to act; red also theirs who wait for it. */
function audience(operation: Operation, { clock, light, bodies }: Turn, { registry }: Rules): readonly StaffId[] {
  const acting: Readonly<Record<OperationClockName, () => readonly StaffId[]>> = {
    approve: () => leadersOf(operation, registry),
    confirm: () => liaisonsOf(bodies, registry),
    checkin: () => liaisonsOf(bodies, registry),
    result: () => commandersOf(operation, registry),
    rate: () => deskOf(operation, registry),
  };
  return light === "RED" ? [...acting[clock](), ...runnersOf(operation, registry)] : acting[clock]();
}
