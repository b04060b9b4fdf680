import { withdrawQuestion } from "../../cards/talk/questions.js";
import type { MatterFlow } from "../flow.js";

/** 撤回 (M2) by its reporter, before registration. */
export const withdraw: MatterFlow = {
  on: "matter",
  rights: ["withdrawMatter"],
  states: ["REPORTED"],
  ownReport: true,
  question: ({ matter }, talk) => withdrawQuestion(talk.registry, matter),
  run: ({ command, matter }, talk, wish) =>
    talk.deps.useCases.withdrawMatter({ ...wish, no: matter.no, reason: command.text ?? "" }),
};
