import type { Stars } from "../../domain/call/call.js";
import { type CallFlow, turnedDown } from "../flow.js";

/** 评价 0003 5星 (C12). Few stars ask for a reason, the fewest for the leader: both come back as refusals. */
export const rate: CallFlow = {
  on: "call",
  rights: ["rateCall"],
  states: ["FINISHED"],
  async run({ command, call }, talk, wish) {
    const stars = starsIn(command.args, talk.registry.rules.score.words);
    if (stars === undefined) return turnedDown("stars_invalid", call.no);
    const reason = command.text?.trim() ?? "";
    return talk.deps.useCases.rateCall({ ...wish, no: call.no, stars, ...(reason === "" ? {} : { reason }) });
  },
};

const ALL: readonly Stars[] = [5, 4, 3, 2, 1];

/** Stars as said; or by the answer, when only one number of stars carries that word: 非常满意 is 5, 基本满意 may be 4 or 3. */
export function starsIn(
  args: Readonly<Record<string, string>>,
  words: Readonly<Record<Stars, string>>,
): Stars | undefined {
  const said = ALL.find((stars) => String(stars) === args.stars);
  if (said !== undefined || args.stars !== undefined) return said;
  const fitting = ALL.filter((stars) => words[stars] === args.grade);
  return fitting.length === 1 ? fitting[0] : undefined;
}
