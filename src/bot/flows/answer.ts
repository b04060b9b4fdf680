import type { CallFlow } from "../flow.js";

/** 答复 0003 … (C30): the street answers what the department asked. */
export const answer: CallFlow = {
  on: "call",
  rights: ["answerDepartment"],
  states: ["SIGNED", "RESPONDED", "ON_HOLD"],
  takesPhotos: true,
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.answerDepartment({
      ...wish,
      no: call.no,
      text: command.text ?? "",
      photos: command.photos,
    }),
};
