import type { Deadline } from "../deadline/deadline.js";
import { deadlineFrom } from "../deadline/deadline-from.js";
import type { Urgency } from "../district/registry.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { streetOf } from "../district/street-of.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { acceptLimit } from "./accept-limit.js";
import { categoryOf, checkedClasses } from "./checked-classes.js";
import type { Classified, MatterCorrected, MatterEvent } from "./events.js";
import { clockOf, isOver, partiesOfMatter } from "./facts.js";
import { correctedDeadline, handleAgainDeadline, handleDeadline, handleLimit } from "./handle-deadline.js";
import type { Alike, Matter, MatterPlace } from "./matter.js";

export type CorrectMatter = {
  readonly reading: Partial<Classified> & {
    readonly place?: MatterPlace;
    readonly street?: UnitCode;
    readonly community?: UnitCode;
  };
  readonly text?: string;
  /** Demanded from the centres (M23). */
  readonly reason?: string;
  /** An earlier matter that may be the same, as corrected. */
  readonly alike?: Alike;
};

type Changes = MatterCorrected["data"];

/** 改: by the reporter before registration, by street or district centre as long as the matter is open (M23). */
export function correctMatter(
  matter: Matter,
  command: CorrectMatter,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const { no } = matter;
  const step = matter.state === "REPORTED" ? "correctMatter" : "correctRegistered";
  const right = mayAct(step, act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (isOver(matter)) return notNow(matter);
  const said = saidWords(matter, command, act, rules);
  if (!said.ok) return said;
  const reading = checkedClasses(command.reading, rules);
  if (!reading.ok) return reading;
  const changes: Changes = {
    ...said.value,
    ...classes(matter, reading.value, rules),
    ...whereabouts(matter, reading.value, rules),
  };
  if (Object.keys(changes).every((field) => field === "reason")) return refuse("text_missing", { no });
  const clock = recomputed(matter, changes, act.at, rules);
  const alike = matter.state === "REPORTED" && command.alike ? { alike: command.alike } : {};
  return ok([{ type: "MatterCorrected", data: { ...changes, ...(clock ? { clock } : {}), ...alike } }]);
}

/** The new words, and the reason where one is due: nobody corrects what somebody else wrote without one. */
function saidWords(matter: Matter, command: CorrectMatter, act: StaffAct, rules: Rules): Result<Changes> {
  const { no } = matter;
  const own = (act.onBehalfOf ?? act.actor).id === matter.reporter.id;
  const reason = words(command.reason ?? "", rules, own ? undefined : "reason_missing", no);
  if (!reason.ok) return reason;
  const text = words(command.text ?? "", rules, undefined, no);
  if (!text.ok) return text;
  return ok({
    ...(reason.value === "" ? {} : { reason: reason.value }),
    ...(text.value === "" ? {} : { text: text.value }),
  });
}

/** A new category brings its own list item unless one was read with it. */
function classes(matter: Matter, reading: CorrectMatter["reading"], { registry }: Rules): Changes {
  const category = reading.category ?? matter.category;
  const changed = category !== matter.category;
  const own = changed && category !== undefined ? registry.categories.get(category)?.listItems[0] : undefined;
  const listItem = reading.listItem ?? own ?? (changed ? undefined : matter.listItem);
  return {
    ...(reading.category === undefined ? {} : { category: reading.category }),
    ...(listItem === undefined || (listItem === matter.listItem && reading.category === undefined) ? {} : { listItem }),
    ...(reading.urgency === undefined ? {} : { urgency: reading.urgency }),
  };
}

/** A place in a grid tells its community and street; a place without one keeps the street that was read. */
function whereabouts(matter: Matter, { place, street, community }: CorrectMatter["reading"], rules: Rules): Changes {
  if (!place) return {};
  const grid = place.grid === undefined ? undefined : rules.registry.grids.get(place.grid);
  const of = grid?.community ?? community;
  const inStreet = (grid && streetOf(rules.registry, grid.community)) ?? street ?? matter.street;
  return { place, street: inStreet, ...(of === undefined ? {} : { community: of }) };
}

/** The limit of the running clock, counted again when class or urgency changed; nothing when it stays as it is. */
function recomputed(matter: Matter, changes: Changes, now: Date, rules: Rules): Deadline | undefined {
  const old = clockOf(matter)?.deadline;
  const urgency = changes.urgency ?? matter.urgency;
  const fresh =
    matter.state === "REPORTED" ? acceptAnew(matter, urgency, now, rules) : handleAnew(matter, changes, now, rules);
  return fresh && old && fresh.due.getTime() !== old.due.getTime() ? fresh : undefined;
}

function acceptAnew(matter: Matter, urgency: Urgency, now: Date, rules: Rules): Deadline | undefined {
  if (urgency === matter.urgency) return undefined;
  const limit = acceptLimit(urgency, rules);
  return correctedDeadline(deadlineFrom(matter.reportedAt, limit, rules.registry.calendar), limit, now, rules);
}

function handleAnew(matter: Matter, changes: Changes, now: Date, rules: Rules): Deadline | undefined {
  const { handling } = matter;
  if (!handling || clockOf(matter)?.name !== "handle") return undefined;
  const urgency = changes.urgency ?? matter.urgency;
  const category = categoryOf(changes.category ?? matter.category, rules);
  const same = urgency === matter.urgency && (changes.category ?? matter.category) === matter.category;
  if (same || !category.ok) return undefined;
  const count = handling.again ? handleAgainDeadline : handleDeadline;
  const fromStart = count(category.value, urgency, handling.since, rules);
  return correctedDeadline(fromStart, handleLimit(category.value, urgency, rules), now, rules);
}
