import { z } from "zod";
import type { Calendar, LocalDate } from "../../../src/domain/deadline/calendar.js";
import { frozenMap } from "../frozen.js";
import { LocalDay, TimeOfDay, Words } from "./fields.js";

const Days = z.record(LocalDay, Words);

const Session = z.string().transform((text, context): [number, number] => {
  const [open, close, more] = text.split("-").map((time) => TimeOfDay.safeParse(time).data);
  if (open !== undefined && close !== undefined && more === undefined && open < close) {
    return [minutes(open), minutes(close)];
  }
  context.addIssue(`"${text}" is not a session (08:30-12:00)`);
  return z.NEVER;
});

/** `calendar.yaml`, with the official lists filled in. */
export const CalendarFile = z
  .strictObject({
    officeHours: z.array(Session).min(1),
    dayEnds: TimeOfDay,
    officialYears: z.array(z.number().int()),
    official: z.record(z.string().regex(/^\d{4}$/), z.strictObject({ off: Days, makeUp: Days })),
    corrections: z
      .strictObject({ off: Days.default({}), makeUp: Days.default({}), ordinary: z.array(LocalDay).default([]) })
      .default({ off: {}, makeUp: {}, ordinary: [] }),
    statutory: Days.default({}),
  })
  .superRefine((file, context) => {
    for (const complaint of calendarComplaints(file)) context.addIssue(complaint);
  });

type File = {
  readonly officeHours: readonly (readonly [number, number])[];
  readonly dayEnds: string;
  readonly officialYears: readonly number[];
  readonly official: Readonly<Record<string, { off: Record<string, string>; makeUp: Record<string, string> }>>;
  readonly corrections: {
    off: Record<string, string>;
    makeUp: Record<string, string>;
    ordinary: readonly string[];
  };
  readonly statutory: Readonly<Record<string, string>>;
};

function calendarComplaints(file: File): string[] {
  const empty = file.officialYears.filter((year) => Object.keys(file.official[year]?.off ?? {}).length === 0);
  const overlapping = file.officeHours.some(([open], i) => i > 0 && open < (file.officeHours[i - 1]?.[1] ?? 0));
  const both = Object.keys(file.corrections.off).filter((day) => file.corrections.makeUp[day] !== undefined);
  return [
    ...empty.map((year) => `no official list for ${year}: update the software or take the year out of officialYears`),
    ...(overlapping ? ["office hours must follow each other"] : []),
    ...both.map((day) => `${day} is corrected to a day off and to a workday`),
  ];
}

/** Official lists, then statutory days of other years, then the corrections. */
export function calendarOf(file: File): Calendar {
  const official = file.officialYears.map((year) => file.official[year] ?? { off: {}, makeUp: {} });
  const statutory = Object.entries(file.statutory).filter(([day]) => !file.officialYears.includes(yearOf(day)));
  const { corrections } = file;
  const corrected = new Set([
    ...corrections.ordinary,
    ...Object.keys(corrections.off),
    ...Object.keys(corrections.makeUp),
  ]);
  const merge = (
    listed: (readonly [string, string])[],
    added: Record<string, string>,
  ): ReadonlyMap<LocalDate, string> =>
    frozenMap([...listed.filter(([day]) => !corrected.has(day)), ...Object.entries(added)]);
  return {
    officeHours: file.officeHours,
    dayEnds: minutes(file.dayEnds),
    off: merge([...official.flatMap(({ off }) => Object.entries(off)), ...statutory], corrections.off),
    makeUp: merge(
      official.flatMap(({ makeUp }) => Object.entries(makeUp)),
      corrections.makeUp,
    ),
    officialYears: new Set(file.officialYears),
  };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return hours * 60 + rest;
}
