import type { CallFlow } from "../flow.js";

/** 退回修改 (C3) with what is to be changed. */
export const returnDraft: CallFlow = {
  on: "call",
  rights: ["returnDraft"],
  states: ["IN_REVIEW"],
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.returnDraft({ ...wish, no: call.no, reason: command.text ?? "" }),
};
