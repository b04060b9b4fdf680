import type { Registry, Staff } from "../domain/district/registry.js";
import { isOpenOrder, linesOf, partiesOfOrder } from "../domain/order/facts.js";
import type { Order, OrderState } from "../domain/order/order.js";
import { linesSeenBy } from "../domain/order/visibility.js";
import { hintsOf, type Step, step } from "./steps.js";

const SIGN = step("signOrder", (no) => `签收 ${no}`);
const REPORT = step("reportBack", (no) => `反馈 ${no} 落实情况`);
const URGE = step("urgeOrder", (no) => `催办 ${no}`);
const WITHDRAW = step("withdrawOrder", (no) => `撤回 ${no} 理由`);

/** What is done in a state of an order, and of a line in the same state. */
export const ORDER_STEPS: Partial<Record<OrderState, readonly Step[]>> = {
  PROPOSED: [step("releaseOrder", (no) => `放行 ${no}`), step("refuseOrder", (no) => `不予放行 ${no} 理由`), WITHDRAW],
  ISSUED: [SIGN, REPORT, URGE, WITHDRAW],
  SIGNED: [REPORT, URGE, WITHDRAW],
  REPORTED_BACK: [
    step("closeLines", (no) => `办结 ${no}`),
    step("returnReport", (no) => `补报 ${no} 单位 缺什么`),
    WITHDRAW,
  ],
};

/** What this person can reply about the order now: a receiver about his lines, the issuer about all of them. */
export function orderHints(order: Order, speaker: Staff, registry: Registry): string[] {
  const parties = partiesOfOrder(order, registry);
  if (order.state === "PROPOSED")
    return hintsOf(ORDER_STEPS.PROPOSED ?? [], order.no, { staff: speaker, registry }, parties);
  if (!isOpenOrder(order)) return [];
  const seen = new Set(linesSeenBy(order, speaker, registry).map(({ code }) => code));
  const states = new Set(linesOf(order).flatMap(({ code, state }) => (seen.has(code) ? [state] : [])));
  const steps = (["REPORTED_BACK", "ISSUED", "SIGNED"] as const).filter((state) => states.has(state));
  return hintsOf(
    steps.flatMap((state) => ORDER_STEPS[state] ?? []),
    order.no,
    { staff: speaker, registry },
    parties,
  );
}
