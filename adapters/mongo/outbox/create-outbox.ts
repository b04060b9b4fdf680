import type { Connection, mongo } from "mongoose";
import { originalId } from "../../../src/cards/card-id.js";
import type { Clock } from "../../../src/ports/clock.js";
import type { Delivery, Neutral } from "../../../src/ports/message.js";
import type { Leased, Outbox, Overdue } from "../../../src/ports/records.js";
import { COLLECTIONS, HOME } from "../collections.js";
import type { GroupWriter, Write } from "../group-writer.js";
import { type Look, oneLook } from "../one-look.js";
import { type Models, modelOf, modelsOf, type Row } from "../schemas.js";
import { orStoreFault } from "../store-fault.js";
import { writeAllOrNone } from "../write-all-or-none.js";
import { putOff, withoutMessage } from "./queue-fields.js";
import { createTake, KINDS, type Kind } from "./take.js";

/** The sender's side: everything it changes lies in `outbox` and its moments, never in `v`. */
export function createOutbox(connection: Connection, writer: GroupWriter, clock: Clock): Outbox {
  const models = modelsOf(connection);

  return {
    take: createTake(connection, writer),

    async done(leased, delivery, at) {
      const { key } = leased.message;
      if (delivery) await writer.write({ into: COLLECTIONS.deliveries, insert: deliveryOf(leased, delivery, at) });
      await writer.write(change(leased, { key }, withoutMessage(key)));
    },

    /** `tries` tells leases of one message apart: who lost his to time changes nothing. */
    async defer(leased, until) {
      const { key } = leased.message;
      await writer.write(change(leased, { key, tries: leased.tries + 1 }, putOff(key, until, leased.tries)));
    },

    async failed(leased, again, why, at) {
      const { key } = leased.message;
      const tries = leased.tries + 1;
      if (again !== "dead") {
        await writer.write(change(leased, { key, tries }, putOff(key, again, tries)));
        return;
      }
      await writeAllOrNone(connection, [
        change(leased, { key, tries }, withoutMessage(key)),
        { into: COLLECTIONS.deadLetters, insert: { ...sentPart(leased, at), tries, why } },
      ]);
    },

    async owesFetch(photo) {
      const fetch = { $elemMatch: { "message.kind": "fetch", "message.photo": photo } };
      const owing = { outboxAt: { $exists: true }, outbox: fetch };
      const found = await orStoreFault(() => Promise.all(KINDS.map((kind) => modelOf(models, kind).exists(owing))));
      return found.some((document) => document !== null);
    },

    async takeResponseCode(cardId, pressed) {
      const deliveries = connection.collection(COLLECTIONS.deliveries);
      const others = pressed === undefined ? {} : { "message.card.id": { $ne: pressed } };
      const live = { cardId: originalId(cardId), code: { $exists: true }, ...others };
      const options = { sort: { at: -1 }, returnDocument: "before" } as const;
      const found = await orStoreFault(() => deliveries.findOneAndUpdate(live, { $unset: { code: "" } }, options));
      return found?.code;
    },

    async counts() {
      const [dead, ...owed] = await orStoreFault(() =>
        Promise.all([
          models.deadLetters.countDocuments({ resentAt: null }),
          ...KINDS.map((kind) => owedIn(modelOf(models, kind))),
        ]),
      );
      return { owed: owed.reduce((sum, count) => sum + count, 0), dead: dead ?? 0 };
    },

    async nextAt() {
      const now = clock.now();
      const [next] = (await oneLook<{ at: Date }>(connection, nextLooks(now))).sort(
        (a, b) => a.at.getTime() - b.at.getTime(),
      );
      return next?.at;
    },

    async overdue(before, limit): Promise<Overdue> {
      const owing = { outboxAt: { $exists: true, $lte: before } };
      const lists = await orStoreFault(() => Promise.all(KINDS.map((kind) => lateIn(models, kind, owing, limit))));
      const oldest = lists.flatMap(({ oldest }) => oldest).sort((a, b) => a.at - b.at);
      return {
        count: lists.reduce((sum, { count }) => sum + count, 0),
        oldest: oldest.slice(0, limit).map(({ kind, id }) => ({ kind, id })),
      };
    },
  };
}

function change({ kind, id }: Leased, message: mongo.Document, update: mongo.Document[]): Write {
  return { into: HOME[kind], match: { _id: id, outbox: { $elemMatch: message } }, update };
}

type OwingModel = ReturnType<typeof modelOf>;

async function owedIn(model: OwingModel): Promise<number> {
  const [sum] = await model.aggregate<{ owed: number }>([
    { $match: { outboxAt: { $exists: true } } },
    { $group: { _id: null, owed: { $sum: { $size: "$outbox" } } } },
  ]);
  return sum?.owed ?? 0;
}

/** The least moment of each kind. What is leased may go when its lease is over, whatever its moment says. */
function nextLooks(now: Date): Look[] {
  const free = { $or: [{ lease: { $exists: false } }, { "lease.until": { $lte: now } }] };
  const first = (match: mongo.Document, at: unknown, sort: mongo.Document) => [
    { $match: { outboxAt: { $exists: true }, ...match } },
    { $set: { at } },
    { $sort: sort },
    { $limit: 1 },
    { $project: { at: 1 } },
  ];
  return KINDS.flatMap((kind) => [
    { from: HOME[kind], stages: first(free, "$outboxAt", { outboxAt: 1 }) },
    {
      from: HOME[kind],
      stages: first({ "lease.until": { $gt: now } }, { $max: ["$outboxAt", "$lease.until"] }, { at: 1 }),
    },
  ]);
}

async function lateIn(models: Models, kind: Kind, owing: mongo.Document, limit: number) {
  const model = modelOf(models, kind);
  const oldest = model.find(owing, { outboxAt: 1 }).sort({ outboxAt: 1 }).limit(limit);
  const [count, rows] = await Promise.all([model.countDocuments(owing), oldest.lean<(Row & { outboxAt: Date })[]>()]);
  return { count, oldest: rows.map(({ _id, outboxAt }) => ({ kind, id: _id, at: outboxAt.getTime() })) };
}

function deliveryOf(leased: Leased, delivery: Delivery, at: Date) {
  const cardId = cardIn(leased.message.message);
  return {
    ...sentPart(leased, at),
    delivery,
    ...(cardId === undefined ? {} : { cardId }),
    ...(delivery.responseCode === undefined ? {} : { code: delivery.responseCode }),
  };
}

/** A repeated sending is another delivery, the same one told twice is not. */
function sentPart({ kind, id, message, tries }: Leased, at: Date) {
  const { key } = message;
  return { _id: `${kind}:${id}:${key}:${tries}`, kind, no: id, key, message: message.message, at };
}

function cardIn(message: Neutral): string | undefined {
  if (message.kind === "card") return originalId(message.card.id);
  return message.kind === "replace" ? originalId(message.cardId) : undefined;
}
