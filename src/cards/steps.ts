import type { Registry, Staff } from "../domain/district/registry.js";
import type { Command, Parties } from "../domain/district/rights.js";
import { may } from "./may.js";
import { shortNo } from "./short-no.js";

/** A step that a state allows: who may is the domain's table, the words are what he replies. */
export type Step = { readonly command: Command; readonly words: (short: string) => string };

/** Who would reply, and the district as it is now. */
export type Speaker = { readonly staff: Staff; readonly registry: Registry };

export function step(command: Command, words: Step["words"]): Step {
  return { command, words };
}

/** What this person can reply, of the steps that are possible. */
export function hintsOf(steps: readonly Step[], no: string, { staff, registry }: Speaker, parties: Parties): string[] {
  const allowed = steps.filter(({ command }) => may(command, staff, parties, registry));
  return [...new Set(allowed.map(({ words }) => words(shortNo(no))))];
}
