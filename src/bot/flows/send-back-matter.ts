import type { MatterFlow } from "../flow.js";

/** 退回社区 0017 理由 (M13), by the street centre. */
export const sendBackMatter: MatterFlow = {
  on: "matter",
  rights: ["sendBackToCommunity"],
  states: ["RAISED"],
  run: ({ command, matter }, talk, wish) =>
    talk.deps.useCases.sendBackToCommunity({ ...wish, no: matter.no, reason: command.text ?? "" }),
};
