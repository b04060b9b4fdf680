import type { MatterFlow } from "../flow.js";

/** 退派 0017 理由 (M10), by the handler. */
export const returnTask: MatterFlow = {
  on: "matter",
  rights: ["returnTask"],
  states: ["ASSIGNED", "HANDLING"],
  run: ({ command, matter }, talk, wish) =>
    talk.deps.useCases.returnTask({ ...wish, no: matter.no, reason: command.text ?? "" }),
};
