import type { Connection } from "mongoose";
import type { Call } from "../../../src/domain/call/call.js";
import type { CallEvent } from "../../../src/domain/call/events.js";
import { EMPTY_CONVERSATION } from "../../../src/domain/conversation/conversation.js";
import type { MatterEvent } from "../../../src/domain/matter/events.js";
import type { Matter } from "../../../src/domain/matter/matter.js";
import type { Recorded } from "../../../src/domain/shared/event.js";
import type { Records } from "../../../src/ports/records.js";
import type { GroupWriter } from "../group-writer.js";
import { readConversation, readRecord } from "../rows.js";
import { type Models, modelsOf, type Row } from "../schemas.js";
import { orStoreFault } from "../store-fault.js";
import { readTogether } from "../travel-together.js";
import { type ChainHeads, chainHeads } from "./chain-heads.js";
import { createCommit } from "./commit.js";

/** State is nothing but the fold of the events; the domain knows how. */
export type Folds = {
  readonly foldMatter: (events: readonly Recorded<MatterEvent>[]) => Matter;
  readonly foldCall: (events: readonly Recorded<CallEvent>[]) => Call;
};

export function createRecords(connection: Connection, writer: GroupWriter, { foldMatter, foldCall }: Folds): Records {
  const models = modelsOf(connection);
  const heads = chainHeads();
  const matterRow = rowsById(models.matters);
  const callRow = rowsById(models.calls);
  const conversationRow = rowsById(models.conversations);

  return {
    async matter(no) {
      const row = await matterRow(no);
      return row && opened<MatterEvent, Matter>(row, heads, foldMatter);
    },
    async call(no) {
      const row = await callRow(no);
      return row && opened<CallEvent, Call>(row, heads, foldCall);
    },
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

function opened<E extends MatterEvent | CallEvent, State>(
  row: Row,
  heads: ChainHeads,
  fold: (events: readonly Recorded<E>[]) => State,
): { state: State; events: readonly Recorded<E>[] } {
  const { events, head } = readRecord<E>(row);
  heads.saw(row._id, { v: events.length, hash: head });
  return { state: fold(events), events };
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
