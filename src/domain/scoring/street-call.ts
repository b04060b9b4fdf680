import type { CallEvent } from "../call/events.js";
import type { Recorded } from "../shared/event.js";
import type { CallNo } from "../shared/ids.js";
import { type Month, monthOf } from "./month-dates.js";

/**
 * What is wrong with a call on the street's side (domain 9.6, 10.6): 误派 as the district centre ruled; sent without a photo;
 * so unclear that the department had to ask.
 */
export type CallFault = "misdirected" | "without_photo" | "unclear";

/** What a street's month counts of one of its calls. */
export type StreetCall = {
  readonly no: CallNo;
  /** A 协办单 is no further call of the street, but its faults and ratings are. */
  readonly sent: boolean;
  readonly faults: readonly CallFault[];
  /** Its ratings that fell due: given in time, or not. */
  readonly ratings: readonly boolean[];
  /** Cancelled or redispatched calls tell nothing of a list item's use. */
  readonly listItem?: string;
};

type Events = readonly Recorded<CallEvent>[];

export function streetCall(no: CallNo, events: Events, month: Month): StreetCall {
  const inMonth = events.filter(({ at }) => monthOf(at) === month);
  const isPart = events.some((event) => event.type === "CallDrafted" && event.data.part !== undefined);
  const sent = !isPart && inMonth.some(({ type }) => type === "CallSent");
  const listItem = listItemOf(events);
  return {
    no,
    sent,
    faults: [
      ...(inMonth.some(({ type }) => type === "ObjectionUpheld") ? (["misdirected"] as const) : []),
      ...(sent && lacksPhoto(events) ? (["without_photo"] as const) : []),
      ...(inMonth.some(({ type }) => type === "StreetAsked") ? (["unclear"] as const) : []),
    ],
    ratings: ratingsIn(events, month),
    ...(listItem === undefined ? {} : { listItem }),
  };
}

/** Whether the street's month has anything of it; of other months or of the department's side it has not. */
export function countsForStreet({ sent, faults, ratings }: StreetCall): boolean {
  return sent || faults.length > 0 || ratings.length > 0;
}

/** What the leader was told is missing when he approved it. */
function lacksPhoto(events: Events): boolean {
  const review = events.findLast((event) => event.type === "ReviewRequested");
  return review?.type === "ReviewRequested" && review.data.gaps.includes("photo");
}

/** Every rating limit that ended in the month. A default rating is a rating that was not given (C13). */
function ratingsIn(events: Events, month: Month): boolean[] {
  const ratings: boolean[] = [];
  let due: Date | undefined;
  for (const event of events) {
    if (event.type === "CallFinished") due = event.data.rate.due;
    if (event.type === "CallLimitsRecounted") due = event.data.limits.find(isRating)?.deadline.due ?? due;
    const ended = event.type === "CallRated" || event.type === "ReworkOrdered";
    if (!ended || !due || monthOf(event.at) !== month) continue;
    ratings.push(event.at <= due && !(event.type === "CallRated" && event.data.byDefault));
  }
  return ratings;
}

function isRating({ clock }: { readonly clock: string }): boolean {
  return clock === "rate";
}

/** What the call was made from; undefined when it is not on the list. */
export function listItemOf(events: Events): string | undefined {
  const drafts = events.filter((event) => event.type === "CallDrafted" || event.type === "DraftRevised");
  return drafts.findLast(({ data }) => data.listItem !== undefined || data.offListReason !== undefined)?.data.listItem;
}
