import type { UseCases } from "../../src/app/use-cases.js";
import type { Command } from "../../src/domain/district/rights.js";
import { ABSENCE_TRIALS } from "./absence-trials.js";
import { ACCOUNTABILITY_TRIALS } from "./accountability-trials.js";
import { CALL_TRIALS } from "./call-trials.js";
import { MATTER_TRIALS } from "./matter-trials.js";
import { OPERATION_TRIALS } from "./operation-trials.js";
import { ORDER_TRIALS } from "./order-trials.js";
import { PART_TRIALS } from "./part-trials.js";
import { type Play, type Player, Refused } from "./play.js";
import type { Path } from "./scenes.js";
import type { Trial, TrialsOf } from "./trial.js";
import { WARNING_TRIALS } from "./warning-trials.js";

const TRIALS: TrialsOf<keyof UseCases> = {
  ...MATTER_TRIALS,
  ...CALL_TRIALS,
  ...ORDER_TRIALS,
  ...OPERATION_TRIALS,
  ...ABSENCE_TRIALS,
  ...ACCOUNTABILITY_TRIALS,
  ...WARNING_TRIALS,
};

/** A trial, ready to be tried in a play; what is refused throws `Refused`. */
export type Attempt = {
  readonly name: keyof UseCases;
  readonly right: Command;
  readonly who: Player;
  /** On a 协办单. */
  readonly ofPart: boolean;
  /** Which of the use case's trials it is. */
  readonly nth: number;
  readonly prepare: Path;
  readonly run: Path;
};

export function attempts(): readonly Attempt[] {
  return [...attemptsIn(TRIALS, false), ...attemptsIn(PART_TRIALS, true)];
}

function attemptsIn(table: Partial<TrialsOf<keyof UseCases>>, ofPart: boolean): Attempt[] {
  return (Object.keys(table) as (keyof UseCases)[]).flatMap((name) => attemptsOf(name, table[name] ?? [], ofPart));
}

function attemptsOf<Name extends keyof UseCases>(
  name: Name,
  trials: readonly Trial<Name>[],
  ofPart: boolean,
): Attempt[] {
  return trials.map(({ right, who, after, inStates, say }, nth) => ({
    name,
    right,
    who,
    ofPart,
    nth,
    prepare: after ?? (async () => undefined),
    run: async (play: Play) => {
      if (inStates && !inStates.includes(await play.matterState())) throw new Refused(`${right} is not asked for here`);
      await play.do(name, who, say(play));
    },
  }));
}
