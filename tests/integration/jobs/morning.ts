import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { chartPng } from "../../../adapters/print/chart/chart-png.js";
import { summaryOfCall, summaryOfMatter } from "../../../src/app/summaries.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type CallNo, type MatterNo } from "../../../src/domain/shared/ids.js";
import { createDigest, type DigestDeps } from "../../../src/jobs/digest.js";
import type { DueWork } from "../../../src/jobs/runner.js";
import type { Clock } from "../../../src/ports/clock.js";
import type { Change } from "../../../src/ports/records.js";
import type { CallStory } from "../../support/calls.js";
import type { MatterStory } from "../../support/matters.js";
import { SILENT } from "../../support/mongo.js";
import { recordAll } from "../../support/recording.js";

export const TWO_HOURS = 2 * 3_600_000;

/** A digest as the service runs it, on a store. */
export function digestOn(
  store: MongoStore,
  registry: Registry,
  clock: Clock,
  overrides: Partial<DigestDeps> = {},
): DueWork {
  const registries = { current: () => registry, at: async () => registry };
  const { lists, warnings, records, figures, photos } = store;
  const digest = createDigest({
    ...{ lists, warnings, records, figures, photos, registries, clock, log: SILENT, latestMs: TWO_HOURS, width: 8 },
    draw: chartPng,
    ...overrides,
  });
  return {
    ...digest,
    async run(now) {
      await recordAll(store, registry);
      return digest.run(now);
    },
  };
}

/** A matter that went its way, as it stands in the store; without messages. */
export function storedMatter(story: MatterStory, no: MatterNo = story.matter.no): Change {
  const summary = summaryOfMatter({ ...story.matter, no }, story.registry);
  // Every matter is filed by a message of its own.
  const events = story.events.map((event) => ({ ...event, cause: `${no}:${event.seq}` }));
  return { kind: "matter", id: no, expected: 0, events, summary, outbox: [] };
}

export function storedCall(story: CallStory, no: CallNo = story.call.no): Change {
  const summary = summaryOfCall({ ...story.call, no }, story.registry);
  return { kind: "call", id: no, expected: 0, events: story.events, summary, outbox: [] };
}

/** Everything that is owed, by whom it is for; it is taken and sent. */
export async function sentTo({ outbox }: MongoStore, at: Date): Promise<Record<string, string[]>> {
  const sent: Record<string, string[]> = {};
  for (;;) {
    const leased = await outbox.take(at, 500, 60_000);
    if (leased.length === 0) return sent;
    for (const one of leased) {
      const { message } = one.message;
      if (message.kind === "text") for (const id of message.to) sent[id] = [...(sent[id] ?? []), message.text];
      await outbox.done(one, { platform: "test", unreachable: [] }, at);
    }
  }
}

export const callNo = (n: number): CallNo => asId(`HJ-20260310-${String(n).padStart(4, "0")}`);
export const matterNo = (n: number): MatterNo => asId(`SX-20260310-${String(n).padStart(5, "0")}`);
