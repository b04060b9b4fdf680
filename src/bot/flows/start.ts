import type { MatterFlow } from "../flow.js";

/** 开始处置 (M9) */
export const start: MatterFlow = {
  on: "matter",
  rights: ["startHandling"],
  states: ["ASSIGNED"],
  run: ({ matter }, talk, wish) => talk.deps.useCases.startHandling({ ...wish, no: matter.no }),
};
