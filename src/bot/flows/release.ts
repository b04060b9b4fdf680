import { releaseQuestion } from "../../cards/talk/questions.js";
import type { CallFlow } from "../flow.js";

/** 解除 0003-1 理由: the lead lets an assisting department go. With the lead's own number its open 协办单 are meant. */
export const release: CallFlow = {
  on: "call",
  rights: ["releasePart"],
  states: ["SENT", "SIGNED", "RESPONDED", "ON_HOLD"],
  ofPart: true,
  gap: ({ command }) => (command.text ? undefined : "reason_missing"),
  question: ({ command, call }, talk) => releaseQuestion(talk.registry, call, command.text ?? ""),
  run({ command, call }, talk, wish) {
    return talk.deps.useCases.releasePart({ ...wish, no: call.no, reason: command.text ?? "" });
  },
};
