import type { OrderFlow } from "../flow.js";

/** 签收 HL001 (O5) */
export const signOrder: OrderFlow = {
  on: "order",
  rights: ["signOrder"],
  states: ["ISSUED"],
  run: ({ order }, talk, wish) => talk.deps.useCases.signOrder({ ...wish, no: order.no }),
};
