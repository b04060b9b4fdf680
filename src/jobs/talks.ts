import { noticeChange } from "../app/notice-change.js";
import { openAccountability } from "../app/open-accountability.js";
import { unitsOf } from "../app/scorecards/read-scorecards.js";
import { callsOf } from "../app/scorecards/reckon-department.js";
import { areReasonToTalk, isRedTurn, type Red, redsInMonth } from "../domain/accountability/reds-in-month.js";
import { type Month, monthOf, monthsLater } from "../domain/scoring/month-dates.js";
import { SYSTEM } from "../domain/shared/event.js";
import { asId, type UnitCode } from "../domain/shared/ids.js";
import type { Clock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";
import type { Change, Lists, Numbers, Records } from "../ports/records.js";
import type { Registries } from "../ports/registries.js";
import type { DueWork } from "./runner.js";

export type TalksDeps = {
  readonly records: Pick<Records, "call" | "commit" | "noticed">;
  readonly lists: Pick<Lists, "callsCounted">;
  readonly numbers: Numbers;
  readonly registries: Registries;
  readonly clock: Clock;
  readonly log: Log;
};

/** A department and a month in which one of its limits was over: `2026-03:D04`. */
type Look = `${Month}:${string}`;

/** Months that are to be looked at, because a limit of a department turned red in what was committed here. */
export type RedsSeen = { readonly looks: Set<Look>; readonly see: (changes: readonly Change[]) => void };

export function createRedsSeen(): RedsSeen {
  const looks = new Set<Look>();
  return {
    looks,
    see(changes) {
      for (const look of changes.flatMap(redsIn)) looks.add(look);
    },
  };
}

function redsIn(change: Change): Look[] {
  const department = change.kind === "call" ? change.summary.department : undefined;
  if (change.kind !== "call" || department === undefined) return [];
  return change.events.filter(isRedTurn).map(({ at }): Look => `${monthOf(at)}:${department}`);
}

/**
 * 约谈建议 (domain 11): so many reds of a department in a month, and a talk is proposed to the governance office, once. A month is looked
 * at after every red that is committed here, this month and the last at the start; by the key of the proposal only one instance writes it.
 */
export function createTalks(deps: TalksDeps, { looks }: RedsSeen): DueWork {
  let started = false;

  function begin(now: Date): void {
    if (started) return;
    started = true;
    for (const { code } of unitsOf(deps, "DEPARTMENT"))
      for (const month of [monthsLater(monthOf(now), -1), monthOf(now)]) looks.add(`${month}:${code}`);
  }

  async function lookAt(look: Look, now: Date): Promise<boolean> {
    looks.delete(look); // first: a red that comes meanwhile is looked at again
    try {
      return await proposeTalk(deps, look, now);
    } catch (fault) {
      looks.add(look);
      throw fault;
    }
  }

  return {
    name: "talks",
    nextAt: async () => (started && looks.size === 0 ? undefined : deps.clock.now()),
    async run(now) {
      begin(now);
      let proposed = 0;
      for (const look of [...looks]) if (await lookAt(look, now)) proposed += 1;
      return proposed;
    },
  };
}

/** False when there is no reason to, or it was proposed before. */
async function proposeTalk(deps: TalksDeps, look: Look, now: Date): Promise<boolean> {
  const registry = deps.registries.current();
  const [month = "", unit = ""] = look.split(":");
  const key = `talk:${look}`;
  if (await deps.records.noticed(key)) return false;
  const department = asId<UnitCode>(unit);
  const reds = await redsOf(deps, department, month, now);
  if (!areReasonToTalk(reds, { registry })) return false;
  const calls = [...new Set(reds.map(({ call }) => call))];
  const act = { at: now, actor: SYSTEM, channel: "system", cause: key } as const;
  const proposal = { ground: "redsInMonth", department, calls, facts: "", reds } as const;
  const opened = await openAccountability(deps, proposal, act, registry);
  const outcome = await deps.records.commit([opened, noticeChange(key, now)]);
  deps.log.info({ unit, month, reds: reds.length, outcome: outcome.kind }, "a talk is proposed");
  return outcome.kind === "committed";
}

async function redsOf(deps: TalksDeps, unit: UnitCode, month: Month, now: Date): Promise<readonly Red[]> {
  const asked = { month, registry: deps.registries.current(), until: new Date(now.getTime() + 1) };
  const calls = (await callsOf(deps, unit, asked)).filter(({ state }) => state.lead === unit);
  return calls
    .flatMap(({ state, events }) => redsInMonth(state.no, events, month))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.call < b.call ? -1 : 1));
}
