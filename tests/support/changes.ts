import { summaryOfOperation } from "../../src/app/summary-of-operation.js";
import { summaryOfOrder } from "../../src/app/summary-of-order.js";
import type { AbsenceEvent } from "../../src/domain/absence/events.js";
import type { CallEvent } from "../../src/domain/call/events.js";
import type { Deadline } from "../../src/domain/deadline/deadline.js";
import type { MatterEvent } from "../../src/domain/matter/events.js";
import { type Act, record, type StaffActor } from "../../src/domain/shared/event.js";
import {
  type AbsenceNo,
  asId,
  type CallNo,
  type MatterNo,
  type OrderNo,
  type StaffId,
} from "../../src/domain/shared/ids.js";
import type { OutboxMessage } from "../../src/ports/message.js";
import type { Change, NoticeChange, RecordChange, Summary } from "../../src/ports/records.js";
import type { OperationStory } from "./operations.js";
import type { OrderStory } from "./orders.js";

/** Changes as use cases commit them, with the least that makes sense; every part can be overridden. */

export const NINE = new Date("2026-03-10T01:00:00Z");

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

export const WORKER: StaffActor = {
  kind: "staff",
  id: asId<StaffId>("grid01"),
  name: "一格网格员",
  unit: asId("440112001001"),
  role: "GRID_WORKER",
};

let running = 0;

/** A number that no other test of this file uses. */
export function aMatterNo(): MatterNo {
  running += 1;
  return asId(`SX-20260310-${String(running).padStart(5, "0")}`);
}

export function aCallNo(): CallNo {
  running += 1;
  return asId(`HJ-20260310-${String(running).padStart(4, "0")}`);
}

export function anAct(overrides: Partial<Act> = {}): Act {
  running += 1;
  return { at: NINE, actor: WORKER, channel: "wecom", cause: `msg-${running}`, ...overrides };
}

export function aMessage(overrides: Partial<OutboxMessage> = {}): OutboxMessage {
  running += 1;
  return {
    key: `m${running}`,
    notBefore: NINE,
    urgent: false,
    message: { kind: "text", to: [WORKER.id], text: "已受理" },
    ...overrides,
  };
}

export function aSummary(overrides: Partial<Summary> = {}): Summary {
  return {
    state: "REPORTED",
    open: true,
    title: "路灯不亮",
    street: asId("440112001"),
    community: asId("440112001001"),
    urgency: "NORMAL",
    light: "GREEN",
    reporter: WORKER.id,
    startedAt: NINE,
    waitsFor: ["COMMUNITY_CLERK@440112001001"],
    concerns: [`staff:${WORKER.id}`],
    ...overrides,
  };
}

type MatterChange = Extract<Change, { kind: "matter" }>;
type AbsenceChange = Extract<Change, { kind: "absence" }>;
type CallChange = Extract<Change, { kind: "call" }>;
type ConversationChange = Extract<Change, { kind: "conversation" }>;

type Overrides<C extends MatterChange | CallChange> = Partial<Pick<C, "outbox" | "nextDueAt">> & {
  readonly act?: Partial<Act>;
  readonly summary?: Partial<Summary>;
};

/** 上报 */
export function aFiling(
  no: MatterNo = aMatterNo(),
  { act, summary, ...rest }: Overrides<MatterChange> = {},
): MatterChange {
  return {
    kind: "matter",
    id: no,
    expected: 0,
    events: record<MatterEvent>([reported(no)], anAct(act), 0),
    summary: aSummary(summary),
    outbox: [],
    ...rest,
  };
}

/** 补充: one more event after `expected`. */
export function aSupplement(
  no: MatterNo,
  expected: number,
  { act, summary, ...rest }: Overrides<MatterChange> & { readonly text?: string } = {},
): MatterChange {
  const { text = "就在门口", ...others } = rest;
  const event: MatterEvent = { type: "MatterSupplemented", data: { text, photos: [] } };
  return {
    kind: "matter",
    id: no,
    expected,
    events: record<MatterEvent>([event], anAct(act), expected),
    summary: aSummary(summary),
    outbox: [],
    ...others,
  };
}

/** 拟呼叫 */
export function aDraft(
  no: CallNo,
  matter: MatterNo,
  { act, summary, ...rest }: Overrides<CallChange> = {},
): CallChange {
  return {
    kind: "call",
    id: no,
    expected: 0,
    events: record<CallEvent>([drafted(no, matter)], anAct(act), 0),
    summary: aSummary({ state: "DRAFT", department: asId("D04"), ...summary }),
    outbox: [],
    ...rest,
  };
}

/** 下达号令, as a story decided it. */
export function anIssue({ order, events, registry }: OrderStory, no: OrderNo = order.no): RecordChange<"order"> {
  const summary = summaryOfOrder({ ...order, no }, registry);
  return { kind: "order", id: no, expected: 0, events, summary, outbox: [] };
}

/** 联合行动, as a story decided it. */
export function anOperation({ operation, events, registry }: OperationStory): RecordChange<"operation"> {
  const summary = summaryOfOperation(operation, registry);
  return { kind: "operation", id: operation.no, expected: 0, events, summary, outbox: [] };
}

export function aTalk(id: string, expected: number, overrides: Partial<ConversationChange> = {}): ConversationChange {
  return {
    kind: "conversation",
    id: asId(id),
    expected,
    state: { answered: [{ cause: `c${expected}`, answer: "好" }] },
    outbox: [],
    ...overrides,
  };
}

let away = 0;

/** 离岗 of {@link WORKER}, from the given moments. */
export function anAbsence(
  from: Date,
  until: Date,
  { outbox = [] }: Partial<Pick<AbsenceChange, "outbox">> = {},
): AbsenceChange {
  away += 1;
  const no = asId<AbsenceNo>(`QJ-20260310-${String(away).padStart(3, "0")}`);
  const data = { no, registry: asId<never>("r1"), person: WORKER, from, until, reason: "" };
  return {
    kind: "absence",
    id: no,
    expected: 0,
    events: record<AbsenceEvent>([{ type: "AbsenceDeclared", data }], anAct(), 0),
    summary: aSummary({ state: "PLANNED", title: "一格网格员", waitsFor: [] }),
    outbox,
  };
}

/** 销假 of one that has not begun. */
export function aReturn({ id }: AbsenceChange): AbsenceChange {
  return {
    kind: "absence",
    id,
    expected: 1,
    events: record<AbsenceEvent>([{ type: "AbsenceWithdrawn", data: {} }], anAct(), 1),
    summary: aSummary({ state: "WITHDRAWN", open: false, waitsFor: [] }),
    outbox: [],
  };
}

/** 通知 */
export function aNotice(id: string, overrides: Partial<NoticeChange> = {}): NoticeChange {
  return { kind: "notice", id, at: NINE, outbox: [], ...overrides };
}

function reported(no: MatterNo): MatterEvent {
  return {
    type: "MatterReported",
    data: {
      no,
      registry: asId("r1"),
      source: "GRID",
      text: "路灯不亮",
      photos: [],
      place: { text: "一号路口", point: [113.5, 23.1], by: "point" },
      street: asId("440112001"),
      community: asId("440112001001"),
      urgency: "NORMAL",
      reporter: WORKER,
      accept: aDeadline(),
    },
  };
}

function drafted(no: CallNo, matter: MatterNo): CallEvent {
  return {
    type: "CallDrafted",
    data: {
      no,
      registry: asId("r1"),
      subject: { matter, text: "路灯不亮", place: { text: "一号路口", by: "name" }, reporter: WORKER, photos: [] },
      street: asId("440112001"),
      lead: asId("D04"),
      assist: [],
      urgency: "NORMAL",
      ask: "请维修",
      tried: "已现场查看",
      photos: [],
      drafter: WORKER,
    },
  };
}

function aDeadline(): Deadline {
  const due = minutesAfter(NINE, 240);
  return {
    from: NINE,
    limit: { unit: "workingMinutes", count: 240 },
    due,
    counted: [],
    skipped: [],
    unconfirmed: false,
  };
}
