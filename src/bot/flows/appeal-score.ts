import type { CallFlow } from "../flow.js";

/** 申诉 0003 理由, of a department's deputy head (C26). */
export const appealScore: CallFlow = {
  on: "call",
  rights: ["appealScore"],
  states: ["RATED"],
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.appealScore({ ...wish, no: call.no, reason: command.text ?? "" }),
};
