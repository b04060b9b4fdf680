import type { MatterFlow } from "../flow.js";

/** 补充 0017 现在堵到路中间了: words or photos, to the last report when no number is given. */
export const supplement: MatterFlow = {
  on: "matter",
  rights: ["supplementMatter"],
  states: [],
  ownReport: true,
  takesPhotos: true,
  run: ({ command, matter }, talk, wish) =>
    talk.deps.useCases.supplementMatter({ ...wish, no: matter.no, text: command.text ?? "", photos: command.photos }),
};
