import { areaPath, linePath, placeSeries, roundTop } from "../../../../adapters/screen/page/chart/line-path.js";
import {
  dateText,
  dayText,
  momentText,
  timeText,
  weekdayText,
} from "../../../../adapters/screen/page/figures/district-time.js";
import { grouped, oneDecimal } from "../../../../adapters/screen/page/figures/format.js";
import { shares } from "../../../../adapters/screen/page/figures/shares.js";
import { choiceQuery, readChoice } from "../../../../adapters/screen/page/state/choice.js";

test.each([
  [0, "0"],
  [373, "373"],
  [1_000, "1,000"],
  [214_754, "214,754"],
  [12_345_678, "12,345,678"],
])("%p reads %p", (value, text) => {
  expect(grouped(value)).toBe(text);
});

test("hours have one decimal, whole ones none", () => {
  expect([6.5, 6.04, 12, 0.25].map(oneDecimal)).toEqual(["6.5", "6", "12", "0.3"]);
});

test.each([
  [
    [371, 142, 68, 17],
    [62, 24, 11, 3],
  ],
  [
    [1, 1, 1, 0],
    [34, 33, 33, 0],
  ],
  [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  [
    [0, 0, 5, 0],
    [0, 0, 100, 0],
  ],
])("of %p the shares are %p and make a hundred", (counts, percents) => {
  expect(shares(counts)).toEqual(percents);
});

test("times are the district's, whatever the machine's clock thinks", () => {
  const at = new Date("2026-03-09T16:05:00Z");
  expect([dateText(at), weekdayText(at), timeText(at)]).toEqual(["2026年3月10日", "星期二", "00:05"]);
  expect(momentText(at, new Date("2026-03-10T15:59:00Z"))).toBe("00:05");
  expect(momentText(at, new Date("2026-03-10T16:00:00Z"))).toBe("3/10 00:05");
  expect(dayText("2026-03-09")).toBe("3/9");
});

test.each([
  ["", { street: undefined, period: "day" }, ""],
  ["?street=440112014&period=month", { street: "440112014", period: "month" }, "?street=440112014&period=month"],
  ["?street=440112014001&period=year", { street: undefined, period: "day" }, ""],
  ["?period=month", { street: undefined, period: "month" }, "?period=month"],
] as const)("the address %p is the choice %p", (search, choice, query) => {
  expect(readChoice(search)).toEqual(choice);
  expect(choiceQuery(choice)).toBe(query);
});

test("a series reaches from edge to edge, its highest day up to the round number over it", () => {
  const points = placeSeries([0, 5, 10], 10, 100, 50);
  expect(points).toEqual([
    [0, 50],
    [50, 25],
    [100, 0],
  ]);
  expect(linePath(points)).toBe("M0.0 50.0L50.0 25.0L100.0 0.0");
  expect(areaPath(points, 50)).toBe("M0.0 50.0L50.0 25.0L100.0 0.0L100.0 50L0.0 50Z");
  expect(areaPath([], 50)).toBe("");
});

test.each([
  [[], 1],
  [[0, 0], 1],
  [[3], 3],
  [[11], 15],
  [[642, 822], 1_000],
  [[1_000], 1_000],
])("over %p the axis ends at %p", (values, top) => {
  expect(roundTop(values)).toBe(top);
});
