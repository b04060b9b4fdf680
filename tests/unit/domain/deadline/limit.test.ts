import { isDayLimit, limitText, multiplyLimit, parseLimit } from "../../../../src/domain/deadline/limit.js";

describe("limit texts", () => {
  test.each([
    ["5wd", { unit: "workdays", count: 5 }],
    ["2nd", { unit: "naturalDays", count: 2 }],
    ["4wh", { unit: "workingMinutes", count: 240 }],
    ["90wmin", { unit: "workingMinutes", count: 90 }],
    ["24h", { unit: "clockMinutes", count: 1440 }],
    ["30min", { unit: "clockMinutes", count: 30 }],
  ])("%s is read, and written the same", (text, limit) => {
    expect(parseLimit(text)).toEqual(limit);
    expect(limitText(parseLimit(text)!)).toBe(text);
  });

  test("whole hours are written as hours", () => {
    expect(limitText({ unit: "clockMinutes", count: 120 })).toBe("2h");
    expect(limitText({ unit: "workingMinutes", count: 60 })).toBe("1wh");
  });

  test.each(["", "5", "wd", "0wd", "05wd", "-1wd", "1.5wh", "5 wd", "5WD", "5wdx", "99999wd", "toString"])(
    "%j is no limit",
    (text) => {
      expect(parseLimit(text)).toBeUndefined();
    },
  );

  test("a multiplied limit rounds begun units up", () => {
    expect(multiplyLimit({ unit: "workingMinutes", count: 240 }, 2)).toEqual({ unit: "workingMinutes", count: 480 });
    expect(multiplyLimit({ unit: "workdays", count: 1 }, 1.5)).toEqual({ unit: "workdays", count: 2 });
  });

  test("day limits end with a day, the others at a minute", () => {
    expect(["2wd", "2nd", "4wh", "24h"].map((text) => isDayLimit(parseLimit(text)!))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
