import {
  addCounts,
  addTally,
  type Count,
  countsBehind,
  medianBehind,
  sheetKey,
  sumOf,
  type Tally,
} from "../../../../src/domain/figures/counts.js";

const count = (name: string, on: Count["on"] = "2026-03-10"): Count => ({ unit: "district", name, on });
const names = (tally: Tally, period: string) => Object.fromEntries(tally.get(sheetKey("district", period)) ?? []);

test("what happened on a day counts for the day, its month and ever", () => {
  const tally = addCounts(new Map(), [count("reported"), count("reported"), count("reported", "2026-03-31")], 1);
  expect(names(tally, "2026-03-10")).toEqual({ reported: 2 });
  expect(names(tally, "2026-03")).toEqual({ reported: 3 });
  expect(names(tally, "ever")).toEqual({ reported: 3 });
});

test("what is the case now counts for now alone, and values of a multiset for no longer than a month", () => {
  const tally = addCounts(new Map(), [count("open:RED", "now"), count("answered=90")], 1);
  expect([...tally.keys()].sort()).toEqual(["district|2026-03", "district|2026-03-10", "district|now"]);
});

test("what is taken back leaves nothing behind", () => {
  const tally = addCounts(new Map(), [count("reported")], 1);
  expect(addCounts(tally, [count("reported")], -1)).toEqual(new Map());
  const twice = addTally(addCounts(new Map(), [count("closed")], 1), addCounts(new Map(), [count("closed")], -1));
  expect(twice).toEqual(new Map());
});

test("a median is exact: the middle one, or the mean of the two in the middle, each as often as it occurs", () => {
  const values = (...all: [number, number][]) => new Map(all.map(([value, n]) => [`answered=${value}`, n]));
  expect(medianBehind(values([100, 1], [20, 1], [3_000, 1]), "answered=")).toBe(100);
  expect(medianBehind(values([100, 1], [20, 1]), "answered=")).toBe(60);
  expect(medianBehind(values([5, 3], [7, 1], [9, 1]), "answered=")).toBe(5);
  expect(medianBehind(values([5, 2], [7, 2]), "answered=")).toBe(6);
  expect(medianBehind(values([5, 0]), "answered=")).toBeUndefined();
  expect(medianBehind(new Map([["finish=3", 1]]), "answered=")).toBeUndefined();
});

test("sheets add up, and what stands behind a prefix is what is left of it", () => {
  const sum = sumOf([
    new Map([["category:E0102", 2]]),
    new Map([
      ["category:E0102", 1],
      ["reported", 5],
    ]),
  ]);
  expect(countsBehind(sum, "category:")).toEqual([["E0102", 3]]);
});
