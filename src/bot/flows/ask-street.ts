import type { CallFlow } from "../flow.js";

/** 询问 0003 几栋几楼? (C30): a department asks the street, once. */
export const askStreet: CallFlow = {
  on: "call",
  rights: ["askStreet"],
  states: ["SIGNED", "RESPONDED"],
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.askStreet({ ...wish, no: call.no, question: command.text ?? "" }),
};
