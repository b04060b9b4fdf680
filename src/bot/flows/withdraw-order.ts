import { withdrawOrderQuestion } from "../../cards/talk/order-questions.js";
import type { OrderFlow } from "../flow.js";

/** 撤回 HL001 理由 (O11) */
export const withdrawOrder: OrderFlow = {
  on: "order",
  rights: ["withdrawOrder"],
  states: ["PROPOSED", "ISSUED", "SIGNED", "REPORTED_BACK"],
  gap: ({ command }) => (command.text ? undefined : "reason_missing"),
  question: ({ order }, talk) => withdrawOrderQuestion(talk.registry, order),
  run: ({ command, order }, talk, wish) =>
    talk.deps.useCases.withdrawOrder({ ...wish, no: order.no, reason: command.text ?? "" }),
};
