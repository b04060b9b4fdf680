import type { Registry } from "../../../src/domain/district/registry.js";
import { announcedUntil, mornings, sinceLastWorkday } from "../../../src/jobs/digest-moments.js";
import { CALENDAR, localInstant } from "../../support/calendar.js";
import { sampleRegistry } from "../../support/registry.js";

const TWO_HOURS = 2 * 3_600_000;

let registry: Registry;
beforeAll(async () => {
  registry = { ...(await sampleRegistry()), calendar: CALENDAR };
});

function nextMornings(now: string, count: number): string[] {
  const found: string[] = [];
  for (const { date, at } of mornings(localInstant(now), registry, TWO_HOURS)) {
    expect(at).toEqual(localInstant(`${date} 08:30`));
    found.push(date);
    if (found.length === count) break;
  }
  return found;
}

test("a digest goes out at 08:30 of every workday", () => {
  expect(nextMornings("2026-03-10 00:00", 3)).toEqual(["2026-03-10", "2026-03-11", "2026-03-12"]);
});

test("on Saturday and Sunday there is none", () => {
  expect(nextMornings("2026-03-13 12:00", 2)).toEqual(["2026-03-16", "2026-03-17"]);
  expect(nextMornings("2026-03-14 08:30", 1)).toEqual(["2026-03-16"]);
});

test("on a make-up Saturday there is one", () => {
  expect(nextMornings("2026-02-27 12:00", 2)).toEqual(["2026-02-28", "2026-03-02"]);
});

test("during the holiday there is none, also on its weekdays", () => {
  expect(nextMornings("2026-02-14 12:00", 1)).toEqual(["2026-02-24"]);
  expect(nextMornings("2026-09-30 12:00", 2)).toEqual(["2026-10-08", "2026-10-09"]);
});

test("what is late by no more than two hours is still sent, later it is left out", () => {
  expect(nextMornings("2026-03-10 10:30", 1)).toEqual(["2026-03-10"]);
  expect(nextMornings("2026-03-10 10:31", 1)).toEqual(["2026-03-11"]);
});

test("the hour comes from the rule book", () => {
  const early = {
    ...registry,
    rules: { ...registry.rules, reminders: { ...registry.rules.reminders, digestAt: "07:45" } },
  };
  const [first] = mornings(localInstant("2026-03-10 06:00"), early, TWO_HOURS);
  expect(first?.at).toEqual(localInstant("2026-03-10 07:45"));
});

test("people's own times are moments of the same workdays, each once and in order", () => {
  const found: string[] = [];
  for (const { date, time, at } of mornings(localInstant("2026-03-13 07:55"), registry, 0, [
    "09:15",
    "07:50",
    "08:30",
  ])) {
    expect(at).toEqual(localInstant(`${date} ${time}`));
    found.push(`${date.slice(5)} ${time}`);
    if (found.length === 4) break;
  }
  expect(found).toEqual(["03-13 08:30", "03-13 09:15", "03-16 07:50", "03-16 08:30"]);
});

test("a lateness that reaches over midnight still finds the morning of the day before", () => {
  const [first] = mornings(localInstant("2026-03-11 00:30"), registry, 24 * 3_600_000);
  expect(first?.date).toBe("2026-03-10");
});

test("yesterday begins with the workday before, so that no weekend is lost", () => {
  expect(sinceLastWorkday("2026-03-11", CALENDAR)).toEqual({
    first: "2026-03-10",
    from: localInstant("2026-03-10 00:00"),
    until: localInstant("2026-03-11 00:00"),
  });
  expect(sinceLastWorkday("2026-03-16", CALENDAR).first).toBe("2026-03-13");
  expect(sinceLastWorkday("2026-02-24", CALENDAR).first).toBe("2026-02-14");
});

test("limits are announced until the end of the next workday", () => {
  expect(announcedUntil("2026-03-11", CALENDAR)).toEqual({
    day: "2026-03-12",
    until: localInstant("2026-03-13 00:00"),
  });
  expect(announcedUntil("2026-03-13", CALENDAR)).toEqual({
    day: "2026-03-16",
    until: localInstant("2026-03-17 00:00"),
  });
  expect(announcedUntil("2026-02-27", CALENDAR).day).toBe("2026-02-28");
});
