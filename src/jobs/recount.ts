import { noticeChange } from "../app/notice-change.js";
import { AGGREGATE_KINDS, type AggregateKind } from "../domain/aggregates.js";
import type { Clock } from "../ports/clock.js";
import type { Lists } from "../ports/records.js";
import { ELAPSE, type SweepDeps } from "./elapse.js";
import type { DueWork } from "./runner.js";

export type RecountDeps = SweepDeps & { readonly lists: Pick<Lists, "open">; readonly clock: Clock };

/**
 * 日历确认 (domain 8.1 R7): when another district is in force, every open matter and call with a limit of an unknown year is looked at
 * once, and counted again where the year's official list has come. Once a version, however many instances run; what a crash leaves
 * undone is made up for.
 */
export function createRecount(deps: RecountDeps): DueWork {
  const done = new Set<string>();

  async function pending(): Promise<string | undefined> {
    const key = `recount:${deps.registries.current().version}`;
    if (!done.has(key) && (await deps.records.noticed(key))) done.add(key);
    return done.has(key) ? undefined : key;
  }

  return {
    name: "recount",
    nextAt: async () => ((await pending()) === undefined ? undefined : deps.clock.now()),
    async run(now) {
      const key = await pending();
      if (key === undefined) return 0;
      let looked = 0;
      for (const kind of AGGREGATE_KINDS) looked += await recountAll(deps, kind, now);
      await deps.records.commit([noticeChange(key, now)]);
      if (looked > 0) deps.log.info({ looked }, "limits of unknown years counted again");
      return looked + 1;
    },
  };
}

/** Page after page, as long as some of a page leave the list: the rest waits for a year that is still unknown. */
async function recountAll(deps: RecountDeps, kind: AggregateKind, now: Date): Promise<number> {
  let looked = 0;
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const { entries, total } = await deps.lists.open({ kind, unconfirmed: true }, deps.pageSize);
    if (entries.length === 0 || total >= before) return looked;
    before = total;
    await Promise.all(entries.map(({ no }) => ELAPSE[kind](deps, no, now)));
    looked += entries.length;
  }
}
