import type { MatterEvent } from "../matter/events.js";
import type { Recorded } from "../shared/event.js";
import type { SolvedLevel } from "./screen-figures.js";

/**
 * 由哪一级办结: the highest level that had to step in since the matter was reported or came back. A department that finished
 * a call for it: district; the street gave it to somebody itself, or led an operation: street; done on the spot or by a grid worker: grid;
 * everything else the community organised.
 */
export function solvedLevel(events: readonly Recorded<MatterEvent>[]): SolvedLevel {
  const round = events.slice(events.findLastIndex(({ type }) => type === "MatterReopened") + 1);
  if (round.some(({ type }) => type === "CallsFinished")) return "district";
  if (round.some(isGivenByStreet)) return "street";
  return round.some(isDoneInGrid) ? "grid" : "community";
}

function isGivenByStreet({ type, actor, data }: Recorded<MatterEvent>): boolean {
  if (type === "StreetAssigned" || (type === "MatterHandled" && data.operation !== undefined)) return true;
  return type === "MatterAssigned" && actor.kind === "staff" && actor.role === "STREET_CENTER";
}

function isDoneInGrid({ type, actor }: Recorded<MatterEvent>): boolean {
  if (type === "MatterSolvedOnSpot") return true;
  return type === "MatterHandled" && actor.kind === "staff" && actor.role === "GRID_WORKER";
}
