import type { MatterFlow } from "../flow.js";

/** 当场办结 (M7). Photos of the report show what it was before; those sent now show it after. */
export const solveOnSpot: MatterFlow = {
  on: "matter",
  rights: ["solveOnSpot"],
  states: ["REPORTED"],
  ownReport: true,
  takesPhotos: true,
  run: ({ command, matter }, talk, wish) =>
    talk.deps.useCases.solveOnSpot({
      ...wish,
      no: matter.no,
      result: command.text ?? "",
      before: matter.photos,
      after: command.photos,
    }),
};
