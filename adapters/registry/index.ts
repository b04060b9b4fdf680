import type { Registry } from "../../src/domain/district/registry.js";
import { buildRegistry } from "./build-registry.js";
import { readRegistrySource } from "./source.js";

export { buildRegistry } from "./build-registry.js";
export { PARTS, type RegistrySource, readRegistrySource } from "./source.js";
export { versionOf } from "./version-of.js";

/** The district that a folder of YAML files describes (`config/district`). Throws `misconfigured` with every complaint. */
export async function readRegistryFolder(folder: string): Promise<Registry> {
  return buildRegistry(await readRegistrySource(folder));
}
