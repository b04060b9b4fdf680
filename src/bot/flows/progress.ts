import type { CallFlow } from "../flow.js";

/** 进展 (C9): text or photo. */
export const progress: CallFlow = {
  on: "call",
  rights: ["noteProgress"],
  states: ["RESPONDED"],
  takesPhotos: true,
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.noteProgress({ ...wish, no: call.no, text: command.text ?? "", photos: command.photos }),
};
