import type { Registry } from "../domain/district/registry.js";
import type { RegistryVersion } from "../domain/shared/ids.js";
import type { Registries } from "../ports/registries.js";

/**
 * The rules an aggregate is decided by: rule book and lists of the version it was made under, people and calendar of
 * today. Editing a limit therefore never moves a running deadline (design 6).
 */
export async function rulesFor(registries: Registries, version: RegistryVersion): Promise<Registry> {
  const current = registries.current();
  if (current.version === version) return current;
  const made = await registries.at(version);
  return { ...current, version, rules: made.rules, listItems: made.listItems, categories: made.categories };
}
