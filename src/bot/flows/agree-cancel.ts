import type { CallFlow } from "../flow.js";

/** 同意撤销 0003 (C25): the deputy head lets the street take its call back. */
export const agreeCancel: CallFlow = {
  on: "call",
  rights: ["agreeCancellation"],
  states: ["SIGNED", "RESPONDED"],
  run: ({ call }, talk, wish) => talk.deps.useCases.agreeCancellation({ ...wish, no: call.no }),
};
