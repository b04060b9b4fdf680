import type { CallEvent } from "../call/events.js";
import { replayCall } from "../call/evolve.js";
import type { MatterEvent } from "../matter/events.js";
import { replayMatter } from "../matter/evolve.js";
import type { OperationEvent } from "../operation/events.js";
import type { Recorded } from "../shared/event.js";
import type { CategoryCode, GridCode, ListItemCode, UnitCode } from "../shared/ids.js";

/** What the ticker tells of. Lights are none of it: red is a number on the screen, not a name (domain 11). */
export type NewsDeed =
  | "reported"
  | "registered"
  | "solvedOnSpot"
  | "raised"
  | "handled"
  | "closed"
  | "reopened"
  | "called"
  | "signed"
  | "responded"
  | "finished"
  | "reworked"
  | "rated"
  | "begun"
  | "ended";

/** One line of the ticker, in codes alone; names are put in when it is read. `seq` is that of its event. */
export type News = {
  readonly seq: number;
  readonly at: Date;
  readonly deed: NewsDeed;
  readonly street: UnitCode;
  readonly place: GridCode | UnitCode;
  readonly what?: CategoryCode | ListItemCode | typeof JOINT_OPERATION;
};

/** What a line about a joint operation is about: its title is somebody's words. */
export const JOINT_OPERATION = "joint-operation";

/** Lines of the ticker that are shown. */
export const NEWS_SHOWN = 20;

/** A thing with the position of its event among all that is recorded. */
export type Placed<T> = T & { readonly n: number };

/** The lines that may be shown, oldest first. */
export function latestNews(lines: readonly Placed<News>[]): Placed<News>[] {
  return lines.toSorted((a, b) => a.n - b.n).slice(-NEWS_SHOWN);
}

const MATTER_DEEDS: Partial<Record<MatterEvent["type"], NewsDeed>> = {
  MatterReported: "reported",
  MatterRegistered: "registered",
  MatterSolvedOnSpot: "solvedOnSpot",
  MatterRaised: "raised",
  MatterHandled: "handled",
  MatterClosed: "closed",
  MatterReopened: "reopened",
};

const CALL_DEEDS: Partial<Record<CallEvent["type"], NewsDeed>> = {
  CallSent: "called",
  CallSigned: "signed",
  CallResponded: "responded",
  CallFinished: "finished",
  ReworkOrdered: "reworked",
  CallRated: "rated",
};

/** Nobody is warned: an operation is on the wall from its start on. */
const OPERATION_DEEDS: Partial<Record<OperationEvent["type"], NewsDeed>> = {
  OperationBegun: "begun",
  OperationDone: "ended",
  OperationReviewed: "rated",
};

const BY_DEPARTMENT: ReadonlySet<NewsDeed> = new Set(["signed", "responded", "finished"]);

/** The news of an event of these, the last; undefined when it is none. */
export function newsOfMatter(events: readonly Recorded<MatterEvent>[]): News | undefined {
  const event = events.at(-1);
  const deed = event && MATTER_DEEDS[event.type];
  if (!event || !deed) return undefined;
  const { street, community, place, category } = replayMatter(events);
  return { ...told(event, deed, street, place.grid ?? community ?? street), ...whatOf(category) };
}

/** As {@link newsOfMatter}; of a call with its parts the lead's steps are told. */
export function newsOfCall(events: readonly Recorded<CallEvent>[]): News | undefined {
  const event = events.at(-1);
  const deed = event && CALL_DEEDS[event.type];
  if (!event || !deed) return undefined;
  const { street, lead, listItem, part } = replayCall(events);
  if (part) return undefined;
  return { ...told(event, deed, street, BY_DEPARTMENT.has(deed) ? lead : street), ...whatOf(listItem) };
}

/** As {@link newsOfMatter}; the bodies that take part are not named. */
export function newsOfOperation(events: readonly Recorded<OperationEvent>[]): News | undefined {
  const event = events.at(-1);
  const deed = event && OPERATION_DEEDS[event.type];
  const [drafted] = events;
  if (!event || !deed || drafted?.type !== "OperationDrafted") return undefined;
  const { street } = drafted.data;
  return { ...told(event, deed, street, street), what: JOINT_OPERATION };
}

function told({ seq, at }: Recorded, deed: NewsDeed, street: UnitCode, place: News["place"]) {
  return { seq, at, deed, street, place };
}

function whatOf(what: News["what"]): Pick<News, "what"> {
  return what === undefined ? {} : { what };
}
