import type { OrderFlow } from "../flow.js";
import { linesNamed } from "../lines-named.js";

/** 催办 HL001 [单位] (O10) */
export const urgeOrder: OrderFlow = {
  on: "order",
  rights: ["urgeOrder"],
  states: ["ISSUED", "SIGNED", "REPORTED_BACK"],
  run: ({ command, order }, talk, wish) =>
    talk.deps.useCases.urgeOrder({ ...wish, no: order.no, lines: linesNamed(order, talk.registry, command).lines }),
};
