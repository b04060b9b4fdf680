import type { Light } from "../deadline/deadline.js";
import type { Call, CallClock, CallFacts } from "./call.js";
import { clocksOf, isWithDepartment } from "./facts.js";
import {
  DEPARTMENT_CLOCKS,
  type DepartmentClock,
  type SupervisionLevel,
  type SupervisionOrder,
  type SupervisionProposal,
} from "./supervision.js";

/** The proposal that still asks for a decision: what it is about must still be the case. */
export function openProposal(call: Call): SupervisionProposal | undefined {
  const proposal = call.supervision?.proposal;
  if (proposal === undefined) return undefined;
  const { ground, clock } = proposal;
  if (ground === "dissatisfied_again") return call.state === "RATED" ? proposal : undefined;
  if (ground === "recurring_place") return isWithDepartment(call) ? proposal : undefined;
  const over = departmentClocks(call).some(({ name, deadline }) => name === clock && deadline.due < proposal.at);
  return over ? proposal : undefined;
}

/** The latest order. */
export function lastOrder({ supervision }: Pick<CallFacts, "supervision">): SupervisionOrder | undefined {
  return supervision?.orders.at(-1);
}

/** The order that waits for the department's reply, or whose reply waits for the district centre. */
export function orderInForce(call: Pick<CallFacts, "supervision">): SupervisionOrder | undefined {
  const order = lastOrder(call);
  return order?.state === "waiting" || order?.state === "replied" ? order : undefined;
}

/** Those of the department's limits that run. */
export function departmentClocks(call: Call): readonly CallClock<DepartmentClock>[] {
  return clocksOf(call).flatMap((clock) => {
    const name = DEPARTMENT_CLOCKS.find((one) => one === clock.name);
    return name === undefined ? [] : [{ ...clock, name }];
  });
}

const LEVELS: Readonly<Record<Light, SupervisionLevel>> = { GREEN: 0, YELLOW: 1, RED: 2 };

/** What is in force now: a proposal of the system alone raises no level. */
export function supervisionLevel(call: Call): SupervisionLevel {
  if (isAccountedFor(call)) return 4;
  const order = lastOrder(call);
  if (orderInForce(call) || order?.state === "unanswered") return 3;
  return Math.max(0, ...departmentClocks(call).map(({ light }) => LEVELS[light])) as SupervisionLevel;
}

/** 月内多次红灯 is about the department and its month, not about one of the calls. */
function isAccountedFor({ accounted }: Call): boolean {
  const grounds = Object.entries(accounted?.grounds ?? {});
  return grounds.some(([ground, how]) => ground !== "redsInMonth" && how !== "dismissed");
}
