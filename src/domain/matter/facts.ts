import type { Parties } from "../district/rights.js";
import { actsAfter } from "../shared/acts.js";
import { eyesOf, type Recorded } from "../shared/event.js";
import type { StaffId } from "../shared/ids.js";
import type {
  DuplicateJoined,
  MatterCorrected,
  MatterEvent,
  MatterLightTurned,
  MatterLimitRecounted,
  MatterSupplemented,
  ReporterAsked,
} from "./events.js";
import type { Matter, MatterFacts, MatterState, RunningClock } from "./matter.js";

/** The limit that runs on a matter; none while a call is open and when it is over. */
export function clockOf(matter: Matter): RunningClock | undefined {
  return "clock" in matter ? matter.clock : undefined;
}

const OVER: ReadonlySet<MatterState> = new Set(["CLOSED", "WITHDRAWN", "NOT_ACCEPTED", "MERGED"]);

/** Nobody has anything to do with it any more; only M5 and M22 lead back. */
export function isOver({ state }: Pick<Matter, "state">): boolean {
  return OVER.has(state);
}

/** Who has to do the work now, if it was given to anybody. */
export function handlerOf(matter: Matter): StaffId | undefined {
  return "handler" in matter ? matter.handler : undefined;
}

const STAGE_FIELDS: ReadonlySet<string> = new Set([
  "state",
  "clock",
  "handler",
  "reason",
  "openCalls",
  "result",
  "proof",
  "byCall",
  "byOperation",
  "hold",
  "stopped",
  "disputed",
  "closedAt",
  "ground",
  "note",
  "appealUntil",
  "into",
]);

/** What is true of the matter in every state, without the fields of the state it is in. */
export function factsOf(matter: Matter): MatterFacts {
  return Object.fromEntries(Object.entries(matter).filter(([field]) => !STAGE_FIELDS.has(field))) as MatterFacts;
}

/** Events that leave the state as it is, and so `last` too. */
const STAYS: ReadonlySet<MatterEvent["type"]> = new Set([
  "MatterCorrected",
  "MatterSupplemented",
  "DuplicateJoined",
  "ReporterAsked",
  "CallRedispatched",
  "LeadAsked",
  "LeadNamed",
  "OperationArranged",
]);

/** What an event takes back: nobody has "already" done what was undone since. */
const UNDOES: Partial<Record<MatterEvent["type"], readonly MatterEvent["type"][]>> = {
  NotAcceptedAppealed: ["MatterNotAccepted"],
  MatterAssigned: ["TaskReturned"],
  TaskReturned: ["MatterAssigned", "StreetAssigned", "HandlingStarted"],
  MatterRaised: ["MatterAssigned", "StreetAssigned", "HandlingStarted", "TaskReturned"],
  StreetAssigned: ["MatterRaised", "HandlingStarted", "TaskReturned"],
  LeadAsked: ["LeadNamed"],
  LeadNamed: ["LeadAsked"],
  SentBackToCommunity: ["MatterRaised", "CallOpened"],
  OperationEnded: ["MatterAssigned", "StreetAssigned", "HandlingStarted", "OperationArranged", "MatterHandled"],
  CallsCancelled: ["CallOpened"],
  VerificationFailed: ["MatterHandled", "CallsFinished", "CallOpened", "MatterRaised", "CallDisputed"],
  CallReworked: ["CallsFinished", "CallDisputed"],
  MatterReopened: [
    "MatterAssigned",
    "StreetAssigned",
    "HandlingStarted",
    "MatterRaised",
    "SentBackToCommunity",
    "CallOpened",
    "CallsFinished",
    "MatterHandled",
    "MatterClosed",
    "MatterSolvedOnSpot",
  ],
  MatterHeld: ["MatterResumed"],
  MatterResumed: ["MatterHeld"],
  MatterClosed: ["MatterReopened"],
};

/** Counts the event and keeps whose it was. */
export function remember(matter: Matter, event: Recorded<MatterEvent>): Matter {
  const { type, actor, at } = event;
  if (type === "MatterLightTurned" || type === "MatterLimitRecounted") return { ...matter, events: event.seq };
  return {
    ...matter,
    events: event.seq,
    acts: actsAfter(matter.acts, type, event, UNDOES[type]),
    last: STAYS.has(type) ? matter.last : { type, actor, at },
  };
}

/** 改: what was corrected. A new place brings its community, a new category its list item, or none; a new clock begins green. */
export function corrected(matter: Matter, event: Recorded<MatterCorrected>): Matter {
  const { clock: deadline, reason: _, ...changes } = event.data;
  const { community, listItem, alike, ...others } = matter;
  const elsewhere = changes.place !== undefined || changes.category !== undefined;
  const kept = {
    ...(alike === undefined || elsewhere ? {} : { alike }),
    ...(community === undefined || changes.place ? {} : { community }),
    ...(listItem === undefined || changes.category ? {} : { listItem }),
  };
  const clock = clockOf(matter);
  const restarted = deadline && clock ? { clock: { ...clock, deadline, light: "GREEN" } } : {};
  return { ...others, ...kept, ...changes, ...restarted } as Matter;
}

/** 补充 */
export function supplemented(matter: Matter, event: Recorded<MatterSupplemented>): Matter {
  const { text, photos } = event.data;
  return {
    ...matter,
    additions: [...matter.additions, { at: event.at, by: event.actor, text }],
    photos: [...new Set([...matter.photos, ...photos])],
  };
}

/** The street judges no longer whom to call: the district centre names a department first. */
export function waitsForLead(matter: Matter): boolean {
  return matter.state === "RAISED" && matter.clock.name === "naming";
}

/** M18: the desk behind a channel (hotline, enterprise …) asks the person who called. */
export function isCalledBack({ reporter }: Pick<Matter, "reporter">): boolean {
  return reporter.role === "INTAKE";
}

/** M3: what the later report says becomes an addition, its reporters follow. */
export function duplicateJoined(matter: Matter, event: Recorded<DuplicateJoined>): Matter {
  const { duplicate, reporters, text, photos } = event.data;
  const [by = event.actor] = reporters;
  const known = new Set([matter.reporter.id, ...matter.followers.map(({ id }) => id)]);
  return {
    ...matter,
    merged: [...matter.merged, duplicate],
    followers: [...matter.followers, ...reporters.filter(({ id }) => !known.has(id))],
    additions: text === "" ? matter.additions : [...matter.additions, { at: event.at, by, text }],
    photos: [...new Set([...matter.photos, ...photos])],
  };
}

/** M4: asked once. */
export function reporterAsked(matter: Matter, event: Recorded<ReporterAsked>): Matter {
  return { ...matter, askedAt: event.at };
}

/** The light of the clock that runs; an event about another clock says nothing about this one. */
export function lightTurned(matter: Matter, event: Recorded<MatterLightTurned>): Matter {
  const clock = clockOf(matter);
  if (clock?.name !== event.data.clock) return matter;
  return { ...matter, clock: { ...clock, light: event.data.light } } as Matter;
}

/** R7: a limit that ends later begins green again; one that is only confirmed shows what it showed. */
export function limitRecounted(matter: Matter, event: Recorded<MatterLimitRecounted>): Matter {
  const clock = clockOf(matter);
  const { clock: name, deadline, was } = event.data;
  if (clock?.name !== name) return matter;
  const light = deadline.due > was ? "GREEN" : clock.light;
  return { ...matter, clock: { ...clock, deadline, light } } as Matter;
}

/** M5: the community said no, the street centre decides now. */
export function isAppealed(matter: Pick<Matter, "state" | "appeal">): boolean {
  return matter.state === "REPORTED" && matter.appeal !== undefined;
}

/** Whose affair it is, for {@link mayAct}. Who had it in hand last still counts as its handler when it is looked at. */
export function partiesOfMatter(matter: Matter): Parties {
  const { no, street, community, reporter, handledBy } = matter;
  return {
    ...{ no, street, community, workers: eyesOf(handledBy) },
    reporter: reporter.id,
    followers: matter.followers.map(({ id }) => id),
    handler: handlerOf(matter) ?? matter.inCharge,
    ...(isAppealed(matter) ? { streetDecides: true } : {}),
  };
}
