import type { UseCases } from "../../src/app/use-cases.js";
import type { Command } from "../../src/domain/district/rights.js";
import { ABSENCE_TRIALS } from "./absence-trials.js";
import { CALL_TRIALS } from "./call-trials.js";
import { MATTER_TRIALS } from "./matter-trials.js";
import { type Play, type Player, Refused } from "./play.js";
import type { Path } from "./scenes.js";
import type { Trial, TrialsOf } from "./trial.js";

const TRIALS: TrialsOf<keyof UseCases> = { ...MATTER_TRIALS, ...CALL_TRIALS, ...ABSENCE_TRIALS };

/** A trial, ready to be tried in a play; what is refused throws `Refused`. */
export type Attempt = {
  readonly name: keyof UseCases;
  readonly right: Command;
  readonly who: Player;
  /** Which of the use case's trials it is. */
  readonly nth: number;
  readonly prepare: Path;
  readonly run: Path;
};

export function attempts(): readonly Attempt[] {
  return (Object.keys(TRIALS) as (keyof UseCases)[]).flatMap((name) => attemptsOf(name));
}

function attemptsOf<Name extends keyof UseCases>(name: Name): Attempt[] {
  const trials: readonly Trial<Name>[] = TRIALS[name];
  return trials.map(({ right, who, after, inStates, say }, nth) => ({
    name,
    right,
    who,
    nth,
    prepare: after ?? (async () => undefined),
    run: async (play: Play) => {
      if (inStates && !inStates.includes(await play.matterState())) throw new Refused(`${right} is not asked for here`);
      await play.do(name, who, say(play));
    },
  }));
}
