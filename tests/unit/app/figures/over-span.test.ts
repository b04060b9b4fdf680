import { periodsIn } from "../../../../src/app/figures/over-span.js";
import { localInstant } from "../../../support/calendar.js";

const periods = (from: string, until: string) =>
  periodsIn({ from: localInstant(from), until: new Date(localInstant(until).getTime()) });

test("whole months are one sheet each, the days around them one each", () => {
  expect(periods("2026-01-30 00:00", "2026-04-02 00:00")).toEqual([
    ...["2026-01-30", "2026-01-31"],
    ...["2026-02", "2026-03"],
    "2026-04-01",
  ]);
});

test("the last day counts as far as it has come, and so makes its month whole", () => {
  expect(periods("2026-03-01 00:00", "2026-03-02 10:00")).toEqual(["2026-03-01", "2026-03-02"]);
  expect(periods("2026-02-01 00:00", "2026-02-28 10:00")).toEqual(["2026-02"]);
});

test("no time is no sheet", () => {
  expect(periods("2026-03-10 00:00", "2026-03-10 00:00")).toEqual([]);
  expect(periods("2026-03-11 00:00", "2026-03-10 00:00")).toEqual([]);
});
