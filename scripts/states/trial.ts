import type { UseCases } from "../../src/app/use-cases.js";
import type { Command } from "../../src/domain/district/rights.js";
import type { MatterState } from "../../src/domain/matter/matter.js";
import type { Play, Player, Said } from "./play.js";
import type { Path } from "./scenes.js";

/** One prototypical way to use a use case. */
export type Trial<Name extends keyof UseCases = keyof UseCases> = {
  /** The row of RIGHTS that lets him. */
  readonly right: Command;
  readonly who: Player;
  /** What must have been said before, in the same state: an objection before a ruling. */
  readonly after?: Path;
  /** The matter's states in which this right is the one that is asked for; all, where it is left out. */
  readonly inStates?: readonly MatterState[];
  readonly say: (play: Play) => Said<Name>;
};

/** At least one trial for every use case: a new one does not compile without. */
export type TrialsOf<Names extends keyof UseCases> = {
  readonly [Name in Names]: readonly [Trial<Name>, ...Trial<Name>[]];
};
