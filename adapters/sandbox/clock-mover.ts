import { z } from "zod";
import type { SandboxOptions } from "./options.js";
import type { Journal } from "./store/journal.js";
import { Table } from "./store/table.js";

type Parts = Pick<SandboxOptions, "clock" | "runDue" | "settled"> & { readonly realNow: () => Date };

/** Moves the service's time, one move after the other, and keeps how far it is from the machine's. */
export class ClockMover {
  readonly #parts: Parts;
  readonly #table: Table<number>;
  #last: Promise<unknown> = Promise.resolve();

  /** Puts the clock where it was before a restart. */
  constructor(parts: Parts, journal: Journal) {
    this.#parts = parts;
    this.#table = new Table("clock", z.number(), journal);
    const offset = this.#table.get("offsetMs");
    if (offset !== undefined) parts.clock.set(wholeSeconds(new Date(parts.realNow().getTime() + offset)));
  }

  now(): Date {
    return this.#parts.clock.now();
  }

  /**
   * Moves to the instant `target` names, seen from the time at which this move's turn comes, and answers when all
   * that fell due has run and was sent. `undefined` from `target`: nowhere to go, the clock stays.
   */
  move(target: (now: Date) => Promise<Date | undefined>): Promise<Date | undefined> {
    const turn = this.#last.then(() => this.#moveNow(target));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #moveNow(target: (now: Date) => Promise<Date | undefined>): Promise<Date | undefined> {
    const at = await target(this.now());
    if (at === undefined) return undefined;
    await this.#goTo(wholeSeconds(at));
    await this.#parts.settled();
    this.#table.set("offsetMs", this.now().getTime() - this.#parts.realNow().getTime());
    return this.now();
  }

  /** On the way forward the service itself takes the steps; on the way back nothing is done but what is due where it ends. */
  async #goTo(at: Date): Promise<void> {
    const { clock, runDue } = this.#parts;
    if (at <= clock.now()) clock.set(at);
    await runDue(at);
    if (clock.now() < at) clock.set(at);
  }
}

function wholeSeconds(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}
