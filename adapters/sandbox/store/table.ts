import type { z } from "zod";
import type { Journal } from "./journal.js";

/** Rows by key, in memory and in the journal. Order is the order of first writing. */
export class Table<Row> {
  readonly #name: string;
  readonly #journal: Journal;
  readonly #rows = new Map<string, Row>();

  /** Rows that no longer fit the schema (an older version wrote them) are left out. */
  constructor(name: string, schema: z.ZodType<Row>, journal: Journal) {
    this.#name = name;
    this.#journal = journal;
    for (const [key, value] of journal.restored(name)) {
      const row = schema.safeParse(value);
      if (row.success) this.#rows.set(key, row.data);
      else this.delete(key);
    }
  }

  get size(): number {
    return this.#rows.size;
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  set(key: string, row: Row): void {
    this.#rows.set(key, row);
    this.#journal.append({ table: this.#name, key, value: row });
  }

  delete(key: string): void {
    this.#rows.delete(key);
    this.#journal.append({ table: this.#name, key });
  }

  entries(): IterableIterator<[string, Row]> {
    return this.#rows.entries();
  }

  values(): IterableIterator<Row> {
    return this.#rows.values();
  }

  /** Forgets the oldest rows until at most `limit` are left; gives the rows that went. */
  keepNewest(limit: number): Row[] {
    const gone: Row[] = [];
    for (const [key, row] of this.#rows) {
      if (this.#rows.size <= limit) break;
      this.delete(key);
      gone.push(row);
    }
    return gone;
  }
}
