import type { Registry } from "../domain/district/registry.js";
import type { RegistryVersion } from "../domain/shared/ids.js";

/** The district in force, and earlier ones that open calls were made under. */
export interface Registries {
  current(): Registry;
  /** The snapshot with that version; throws a fault when it was never stored. */
  at(version: RegistryVersion): Promise<Registry>;
}
