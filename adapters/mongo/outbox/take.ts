import type { Connection } from "mongoose";
import { AGGREGATE_KINDS } from "../../../src/domain/aggregates.js";
import type { Leased, Outbox } from "../../../src/ports/records.js";
import { HOME } from "../collections.js";
import type { GroupWriter } from "../group-writer.js";
import { type Look, oneLook } from "../one-look.js";
import { readOwed, type StoredMessage } from "../rows.js";
import type { Row } from "../schemas.js";

export type Kind = Leased["kind"];
export const KINDS: readonly Kind[] = [...AGGREGATE_KINDS, "notice", "conversation"];

type Candidate = { readonly kind: Kind; readonly id: string; readonly message: StoredMessage };

type Found = Row & { readonly kind: Kind; readonly urgent: boolean; readonly at: Date };

/** The documents of each kind that owe something at `now`, the oldest `limit` of each: the urgent before the rest. */
function looks(now: Date, limit: number): Look[] {
  const free = { $or: [{ lease: { $exists: false } }, { "lease.until": { $lte: now } }] };
  return (["urgentAt", "outboxAt"] as const).flatMap((field) =>
    KINDS.map((kind) => ({
      from: HOME[kind],
      stages: [
        { $match: { [field]: { $lte: now }, ...free } },
        { $sort: { [field]: 1 } },
        { $limit: limit },
        {
          $project: {
            outbox: 1,
            at: `$${field}`,
            kind: { $literal: kind },
            urgent: { $literal: field === "urgentAt" },
          },
        },
      ],
    })),
  );
}

/**
 * Finds by index what may go, the urgent first, then asks for the lease of each in one group: of two senders who found
 * the same, one gets it. Taking counts as a try, so that a message on which a worker dies does not live for ever.
 */
export function createTake(connection: Connection, writer: GroupWriter): Outbox["take"] {
  async function owing(now: Date, limit: number): Promise<Candidate[]> {
    const rows = await oneLook<Found>(connection, looks(now, limit));
    const inTurn = rows.sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.at.getTime() - b.at.getTime());
    const found = new Map(inTurn.map((row) => [`${row.kind}:${row._id}`, row]));
    return [...found.values()].slice(0, limit).flatMap((row) => {
      const { id, outbox } = readOwed(row);
      const message = firstDue(outbox, now);
      return message ? [{ kind: row.kind, id, message }] : [];
    });
  }

  async function lease({ kind, id, message }: Candidate, now: Date, until: Date): Promise<Leased | undefined> {
    const { key, tries } = message;
    const written = await writer.write({
      into: HOME[kind],
      match: {
        _id: id,
        $or: [{ lease: { $exists: false } }, { "lease.until": { $lte: now } }],
        outbox: { $elemMatch: { key, tries, notBefore: { $lte: now } } },
      },
      update: { $set: { lease: { key, until } }, $inc: { "outbox.$.tries": 1 } },
    });
    if (written !== "written") return undefined;
    const { tries: _, ...owed } = message;
    return { kind, id, message: owed, tries };
  }

  return async function take(now, limit, leaseMs) {
    const until = new Date(now.getTime() + leaseMs);
    const candidates = await owing(now, limit);
    const leased = await Promise.all(candidates.map((candidate) => lease(candidate, now, until)));
    return leased.filter((one) => one !== undefined);
  };
}

/** Order matters among what is due only; the urgent go before the rest. */
function firstDue(outbox: readonly StoredMessage[], now: Date): StoredMessage | undefined {
  const due = outbox.filter(({ notBefore }) => notBefore <= now);
  return due.find(({ urgent }) => urgent) ?? due[0];
}
