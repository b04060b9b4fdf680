import { matterNotices } from "../cards/matter-notices.js";
import type { Registry } from "../domain/district/registry.js";
import type { MatterEvent } from "../domain/matter/events.js";
import { evolveMatter } from "../domain/matter/evolve.js";
import type { Matter } from "../domain/matter/matter.js";
import { nextMatterMoment } from "../domain/matter/next-moment.js";
import { matterCounts } from "../domain/scoring/matter-counts.js";
import { type Act, type Recorded, record } from "../domain/shared/event.js";
import type { Change, LoadedMatter } from "../ports/records.js";
import { summaryOfMatter } from "./summaries.js";
import type { DoneMatter, Wish } from "./wish.js";

/** The matter after these events of one act. `loaded` is absent for a new matter. */
export function matterDone(loaded: LoadedMatter | undefined, events: readonly MatterEvent[], act: Act): DoneMatter {
  const past = loaded?.events ?? [];
  const fresh = record(events, act, past.length) as Recorded<MatterEvent>[];
  const matter = fresh.reduce<Matter | undefined>(evolveMatter, loaded?.state);
  if (!matter) throw new Error("a matter's first act gave no event");
  return {
    kind: "matter",
    ...(loaded ? { before: loaded.state } : {}),
    matter,
    events: fresh,
    history: [...past, ...fresh],
  };
}

/** What is written for it: events, summary, the messages it owes and the moment it falls due next. */
export function matterChange(done: DoneMatter, registry: Registry, press?: Wish["press"]): Change {
  const { matter: after, before, events, history } = done;
  const next = nextMatterMoment(after, { registry });
  return {
    kind: "matter",
    id: after.no,
    expected: history.length - events.length,
    events,
    summary: { ...summaryOfMatter(after, registry), ...matterCounts(history) },
    outbox: matterNotices({
      ...(before ? { before } : {}),
      after,
      events,
      history,
      registry,
      ...(press ? { press } : {}),
    }),
    ...(next ? { nextDueAt: next } : {}),
  };
}
