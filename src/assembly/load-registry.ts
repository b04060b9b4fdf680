import { buildRegistry, type RegistrySource, readRegistrySource } from "../../adapters/registry/index.js";
import type { Registry } from "../domain/district/registry.js";
import type { RegistryVersion } from "../domain/shared/ids.js";
import { BotError } from "../ports/bot-error.js";
import type { Log } from "../ports/log.js";
import type { Registries } from "../ports/registries.js";
import { projectFolder } from "./project-folder.js";

/** Where snapshots are kept, as plain JSON. */
export type RegistryShelf = {
  latest(): Promise<{ readonly version: RegistryVersion; readonly source: unknown } | undefined>;
  at(version: RegistryVersion): Promise<{ readonly source: unknown } | undefined>;
  save(version: RegistryVersion, source: unknown): Promise<void>;
};

/** The registries in memory; `refresh` picks up a version that was imported meanwhile. */
export type LiveRegistries = Registries & { refresh(): Promise<void> };

/** Loads the district in force. `sample`: on an empty shelf the sample district is put there first (示范数据). */
export async function loadRegistries(shelf: RegistryShelf, log: Log, sample: boolean): Promise<LiveRegistries> {
  if (sample && !(await shelf.latest())) await importSample(shelf, log);
  const known: Known = { registries: new Map(), shipped: await readRegistrySource(SHIPPED) };
  let current = await latestOf(shelf, known);
  return {
    current: () => current,
    at: async (version) => known.registries.get(version) ?? storedAt(shelf, version, known),
    async refresh() {
      const latest = await latestOf(shelf, known);
      if (latest.version !== current.version) log.info({ version: latest.version }, "a new registry is in force");
      current = latest;
    },
  };
}

const SHIPPED = projectFolder("config", "district");

type Known = { readonly registries: Map<string, Registry>; readonly shipped: RegistrySource };

async function importSample(shelf: RegistryShelf, log: Log): Promise<void> {
  const source = await readRegistrySource(SHIPPED);
  const { version } = buildRegistry(source);
  await shelf.save(version, source);
  log.info({ version }, "sample district imported");
}

async function latestOf(shelf: RegistryShelf, known: Known): Promise<Registry> {
  const latest = await shelf.latest();
  if (!latest) {
    throw new BotError("misconfigured", "there is no registry yet: run 'npm run registry -- import <folder>' first");
  }
  return known.registries.get(latest.version) ?? open(known, latest.version, latest.source);
}

async function storedAt(shelf: RegistryShelf, version: RegistryVersion, known: Known): Promise<Registry> {
  const stored = await shelf.at(version);
  if (!stored) throw new BotError("misconfigured", `registry ${version} was never stored`);
  return open(known, version, stored.source);
}

/** A snapshot stored by an earlier release lacks the settings that came since: there the shipped defaults hold. */
function open(known: Known, version: RegistryVersion, stored: unknown): Registry {
  const source = stored as RegistrySource;
  const rules = withDefaults(source.rules, known.shipped.rules);
  const registry = { ...buildRegistry({ ...source, rules }), version };
  known.registries.set(version, registry);
  return registry;
}

/** Every setting of `given`, and of `defaults` what `given` does not name. */
export function withDefaults(given: unknown, defaults: unknown): unknown {
  if (!isTree(given) || !isTree(defaults)) return given ?? defaults;
  const names = [...new Set([...Object.keys(defaults), ...Object.keys(given)])];
  return Object.fromEntries(names.map((name) => [name, withDefaults(given[name], defaults[name])]));
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
