import { cancelQuestion, discardQuestion } from "../../cards/talk/questions.js";
import { isWithDepartment } from "../../domain/call/facts.js";
import type { CallFlow, CallReady } from "../flow.js";
import { saysSolved } from "../words/says-solved.js";

/** 撤销 of a call: of a draft, or of one that has reached its department (C25). */
export const discard: CallFlow = {
  on: "call",
  rights: ["discardDraft", "cancelCall"],
  rightFor: ({ call }) => (isWithDepartment(call) ? "cancelCall" : "discardDraft"),
  states: ["DRAFT", "IN_REVIEW", "SENT", "SIGNED", "RESPONDED"],
  gap: ({ command, call }) => (command.text || call.state === "SENT" ? undefined : "reason_missing"),
  question: (ready, talk) =>
    isWithDepartment(ready.call)
      ? cancelQuestion(talk.registry, ready.call, isSolved(ready))
      : discardQuestion(talk.registry, ready.call),
  run(ready, talk, wish) {
    const { useCases } = talk.deps;
    const taken = { ...wish, no: ready.call.no, reason: ready.command.text ?? "" };
    return isWithDepartment(ready.call)
      ? useCases.cancelCall({ ...taken, solved: isSolved(ready) })
      : useCases.discardDraft(taken);
  },
};

function isSolved({ command }: CallReady): boolean {
  return saysSolved(command.text ?? "");
}
