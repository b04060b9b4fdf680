import { collect, type DeadlineRecord, NOTHING, type Step } from "../deadline/deadlines-of.js";
import type { Recorded } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import type { OperationEvent } from "./events.js";

type History = readonly Recorded<OperationEvent>[];

/** A limit of one body; of those who run it there is none. */
export type OperationDeadline = DeadlineRecord & { readonly body?: UnitCode };

/** Every limit an operation ever had, the street's first, then body by body, from its events alone. */
export function operationDeadlines(history: History): OperationDeadline[] {
  return [
    ...collect(history, ownStep),
    ...bodiesIn(history).flatMap((body) =>
      collect(history, (event) => bodyStep(event, body, history)).map((one) => ({ ...neverMet(one), body })),
    ),
  ];
}

/** What was over before the operation was is missed, not dropped. */
function neverMet(record: DeadlineRecord): DeadlineRecord {
  const { outcome, endedAt, deadline } = record;
  return outcome === "dropped" && endedAt && endedAt > deadline.due ? { ...record, outcome: "missed" } : record;
}

/** Every body that was ever asked, in order. */
export function bodiesIn(history: History): readonly UnitCode[] {
  const asked = history.flatMap((event) => {
    if (event.type === "OperationDrafted") return event.data.invited.map(({ body }) => body);
    return event.type === "BodySubstituted" ? [event.data.by] : [];
  });
  return [...new Set(asked)];
}

function ownStep(event: Recorded<OperationEvent>): Step {
  switch (event.type) {
    case "OperationDrafted":
      return { ...NOTHING, starts: [["approve", event.data.approve]] };
    case "OperationDeployed":
      return { ...NOTHING, meets: ["approve"] };
    case "OperationBegun":
      return { ...NOTHING, starts: [["result", event.data.result]] };
    case "OperationDone":
      return { ...NOTHING, meets: ["result"], starts: [["rate", event.data.rate]] };
    case "OperationReviewed":
      return { ...NOTHING, meets: ["rate"] };
    case "OperationCancelled":
      return { ...NOTHING, drops: ["approve", "result"] };
    default:
      return NOTHING;
  }
}

function bodyStep(event: Recorded<OperationEvent>, body: UnitCode, history: History): Step {
  switch (event.type) {
    case "OperationDeployed":
      return isInvited(body, history) ? limits(event.data) : NOTHING;
    case "BodySubstituted":
      return event.data.by === body ? limits(event.data) : NOTHING;
    case "BodyConfirmed":
      if (event.data.body === body) return { ...NOTHING, meets: ["confirm"] };
      return replaces(event.data.body, body, history) ? { ...NOTHING, drops: ["confirm", "checkin"] } : NOTHING;
    case "BodyCheckedIn":
      return event.data.body === body ? { ...NOTHING, meets: ["checkin"] } : NOTHING;
    case "OperationDone":
    case "OperationCancelled":
      return { ...NOTHING, drops: ["confirm", "checkin"] };
    default:
      return NOTHING;
  }
}

function limits({
  confirm,
  checkin,
}: {
  confirm: Parameters<typeof pair>[1];
  checkin: Parameters<typeof pair>[1];
}): Step {
  return { ...NOTHING, starts: [pair("confirm", confirm), pair("checkin", checkin)] };
}

function pair(clock: Step["starts"][number][0], deadline: Step["starts"][number][1]): Step["starts"][number] {
  return [clock, deadline];
}

function isInvited(body: UnitCode, history: History): boolean {
  return history.some(
    (event) => event.type === "OperationDrafted" && event.data.invited.some((one) => one.body === body),
  );
}

function replaces(by: UnitCode, body: UnitCode, history: History): boolean {
  return history.some((event) => event.type === "BodySubstituted" && event.data.by === by && event.data.body === body);
}
