import { noticeChange } from "../app/notice-change.js";
import { type DistrictDeps, reckonDistrict } from "../app/scorecards/district-scorecard.js";
import { unitsOf } from "../app/scorecards/read-scorecards.js";
import { reckonDepartment } from "../app/scorecards/reckon-department.js";
import { reckonStreet } from "../app/scorecards/reckon-street.js";
import { closedCard } from "../app/scorecards/scorecard-change.js";
import { districtMessages, scorecardMessages } from "../cards/scorecard-messages.js";
import { districtPath, scorecardPath } from "../cards/scorecard-sheet/paths.js";
import { afterQuietHours } from "../domain/deadline/reminder-times.js";
import type { Scorecard, UnitCard } from "../domain/scoring/scorecard.js";
import type { Clock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";
import type { Change, NoticeChange, Records } from "../ports/records.js";
import { type MonthMoment, monthMoments } from "./month-moments.js";
import type { DueWork } from "./runner.js";

export type MonthCloseDeps = Omit<DistrictDeps, "scorecards"> & {
  readonly records: Pick<Records, "call" | "matter" | "operation" | "commit" | "noticed">;
  readonly clock: Clock;
  readonly log: Log;
  /** How long after its moment a draft or a closing is made up for. */
  readonly latestMs: number;
  /** The address of one of our pages; undefined while nobody knows under which people reach us. */
  readonly addressOf: (path: string) => string | undefined;
};

/**
 * 月度评分: the draft goes out on its workday, on the last one the month is closed (domain 16.2). Each unit's card is written
 * once under its key together with the notice of it, so any number of instances may run this and a crash is made up for;
 * a mark of the step's own ends it.
 */
export function createMonthClose(deps: MonthCloseDeps): DueWork {
  const { records, registries, clock, latestMs } = deps;
  const ended = new Set<string>();

  async function isOver(moment: MonthMoment): Promise<boolean> {
    const key = keyOf(moment);
    if (!ended.has(key) && (await records.noticed(key))) ended.add(key);
    return ended.has(key);
  }

  async function firstOpen(now: Date, until?: Date): Promise<MonthMoment | undefined> {
    for (const moment of monthMoments(now, registries.current(), latestMs)) {
      if (until && moment.at > until) return undefined;
      if (!(await isOver(moment))) return moment;
    }
  }

  return {
    name: "month",
    nextAt: async () => (await firstOpen(clock.now()))?.at,
    async run(now) {
      let done = 0;
      for (let due = await firstOpen(now, now); due; due = await firstOpen(now, now)) {
        done += await carryOut(deps, due, now);
        await records.commit([noticeChange(keyOf(due), now)]);
      }
      return done;
    },
  };
}

/** How many units were told or closed by this run. */
async function carryOut(deps: MonthCloseDeps, moment: MonthMoment, now: Date): Promise<number> {
  const cards = await cardsOf(deps, moment, now);
  const outcomes = await Promise.all(cards.map((card) => carryOutOne(deps, card, moment, now)));
  const written = outcomes.filter(Boolean).length;
  deps.log.info({ month: moment.month, step: moment.step, written }, "scorecards of a month");
  return written;
}

/** False when another instance was first, or there is nothing to do for this unit. */
async function carryOutOne(deps: MonthCloseDeps, card: Scorecard, moment: MonthMoment, now: Date): Promise<boolean> {
  const notice = noticesOf(deps, card, moment, now);
  const changes: Change[] = [...(moment.step === "final" ? [closedCard(card, now)] : []), ...notice];
  return changes.length > 0 && (await deps.records.commit(changes)).kind === "committed";
}

/** The card as it stands at that moment, to those who answer for the unit or look after the district. */
function noticesOf(deps: MonthCloseDeps, card: Scorecard, moment: MonthMoment, now: Date): NoticeChange[] {
  const registry = deps.registries.current();
  const { quietFrom, quietUntil } = registry.rules.reminders;
  const notBefore = afterQuietHours(now, quietFrom, quietUntil);
  const messages = messagesOf(deps, card, moment, now);
  if (messages.length === 0) return [];
  const owed = messages.map(({ key, message }) => ({ key, notBefore, message, urgent: false }));
  return [noticeChange(`${keyOf(moment)}:${card.unit}`, now, owed)];
}

function messagesOf({ registries, addressOf }: MonthCloseDeps, card: Scorecard, moment: MonthMoment, now: Date) {
  const registry = registries.current();
  const stands = { status: moment.step, dates: moment.dates, adjustments: [] } as const;
  switch (card.kind) {
    case "district":
      return districtMessages({ card, ...stands }, addressOf(districtPath(card.month)), registry);
    case "department":
      return scorecardMessages({ card, ...stands }, addressOf(unitPath(card)), registry, now);
    case "street":
      return scorecardMessages({ card, ...stands }, addressOf(unitPath(card)), registry, now);
  }
}

async function cardsOf(
  deps: MonthCloseDeps,
  { month, step, at, dates }: MonthMoment,
  now: Date,
): Promise<readonly Scorecard[]> {
  const until = step === "final" ? dates.countedUntil : at;
  const asked = { month, registry: deps.registries.current(), until };
  const departments = unitsOf(deps, "DEPARTMENT").map(({ code }) => reckonDepartment(deps, code, asked));
  const streets = unitsOf(deps, "STREET").map(({ code }) => reckonStreet(deps, code, asked));
  return Promise.all([...departments, ...streets, reckonDistrict(deps, asked, now)]);
}

function unitPath({ kind, month, unit }: UnitCard): string {
  return scorecardPath(kind, month, unit);
}

function keyOf({ month, step }: MonthMoment): string {
  return `scorecards:${month}:${step}`;
}
