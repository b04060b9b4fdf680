import { noticeChange } from "../app/notice-change.js";
import type { Chart } from "../cards/chart.js";
import { digestText } from "../cards/digest.js";
import { type DigestWish, digestTimeOf } from "../domain/conversation/digest-wish.js";
import { afterQuietHours } from "../domain/deadline/reminder-times.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { StaffId } from "../domain/shared/ids.js";
import type { Clock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";
import type { OutboxMessage } from "../ports/message.js";
import type { Photos } from "../ports/records.js";
import type { Registries } from "../ports/registries.js";
import type { Warnings } from "../ports/warnings.js";
import { type DigestContent, digestContent } from "./digest-content.js";
import type { FigureDeps } from "./digest-figures.js";
import { type Morning, mornings } from "./digest-moments.js";
import type { Today } from "./digest-questions.js";
import type { DueWork } from "./runner.js";

export type DigestDeps = FigureDeps & {
  readonly warnings: Pick<Warnings, "open">;
  readonly registries: Registries;
  readonly clock: Clock;
  readonly log: Log;
  readonly photos: Pick<Photos, "save">;
  /** Draws a chart as PNG. */
  readonly draw: (chart: Chart) => Promise<Buffer>;
  /** How long after its moment a digest is still worth sending; later it is left out. */
  readonly latestMs: number;
  /** People whose digest is put together at the same time. */
  readonly width: number;
};

/**
 * 晨报: every workday morning one message to everybody who has something to be told (domain 16.1), at the district's time or
 * at his own. Each is a notice under the key of its day and person, so any number of instances may run this and a crash is
 * made up for; a mark of the moment's own ends the moment. It costs what is open in each unit.
 */
export function createDigest(deps: DigestDeps): DueWork {
  const { records, registries, clock, log, latestMs } = deps;
  const ended = new Set<string>();

  async function isOver(morning: Morning): Promise<boolean> {
    const key = momentKey(morning, registries.current());
    if (!ended.has(key) && (await records.noticed(key))) ended.add(key);
    return ended.has(key);
  }

  async function firstOpen(now: Date, wishes: Wishes, until?: Date): Promise<Morning | undefined> {
    const registry = registries.current();
    for (const morning of mornings(now, registry, latestMs, chosenTimes(wishes, registry))) {
      if (until && morning.at > until) return undefined;
      if (!(await isOver(morning))) return morning;
    }
  }

  async function tell(morning: Morning, wishes: Wishes, now: Date): Promise<number> {
    const registry = registries.current();
    const { date, time } = morning;
    const told = await tellAll(deps, peopleAt(morning, wishes, registry), { date, now, registry });
    await records.commit([noticeChange(momentKey(morning, registry), now)]);
    log.info({ date, time, told }, "morning digest sent");
    return told + 1;
  }

  return {
    name: "digest",
    nextAt: async () => (await firstOpen(clock.now(), await deps.lists.digestWishes()))?.at,
    async run(now) {
      const wishes = await deps.lists.digestWishes();
      let done = 0;
      for (let due = await firstOpen(now, wishes, now); due; due = await firstOpen(now, wishes, now))
        done += await tell(due, wishes, now);
      return done;
    },
  };
}

type Wishes = ReadonlyMap<StaffId, DigestWish>;

function chosenTimes(wishes: Wishes, registry: Registry): string[] {
  return [...wishes.values()].flatMap((wish) => digestTimeOf(wish, registry.rules) ?? []);
}

/** Whose time has come and who is on duty; also those who chose an earlier one just now, which has passed. */
function peopleAt({ time }: Morning, wishes: Wishes, registry: Registry): Staff[] {
  return [...registry.staff.values()].filter(({ id }) => {
    if (registry.away.has(id)) return false;
    const own = digestTimeOf(wishes.get(id) ?? {}, registry.rules);
    return own !== undefined && own <= time;
  });
}

async function tellAll(deps: DigestDeps, people: readonly Staff[], today: Today): Promise<number> {
  const content = digestContent(deps, today);
  if (await content.isEmpty()) return 0;
  let told = 0;
  for (let first = 0; first < people.length; first += deps.width) {
    const group = people.slice(first, first + deps.width);
    const outcomes = await Promise.all(group.map((staff) => tellOne(deps, content, staff, today)));
    told += outcomes.filter(Boolean).length;
  }
  return told;
}

/** False when there is nothing to say, or it was said before: at an earlier moment, or by another instance. */
async function tellOne(deps: DigestDeps, content: DigestContent, staff: Staff, today: Today): Promise<boolean> {
  const { date, now, registry } = today;
  const key = `digest:${date}:${staff.id}`;
  if (await deps.records.noticed(key)) return false;
  const messages = await messagesTo(content, staff, today);
  if (messages.length === 0) return false;
  const { quietFrom, quietUntil } = registry.rules.reminders;
  const notBefore = afterQuietHours(now, quietFrom, quietUntil);
  const owed = messages.map((one) => ({ ...one, notBefore, urgent: false }));
  return (await deps.records.commit([noticeChange(key, now, owed)])).kind === "committed";
}

/** The digest, the week's where a week begins, and behind them the picture of the unit for those who lead it. */
async function messagesTo(
  content: DigestContent,
  staff: Staff,
  today: Today,
): Promise<Pick<OutboxMessage, "key" | "message">[]> {
  const { now, registry } = today;
  const to = [staff.id];
  const [digest, week] = await Promise.all([content.of(staff), content.week(staff)]);
  const text = digestText(digest, { staff, registry, at: now });
  const words = [
    ...(text === undefined ? [] : [{ key: "digest", message: { kind: "text", to, text } as const }]),
    ...(week === undefined ? [] : [{ key: "week", message: { kind: "text", to, text: week } as const }]),
  ];
  if (words.length === 0) return [];
  const photo = await content.picture(staff);
  return [...words, ...(photo ? [{ key: "chart", message: { kind: "photo", to, photo } as const }] : [])];
}

/** The district's own moment ends its day; those that people chose end themselves. */
function momentKey({ date, time }: Morning, { rules }: Registry): string {
  return time === rules.reminders.digestAt ? `digest:${date}` : `digest:${date}@${time}`;
}
