import type { Stars } from "../../src/domain/call/call.js";
import type { CallEvent } from "../../src/domain/call/events.js";
import type { Deadline } from "../../src/domain/deadline/deadline.js";
import { deadlineFrom } from "../../src/domain/deadline/deadline-from.js";
import { type Limit, parseLimit } from "../../src/domain/deadline/limit.js";
import type { Urgency } from "../../src/domain/district/urgency.js";
import { type Act, type Recorded, record, type StaffActor, SYSTEM } from "../../src/domain/shared/event.js";
import { asId, type CallNo, type UnitCode } from "../../src/domain/shared/ids.js";
import { CALENDAR } from "./calendar.js";

/** What became of a call; what is left out did not happen. */
export type Course = {
  /** 协办 */
  readonly assists?: boolean;
  readonly urgency?: Urgency;
  /** The urgency a revised draft ended up with. */
  readonly revisedTo?: Urgency;
  readonly sentAt: Date;
  readonly signedAt?: Date;
  readonly signedBySystem?: boolean;
  readonly respondedAt?: Date;
  readonly finishedAt?: Date;
  /** C15: sent back then, and reported as done again. */
  readonly reworkAt?: Date;
  readonly finishedAgainAt?: Date;
  /** C25 */
  readonly cancelledAt?: Date;
  readonly direct?: boolean;
  readonly stars?: Stars;
  readonly byDefault?: boolean;
};

const LIMITS: Readonly<Record<Urgency, readonly [sign: string, respond: string, finish: string]>> = {
  NORMAL: ["4wh", "2wd", "5wd"],
  EXPEDITED: ["1wh", "1wd", "3wd"],
  URGENT: ["30min", "2h", "24h"],
  COMPLEX: ["4wh", "2wd", "15wd"],
};

const CLERK: StaffActor = {
  kind: "staff",
  id: asId("clerk"),
  name: "镇街中心",
  unit: asId("440112001"),
  role: "STREET_CENTER",
};

/** The events of a call as they would be recorded, oldest first. */
export function callEvents(course: Course): Recorded<CallEvent>[] {
  const events: Recorded<CallEvent>[] = [];
  for (const [at, event, act] of stepsOf(course)) {
    events.push(
      ...record(
        [event],
        { at, actor: CLERK, channel: "wecom", cause: `message-${events.length}`, ...act },
        events.length,
      ),
    );
  }
  return events;
}

type Step = readonly [at: Date, event: CallEvent, act?: Pick<Act, "actor">];

function stepsOf(course: Course): Step[] {
  const {
    sentAt,
    signedAt,
    signedBySystem,
    respondedAt,
    finishedAt,
    reworkAt,
    finishedAgainAt,
    cancelledAt,
    direct = false,
    stars,
    byDefault = false,
  } = course;
  const threeDays = (from: Date) => deadlineFrom(from, limit("3wd"), CALENDAR);
  const ratedAt = finishedAgainAt ?? finishedAt ?? sentAt;
  return [
    ...draftSteps(course),
    [sentAt, { type: "CallSent", data: limitsOf(course) }],
    ...(signedAt ? [signStep(signedAt, signedBySystem)] : []),
    ...(respondedAt ? [[respondedAt, { type: "CallResponded", data: PLAN }] as const] : []),
    ...(finishedAt
      ? [[finishedAt, { type: "CallFinished", data: { ...RESULT, direct, rate: threeDays(finishedAt) } }] as const]
      : []),
    ...(reworkAt
      ? [[reworkAt, { type: "ReworkOrdered", data: { ...REASON, finish: threeDays(reworkAt) } }] as const]
      : []),
    ...(finishedAgainAt ? [againStep(finishedAgainAt, threeDays(finishedAgainAt))] : []),
    ...(cancelledAt ? [[cancelledAt, { type: "CallCancelled", data: { reason: "已解决" } }] as const] : []),
    ...(stars
      ? [[ratedAt, { type: "CallRated", data: { stars, byDefault, appeal: threeDays(ratedAt) } }] as const]
      : []),
  ];
}

function againStep(at: Date, rate: Deadline): Step {
  return [at, { type: "CallFinished", data: { ...RESULT, direct: false, rate } }];
}

const REASON = { reason: "还在冒水", photos: [] };
const PLAN = { person: "管网科", plan: "疏通", visit: "今天15:00" };
const RESULT = { result: "已疏通", proof: [] };

function signStep(at: Date, bySystem = false): Step {
  return [at, { type: "CallSigned", data: {} }, { actor: bySystem ? SYSTEM : CLERK }];
}

function draftSteps({ assists = false, urgency = "NORMAL", revisedTo, sentAt }: Course): Step[] {
  const part = { of: asId<CallNo>("HJ-20260310-0003"), department: asId<UnitCode>("D04"), nth: 1 };
  const drafted: CallEvent = {
    type: "CallDrafted",
    data: {
      no: asId("HJ-20260310-0003"),
      registry: asId("sample"),
      subject: {
        matter: asId("SX-20260310-00017"),
        text: "管道堵塞",
        place: { text: "科翔路12号", by: "none" },
        reporter: CLERK,
        photos: [],
      },
      street: asId("440112001"),
      lead: asId("D04"),
      assist: [],
      ...(assists ? { part } : {}),
      urgency,
      ask: "疏通管道",
      tried: "已抽水",
      photos: [],
      drafter: CLERK,
    },
  };
  const revised: CallEvent = {
    type: "DraftRevised",
    data: { ask: "尽快疏通", ...(revisedTo && { urgency: revisedTo }) },
  };
  return [[sentAt, drafted], ...(revisedTo ? [[sentAt, revised] as const] : [])];
}

function limitsOf({ urgency = "NORMAL", revisedTo = urgency, sentAt }: Course) {
  const [sign, respond, finish] = LIMITS[revisedTo].map((text) => deadlineFrom(sentAt, limit(text), CALENDAR));
  if (!sign || !respond || !finish) throw new Error("three limits");
  return { sign, respond, finish };
}

function limit(text: string): Limit {
  const parsed = parseLimit(text);
  if (!parsed) throw new Error(`no limit: ${text}`);
  return parsed;
}
