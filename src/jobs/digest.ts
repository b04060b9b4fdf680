import { noticeChange } from "../app/notice-change.js";
import { digestText } from "../cards/digest.js";
import { afterQuietHours } from "../domain/deadline/reminder-times.js";
import type { Staff } from "../domain/district/registry.js";
import type { Clock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";
import type { Lists, Records } from "../ports/records.js";
import type { Registries } from "../ports/registries.js";
import { type DigestContent, digestContent } from "./digest-content.js";
import { type Morning, mornings } from "./digest-moments.js";
import type { Today } from "./digest-questions.js";
import type { DueWork } from "./runner.js";

export type DigestDeps = {
  readonly lists: Lists;
  readonly records: Records;
  readonly registries: Registries;
  readonly clock: Clock;
  readonly log: Log;
  /** How long after its moment a digest is still worth sending; later it is left out. */
  readonly latestMs: number;
  /** People whose digest is put together at the same time. */
  readonly width: number;
};

/**
 * 晨报: every workday morning one message to everybody who has something to be told (domain 16.1). Each is a notice under
 * the key of its day and person, so any number of instances may run this and a crash is made up for; a mark of the day's own
 * ends the day. It costs what is open in each unit.
 */
export function createDigest(deps: DigestDeps): DueWork {
  const { records, registries, clock, log, latestMs } = deps;
  const ended = new Set<string>();

  async function isOver({ date }: Morning): Promise<boolean> {
    if (!ended.has(date) && (await records.noticed(dayKey(date)))) ended.add(date);
    return ended.has(date);
  }

  async function firstOpen(now: Date, until?: Date): Promise<Morning | undefined> {
    for (const morning of mornings(now, registries.current(), latestMs)) {
      if (until && morning.at > until) return undefined;
      if (!(await isOver(morning))) return morning;
    }
  }

  async function tell({ date }: Morning, now: Date): Promise<number> {
    const today = { date, now, registry: registries.current() };
    const told = await tellEverybody(deps, today);
    await records.commit([noticeChange(dayKey(date), now)]);
    log.info({ date, told }, "morning digest sent");
    return told + 1;
  }

  return {
    name: "digest",
    nextAt: async () => (await firstOpen(clock.now()))?.at,
    async run(now) {
      let done = 0;
      for (let due = await firstOpen(now, now); due; due = await firstOpen(now, now)) done += await tell(due, now);
      return done;
    },
  };
}

async function tellEverybody(deps: DigestDeps, today: Today): Promise<number> {
  const content = digestContent(deps, today);
  if (await content.isEmpty()) return 0;
  const people = [...today.registry.staff.values()];
  let told = 0;
  for (let first = 0; first < people.length; first += deps.width) {
    const group = people.slice(first, first + deps.width);
    const outcomes = await Promise.all(group.map((staff) => tellOne(deps, content, staff, today)));
    told += outcomes.filter(Boolean).length;
  }
  return told;
}

/** False when there is nothing to say, or another instance was first. */
async function tellOne(deps: DigestDeps, content: DigestContent, staff: Staff, today: Today): Promise<boolean> {
  const { date, now, registry } = today;
  const text = digestText(await content.of(staff), { staff, registry, at: now });
  if (text === undefined) return false;
  const { quietFrom, quietUntil } = registry.rules.reminders;
  const notBefore = afterQuietHours(now, quietFrom, quietUntil);
  const message = { kind: "text", to: [staff.id], text } as const;
  const change = noticeChange(`${dayKey(date)}:${staff.id}`, now, [
    { key: "digest", notBefore, urgent: false, message },
  ]);
  return (await deps.records.commit([change])).kind === "committed";
}

function dayKey(date: string): string {
  return `digest:${date}`;
}
