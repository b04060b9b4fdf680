import { readRegistrySource } from "../../adapters/registry/index.js";

/** A program that reads a district's YAML once for a whole run of tests: `district-source.ts <folder>`, JSON to stdout. */
const [folder = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await readRegistrySource(folder)));
