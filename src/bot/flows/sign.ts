import type { CallFlow } from "../flow.js";

/** 签收 (C5) */
export const sign: CallFlow = {
  on: "call",
  rights: ["signCall"],
  states: ["SENT"],
  run: ({ call }, talk, wish) => talk.deps.useCases.signCall({ ...wish, no: call.no }),
};
