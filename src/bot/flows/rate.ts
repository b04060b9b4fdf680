import { badRatingQuestion } from "../../cards/talk/questions.js";
import type { Stars } from "../../domain/call/call.js";
import { isDissatisfied } from "../../domain/call/dissatisfied.js";
import { mayBeReworked } from "../../domain/call/order-rework.js";
import { type CallFlow, type CallReady, turnedDown } from "../flow.js";
import { isStreetLeader } from "../for-speaker.js";
import type { Talk } from "../talk.js";

/** 评价 0003 5星 (C12). Few stars ask for a reason, the fewest for the leader: both come back as refusals. */
export const rate: CallFlow = {
  on: "call",
  rights: ["rateCall"],
  states: ["FINISHED"],
  gap: (ready, talk) => (firstBadRating(ready, talk) && !hasReason(ready) ? "reason_missing" : undefined),
  question(ready, talk) {
    const stars = firstBadRating(ready, talk);
    return stars === undefined ? undefined : badRatingQuestion(talk.registry, ready.call, stars);
  },
  async run({ command, call }, talk, wish) {
    const stars = starsIn(command.args, talk.registry.rules.score.words);
    if (stars === undefined) return turnedDown("stars_invalid", call.no);
    const reason = command.text?.trim() ?? "";
    return talk.deps.useCases.rateCall({ ...wish, no: call.no, stars, ...(reason === "" ? {} : { reason }) });
  },
};

/** A leader's first 不满意, where rework is the rule and rating at once the exception (domain 5.2); the stars he would give. */
function firstBadRating({ command, call }: CallReady, { registry, speaker }: Talk): Stars | undefined {
  const stars = starsIn(command.args, registry.rules.score.words);
  const asks = stars !== undefined && isStreetLeader(speaker) && mayBeReworked(call);
  return asks && isDissatisfied(stars, { registry }) ? stars : undefined;
}

function hasReason({ command, call }: CallReady): boolean {
  const proposed = call.state === "FINISHED" ? call.proposedRating?.reason : undefined;
  return (command.text?.trim() || proposed || "") !== "";
}

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
