import { comparableName } from "./comparable-name.js";
import type { Staff } from "./registry.js";

/** Somebody whom a text names, and the words by which it does. */
export type NamedStaff = { readonly staff: Staff; readonly words: string };

/**
 * Of these people the one who is named first in a normalised text, by account, name or alias, the longest there; a name may also be
 * said without the body in front of it when it fits one alone: 分管领导02.
 */
export function staffIn(people: readonly Staff[], text: string): NamedStaff | undefined {
  const named = people.flatMap((staff) => namesOf(staff).map((words) => ({ staff, words, at: text.indexOf(words) })));
  const found = named.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at || b.words.length - a.words.length)[0];
  return found && { staff: found.staff, words: found.words };
}

/** The one who is called so, or whose name ends so if no other's does; undefined when nobody is or it cannot be told. */
export function staffCalled(people: readonly Staff[], words: string): Staff | undefined {
  const wanted = comparableName(words);
  if (wanted === "") return undefined;
  const exact = people.filter((staff) => namesOf(staff).some((name) => comparableName(name) === wanted));
  if (exact.length === 1) return exact[0];
  const ending = people.filter(({ name }) => comparableName(name).endsWith(wanted));
  return exact.length === 0 && ending.length === 1 ? ending[0] : undefined;
}

/** As a normalised text has them: accounts in capitals. */
function namesOf({ id, name, aliases }: Staff): readonly string[] {
  return [name, id.toUpperCase(), ...aliases];
}
