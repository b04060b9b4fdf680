import { discardQuestion } from "../../cards/talk/questions.js";
import type { CallFlow } from "../flow.js";

/** 撤销 of a call that has not reached a department. */
export const discard: CallFlow = {
  on: "call",
  rights: ["discardDraft"],
  states: ["DRAFT", "IN_REVIEW"],
  gap: ({ command }) => (command.text ? undefined : "reason_missing"),
  question: ({ call }, talk) => discardQuestion(talk.registry, call),
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.discardDraft({ ...wish, no: call.no, reason: command.text ?? "" }),
};
