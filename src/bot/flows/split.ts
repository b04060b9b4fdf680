import type { Outcome, Wish } from "../../app/wish.js";
import type { MatterFlow, MatterReady } from "../flow.js";
import { readReport } from "../read-report.js";
import { followingWish, type Talk } from "../talk.js";

/** Several things in one report (domain 17.2 no. 20): the first keeps the number, each other becomes a matter of its own. */
export const split: MatterFlow = {
  on: "matter",
  rights: ["correctMatter"],
  states: ["REPORTED"],
  run: splitMatter,
};

/** The others first, each under a cause of its own; the first part last, together with the end of the question. */
async function splitMatter({ command, matter }: MatterReady, talk: Talk, wish: Wish): Promise<Outcome> {
  const { useCases } = talk.deps;
  const [first, ...others] = readReport(talk.registry, talk.speaker, command.text ?? matter.text).parts;
  if (!first) return useCases.correctMatter({ ...wish, no: matter.no, reading: {} });
  const { also: _endsTheQuestion, ...alone } = wish;
  for (const [i, part] of others.entries()) {
    const filed = await useCases.fileMatter({
      ...followingWish(alone, `part${i + 2}`),
      ...part,
      photos: matter.photos,
    });
    if (filed.kind !== "done") return filed;
  }
  return useCases.correctMatter({ ...wish, no: matter.no, reading: first.reading, text: first.text });
}
