import { deadlineJson, explainDeadlineText, limitWords } from "../../../src/cards/deadline.js";
import type { Deadline } from "../../../src/domain/deadline/deadline.js";
import { deadlineFrom } from "../../../src/domain/deadline/deadline-from.js";
import { parseLimit } from "../../../src/domain/deadline/limit.js";
import { CALENDAR, localInstant } from "../../support/calendar.js";

function deadline(from: string, limit: string): Deadline {
  return deadlineFrom(localInstant(from), parseLimit(limit)!, CALENDAR);
}

describe("a deadline as JSON", () => {
  test("has start, limit, due, counted days, and skipped days with the reason in Chinese", () => {
    expect(deadlineJson(deadline("2026-09-30 17:45", "1wd"))).toEqual({
      from: "2026-09-30T17:45:00+08:00",
      limit: "1wd",
      due: "2026-10-08T17:30:00+08:00",
      counted: ["2026-10-08"],
      skipped: [
        { date: "2026-09-30", why: "起算日不计" },
        ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ date: `2026-10-0${day}`, why: "国庆节放假" })),
      ],
    });
  });

  test("says after hours and weekend for working time", () => {
    expect(deadlineJson(deadline("2026-03-13 18:00", "4wh")).skipped).toEqual([
      { date: "2026-03-13", why: "已过下班时间" },
      { date: "2026-03-14", why: "周末" },
      { date: "2026-03-15", why: "周末" },
    ]);
  });

  test("names a local order by its own words", () => {
    const off = new Map([...CALENDAR.off, ["2026-03-11", "台风停工"]] as const);
    const moved = deadlineFrom(localInstant("2026-03-10 10:00"), parseLimit("1wd")!, { ...CALENDAR, off });
    expect(deadlineJson(moved).skipped[1]).toEqual({ date: "2026-03-11", why: "台风停工" });
  });

  test("says unconfirmed only when it is", () => {
    expect(deadlineJson(deadline("2026-12-30 10:00", "5wd"))).toHaveProperty("unconfirmed", true);
    expect(deadlineJson(deadline("2026-03-10 10:00", "5wd"))).not.toHaveProperty("unconfirmed");
  });
});

describe("a deadline explained in chat", () => {
  test("names the days that counted and those that did not", () => {
    expect(explainDeadlineText(deadline("2026-09-29 15:00", "5wd"))).toBe(
      "5个工作日:自9月29日15:00起,至10月12日(周一)17:30止。" +
        "计入9月30日、10月8日至10日、10月12日。" +
        "跳过9月29日(起算日不计)、10月1日至7日(国庆节放假)、10月11日(周末)。",
    );
  });

  test("a run of days over the end of a month names both months", () => {
    expect(explainDeadlineText(deadline("2026-06-29 10:00", "3wd"))).toContain("计入6月30日至7月2日。");
  });

  test("clock time runs day and night", () => {
    expect(explainDeadlineText(deadline("2026-10-03 22:10", "30min"))).toBe(
      "30分钟(昼夜和节假日连续计算):自10月3日22:10起,至10月3日(周六)22:40止。",
    );
  });

  test("working time that passed over nothing has no list of skipped days", () => {
    expect(explainDeadlineText(deadline("2026-03-10 10:00", "4wh"))).toBe(
      "4个工作小时:自3月10日10:00起,至3月10日(周二)16:00止。计入3月10日。",
    );
  });

  test("an unconfirmed date says so", () => {
    expect(explainDeadlineText(deadline("2026-12-30 10:00", "5wd"))).toMatch(/日历待确认:.+。$/);
  });

  test.each([
    ["2nd", "2个自然日"],
    ["90wmin", "90个工作分钟"],
    ["24h", "24小时"],
  ])("%s reads %s", (text, words) => {
    expect(limitWords(parseLimit(text)!)).toBe(words);
  });
});
