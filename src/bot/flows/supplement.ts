import type { Outcome } from "../../app/wish.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { MatterNo } from "../../domain/shared/ids.js";
import type { MatterFlow } from "../flow.js";
import type { Talk } from "../talk.js";

/** 补充 0017 现在堵到路中间了: words or photos, to the last report when no number is given. What was merged is told to its main matter. */
export const supplement: MatterFlow = {
  on: "matter",
  rights: ["supplementMatter"],
  states: [],
  ownReport: true,
  takesPhotos: true,
  async run({ command, matter }, talk, wish): Promise<Outcome> {
    const no = await mainOf(matter, talk);
    return talk.deps.useCases.supplementMatter({ ...wish, no, text: command.text ?? "", photos: command.photos });
  },
};

/** The matter into which it was merged, and that one, and so on. */
async function mainOf(matter: Matter, talk: Talk): Promise<MatterNo> {
  if (matter.state !== "MERGED") return matter.no;
  const main = await talk.deps.records.matter(matter.into);
  return main ? mainOf(main.state, talk) : matter.into;
}
