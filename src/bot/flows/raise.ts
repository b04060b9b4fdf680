import { raiseQuestion } from "../../cards/talk/questions.js";
import type { MatterFlow } from "../flow.js";

/** 上呈 0017 要水务局来 (M11) */
export const raise: MatterFlow = {
  on: "matter",
  rights: ["raiseMatter"],
  states: ["REPORTED", "REGISTERED", "ASSIGNED", "HANDLING"],
  gap: ({ command }) => (command.text ? undefined : "reason_missing"),
  question: ({ command, matter }, talk) => raiseQuestion(talk.registry, matter, command.text ?? ""),
  run: ({ command, matter }, talk, wish) =>
    talk.deps.useCases.raiseMatter({ ...wish, no: matter.no, reason: command.text ?? "" }),
};
