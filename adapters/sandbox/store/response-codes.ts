import { z } from "zod";
import type { Clock } from "../../../src/ports/clock.js";
import { randomText } from "../random-text.js";
import type { Journal } from "./journal.js";
import { Table } from "./table.js";

const Issued = z.object({ msgid: z.string(), expiresAt: z.number() });

const LIFE_MS = 72 * 3_600_000;
const KEPT = 50_000;

/** Codes by which a card may be replaced: each once, within 72 hours (wecom §4.6). */
export class ResponseCodes {
  readonly #table: Table<z.infer<typeof Issued>>;
  readonly #clock: Clock;

  constructor(journal: Journal, clock: Clock) {
    this.#table = new Table("codes", Issued, journal);
    this.#clock = clock;
  }

  issue(msgid: string): string {
    const code = `rc${randomText(40)}`;
    this.#table.set(code, { msgid, expiresAt: this.#clock.now().getTime() + LIFE_MS });
    this.#table.keepNewest(KEPT);
    return code;
  }

  /** The message a code stands for; `undefined` when it is unknown, used or expired. Looking does not use it. */
  messageOf(code: string): string | undefined {
    const issued = this.#table.get(code);
    if (issued === undefined) return undefined;
    if (issued.expiresAt > this.#clock.now().getTime()) return issued.msgid;
    this.#table.delete(code);
    return undefined;
  }

  use(code: string): void {
    this.#table.delete(code);
  }
}
