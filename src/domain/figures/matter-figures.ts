import type { MatterEvent } from "../matter/events.js";
import { replayMatter } from "../matter/evolve.js";
import { clockOf, isOver } from "../matter/facts.js";
import type { Matter } from "../matter/matter.js";
import { matterCounts } from "../scoring/matter-counts.js";
import type { Recorded } from "../shared/event.js";
import { localDate } from "../shared/local-time.js";
import { type Count, countsOn, DISTRICT, type FigureUnit, PLACES } from "./counts.js";
import { placeName } from "./recurring.js";
import { type Shown, whereOf } from "./shown.js";
import { solvedLevel } from "./solved-level.js";

type Events = readonly Recorded<MatterEvent>[];

/** What a matter is in the figures and on the map, from its events alone. Empty while there is none. */
export function shownOfMatter(events: Events): Shown {
  if (events.length === 0) return { counts: [] };
  const matter = replayMatter(events);
  const counts = [...countsOfReport(matter), ...countsOfClosing(matter, events), ...countsOfStreet(matter, events)];
  const mark = markOf(matter);
  return { counts, ...(mark ? { mark } : {}) };
}

/** Withdrawn it was nothing; merged it is one matter with the one it joined (M3). */
function countsOfReport(matter: Matter): Count[] {
  const { state, category, reportedAt, place } = matter;
  if (state === "WITHDRAWN" || state === "MERGED") return [];
  const on = localDate(reportedAt);
  const names = ["reported", ...(category === undefined ? [] : [`category:${category}`])];
  const somewhere = category !== undefined && place.grid !== undefined;
  return [
    ...countsOn(unitsOf(matter), names, on),
    ...(somewhere ? countsOn([PLACES], [placeName(place.grid, category)], on) : []),
  ];
}

/** The closing that stands: one that came back is closed again when it is closed again (M22). */
function countsOfClosing(matter: Matter, events: Events): Count[] {
  if (matter.state !== "CLOSED") return [];
  return countsOn(unitsOf(matter), ["closed", `solved:${solvedLevel(events)}`], localDate(matter.closedAt));
}

/** What its street's month is reckoned from (domain 9.6). */
function countsOfStreet({ street }: Matter, events: Events): Count[] {
  const { accept, solved } = matterCounts(events);
  const decided = accept ? ["accept", ...(accept.inTime ? ["accept:inTime"] : [])] : [];
  const closed = solved ? ["firstClosed", ...(solved.called ? ["firstClosed:called"] : [])] : [];
  return [
    ...(accept ? countsOn([street], decided, localDate(accept.at)) : []),
    ...(solved ? countsOn([street], closed, localDate(solved.at)) : []),
  ];
}

function markOf(matter: Matter): Shown["mark"] {
  const { no, place, street } = matter;
  if (isOver(matter)) return undefined;
  return { kind: "matter", street, ...whereOf(place, no), light: clockOf(matter)?.light ?? "GREEN" };
}

function unitsOf({ street, community }: Matter): FigureUnit[] {
  return [DISTRICT, street, ...(community === undefined ? [] : [community])];
}
