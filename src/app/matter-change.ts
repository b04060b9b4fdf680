import { matterAsked, matterNotices } from "../cards/matter-notices.js";
import type { Registry } from "../domain/district/registry.js";
import { elapseMatter } from "../domain/matter/elapse.js";
import type { MatterEvent } from "../domain/matter/events.js";
import { nextMatterMoment } from "../domain/matter/next-moment.js";
import type { Act } from "../domain/shared/event.js";
import type { Change, LoadedMatter } from "../ports/records.js";
import { type Aggregate, changeBy, doneOn, repeatOf } from "./aggregate.js";
import { summaryOfMatter } from "./summaries.js";
import type { DoneMatter, Wish } from "./wish.js";

export const MATTER: Aggregate<"matter"> = {
  kind: "matter",
  summary: summaryOfMatter,
  notices: matterNotices,
  asked: matterAsked,
  nextMoment: nextMatterMoment,
  elapse: elapseMatter,
};

export function matterDone(loaded: LoadedMatter | undefined, events: readonly MatterEvent[], act: Act): DoneMatter {
  return doneOn(MATTER, loaded, events, act);
}

export function matterChange(done: DoneMatter, registry: Registry, press?: Wish["press"]): Change {
  return changeBy(MATTER, done, registry, press);
}

export function matterRepeat(loaded: LoadedMatter, cause: string): DoneMatter | undefined {
  return repeatOf(MATTER, loaded, cause);
}
