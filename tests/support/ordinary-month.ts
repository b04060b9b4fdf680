import type { ReadScorecard } from "../../src/app/scorecards/read-scorecards.js";
import type { Stars } from "../../src/domain/call/call.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { type CountedCall, countedCall } from "../../src/domain/scoring/counted-call.js";
import { monthOfDepartment } from "../../src/domain/scoring/month.js";
import { monthDates } from "../../src/domain/scoring/month-dates.js";
import type { DepartmentCard, StreetCard } from "../../src/domain/scoring/scorecard.js";
import { monthOfStreet } from "../../src/domain/scoring/street.js";
import type { StreetCall } from "../../src/domain/scoring/street-call.js";
import { asId, type CallNo, type UnitCode } from "../../src/domain/shared/ids.js";
import { CALENDAR, localInstant } from "./calendar.js";
import { type Course, callEvents } from "./scored-call.js";

const STREETS: readonly UnitCode[] = ["440112014", "440112012", "440112101"].map((code) => asId(code));
const COMMENTS: Partial<Record<Stars, string>> = {
  3: "答复的到场时间推迟了两次,现场围挡未及时恢复,请以后提前告知",
  2: "只清了表面,下雨后又堵,联系人13800001234未接电话",
};

/** A department's month as a busy one has it: a dozen calls, most in time, some late in every way. From events alone. */
export function ordinaryCalls(registry: Registry, calls = 12): readonly CountedCall[] {
  return Array.from({ length: calls }, (_, i) => {
    const events = callEvents(courseOf(i));
    const no = asId<CallNo>(`HJ-202603${String(2 + (i % 10)).padStart(2, "0")}-${String(i + 1).padStart(4, "0")}`);
    const counted = countedCall(
      { no, street: STREETS[i % STREETS.length] ?? asId("440112014") },
      events,
      registry.rules,
      CALENDAR,
    );
    if (!counted) throw new Error("a rated call counts");
    const comment = counted.stars && COMMENTS[counted.stars];
    return comment === undefined ? counted : { ...counted, comment };
  });
}

/** Every third signed late, every fourth finished late, some done again, one signed by the system. */
function courseOf(i: number): Course {
  const at = (day: number, time: string) => localInstant(`2026-03-${String(day).padStart(2, "0")} ${time}`);
  const stars = ([5, 5, 4, 5, 3, 5, 5, 4, 5, 2] as const)[i % 10] ?? 5;
  return {
    ...{ urgency: i % 6 === 5 ? "COMPLEX" : "NORMAL", sentAt: at(3, "09:00") },
    ...(i % 10 === 9
      ? { signedAt: at(4, "09:30"), signedBySystem: true }
      : { signedAt: i % 3 === 2 ? at(3, "15:30") : at(3, "10:10") }),
    respondedAt: i % 5 === 4 ? at(6, "10:00") : at(4, "16:00"),
    finishedAt: i % 4 === 3 ? at(12, "11:00") : at(9, "16:00"),
    ...(i % 7 === 6 ? { reworkAt: at(10, "09:00"), finishedAgainAt: at(12, "15:00") } : {}),
    ...{ stars, byDefault: i % 8 === 7 && stars === 5 },
  };
}

export function departmentRead(
  registry: Registry,
  overrides: Partial<ReadScorecard<DepartmentCard>> & { month?: string; counted?: readonly CountedCall[] } = {},
): ReadScorecard<DepartmentCard> {
  const { month = "2026-03", counted = ordinaryCalls(registry), ...rest } = overrides;
  const result = monthOfDepartment(counted, [], registry.rules);
  return {
    card: {
      ...{ kind: "department", month, unit: asId("D04"), registry: registry.version, result, counted },
      objections: { upheld: 1, dismissed: 1 },
    },
    ...{ status: "draft", dates: monthDates(month, registry.calendar, registry.rules), adjustments: [] },
    ...(result.total === undefined ? {} : { adjusted: result.total }),
    ...rest,
  };
}

export function streetRead(registry: Registry, month = "2026-03"): ReadScorecard<StreetCard> {
  const counted = Array.from({ length: 9 }, (_, i): StreetCall => {
    const no = asId<CallNo>(`HJ-20260310-${String(i + 1).padStart(4, "0")}`);
    const listItem = ["HY-02-001", "HY-01-003", "HY-10-001"][i % 3] ?? "";
    const faults = i === 3 ? (["misdirected"] as const) : i === 5 ? (["without_photo"] as const) : [];
    return { no, sent: true, faults, ratings: [i !== 7], listItem };
  });
  const facts = {
    accept: { count: 412, of: 430 },
    solved: { closed: 405, called: 9 },
    past: { closed: 4800, called: 66 },
  };
  const result = monthOfStreet({ ...facts, calls: counted }, registry.rules);
  const card: StreetCard = {
    ...{ kind: "street", month, unit: asId("440112014"), registry: registry.version, result, counted },
  };
  const dates = monthDates(month, registry.calendar, registry.rules);
  return { card, status: "final", dates, adjustments: [], adjusted: result.total };
}
