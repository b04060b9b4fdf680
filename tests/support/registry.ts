import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildRegistry, type RegistrySource, readRegistrySource } from "../../adapters/registry/index.js";
import type { Registry } from "../../src/domain/district/registry.js";

/** The folder of the sample district. */
export const SAMPLE_FOLDER = fileURLToPath(new URL("../../config/district", import.meta.url));

let registry: Promise<Registry> | undefined;
let source: Promise<RegistrySource> | undefined;

/** The sample district of domain 15, built once a test file. It is frozen: spread it to change something. */
export function sampleRegistry(): Promise<Registry> {
  registry ??= sampleSource().then(buildRegistry);
  return registry;
}

/** The sample district as plain JSON, to be changed by `structuredClone`. */
export function sampleSource(): Promise<RegistrySource> {
  source ??= parsedBefore() ?? readRegistrySource(SAMPLE_FOLDER);
  return source;
}

/** What `global-district.ts` parsed for all test files. */
function parsedBefore(): Promise<RegistrySource> | undefined {
  const file = process.env.TEST_DISTRICT;
  return file === undefined ? undefined : readFile(file, "utf8").then((text) => JSON.parse(text) as RegistrySource);
}
