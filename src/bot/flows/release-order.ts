import { releaseOrderQuestion } from "../../cards/talk/order-questions.js";
import { bothLimits } from "../../domain/order/order-limits.js";
import type { OrderFlow, OrderReady } from "../flow.js";
import type { Talk } from "../talk.js";
import { bodyOf } from "../words/body.js";
import { readOrderLimits } from "../words/read-order-limits.js";

/** 放行 HL001 (O3), with other limits where the words set them. */
export const releaseOrder: OrderFlow = {
  on: "order",
  rights: ["releaseOrder"],
  states: ["PROPOSED"],
  gap(ready, talk) {
    const { order } = ready;
    if (order.state !== "PROPOSED") return undefined;
    const both = bothLimits(
      { ...order.limits, ...limitsIn(ready, talk) },
      talk.now,
      { registry: talk.registry },
      order.no,
    );
    return both.ok ? undefined : both.refusal;
  },
  question: (ready, talk) =>
    ready.order.state === "PROPOSED"
      ? releaseOrderQuestion(
          talk.registry,
          { ...ready.order, limits: { ...ready.order.limits, ...limitsIn(ready, talk) } },
          talk.now,
        )
      : undefined,
  run: (ready, talk, wish) =>
    talk.deps.useCases.releaseOrder({ ...wish, no: ready.order.no, limits: limitsIn(ready, talk) }),
};

function limitsIn({ command }: OrderReady, { registry, now }: Talk) {
  const { calendar, rules } = registry;
  return readOrderLimits(bodyOf(command.text ?? ""), { now, calendar, atOnce: rules.orders.atOnce }).limits;
}
