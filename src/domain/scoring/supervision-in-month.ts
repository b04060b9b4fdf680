import type { CallEvent } from "../call/events.js";
import { replayCall } from "../call/evolve.js";
import type { SupervisionOrder } from "../call/supervision.js";
import type { Recorded } from "../shared/event.js";
import type { CallNo, SupervisionNo } from "../shared/ids.js";
import { type Month, monthOf } from "./month-dates.js";

/**
 * What became of a 督办单: answered in the time of its written reply or behind it (`late`), not at all (`unanswered`), still to be
 * answered (`waiting`); `lapsed`: the call went back, went elsewhere or was put on hold, and nobody waited any more.
 */
export type OrderAnswer = "in_time" | "late" | "unanswered" | "waiting" | "lapsed";

/** A 督办单 as the month in which it was issued shows it; by itself it costs nothing. */
export type MonthOrder = {
  readonly no: SupervisionNo;
  readonly call: CallNo;
  readonly at: Date;
  /** The first limit of the written reply. */
  readonly due: Date;
  readonly answer: OrderAnswer;
};

/** The orders about a call that were issued in that month, from its events alone. */
export function ordersInMonth(no: CallNo, events: readonly Recorded<CallEvent>[], month: Month): readonly MonthOrder[] {
  const issued = events.flatMap((event) =>
    event.type === "SupervisionOrdered" && monthOf(event.at) === month ? [event] : [],
  );
  if (issued.length === 0) return [];
  const orders = replayCall(events).supervision?.orders ?? [];
  return issued.flatMap(({ at, data }) => {
    const order = orders.find((one) => one.no === data.no);
    return order ? [{ no: order.no, call: no, at, due: data.reply.due, answer: answerOf(order, events) }] : [];
  });
}

function answerOf({ no, state, reply }: SupervisionOrder, events: readonly Recorded<CallEvent>[]): OrderAnswer {
  switch (state) {
    case "waiting":
    case "lapsed":
      return state;
    case "unanswered": {
      const over = events.find((event) => event.type === "SupervisionUnanswered" && event.data.no === no);
      return reply && over && reply.at > over.at ? "late" : "unanswered";
    }
    case "replied":
    case "accepted":
      return "in_time";
  }
}
