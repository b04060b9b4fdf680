import { z } from "zod";
import type { Journal } from "./journal.js";
import { PlatformCard } from "./post.js";
import { Table } from "./table.js";

const SentCard = z.object({
  msgid: z.string(),
  taskId: z.string(),
  /** Userids whose phones show it. */
  recipients: z.array(z.string()),
  /** The card as sent, then every card that replaced it for somebody: an old phone may still show any of them. */
  versions: z.array(PlatformCard),
});
export type SentCard = z.infer<typeof SentCard>;

const KEPT_CARDS = 20_000;
const KEPT_VERSIONS = 10;

/** Cards that can call back, by their task id, which is unique for the application. */
export class SentCards {
  readonly #table: Table<SentCard>;
  readonly #taskOf = new Map<string, string>();

  constructor(journal: Journal) {
    this.#table = new Table("cards", SentCard, journal);
    for (const card of this.#table.values()) this.#taskOf.set(card.msgid, card.taskId);
  }

  add(card: SentCard): void {
    this.#table.set(card.taskId, card);
    this.#taskOf.set(card.msgid, card.taskId);
    for (const old of this.#table.keepNewest(KEPT_CARDS)) this.#taskOf.delete(old.msgid);
  }

  byTask(taskId: string): SentCard | undefined {
    return this.#table.get(taskId);
  }

  byMessage(msgid: string): SentCard | undefined {
    const taskId = this.#taskOf.get(msgid);
    return taskId === undefined ? undefined : this.#table.get(taskId);
  }

  /** Remembers one more look of the card. The first one, as sent, is never forgotten. */
  addVersion(card: SentCard, version: PlatformCard): void {
    const [original, ...later] = [...card.versions, version];
    const versions = original === undefined ? [] : [original, ...later.slice(-KEPT_VERSIONS)];
    this.#table.set(card.taskId, { ...card, versions });
  }
}
