import type { Registry, Unit } from "./registry.js";
import { namesOf } from "./unit-named.js";

/** A department that a text names, and the words by which it does. */
export type NamedDepartment = { readonly department: Unit; readonly words: string };

/** The department that is named first in the text, by its longest name there: 「请水务局派人」 → 区水务局. */
export function departmentIn(registry: Registry, text: string): NamedDepartment | undefined {
  const found = departments(registry).flatMap((department) => {
    const named = namesOf(department).map((words) => ({ department, words, at: text.indexOf(words) }));
    return named.filter(({ at }) => at >= 0);
  });
  const first = found.sort((a, b) => a.at - b.at || b.words.length - a.words.length)[0];
  return first && { department: first.department, words: first.words };
}

/** As {@link departmentIn}, the department alone. */
export function departmentNamed(registry: Registry, text: string): Unit | undefined {
  return departmentIn(registry, text)?.department;
}

function departments(registry: Registry): Unit[] {
  return [...registry.units.values()].filter(({ kind }) => kind === "DEPARTMENT");
}
