import type { Parties } from "../district/rights.js";
import { actsAfter } from "../shared/acts.js";
import type { Recorded } from "../shared/event.js";
import type { StaffId } from "../shared/ids.js";
import type { MatterCorrected, MatterEvent, MatterLightTurned, MatterSupplemented } from "./events.js";
import type { Matter, MatterFacts, RunningClock } from "./matter.js";

/** The limit that runs on a matter; none while a call is open and when it is over. */
export function clockOf(matter: Matter): RunningClock | undefined {
  return "clock" in matter ? matter.clock : undefined;
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
  "closedAt",
]);

/** What is true of the matter in every state, without the fields of the state it is in. */
export function factsOf(matter: Matter): MatterFacts {
  return Object.fromEntries(Object.entries(matter).filter(([field]) => !STAGE_FIELDS.has(field))) as MatterFacts;
}

/** Events that leave the state as it is, and so `last` too. */
const STAYS: ReadonlySet<MatterEvent["type"]> = new Set(["MatterCorrected", "MatterSupplemented"]);

/** What an event takes back: nobody has "already" done what was undone since. */
const UNDOES: Partial<Record<MatterEvent["type"], readonly MatterEvent["type"][]>> = {
  MatterRaised: ["MatterAssigned", "StreetAssigned", "HandlingStarted"],
  StreetAssigned: ["MatterRaised", "HandlingStarted"],
  CallsCancelled: ["CallOpened"],
  VerificationFailed: ["MatterHandled", "CallsFinished", "CallOpened", "MatterRaised"],
};

/** Counts the event and keeps whose it was. */
export function remember(matter: Matter, event: Recorded<MatterEvent>): Matter {
  const { type, actor, at } = event;
  if (type === "MatterLightTurned") return { ...matter, events: event.seq };
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
  const { community, listItem, ...others } = matter;
  const kept = {
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

/** The light of the clock that runs; an event about another clock says nothing about this one. */
export function lightTurned(matter: Matter, event: Recorded<MatterLightTurned>): Matter {
  const clock = clockOf(matter);
  if (clock?.name !== event.data.clock) return matter;
  return { ...matter, clock: { ...clock, light: event.data.light } } as Matter;
}

/** Whose affair it is, for {@link mayAct}. Who had it in hand last still counts as its handler when it is looked at. */
export function partiesOfMatter(matter: Matter): Parties {
  const { no, street, community, reporter, handledBy } = matter;
  const worker = handledBy?.kind === "staff" ? handledBy.id : undefined;
  return { no, street, community, reporter: reporter.id, handler: handlerOf(matter) ?? matter.inCharge, worker };
}
