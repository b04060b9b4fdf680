import type { CallFlow } from "../flow.js";

/** 报审 (C2) */
export const review: CallFlow = {
  on: "call",
  rights: ["requestReview"],
  states: ["DRAFT"],
  run: ({ call }, talk, wish) => talk.deps.useCases.requestReview({ ...wish, no: call.no }),
};
