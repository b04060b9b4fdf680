import type { Connection } from "mongoose";
import { type AggregateKind, foldEvents, type NoOf } from "../../../src/domain/aggregates.js";
import { EMPTY_CONVERSATION } from "../../../src/domain/conversation/conversation.js";
import type { Loaded, Records } from "../../../src/ports/records.js";
import type { GroupWriter } from "../group-writer.js";
import { readConversation, readRecord } from "../rows.js";
import { type Models, modelOf, modelsOf, type Row } from "../schemas.js";
import { orStoreFault } from "../store-fault.js";
import { readTogether } from "../travel-together.js";
import { type ChainHeads, chainHeads } from "./chain-heads.js";
import { createCommit } from "./commit.js";

/** State is nothing but the fold of the events. */
export function createRecords(connection: Connection, writer: GroupWriter): Records {
  const models = modelsOf(connection);
  const heads = chainHeads();
  const conversationRow = rowsById(models.conversations);
  const reader = <K extends AggregateKind>(kind: K) => readsOne(kind, rowsById(modelOf(models, kind)), heads);

  return {
    matter: reader("matter"),
    call: reader("call"),
    absence: reader("absence"),
    order: reader("order"),
    operation: reader("operation"),
    accountability: reader("accountability"),
    warning: reader("warning"),
    async conversation(id) {
      const row = await conversationRow(id);
      return row ? readConversation(row) : { state: EMPTY_CONVERSATION, version: 0 };
    },
    async noticed(id) {
      return (await orStoreFault(() => models.notices.exists({ _id: id }))) !== null;
    },
    commit: createCommit(connection, writer, heads),
  };
}

function readsOne<K extends AggregateKind>(
  kind: K,
  find: (id: string) => Promise<Row | undefined>,
  heads: ChainHeads,
): (no: NoOf<K>) => Promise<Loaded<K> | undefined> {
  return async (no) => {
    const row = await find(no);
    if (!row) return undefined;
    const { events, head } = readRecord<K>(row);
    heads.saw(row._id, { v: events.length, hash: head });
    return { state: foldEvents(kind, events), events };
  };
}

/** Without what only sender and lists look at. */
const NOT_LOADED = { outbox: 0, summary: 0, facets: 0 };

function rowsById(model: Models["matters"]): (id: string) => Promise<Row | undefined> {
  return readTogether((ids: readonly string[]) =>
    orStoreFault(async () => {
      // The driver's own find: this read stands before every answer, and what mongoose adds to it is a third of its cost.
      const rows = await model.collection
        .find<Row>({ _id: { $in: ids } } as object, { projection: NOT_LOADED })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    }),
  );
}
