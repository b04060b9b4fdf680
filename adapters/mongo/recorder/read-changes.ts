import type { mongo } from "mongoose";
import { AGGREGATE_KINDS, type AggregateKind } from "../../../src/domain/aggregates.js";
import type { ChainedEvent, Committed } from "../../../src/ports/recording.js";
import { COLLECTIONS, HOME } from "../collections.js";

/** The document whose every change is a mark in the stream. */
export const MARK = "mark";

const KIND_AT = new Map<string, AggregateKind>(AGGREGATE_KINDS.map((kind) => [HOME[kind], kind]));

/** Commits of aggregates, which alone move `v`, and marks; of each only what is read. */
export const FOLLOWED: readonly mongo.Document[] = [
  {
    $match: {
      $or: [
        { "ns.coll": { $in: [...KIND_AT.keys()] }, operationType: { $in: ["insert", "replace"] } },
        {
          "ns.coll": { $in: [...KIND_AT.keys()] },
          operationType: "update",
          "updateDescription.updatedFields.v": { $exists: true },
        },
        { "ns.coll": COLLECTIONS.recorder, "documentKey._id": MARK },
      ],
    },
  },
  {
    $project: {
      ...{ "ns.coll": 1, "documentKey._id": 1, wallTime: 1 },
      ...{ "fullDocument.events": 1, "fullDocument.n": 1, "updateDescription.updatedFields": 1 },
    },
  },
];

export type ReadChanges = { readonly commits: readonly Committed[]; readonly mark?: number; readonly at?: Date };

/** New events by aggregate, in the order in which they were committed; the highest mark; when the last was committed. */
export function readChanges(changes: readonly mongo.Document[]): ReadChanges {
  const commits = new Map<string, { kind: AggregateKind; id: string; events: ChainedEvent[] }>();
  let mark: number | undefined;
  for (const change of changes) {
    const kind = KIND_AT.get(change.ns.coll);
    if (kind === undefined) {
      mark = Math.max(mark ?? 0, markIn(change));
      continue;
    }
    const id = String(change.documentKey._id);
    const known = commits.get(id) ?? { kind, id, events: [] };
    known.events.push(...eventsIn(change));
    commits.set(id, known);
  }
  const at = changes.at(-1)?.wallTime as Date | undefined;
  return { commits: [...commits.values()], ...(mark === undefined ? {} : { mark }), ...(at ? { at } : {}) };
}

function markIn({ fullDocument, updateDescription }: mongo.Document): number {
  return Number(fullDocument?.n ?? updateDescription?.updatedFields.n ?? 0);
}

/** A new document brings all its events, an update those that were pushed: `events.4`, `events.5`. */
function eventsIn({ fullDocument, updateDescription }: mongo.Document): ChainedEvent[] {
  if (fullDocument) return (fullDocument.events ?? []) as ChainedEvent[];
  const pushed = Object.entries(updateDescription?.updatedFields ?? {}).filter(([field]) => PUSHED.test(field));
  return pushed.map(([, event]) => event as ChainedEvent).sort((a, b) => a.seq - b.seq);
}

const PUSHED = /^events\.\d+$/;
