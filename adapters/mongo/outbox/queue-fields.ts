import type { mongo } from "mongoose";

/**
 * Changes of the outbox inside one document, as pipeline updates: they see what is stored at that moment, so a commit
 * that pushes a message at the same time is never undone, and `v` stays as it is. Words that people wrote pass through
 * as stored values; ours go in as `$literal`.
 */
type Stage = mongo.Document;

/** Takes the message out. */
export function withoutMessage(key: string): Stage[] {
  const others = { $filter: { input: "$outbox", cond: { $ne: ["$$this.key", { $literal: key }] } } };
  return [{ $set: { outbox: others } }, ...settled(key)];
}

/**
 * Puts the message off until `until`, and with it what stands behind it and is not urgent: among what is due, order is
 * kept. `tries` is what it has then.
 */
export function putOff(key: string, until: Date, tries: number): Stage[] {
  const position = { $indexOfArray: ["$outbox.key", { $literal: key }] };
  const behind = { $and: [{ $gt: ["$$at", "$$position"] }, { $not: ["$$message.urgent"] }] };
  const later = { $max: ["$$message.notBefore", until] };
  const other = { $cond: [behind, merged({ notBefore: later }), "$$message"] };
  const message = { $cond: [{ $eq: ["$$at", "$$position"] }, merged({ notBefore: until, tries }), other] };
  const each = {
    $map: {
      input: { $range: [0, { $size: "$outbox" }] },
      as: "at",
      in: { $let: { vars: { message: { $arrayElemAt: ["$outbox", "$$at"] }, position }, in: message } },
    },
  };
  return [{ $set: { outbox: each } }, ...settled(key)];
}

function merged(fields: Stage): Stage {
  return { $mergeObjects: ["$$message", fields] };
}

/** The least moments of what is left, and no lease of this message any more. */
function settled(key: string): Stage[] {
  const urgent = { $filter: { input: "$outbox", cond: "$$this.urgent" } };
  const ours = { $eq: ["$lease.key", { $literal: key }] };
  return [
    {
      $set: {
        outboxAt: least("$outbox.notBefore"),
        urgentAt: least({ $map: { input: urgent, in: "$$this.notBefore" } }),
        lease: { $cond: [ours, "$$REMOVE", "$lease"] },
      },
    },
  ];
}

function least(moments: unknown): Stage {
  return { $ifNull: [{ $min: moments }, "$$REMOVE"] };
}
