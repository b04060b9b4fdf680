import { fileURLToPath } from "node:url";
import { type RegistrySource, readRegistryFolder, readRegistrySource } from "../../adapters/registry/index.js";
import type { Registry } from "../../src/domain/district/registry.js";

/** The folder of the sample district. */
export const SAMPLE_FOLDER = fileURLToPath(new URL("../../config/district", import.meta.url));

let registry: Promise<Registry> | undefined;
let source: Promise<RegistrySource> | undefined;

/** The sample district of domain 15, read once a test file. It is frozen: spread it to change something. */
export function sampleRegistry(): Promise<Registry> {
  registry ??= readRegistryFolder(SAMPLE_FOLDER);
  return registry;
}

/** The sample district as plain JSON, to be changed by `structuredClone`. */
export function sampleSource(): Promise<RegistrySource> {
  source ??= readRegistrySource(SAMPLE_FOLDER);
  return source;
}
