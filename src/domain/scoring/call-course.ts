import type { Stars } from "../call/call.js";
import type { CallEvent } from "../call/events.js";
import type { ClockName, Deadline } from "../deadline/deadline.js";
import type { Urgency } from "../district/urgency.js";
import type { Recorded } from "../shared/event.js";
import type { ExcludableRule } from "./excludable-rules.js";

/** An act that a limit waited for. */
export type Answer = { readonly deadline: Deadline; readonly at: Date };

/** A department's part in a call: 主办 or 协办. */
export type CallRole = "lead" | "assist";

/** What the score reads from a call's events: which limits ran, and which act answered each. */
export type CallCourse = {
  readonly role: CallRole;
  readonly urgency: Urgency;
  readonly sign: Deadline;
  readonly respond: Deadline;
  readonly signed?: { readonly at: Date; readonly bySystem: boolean };
  readonly respondedAt?: Date;
  /** Every report of being done with the limit it had to meet; more than one after rework. */
  readonly finishes: readonly Answer[];
  /** When the street had it done again (C15). */
  readonly reworks: readonly Date[];
  /** Extensions in the order in which they were granted (C21). */
  readonly extensions: readonly Date[];
  /** Finished without having been signed or responded to first (C11). */
  readonly directFinish: boolean;
  readonly rating?: { readonly stars: Stars; readonly byDefault: boolean };
  /** How an appeal against the score stands (C26, C27). */
  readonly appeal?: "open" | "upheld" | "dismissed";
  /** Deductions that an appeal took away. */
  readonly excluded: ReadonlySet<ExcludableRule>;
};

/**
 * Taken back by its street (C25), misdirected as ruled (C18), given to another lead (C29), released by its lead or moved with it (协办):
 * not scored, whatever was done until then.
 */
const UNSCORED = ["CallCancelled", "ObjectionUpheld", "CallReassigned", "PartReleased", "PartMoved"] as const;

type Of<Type extends CallEvent["type"]> = Recorded<Extract<CallEvent, { type: Type }>>;

/**
 * Reads a call's events, oldest first. Undefined when it never reached a department or was taken back: there is nothing to
 * score.
 */
export function courseOf(events: readonly Recorded<CallEvent>[]): CallCourse | undefined {
  const sent = first(events, "CallSent");
  if (!sent || UNSCORED.some((type) => first(events, type))) return undefined;
  const finished = first(events, "CallFinished");
  const direct = finished?.data.direct ? finished : undefined;
  const signed = first(events, "CallSigned") ?? direct;
  const responded = first(events, "CallResponded") ?? direct;
  const rated = first(events, "CallRated");
  return {
    role: first(events, "CallDrafted")?.data.part ? "assist" : "lead",
    urgency: urgencyWhenSent(events),
    sign: limitOf("sign", sent.data.sign, events),
    respond: limitOf("respond", sent.data.respond, events),
    ...(signed && { signed: { at: signed.at, bySystem: signed.actor.kind === "system" } }),
    ...(responded && { respondedAt: responded.at }),
    finishes: finishesIn(events),
    reworks: events.filter(({ type }) => type === "ReworkOrdered").map(({ at }) => at),
    extensions: events.filter(({ type }) => type === "ExtensionGranted").map(({ at }) => at),
    directFinish: direct !== undefined,
    ...(rated && { rating: { stars: rated.data.stars, byDefault: rated.data.byDefault } }),
    ...appealIn(events),
  };
}

/** Each report with the limit that stood when it came. */
function finishesIn(events: readonly Recorded<CallEvent>[]): readonly Answer[] {
  const finishes: Answer[] = [];
  let deadline: Deadline | undefined;
  for (const event of events) {
    if (event.type === "ExtensionGranted" || event.type === "CallResumed") deadline = event.data.finish;
    if (event.type === "CallSent" || event.type === "ReworkOrdered" || event.type === "StreetDelayed")
      deadline = event.data.finish;
    if (event.type === "CallLimitsRecounted") deadline = recountedIn(event, "finish") ?? deadline;
    if (event.type === "CallFinished" && deadline) finishes.push({ deadline, at: event.at });
  }
  return finishes;
}

/** As it was set, as it was counted again while it ran (R7), or, to respond, as the raise made it end sooner (C29). */
function limitOf(clock: "sign" | "respond", set: Deadline, events: readonly Recorded<CallEvent>[]): Deadline {
  return events.reduce((deadline, event) => movedBy(event, clock) ?? deadline, set);
}

function recountedIn({ data }: Of<"CallLimitsRecounted">, clock: ClockName): Deadline | undefined {
  return data.limits.find((limit) => limit.clock === clock)?.deadline;
}

function movedBy(event: Recorded<CallEvent>, clock: "sign" | "respond"): Deadline | undefined {
  if (event.type === "CallRaised" && clock === "respond") return event.data.respond;
  return event.type === "CallLimitsRecounted" ? recountedIn(event, clock) : undefined;
}

function first<Type extends CallEvent["type"]>(
  events: readonly Recorded<CallEvent>[],
  type: Type,
): Of<Type> | undefined {
  return events.find((event): event is Of<Type> => event.type === type);
}

function appealIn(events: readonly Recorded<CallEvent>[]): Pick<CallCourse, "appeal" | "excluded"> {
  if (!first(events, "ScoreAppealed")) return { excluded: new Set() };
  const decided = first(events, "AppealDecided");
  if (!decided) return { appeal: "open", excluded: new Set() };
  const { excluded } = decided.data;
  return { appeal: excluded.length > 0 ? "upheld" : "dismissed", excluded: new Set(excluded) };
}

function urgencyWhenSent(events: readonly Recorded<CallEvent>[]): Urgency {
  const drafts = events.filter((event) => event.type === "CallDrafted" || event.type === "DraftRevised");
  return drafts.findLast(({ data }) => data.urgency !== undefined)?.data.urgency ?? "NORMAL";
}
