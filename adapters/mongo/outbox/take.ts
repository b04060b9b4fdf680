import type { Connection } from "mongoose";
import { AGGREGATE_KINDS } from "../../../src/domain/aggregates.js";
import type { Leased, Outbox } from "../../../src/ports/records.js";
import { HOME } from "../collections.js";
import type { GroupWriter } from "../group-writer.js";
import { readOwed, type StoredMessage } from "../rows.js";
import { modelOf, modelsOf, type Row } from "../schemas.js";
import { orStoreFault } from "../store-fault.js";

export type Kind = Leased["kind"];
export const KINDS: readonly Kind[] = [...AGGREGATE_KINDS, "notice", "conversation"];

type Candidate = { readonly kind: Kind; readonly id: string; readonly message: StoredMessage };

/**
 * Finds by index what may go, the urgent first, then asks for the lease of each in one group: of two senders who found
 * the same, one gets it. Taking counts as a try, so that a message on which a worker dies does not live for ever.
 */
export function createTake(connection: Connection, writer: GroupWriter): Outbox["take"] {
  const models = modelsOf(connection);

  async function owing(field: "urgentAt" | "outboxAt", now: Date, limit: number): Promise<Candidate[]> {
    const free = { $or: [{ lease: { $exists: false } }, { "lease.until": { $lte: now } }] };
    const lists = await Promise.all(
      KINDS.map(async (kind) => {
        const query = modelOf(models, kind).find({ [field]: { $lte: now }, ...free }, { outbox: 1, [field]: 1 });
        const rows = await orStoreFault(() =>
          query
            .sort({ [field]: 1 })
            .limit(limit)
            .lean<Row[]>(),
        );
        return rows.map((row) => ({ kind, at: (row[field] as Date).getTime(), ...readOwed(row) }));
      }),
    );
    const oldestFirst = lists.flat().sort((a, b) => a.at - b.at);
    return oldestFirst.slice(0, limit).flatMap(({ kind, id, outbox }) => {
      const message = firstDue(outbox, now);
      return message ? [{ kind, id, message }] : [];
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
    const urgent = await owing("urgentAt", now, limit);
    const rest = urgent.length < limit ? await owing("outboxAt", now, limit) : [];
    const seen = new Set(urgent.map(nameOf));
    const candidates = [...urgent, ...rest.filter((one) => !seen.has(nameOf(one)))].slice(0, limit);
    const until = new Date(now.getTime() + leaseMs);
    const leased = await Promise.all(candidates.map((candidate) => lease(candidate, now, until)));
    return leased.filter((one) => one !== undefined);
  };
}

function nameOf({ kind, id }: Candidate): string {
  return `${kind}:${id}`;
}

/** Order matters among what is due only; the urgent go before the rest. */
function firstDue(outbox: readonly StoredMessage[], now: Date): StoredMessage | undefined {
  const due = outbox.filter(({ notBefore }) => notBefore <= now);
  return due.find(({ urgent }) => urgent) ?? due[0];
}
