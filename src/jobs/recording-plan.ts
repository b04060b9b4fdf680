import type { AggregateKind, HistoryOf } from "../domain/aggregates.js";
import type { Calendar } from "../domain/deadline/calendar.js";
import type { CalendarOf } from "../domain/figures/call-figures.js";
import { type ProjectionChange, projectionChange } from "../domain/figures/projection.js";
import { asId, type RegistryVersion } from "../domain/shared/ids.js";
import type { Log } from "../ports/log.js";
import type { ChainedEvent, Committed, History, Lead, NewlyRecorded } from "../ports/recording.js";
import type { Registries } from "../ports/registries.js";

export type PlanDeps = { readonly registries: Registries; readonly log: Log };

/**
 * What of some commits is new, and what it changes in the figures. An aggregate's earlier events are read where they are
 * needed; `careful` looks for all of them, because some of these commits may have been recorded before.
 */
export async function planRecording(
  deps: PlanDeps,
  lead: Lead,
  commits: readonly Committed[],
  careful: boolean,
): Promise<readonly NewlyRecorded[]> {
  const inOne = commits.filter(({ events }) => events.length > 0);
  const asked = inOne.filter(({ events }) => careful || events[0]?.seq !== 1).map(({ id }) => id);
  const recorded = asked.length === 0 ? new Map<string, readonly ChainedEvent[]>() : await lead.recorded(asked);
  const histories = await Promise.all(inOne.map((commit) => historyOf(lead, commit, recorded.get(commit.id) ?? [])));
  return changesOfHistories(
    deps,
    histories.filter(({ events, known }) => events.length > known),
  );
}

/** What the events after the known ones change in the figures. */
export async function changesOfHistories(
  deps: PlanDeps,
  histories: readonly History[],
): Promise<readonly NewlyRecorded[]> {
  const calendarOf = await calendarsOf(deps, histories);
  return histories.map((history) => newlyRecorded(deps, history, calendarOf));
}

/** What came before may be missing where somebody took it away: then the aggregate itself is asked. */
async function historyOf(
  lead: Lead,
  { kind, id, events }: Committed,
  before: readonly ChainedEvent[],
): Promise<History> {
  const known = before.length;
  const fresh = events.filter(({ seq }) => seq > known);
  const follows = fresh.length === 0 || fresh[0]?.seq === known + 1;
  const all = follows ? [...before, ...fresh] : await lead.committed(kind, id);
  return { kind, id, events: all, known };
}

function newlyRecorded({ log }: PlanDeps, { kind, id, events, known }: History, calendarOf: CalendarOf): NewlyRecorded {
  const fresh = { kind, id, events: events.slice(known) };
  try {
    return {
      ...fresh,
      ...changeOf(projectionChange(kind, events as unknown as HistoryOf<AggregateKind>, known, calendarOf)),
    };
  } catch (fault) {
    log.error({ no: id, fault }, "its events are recorded, but it cannot be counted: run npm run audit");
    return { ...fresh, counts: new Map(), mark: "untouched", news: [] };
  }
}

function changeOf({ counts, mark, marked, news }: ProjectionChange): Pick<NewlyRecorded, "counts" | "mark" | "news"> {
  return { counts, news, mark: mark ?? (marked ? "none" : "untouched") };
}

/** The calendars of the registries these aggregates were made under, read before they are needed. */
async function calendarsOf({ registries, log }: PlanDeps, histories: readonly History[]): Promise<CalendarOf> {
  const versions = new Set(histories.flatMap(({ events }) => versionIn(events[0]) ?? []));
  const calendars = new Map<RegistryVersion, Calendar>();
  for (const version of versions) {
    const registry = await registries.at(version).catch((fault) => {
      log.warn({ version, fault }, "an aggregate names a registry that nobody stored; today's calendar is used");
      return registries.current();
    });
    calendars.set(version, registry.calendar);
  }
  return (version) => calendars.get(version) ?? registries.current().calendar;
}

function versionIn(first: ChainedEvent | undefined): RegistryVersion | undefined {
  const version = (first?.data as { registry?: unknown } | undefined)?.registry;
  return typeof version === "string" ? asId<RegistryVersion>(version) : undefined;
}
