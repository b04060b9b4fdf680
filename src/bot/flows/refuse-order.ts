import type { OrderFlow } from "../flow.js";

/** 不予放行 HL001 理由 (O4) */
export const refuseOrder: OrderFlow = {
  on: "order",
  rights: ["refuseOrder"],
  states: ["PROPOSED"],
  run: ({ command, order }, talk, wish) =>
    talk.deps.useCases.refuseOrder({ ...wish, no: order.no, reason: command.text ?? "" }),
};
