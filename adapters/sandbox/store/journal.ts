import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Log } from "../../../src/ports/log.js";

type Tables = Map<string, Map<string, unknown>>;

/** One line: a row was written, or, without `value`, removed. */
type Line = { readonly table: string; readonly key: string; readonly value?: unknown };

/**
 * Append-only JSON lines: what keeps the sandbox's state over a restart. Opening reads the file and writes it anew
 * with only the rows still alive; afterwards every change is one more line. A line torn by a crash is left out.
 */
export class Journal {
  readonly #file: string;
  readonly #log: Log;
  readonly #restored: Tables;
  #pending: string[] = [];
  #writing: Promise<void> | undefined;

  constructor(file: string, log: Log) {
    this.#file = file;
    this.#log = log;
    mkdirSync(dirname(file), { recursive: true });
    this.#restored = replay(readLines(file, log));
    compact(file, this.#restored);
  }

  /** Rows of a table as they were left, oldest first. */
  restored(table: string): ReadonlyMap<string, unknown> {
    return this.#restored.get(table) ?? new Map();
  }

  append(line: Line): void {
    this.#pending.push(`${JSON.stringify(line)}\n`);
    this.#writing ??= this.#drain();
  }

  /** Resolves when everything appended so far is in the file. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  async #drain(): Promise<void> {
    while (this.#pending.length > 0) {
      const batch = this.#pending.join("");
      this.#pending = [];
      await appendFile(this.#file, batch).catch((error: unknown) =>
        this.#log.error({ error: String(error) }, "sandbox journal cannot be written: changes are lost at a restart"),
      );
    }
    this.#writing = undefined;
  }
}

function readLines(file: string, log: Log): Line[] {
  const lines = readIfThere(file)
    .split("\n")
    .filter((line) => line !== "");
  const read = lines.map(parseLine).filter((line) => line !== undefined);
  if (read.length < lines.length)
    log.warn({ lines: lines.length - read.length }, "sandbox journal: torn lines left out");
  return read;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

function parseLine(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text);
    return isLine(line) ? line : undefined;
  } catch {
    return undefined;
  }
}

function isLine(value: unknown): value is Line {
  return typeof value === "object" && value !== null && "table" in value && "key" in value;
}

function replay(lines: readonly Line[]): Tables {
  const tables: Tables = new Map();
  for (const { table, key, value } of lines) {
    const rows = tables.get(table) ?? new Map<string, unknown>();
    if (value === undefined) rows.delete(key);
    else rows.set(key, value);
    tables.set(table, rows);
  }
  return tables;
}

/** Written aside and renamed, so that a crash leaves either the old file or the new one. Mode 600: it holds tokens. */
function compact(file: string, tables: Tables): void {
  const lines = [...tables].flatMap(([table, rows]) =>
    [...rows].map(([key, value]) => `${JSON.stringify({ table, key, value })}\n`),
  );
  writeFileSync(`${file}.new`, lines.join(""), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
