import type { Call } from "../call/call.js";
import type { CallEvent } from "../call/events.js";
import { replayCall } from "../call/evolve.js";
import { clocksOf, isShownClock, isWithDepartment } from "../call/facts.js";
import type { Calendar } from "../deadline/calendar.js";
import type { Light } from "../deadline/deadline.js";
import { callDeadlines, type DeadlineRecord } from "../deadline/deadlines-of.js";
import { worstLight } from "../deadline/worst-light.js";
import { ratedFacts } from "../scoring/counted-call.js";
import { ratedNames } from "../scoring/month-figures.js";
import type { Recorded } from "../shared/event.js";
import type { RegistryVersion } from "../shared/ids.js";
import { localDate } from "../shared/local-time.js";
import { type Count, countsOn, DISTRICT, type FigureUnit } from "./counts.js";
import { countsOfRulings } from "./disputes.js";
import { type MapMark, type Shown, whereOf } from "./shown.js";

type Events = readonly Recorded<CallEvent>[];

/** The calendar of the registry a call was made under. */
export type CalendarOf = (version: RegistryVersion) => Calendar;

/**
 * What a call is in the figures and on the map, from its events alone. A draft is the street's own affair and nothing; one
 * that was redispatched goes on under another number and is counted there (C18), but for the ruling itself. A 协办单 counts for the department that helps, and for
 * nobody else: to district and street it is a part of its lead call.
 */
export function shownOfCall(events: Events, calendarOf: CalendarOf): Shown {
  if (events.length === 0) return { counts: [] };
  const call = replayCall(events);
  const rulings = countsOfRulings(call.no, events);
  if (call.sentAt === undefined || call.state === "REDISPATCHED") return { counts: rulings };
  const units: FigureUnit[] = call.part ? [call.lead] : [DISTRICT, call.street, call.lead];
  const counts = [
    ...rulings,
    ...countsOfCourse(call, units),
    ...countsOfLimits(call, events, units),
    ...countsOfRating(events, calendarOf(call.registry), units),
  ];
  if (!isOpen(call)) return { counts };
  const light = lightOf(call);
  const open = [...counts, ...countsOn(units, [`open:${light}`], "now")];
  return call.part ? { counts: open } : { counts: open, mark: markOf(call, light) };
}

function countsOfCourse({ sentAt, respondedAt, finishedAt }: Call, units: readonly FigureUnit[]): Count[] {
  const answer = sentAt && respondedAt ? [`answered=${secondsBetween(sentAt, respondedAt)}`] : [];
  return [
    ...(sentAt ? countsOn(units, ["sent"], localDate(sentAt)) : []),
    ...(respondedAt ? countsOn(units, ["answered", ...answer], localDate(respondedAt)) : []),
    ...(finishedAt ? countsOn(units, ["finished"], localDate(finishedAt)) : []),
  ];
}

const DEPARTMENT_CLOCKS: ReadonlySet<string> = new Set(["sign", "respond", "finish"]);

/** The department's limits: those that ended, on the day on which they were met or given up; those that are over and wait. */
function countsOfLimits(call: Call, events: Events, units: readonly FigureUnit[]): Count[] {
  const ended = callDeadlines(events).filter(({ clock }) => DEPARTMENT_CLOCKS.has(clock));
  const over = clocksOf(call).filter(({ name, light }) => DEPARTMENT_CLOCKS.has(name) && light === "RED");
  return [
    ...ended.flatMap((limit) => countsOfLimit(limit, units)),
    ...over.flatMap(({ name }) => countsOn(units, [`over:${name}`], "now")),
  ];
}

function countsOfLimit({ clock, outcome, endedAt }: DeadlineRecord, units: readonly FigureUnit[]): Count[] {
  if (endedAt === undefined || outcome === "dropped" || outcome === "running") return [];
  const names = [`limit:${clock}`, ...(outcome === "kept" ? [`limit:${clock}:kept`] : [])];
  return countsOn(units, names, localDate(endedAt));
}

function countsOfRating(events: Events, calendar: Calendar, units: readonly FigureUnit[]): Count[] {
  const rated = ratedFacts(events, calendar);
  return rated ? countsOn(units, ratedNames(rated), localDate(rated.ratedAt)) : [];
}

/** With a department, also while nobody can do it now (C23). */
function isOpen(call: Call): boolean {
  return isWithDepartment(call) || call.state === "ON_HOLD";
}

function lightOf(call: Call): Light {
  return worstLight(clocksOf(call).filter(isShownClock));
}

function markOf({ subject, street, lead }: Call, light: Light): MapMark {
  return { kind: "call", street, department: lead, ...whereOf(subject.place, subject.matter), light };
}

function secondsBetween(from: Date, until: Date): number {
  return Math.round((until.getTime() - from.getTime()) / 1_000);
}
