import { createHash } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../../../src/ports/clock.js";
import type { Journal } from "./journal.js";
import { Table } from "./table.js";

const Sent = z.object({ sentAt: z.number(), answer: z.record(z.string(), z.unknown()) });

const KEPT = 10_000;

/** Requests sent with `enable_duplicate_check`: the same JSON within the window is answered, not sent again. */
export class SentBefore {
  readonly #table: Table<z.infer<typeof Sent>>;
  readonly #clock: Clock;

  constructor(journal: Journal, clock: Clock) {
    this.#table = new Table("sent", Sent, journal);
    this.#clock = clock;
  }

  answerTo(body: unknown, windowSeconds: number): Readonly<Record<string, unknown>> | undefined {
    const sent = this.#table.get(fingerprint(body));
    const age = this.#clock.now().getTime() - (sent?.sentAt ?? 0);
    return age < windowSeconds * 1000 ? sent?.answer : undefined;
  }

  remember(body: unknown, answer: Record<string, unknown>): void {
    const key = fingerprint(body);
    this.#table.delete(key);
    this.#table.set(key, { sentAt: this.#clock.now().getTime(), answer });
    this.#table.keepNewest(KEPT);
  }
}

function fingerprint(body: unknown): string {
  return createHash("sha256").update(JSON.stringify(body)).digest("hex");
}
