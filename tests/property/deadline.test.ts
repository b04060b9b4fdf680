import { deadlineFrom } from "../../src/domain/deadline/deadline-from.js";
import { extendDeadline } from "../../src/domain/deadline/extend-deadline.js";
import { remainingWorkdays, resumeDeadline } from "../../src/domain/deadline/hold.js";
import { clockUnitsLate, workdaysLate } from "../../src/domain/deadline/lateness.js";
import { lightAt, redAt, yellowAt } from "../../src/domain/deadline/lights.js";
import { isDayLimit, type Limit, limitText, parseLimit } from "../../src/domain/deadline/limit.js";
import { afterQuietHours, halfGone } from "../../src/domain/deadline/reminder-times.js";
import { isWorkday } from "../../src/domain/deadline/workday.js";
import { workingMinutesBetween } from "../../src/domain/deadline/working-time.js";
import { addDays, localDate, localTime, minutesOfDay } from "../../src/domain/shared/local-time.js";
import { CALENDAR, localInstant } from "../support/calendar.js";
import fc from "../support/fast-check.js";
import { SCORE_RULES as RULES } from "../support/score-rules.js";

/** Any millisecond from New Year 2025 to the end of 2027: make-up days, long holidays and a year without official list. */
const instant = fc.date({
  min: localInstant("2025-01-01 00:00"),
  max: localInstant("2027-12-31 23:59"),
  noInvalidDate: true,
});
const count = (max: number) => fc.integer({ min: 1, max });
const workdays = count(40).map((n): Limit => ({ unit: "workdays", count: n }));
const naturalDays = count(40).map((n): Limit => ({ unit: "naturalDays", count: n }));
const workingMinutes = count(4200).map((n): Limit => ({ unit: "workingMinutes", count: n }));
const clockMinutes = count(4200).map((n): Limit => ({ unit: "clockMinutes", count: n }));
const dayLimit = fc.oneof(workdays, naturalDays);
const limit = fc.oneof(workdays, naturalDays, workingMinutes, clockMinutes);

const due = (from: Date, of: Limit) => deadlineFrom(from, of, CALENDAR).due;

function inOrder(a: Date, b: Date): [Date, Date] {
  return a <= b ? [a, b] : [b, a];
}

/** Office hours told by the clock on the wall, closing times included. */
function inOfficeHours(at: Date): boolean {
  const time = localTime(at);
  const morning = time >= "08:30" && time <= "12:00";
  const afternoon = time >= "14:00" && time <= "17:30";
  return isWorkday(localDate(at), CALENDAR) && (morning || afternoon);
}

describe("a due date", () => {
  test("lies in working time, unless the limit is clock time", () => {
    fc.assert(fc.property(instant, fc.oneof(dayLimit, workingMinutes), (from, of) => inOfficeHours(due(from, of))));
  });

  test("of a day limit is closing time", () => {
    fc.assert(fc.property(instant, dayLimit, (from, of) => localTime(due(from, of)) === "17:30"));
  });

  test("lies after the start", () => {
    fc.assert(fc.property(instant, limit, (from, of) => due(from, of) > from));
  });

  test("never comes earlier when the limit starts later", () => {
    fc.assert(
      fc.property(instant, instant, limit, (a, b, of) => {
        const [early, late] = inOrder(a, b);
        expect(due(early, of) <= due(late, of)).toBe(true);
      }),
    );
  });

  test("never comes earlier when the limit is longer", () => {
    fc.assert(
      fc.property(instant, limit, count(100), (from, of, more) => {
        const longer = { ...of, count: of.count + more };
        expect(due(from, of) <= due(from, longer)).toBe(true);
      }),
    );
  });
});

describe("a deadline's explanation", () => {
  test("of workdays: a recount day by day gives the limit and the same last day", () => {
    fc.assert(
      fc.property(instant, workdays, (from, of) => {
        const { due: end, counted } = deadlineFrom(from, of, CALENDAR);
        const recount: string[] = [];
        for (let day = addDays(localDate(from), 1); day <= localDate(end); day = addDays(day, 1)) {
          if (isWorkday(day, CALENDAR)) recount.push(day);
        }
        expect(recount).toEqual(counted);
        expect(recount).toHaveLength(of.count);
      }),
    );
  });

  test("of natural days: the last counted day is at least the Nth and nothing but days off lies between", () => {
    fc.assert(
      fc.property(instant, naturalDays, (from, of) => {
        const last = localDate(deadlineFrom(from, of, CALENDAR).due);
        const nth = addDays(localDate(from), of.count);
        for (let day = nth; day < last; day = addDays(day, 1)) expect(isWorkday(day, CALENDAR)).toBe(false);
        expect(last >= nth && isWorkday(last, CALENDAR)).toBe(true);
      }),
    );
  });

  test("of working time: the minutes of office hours up to the due instant are the limit", () => {
    fc.assert(
      fc.property(instant, workingMinutes, (from, of) => {
        expect(workingMinutesBetween(from, due(from, of), CALENDAR)).toBeCloseTo(of.count, 3);
      }),
    );
  });

  test("names every day from the start to the due date exactly once", () => {
    fc.assert(
      fc.property(instant, fc.oneof(dayLimit, workingMinutes), (from, of) => {
        const { counted, skipped, due: end } = deadlineFrom(from, of, CALENDAR);
        const named = [...counted, ...skipped.map(({ date }) => date)].sort();
        const days: string[] = [];
        for (let day = localDate(from); day <= localDate(end); day = addDays(day, 1)) days.push(day);
        expect(named).toEqual(days);
      }),
    );
  });

  test("is unconfirmed exactly when a day after the start lies in 2027", () => {
    fc.assert(
      fc.property(instant, dayLimit, (from, of) => {
        const { due: end, unconfirmed } = deadlineFrom(from, of, CALENDAR);
        expect(unconfirmed).toBe(localDate(end) >= "2027-01-01");
      }),
    );
  });
});

describe("extension and hold", () => {
  test("a limit extended by n workdays ends like one that is n workdays longer", () => {
    fc.assert(
      fc.property(instant, count(20), count(5), (from, n, more) => {
        const first = deadlineFrom(from, { unit: "workdays", count: n }, CALENDAR);
        const extended = extendDeadline(first, { unit: "workdays", count: more }, CALENDAR);
        expect(extended.due).toEqual(due(from, { unit: "workdays", count: n + more }));
      }),
    );
  });

  test("a hold that is resumed on the same day changes nothing while workdays are left", () => {
    fc.assert(
      fc.property(instant, count(20), fc.integer({ min: 0, max: 10 }), (from, n, daysLater) => {
        const deadline = deadlineFrom(from, { unit: "workdays", count: n }, CALENDAR);
        const at = new Date(from.getTime() + daysLater * 86_400_000);
        const left = remainingWorkdays(at, deadline, CALENDAR);
        fc.pre(left > 0);
        expect(resumeDeadline(at, left, CALENDAR).due).toEqual(deadline.due);
      }),
    );
  });

  test("nothing is overdue in the moment it resumes", () => {
    fc.assert(fc.property(instant, fc.nat(5), (at, left) => resumeDeadline(at, left, CALENDAR).due >= at));
  });
});

describe("lights and reminders", () => {
  test("a light only ever goes from green over yellow to red", () => {
    const order = ["GREEN", "YELLOW", "RED"];
    fc.assert(
      fc.property(instant, limit, instant, instant, (from, of, a, b) => {
        const deadline = deadlineFrom(from, of, CALENDAR);
        const [first, then] = inOrder(a, b).map((at) => order.indexOf(lightAt(deadline, at, CALENDAR, RULES)));
        expect(then).toBeGreaterThanOrEqual(first ?? 0);
      }),
    );
  });

  test("yellow begins inside the limit, and red right after it", () => {
    fc.assert(
      fc.property(instant, limit, (from, of) => {
        const deadline = deadlineFrom(from, of, CALENDAR);
        const yellow = yellowAt(deadline, CALENDAR, RULES);
        expect(yellow >= from && yellow < deadline.due).toBe(true);
        expect(lightAt(deadline, yellow, CALENDAR, RULES)).toBe("YELLOW");
        expect(lightAt(deadline, redAt(deadline), CALENDAR, RULES)).toBe("RED");
      }),
    );
  });

  test("an hour limit is yellow for at least ten minutes, or from its start", () => {
    fc.assert(
      fc.property(instant, fc.oneof(workingMinutes, clockMinutes), (from, of) => {
        const deadline = deadlineFrom(from, of, CALENDAR);
        const yellow = yellowAt(deadline, CALENDAR, RULES);
        const minutesLeft = (deadline.due.getTime() - yellow.getTime()) / 60_000;
        expect(minutesLeft >= 9.999 || yellow.getTime() === from.getTime()).toBe(true);
      }),
    );
  });

  test("half of a limit is gone between its start and its end", () => {
    fc.assert(
      fc.property(instant, limit, (from, of) => {
        const half = halfGone(deadlineFrom(from, of, CALENDAR), CALENDAR);
        expect(half > from && half <= due(from, of)).toBe(true);
      }),
    );
  });

  test("no moved instant is quiet, none moves back or by more than the quiet hours, and moving again changes nothing", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const moved = afterQuietHours(at, "22:00", "07:30");
        const minutes = minutesOfDay(moved);
        expect(minutes >= 450 && minutes < 1320).toBe(true);
        expect(moved >= at && moved.getTime() - at.getTime() <= 9.5 * 3_600_000).toBe(true);
        expect(afterQuietHours(moved, "22:00", "07:30")).toEqual(moved);
      }),
    );
  });
});

describe("lateness", () => {
  test("in workdays grows with the act's instant, and is zero exactly when it is in time", () => {
    fc.assert(
      fc.property(instant, limit, instant, instant, (from, of, a, b) => {
        const end = due(from, of);
        const [early, late] = inOrder(a, b);
        expect(workdaysLate(end, early, CALENDAR)).toBeLessThanOrEqual(workdaysLate(end, late, CALENDAR));
        expect(workdaysLate(end, late, CALENDAR) === 0).toBe(late <= end);
      }),
    );
  });

  test("after a limit at closing time is the number of workdays begun since", () => {
    fc.assert(
      fc.property(instant, workdays, fc.integer({ min: 1, max: 40 * 1440 }), (from, of, minutesLater) => {
        const end = due(from, of);
        const at = new Date(end.getTime() + minutesLater * 60_000);
        let begun = 0;
        for (let day = addDays(localDate(end), 1); localInstant(`${day} 08:30`) < at; day = addDays(day, 1)) {
          if (isWorkday(day, CALENDAR)) begun += 1;
        }
        expect(workdaysLate(end, at, CALENDAR)).toBe(Math.max(1, begun));
      }),
    );
  });

  test("in clock spans grows with the act's instant, and is zero exactly when it is in time", () => {
    fc.assert(
      fc.property(instant, instant, instant, count(24), (end, a, b, hours) => {
        const [early, late] = inOrder(a, b);
        expect(clockUnitsLate(end, early, hours)).toBeLessThanOrEqual(clockUnitsLate(end, late, hours));
        expect(clockUnitsLate(end, late, hours) === 0).toBe(late <= end);
      }),
    );
  });
});

test("a limit's text reads back as the same limit", () => {
  fc.assert(fc.property(limit, (of) => expect(parseLimit(limitText(of))).toEqual(of)));
});

test("exactly the limits in days end with a day", () => {
  fc.assert(fc.property(limit, (of) => isDayLimit(of) === /^\d+[wn]d$/.test(limitText(of))));
});
