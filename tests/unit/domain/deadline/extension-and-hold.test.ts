import type { Deadline } from "../../../../src/domain/deadline/deadline.js";
import { deadlineFrom } from "../../../../src/domain/deadline/deadline-from.js";
import { extendDeadline } from "../../../../src/domain/deadline/extend-deadline.js";
import { remainingWorkdays, resumeDeadline } from "../../../../src/domain/deadline/hold.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";

const workdays = (count: number) => ({ unit: "workdays", count }) as const;

/** The finish limit of example 1: Tue 2026-03-17 17:30. */
const FINISH: Deadline = deadlineFrom(localInstant("2026-03-10 10:00"), workdays(5), CALENDAR);

describe("R5: an extension adds workdays to the old limit", () => {
  test("three workdays on top of example 1", () => {
    const extended = extendDeadline(FINISH, workdays(3), CALENDAR);
    expect(extended.due).toEqual(localInstant("2026-03-20 17:30"));
    expect(extended.from).toEqual(FINISH.due);
    expect(extended.counted).toEqual(["2026-03-18", "2026-03-19", "2026-03-20"]);
  });

  test("what was unconfirmed stays unconfirmed", () => {
    expect(extendDeadline({ ...FINISH, unconfirmed: true }, workdays(3), CALENDAR).unconfirmed).toBe(true);
    expect(extendDeadline(FINISH, workdays(3), CALENDAR).unconfirmed).toBe(false);
  });
});

describe("R6: a hold keeps the whole workdays that are left", () => {
  test("example 1 held on Thursday has three left and ends three workdays after it is resumed", () => {
    const left = remainingWorkdays(localInstant("2026-03-12 11:00"), FINISH, CALENDAR);
    expect(left).toBe(3);
    expect(resumeDeadline(localInstant("2026-03-26 09:00"), left, CALENDAR).due).toEqual(
      localInstant("2026-03-31 17:30"),
    );
  });

  test.each([
    ["on the day before a weekend", "2026-03-13 09:00", 2],
    ["on the weekend", "2026-03-14 09:00", 2],
    ["on the day of the limit", "2026-03-17 09:00", 0],
    ["when overdue", "2026-03-20 09:00", 0],
  ])("held %s", (_name, at, left) => {
    expect(remainingWorkdays(localInstant(at), FINISH, CALENDAR)).toBe(left);
  });

  test.each([
    ["in office hours: the same day", "2026-03-26 09:00", "2026-03-26 17:30"],
    ["at closing: still the same day", "2026-03-26 17:30", "2026-03-26 17:30"],
    ["after closing: the next workday", "2026-03-27 18:00", "2026-03-30 17:30"],
    ["on a day off: the next workday", "2026-03-28 10:00", "2026-03-30 17:30"],
  ])("resumed with none left %s", (_name, at, due) => {
    expect(resumeDeadline(localInstant(at), 0, CALENDAR).due).toEqual(localInstant(due));
  });

  test("resumed in a year without official list it is marked", () => {
    expect(resumeDeadline(localInstant("2027-03-10 10:00"), 0, CALENDAR).unconfirmed).toBe(true);
    expect(resumeDeadline(localInstant("2027-03-10 10:00"), 2, CALENDAR).unconfirmed).toBe(true);
  });
});
