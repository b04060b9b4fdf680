import type { Call, Stars } from "../call/call.js";
import type { CallEvent } from "../call/events.js";
import type { Calendar } from "../deadline/calendar.js";
import { minutesPerWorkday, workingMinutesBetween } from "../deadline/working-time.js";
import type { RuleBook } from "../district/rule-book.js";
import type { Recorded } from "../shared/event.js";
import type { CallNo, OperationNo, UnitCode } from "../shared/ids.js";
import { type CallCourse, type CallRole, courseOf } from "./call-course.js";
import { scoreOfCall } from "./call-score.js";
import { type Month, monthOf } from "./month-dates.js";
import type { CallScore } from "./score.js";

/** What happened to a rated call, or to a body's part in a joint operation, as far as months count it. */
export type RatedFacts = {
  readonly role: CallRole | "operation";
  readonly ratedAt: Date;
  /** Absent of a body that never came to a joint operation. */
  readonly stars?: Stars;
  readonly byDefault: boolean;
  readonly inTime: { readonly sign: boolean; readonly respond: boolean; readonly finish: boolean };
  /** Clock hours from T0. Absent when nobody responded. */
  readonly hoursToResponse?: number;
  /** Workdays from T0 to the last report of being done. */
  readonly workdaysToFinish?: number;
  readonly reworks: number;
  readonly extensions: number;
  readonly holds: number;
};

/** A rated call, or a part in a joint operation, as the month of its department counts it. */
export type CountedCall = RatedFacts & {
  readonly no: CallNo | OperationNo;
  readonly street: UnitCode;
  /** The street's written reason. */
  readonly comment?: string;
  readonly score: CallScore;
};

type Events = readonly Recorded<CallEvent>[];

/** The month in which a call counts: that of its rating (domain 9.4). Undefined while it is not rated. */
export function monthCounted(events: Events): Month | undefined {
  const rated = events.find(({ type }) => type === "CallRated");
  return rated && courseOf(events) ? monthOf(rated.at) : undefined;
}

/** What a month needs of a rated call, from its events alone; undefined for one that is not scored. */
export function countedCall(
  { no, street }: Pick<Call, "no" | "street">,
  events: Events,
  rules: Pick<RuleBook, "score">,
  calendar: Calendar,
): CountedCall | undefined {
  const facts = ratedFacts(events, calendar);
  if (!facts) return undefined;
  const rated = events.find((event) => event.type === "CallRated");
  const reason = rated?.type === "CallRated" ? rated.data.reason : undefined;
  const comment = reason === undefined ? {} : { comment: reason };
  return { no, street, ...facts, ...comment, score: scoreOfCall(events, rules, calendar) };
}

/** Undefined for a call that is not rated, or not scored. */
export function ratedFacts(events: Events, calendar: Calendar): RatedFacts | undefined {
  const course = courseOf(events);
  const rated = events.find(({ type }) => type === "CallRated");
  if (!course?.rating || !rated) return undefined;
  const count = (type: CallEvent["type"]) => events.filter((event) => event.type === type).length;
  return {
    role: course.role,
    ratedAt: rated.at,
    ...course.rating,
    inTime: inTime(course),
    ...durations(course, calendar),
    reworks: course.reworks.length,
    extensions: count("ExtensionGranted"),
    holds: count("CallHeld"),
  };
}

/** Of several reports of being done the first is the one the department's own limit was about. */
function inTime({ sign, signed, respond, respondedAt, finishes }: CallCourse): CountedCall["inTime"] {
  const [finish] = finishes;
  return {
    sign: signed !== undefined && !signed.bySystem && signed.at <= sign.due,
    respond: respondedAt !== undefined && respondedAt <= respond.due,
    finish: finish !== undefined && finish.at <= finish.deadline.due,
  };
}

const HOUR_MS = 3_600_000;

function durations(
  { sign: { from: sentAt }, respondedAt, finishes }: CallCourse,
  calendar: Calendar,
): Pick<CountedCall, "hoursToResponse" | "workdaysToFinish"> {
  const last = finishes.at(-1);
  const worked = last && workingMinutesBetween(sentAt, last.at, calendar) / minutesPerWorkday(calendar);
  return {
    ...(respondedAt ? { hoursToResponse: (respondedAt.getTime() - sentAt.getTime()) / HOUR_MS } : {}),
    ...(worked === undefined ? {} : { workdaysToFinish: worked }),
  };
}
