import type { MatterFlow } from "../flow.js";

/** 办结 of a handler inside the street (M17): text and photo. */
export const complete: MatterFlow = {
  on: "matter",
  rights: ["completeHandling"],
  states: ["HANDLING", "ASSIGNED"],
  takesPhotos: true,
  run: ({ command, matter }, talk, wish) =>
    talk.deps.useCases.completeHandling({
      ...wish,
      no: matter.no,
      result: command.text ?? "",
      photos: command.photos,
    }),
};
