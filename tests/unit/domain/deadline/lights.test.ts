import type { Deadline } from "../../../../src/domain/deadline/deadline.js";
import { deadlineFrom } from "../../../../src/domain/deadline/deadline-from.js";
import { lightAt, redAt, yellowAt } from "../../../../src/domain/deadline/lights.js";
import { parseLimit } from "../../../../src/domain/deadline/limit.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";
import { SCORE_RULES as RULES } from "../../../support/score-rules.js";

function deadline(from: string, limit: string): Deadline {
  return deadlineFrom(localInstant(from), parseLimit(limit)!, CALENDAR);
}

describe("yellow", () => {
  test.each([
    ["a day limit: opening of its last day", "2026-03-10 10:00", "5wd", "2026-03-17 08:30"],
    ["natural days: opening of the day they were moved to", "2026-03-13 16:30", "2nd", "2026-03-16 08:30"],
    ["working hours: the last quarter", "2026-03-10 10:00", "4wh", "2026-03-10 15:00"],
    ["working hours over lunch: the quarter is working time", "2026-03-14 09:00", "4wh", "2026-03-16 11:30"],
    ["clock time: the last quarter", "2026-10-03 22:10", "24h", "2026-10-04 16:10"],
    ["a short limit: ten minutes are left", "2026-10-03 22:10", "30min", "2026-10-03 22:30"],
    ["a quarter that is no whole minute", "2026-10-03 22:10", "50min", "2026-10-03 22:47:30"],
    ["no more than ten minutes: from the start", "2026-10-03 22:10", "10min", "2026-10-03 22:10"],
  ])("%s", (_name, from, limit, yellow) => {
    expect(yellowAt(deadline(from, limit), CALENDAR, RULES)).toEqual(localInstant(yellow));
  });
});

describe("the light of a running clock", () => {
  const sign = deadline("2026-03-10 10:00", "4wh");
  const light = (at: Date) => lightAt(sign, at, CALENDAR, RULES);

  test("is green until yellow begins", () => {
    expect(light(localInstant("2026-03-10 14:59:59"))).toBe("GREEN");
    expect(light(localInstant("2026-03-10 15:00"))).toBe("YELLOW");
  });

  test("is still yellow at the due instant and red one millisecond later", () => {
    expect(light(sign.due)).toBe("YELLOW");
    expect(light(redAt(sign))).toBe("RED");
    expect(redAt(sign).getTime() - sign.due.getTime()).toBe(1);
  });
});
