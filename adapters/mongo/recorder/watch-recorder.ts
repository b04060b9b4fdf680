import { setTimeout as pause } from "node:timers/promises";
import type { Connection } from "mongoose";
import { COLLECTIONS } from "../collections.js";
import { openChangeFeed } from "./change-feed.js";

const WAIT_MS = 500;
const AGAIN_AFTER_MS = 1_000;
const AT_ONCE = 100;

/** Whatever the recorder writes moves its state: one document tells of all figures. */
const MOVED = [
  {
    $match: {
      "ns.coll": COLLECTIONS.recorder,
      "documentKey._id": "state",
      $or: [
        { "updateDescription.updatedFields.position": { $exists: true } },
        { "updateDescription.updatedFields.generation": { $exists: true } },
        { operationType: { $in: ["insert", "replace"] } },
      ],
    },
  },
  { $project: { _id: 1 } },
];

/** Calls back when figures changed, and once when the connection is back: what happened meanwhile is not known. */
export function watchRecorder(
  connection: Connection,
  changed: () => void,
  failed: (fault: unknown) => void,
): { close(): Promise<void> } {
  let closed = false;

  async function follow(): Promise<void> {
    const feed = await openChangeFeed(connection, MOVED);
    if (feed === "lost") return;
    try {
      changed();
      while (!closed) {
        const batch = await feed.next(WAIT_MS, AT_ONCE);
        if (batch === "lost") return;
        if (batch.changes.length > 0 && !closed) changed();
      }
    } finally {
      await feed.close();
    }
  }

  async function run(): Promise<void> {
    while (!closed) {
      await follow().catch(failed);
      if (!closed) await pause(AGAIN_AFTER_MS);
    }
  }

  const running = run();
  return {
    async close() {
      closed = true;
      await running;
    },
  };
}
