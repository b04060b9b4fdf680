import type { MatterFlow } from "../flow.js";

/** 申诉 0017 理由 (M5), by a reporter against 不予受理. */
export const appealNotAccepted: MatterFlow = {
  on: "matter",
  rights: ["appealNotAccepted"],
  states: ["NOT_ACCEPTED"],
  ownReport: true,
  run: ({ command, matter }, talk, wish) =>
    talk.deps.useCases.appealNotAccepted({ ...wish, no: matter.no, reason: command.text ?? "" }),
};
