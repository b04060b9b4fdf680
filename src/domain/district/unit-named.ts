import { comparableName } from "./comparable-name.js";
import type { Registry, Unit } from "./registry.js";

/** The body that is called exactly so, by name, short name, alias or code; undefined when none is, or several are. */
export function unitNamed(registry: Registry, words: string): Unit | undefined {
  const wanted = comparableName(words);
  if (wanted === "") return undefined;
  const named = [...registry.units.values()].filter((unit) =>
    namesOf(unit).some((name) => comparableName(name) === wanted),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** Everything a body is called, longest first. */
export function namesOf(unit: Unit): string[] {
  return [unit.name, unit.short, ...unit.aliases, unit.code].sort((a, b) => b.length - a.length);
}
