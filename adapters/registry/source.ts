import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { BotError } from "../../src/ports/bot-error.js";
import { withOfficialDays } from "./official-days.js";

/** The parts of a registry; each stands in the file `<part>.yaml`. */
export const PARTS = [
  "district",
  "units",
  "grids",
  "staff",
  "lists",
  "categories",
  "places",
  "calendar",
  "rules",
] as const;

export type Part = (typeof PARTS)[number];

/**
 * A district as plain JSON: what the YAML files say, with the official holiday lists filled in, so that a stored snapshot
 * depends on nothing outside itself. Nothing is checked yet; {@link buildRegistry} does that.
 */
export type RegistrySource = Readonly<Record<Part, unknown>>;

/** Reads the YAML files of a folder. Throws one `misconfigured` that names every file that is missing or is not YAML. */
export async function readRegistrySource(folder: string): Promise<RegistrySource> {
  const read = await Promise.all(PARTS.map((part) => readPart(folder, part)));
  const complaints = read.flatMap(({ complaints }) => complaints);
  if (complaints.length > 0) throw new BotError("misconfigured", `Registry cannot be read:\n${complaints.join("\n")}`);
  const parts = Object.fromEntries(read.map(({ part, value }) => [part, value])) as Record<Part, unknown>;
  return { ...parts, calendar: withOfficialDays(parts.calendar) };
}

type ReadPart = { readonly part: Part; readonly value?: unknown; readonly complaints: readonly string[] };

async function readPart(folder: string, part: Part): Promise<ReadPart> {
  const file = `${part}.yaml`;
  const text = await readFile(join(folder, file), "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== "string") return { part, complaints: [`${file}: ${text.code ?? text.message}`] };
  const document = parseDocument(text);
  if (document.errors.length === 0) return { part, value: document.toJS(), complaints: [] };
  return { part, complaints: document.errors.map((error) => `${file}: ${error.message}`) };
}
