import type { Act, DoneBy } from "./event.js";

import { type Result, refuse } from "./result.js";

/** What a matter and a call remember of their past, to answer whoever comes second. */
type Remembers = {
  readonly no: string;
  readonly state: string;
  readonly acts: Readonly<Record<string, DoneBy>>;
  readonly last: DoneBy;
};

/** Who did what last, after one more act. `undone` are earlier acts that it took back. */
export function actsAfter(
  acts: Readonly<Record<string, DoneBy>>,
  type: string,
  { actor, at }: Pick<Act, "actor" | "at">,
  undone: readonly string[] = [],
): Readonly<Record<string, DoneBy>> {
  const kept = Object.entries(acts).filter(([earlier]) => !undone.includes(earlier));
  return { ...Object.fromEntries(kept), [type]: { actor, at } };
}

/**
 * Why a step cannot be taken now: `already_done` when one of the events it would bring has happened, with who and when;
 * otherwise `wrong_state`, with who brought that state about.
 */
export function notNow(thing: Remembers, ...wanted: readonly string[]): Result<never> {
  const { no, state, last } = thing;
  const done = wanted.map((type) => thing.acts[type]).find((by) => by !== undefined);
  const { actor, at } = done ?? last;
  return refuse(done ? "already_done" : "wrong_state", { no, state, by: actor, at });
}
