import type { Connection } from "mongoose";
import type { DeadLetter, DeadLetters } from "../../../src/ports/records.js";
import { COLLECTIONS, HOME } from "../collections.js";
import type { Write } from "../group-writer.js";
import { readDeadLetter } from "../rows.js";
import { modelsOf, type Row } from "../schemas.js";
import { orStoreFault } from "../store-fault.js";
import { writeAllOrNone } from "../write-all-or-none.js";

/** `null` stands for absent: the index holds both alike. */
const WAITING = { resentAt: null };

export function createDeadLetters(connection: Connection): DeadLetters {
  const { deadLetters } = modelsOf(connection);
  return {
    list: (limit) =>
      orStoreFault(async () => {
        const rows = await deadLetters.find(WAITING).sort({ at: -1 }).limit(limit).lean<Row[]>();
        return rows.map((row) => readDeadLetter(row).letter);
      }),

    async resend(id, at) {
      const row = await orStoreFault(() => deadLetters.findOne({ _id: id, ...WAITING }).lean<Row>());
      if (!row) return "gone";
      const { letter, key } = readDeadLetter(row);
      const unfit = await writeAllOrNone(connection, [taken(letter, at), owedAgain(letter, key, at)]);
      return unfit ? "gone" : "owed";
    },
  };
}

/** Of two operators one gets it. */
function taken({ id }: DeadLetter, at: Date): Write {
  return { into: COLLECTIONS.deadLetters, match: { _id: id, ...WAITING }, update: { $set: { resentAt: at } } };
}

/** Under a key of its own: should it die again, that is another dead letter. */
function owedAgain({ kind, no, message }: DeadLetter, key: string, at: Date): Write {
  const owed = { key: `${key}+`, notBefore: at, urgent: false, message, tries: 0 };
  return {
    into: HOME[kind],
    match: { _id: no },
    update: { $push: { outbox: owed }, $min: { outboxAt: at } },
  };
}
