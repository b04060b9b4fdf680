import type { Parties } from "../district/rights.js";
import { actsAfter } from "../shared/acts.js";
import { eyesOf, principalOf, type Recorded } from "../shared/event.js";
import type { Call, CallClock, CallFacts } from "./call.js";
import type {
  CallEvent,
  CallLightTurned,
  CallLimitsRecounted,
  CallReminded,
  CancellationRequested,
  DraftRevised,
  FinishProposed,
  ProgressNoted,
  SubjectJoined,
} from "./events.js";

const STAGE_CLOCKS = ["approve", "sign", "respond", "finish", "rate", "appeal", "decision"] as const;
/** Limits of others than whose turn it is; they run beside the state. */
const SIDE_CLOCKS = ["ruling", "info", "reply", "comment"] as const;
const CLOCKS = [...STAGE_CLOCKS, ...SIDE_CLOCKS] as const;

/** A running limit of a call, whichever it is. */
export type AnyCallClock = CallClock<(typeof CLOCKS)[number]>;

/** Whether a limit runs beside the state: its light says nothing about whose turn it is. */
function isSideClock(name: AnyCallClock["name"]): boolean {
  return SIDE_CLOCKS.some((side) => side === name);
}

/** Whether a limit's light is the call's: not the appeal window, and not what runs beside the state. */
export function isShownClock({ name }: Pick<AnyCallClock, "name">): boolean {
  return name !== "appeal" && !isSideClock(name);
}

/** Every limit that runs on a call, in the order of the steps it is about. */
export function clocksOf(call: Call): AnyCallClock[] {
  const running: Pick<CallFacts, "no"> & Partial<Record<AnyCallClock["name"], AnyCallClock>> = call;
  return CLOCKS.flatMap((name) => running[name] ?? []);
}

const STAGE_FIELDS: ReadonlySet<string> = new Set([
  "state",
  ...STAGE_CLOCKS,
  "widened",
  "proposedRating",
  "disputed",
  "extensionAsked",
  "holdAsked",
  "hold",
  "archivedAt",
]);

/** What is true of the call in every state, without the fields of the state it is in. */
export function factsOf(call: Call): CallFacts {
  return Object.fromEntries(Object.entries(call).filter(([field]) => !STAGE_FIELDS.has(field))) as CallFacts;
}

/** Events that leave the state as it is, and so `last` too. */
const STAYS: ReadonlySet<CallEvent["type"]> = new Set([
  "DraftRevised",
  "PartOpened",
  "PartClosed",
  "PartReopened",
  "SubjectJoined",
  "ProgressNoted",
  "FinishProposed",
  "RatingProposed",
  "ApprovalWidened",
  "FinishDisputed",
  "SupervisionProposed",
  "SupervisionOrdered",
  "SupervisionDeclined",
  "SupervisionReplied",
  "ReplyAccepted",
  "ReplyAskedAgain",
  "FalseFinishProposed",
  "AccountabilityClosed",
  "RaiseProposed",
  "RaiseRefused",
  "CallRaised",
  "LeaderCommented",
  "CancellationRequested",
  "ScoreAppealed",
  "AppealDecided",
  "ObjectionFiled",
  "ObjectionDismissed",
  "ListChangeProposed",
  "ShirkingProposed",
  "StreetAsked",
  "StreetAnswered",
  "ExtensionRequested",
  "ExtensionGranted",
  "ExtensionRefused",
  "HoldRequested",
  "HoldRefused",
]);

/** Events of the clock alone; nobody ever asks who did them. */
const SILENT: ReadonlySet<CallEvent["type"]> = new Set([
  "CallLimitsRecounted",
  "CallLightTurned",
  "CallReminded",
  "StreetDelayed",
  "SupervisionUnanswered",
  "RedAfterOrder",
]);

/** What an event takes back: nobody has "already" done what was undone since. */
const UNDOES: Partial<Record<CallEvent["type"], readonly CallEvent["type"][]>> = {
  ReviewRequested: ["DraftReturned"],
  DraftReturned: ["ReviewRequested"],
  ExtensionRequested: ["ExtensionGranted", "ExtensionRefused"],
  ExtensionGranted: ["ExtensionRequested"],
  ExtensionRefused: ["ExtensionRequested"],
  HoldRequested: ["HoldRefused", "CallHeld"],
  HoldRefused: ["HoldRequested"],
  CallHeld: ["HoldRequested", "ExtensionRequested", "CallResumed"],
  CallResumed: ["CallHeld"],
  ReworkOrdered: ["CallFinished", "FinishProposed", "RatingProposed", "FinishDisputed"],
  CallFinished: ["ReworkOrdered", "CancellationRequested"],
  SupervisionProposed: ["SupervisionDeclined", "SupervisionOrdered"],
  SupervisionOrdered: ["SupervisionDeclined", "SupervisionReplied", "ReplyAccepted", "ReplyAskedAgain"],
  SupervisionReplied: ["ReplyAskedAgain"],
  ReplyAskedAgain: ["SupervisionReplied"],
  RaiseProposed: ["RaiseRefused"],
  RaiseRefused: ["RaiseProposed"],
};

/** Counts the event and keeps whose it was. */
export function remember(call: Call, event: Recorded<CallEvent>): Call {
  const { type, actor, at } = event;
  if (SILENT.has(type)) return { ...call, events: event.seq };
  return {
    ...call,
    events: event.seq,
    acts: actsAfter(call.acts, type, event, UNDOES[type]),
    last: STAYS.has(type) ? call.last : { type, actor, at },
    ...(actor.kind === "staff" && actor.role === "DEPT_HANDLER" ? { handler: principalOf(actor) } : {}),
  };
}

/** What was changed in a draft; off the list and on it exclude each other. */
export function revised(call: Call, event: Recorded<DraftRevised>): Call {
  const { listItem, offListReason, ...changes } = event.data;
  if (listItem === undefined && offListReason === undefined) return { ...call, ...changes };
  const { listItem: _item, offListReason: _reason, ...kept } = call;
  return { ...kept, ...changes, ...(listItem === undefined ? { offListReason } : { listItem }) } as Call;
}

/** M3: who else is told of it. */
export function subjectJoined(call: Call, event: Recorded<SubjectJoined>): Call {
  const followers = [...(call.subject.followers ?? []), ...event.data.reporters];
  return { ...call, subject: { ...call.subject, followers } };
}

/** C9 */
export function progressNoted(call: Call, event: Recorded<ProgressNoted>): Call {
  return { ...call, departmentPhotos: joined(call.departmentPhotos, event.data.photos) };
}

/** Words and photos for the deputy head's finish. */
export function finishProposed(call: Call, event: Recorded<FinishProposed>): Call {
  const { result, photos } = event.data;
  const proposedFinish = { result, by: event.actor };
  return { ...call, proposedFinish, departmentPhotos: joined(call.departmentPhotos, photos) };
}

/** C25, first half: the request stands beside the clocks, which run on. */
export function cancellationRequested(call: Call, event: Recorded<CancellationRequested>): Call {
  return { ...call, cancellation: { ...event.data, by: event.actor } };
}

/** The light of one running clock; a clock that ended meanwhile shows none. */
export function lightTurned(call: Call, event: Recorded<CallLightTurned>): Call {
  const { clock: name, light } = event.data;
  const clock = clocksOf(call).find((running) => running.name === name);
  return clock ? ({ ...call, [name]: { ...clock, light } } as Call) : call;
}

/** R7: a limit that ends later begins green again; one that is only confirmed shows what it showed. */
export function limitsRecounted(call: Call, event: Recorded<CallLimitsRecounted>): Call {
  const clocks = event.data.limits.flatMap(({ clock: name, deadline, was }) => {
    const clock = clocksOf(call).find((running) => running.name === name);
    return clock ? [[name, { ...clock, deadline, light: deadline.due > was ? "GREEN" : clock.light }] as const] : [];
  });
  return { ...call, ...Object.fromEntries(clocks) } as Call;
}

export function reminded(call: Call, event: Recorded<CallReminded>): Call {
  return { ...call, reminders: [...call.reminders, { ...event.data, at: event.at }] };
}

function joined<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return [...new Set([...first, ...second])];
}

/** Whose affair it is, for {@link mayAct}. */
export function partiesOfCall(call: Call): Parties {
  const { no, street, subject, lead, drafter, part } = call;
  const workers = eyesOf(call.acts.CallFinished?.actor);
  const departments = { lead, leadOfPart: part?.department };
  return { no, street, community: subject.community, ...departments, drafters: eyesOf(drafter), workers };
}

/** Between dispatch and finish: it is the department's turn. */
export function isWithDepartment(call: Call): boolean {
  return call.state === "SENT" || call.state === "SIGNED" || call.state === "RESPONDED";
}

/** Frozen, taken back, let go by its lead, or gone on as another call. */
export function isOver({ state }: Call): boolean {
  return state === "ARCHIVED" || state === "CANCELLED" || state === "REDISPATCHED" || state === "RELEASED";
}
