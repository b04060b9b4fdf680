import type { Calendar } from "../deadline/calendar.js";
import type { RuleBook } from "../district/rule-book.js";
import type { OperationEvent } from "../operation/events.js";
import { bodiesOf } from "../operation/facts.js";
import type { EndedBody, Operation } from "../operation/operation.js";
import type { Recorded } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import { bodiesScored, scoredAt, scoreOfBody } from "./body-score.js";
import type { CountedCall } from "./counted-call.js";
import { type Month, monthOf } from "./month-dates.js";

type Events = readonly Recorded<OperationEvent>[];

/** Every month in which a body's part in the operation counts; the past ones never change. */
export function monthsCountedOfOperation(events: Events): readonly Month[] {
  const months = bodiesScored(events).flatMap((body) => monthCountedOfBody(events, body) ?? []);
  return [...new Set(months)];
}

/** The month in which its points stood (domain 9.4, 12). Undefined before. */
export function monthCountedOfBody(events: Events, body: UnitCode): Month | undefined {
  const at = scoredAt(events, body);
  return at && monthOf(at);
}

/** What the month of a department needs of its part; undefined while it is not scored. An invitation and a start say nothing of how fast it is. */
export function countedBody(
  operation: Operation,
  events: Events,
  body: UnitCode,
  rules: Pick<RuleBook, "score">,
  calendar: Calendar,
): CountedCall | undefined {
  const ratedAt = scoredAt(events, body);
  const part = bodiesOf(operation).find((one) => one.body === body);
  if (!ratedAt || !part) return undefined;
  const { rating } = part;
  return {
    ...{ no: operation.no, street: operation.street, role: "operation", ratedAt },
    ...(rating ? { stars: rating.stars } : {}),
    ...(rating?.reason === undefined ? {} : { comment: rating.reason }),
    byDefault: rating?.byDefault ?? false,
    inTime: inTime(part),
    ...{ reworks: 0, extensions: 0, holds: 0 },
    score: scoreOfBody(events, body, rules, calendar),
  };
}

/** Being there in time is the work. */
function inTime({ confirmed, confirmBy, arrived, checkinBy }: EndedBody): CountedCall["inTime"] {
  const came = arrived !== undefined && arrived.at <= checkinBy.due;
  return {
    sign: confirmed !== undefined && confirmed.at <= confirmBy.due,
    respond: came,
    finish: arrived !== undefined,
  };
}
