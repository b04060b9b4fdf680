import { grantExtensionQuestion } from "../../cards/talk/more-time-questions.js";
import { extensionStep } from "../../domain/call/decide-extension.js";
import type { CallFlow } from "../flow.js";

const DECISION = {
  on: "call",
  rights: ["decideExtension", "decideExtensionByDistrict"],
  rightFor: ({ call }, { registry }) => extensionStep(call, { registry }),
  states: ["SIGNED", "RESPONDED"],
} as const satisfies Partial<CallFlow>;

/** 同意延期 0003 (C21). A press on the card is its own confirmation; words are asked back once. */
export const grantExtension: CallFlow = {
  ...DECISION,
  question: ({ call }, talk) => (talk.press ? undefined : grantExtensionQuestion(talk.registry, call)),
  run: ({ call }, talk, wish) => talk.deps.useCases.decideExtension({ ...wish, no: call.no, granted: true }),
};

/** 不同意延期 0003 理由 (C22). */
export const refuseExtension: CallFlow = {
  ...DECISION,
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.decideExtension({ ...wish, no: call.no, granted: false, reason: command.text ?? "" }),
};
