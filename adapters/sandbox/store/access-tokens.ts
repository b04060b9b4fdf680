import { z } from "zod";
import type { Clock } from "../../../src/ports/clock.js";
import { randomText } from "../random-text.js";
import type { Journal } from "./journal.js";
import { Table } from "./table.js";

const Issued = z.object({ expiresAt: z.number() });

/** Shortly before its end a token is no longer handed out again. */
const RENEWAL_MS = 300_000;
const KEPT = 50;

export type TokenState = "valid" | "expired" | "unknown";

/** Access tokens (wecom §3): the same one while it lives, a new one near or after its end. */
export class AccessTokens {
  readonly #table: Table<z.infer<typeof Issued>>;
  readonly #clock: Clock;

  constructor(journal: Journal, clock: Clock) {
    this.#table = new Table("tokens", Issued, journal);
    this.#clock = clock;
  }

  /** The token in force, or a new one that lives `lifeSeconds`. */
  current(lifeSeconds: number): { readonly token: string; readonly expiresIn: number } {
    const renewal = Math.min(RENEWAL_MS, lifeSeconds * 500);
    const found = [...this.#table.entries()].findLast(([, { expiresAt }]) => expiresAt - this.#now() > renewal);
    const [token, { expiresAt }] = found ?? this.#issue(lifeSeconds);
    return { token, expiresIn: Math.floor((expiresAt - this.#now()) / 1000) };
  }

  stateOf(token: string): TokenState {
    const issued = this.#table.get(token);
    if (issued === undefined) return "unknown";
    return issued.expiresAt > this.#now() ? "valid" : "expired";
  }

  /** Every token issued so far answers 42001 from now on, also when the clock is put back. */
  expireAll(): void {
    for (const [token] of [...this.#table.entries()]) this.#table.set(token, { expiresAt: 0 });
  }

  /** Every token issued so far answers 40014 from now on. */
  revokeAll(): void {
    this.#table.keepNewest(0);
  }

  #issue(lifeSeconds: number): [string, z.infer<typeof Issued>] {
    const token = randomText(64);
    const issued = { expiresAt: this.#now() + lifeSeconds * 1000 };
    this.#table.set(token, issued);
    this.#table.keepNewest(KEPT);
    return [token, issued];
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
