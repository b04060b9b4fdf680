import { durationMs } from "../../../../../adapters/sandbox/wire/duration.js";

test.each([
  ["PT3H", 10_800_000],
  ["P1D", 86_400_000],
  ["PT30M", 1_800_000],
  ["P1DT2H", 93_600_000],
  ["PT1H30M15S", 5_415_000],
  ["P2W", 1_209_600_000],
  ["PT0S", 0],
])("%s is %d ms", (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

test.each(["", "P", "PT", "P1DT", "3H", "P1M", "P1Y", "PT1.5H", "-PT1H", "pt1h", "PT1H ", "P1H"])(
  "%p is not a duration",
  (text) => {
    expect(durationMs(text)).toBeUndefined();
  },
);
