import { isFitDeputy } from "../../domain/absence/fit-deputy.js";
import type { Registry, Staff } from "../../domain/district/registry.js";
import { staffCalled, staffIn } from "../../domain/district/staff-named.js";
import type { StaffId } from "../../domain/shared/ids.js";
import { type Body, bodyOf, slice, trimmed, without } from "./body.js";
import { readSpan } from "./read-moments.js";

/** An absence as somebody said it. `unknown` is a deputy's name that nobody has. */
export type SaidAbsence = {
  readonly person: Staff;
  readonly from?: Date;
  readonly until?: Date;
  readonly deputy?: StaffId;
  readonly unknown?: string;
  readonly reason: string;
};

const NAME = "((?:[^\\s,.:;]|(?<=[A-Z0-9])[.](?=[A-Z0-9])){2,20}?)";
/** 由X代理, and 代理人 X */
const BY_WHOM = new RegExp(`[,\\s]*(?:期间)?(?:由|请)\\s*${NAME}\\s*(?:代理|代办|代岗|顶岗|顶班)`);
const DEPUTY = new RegExp(`[,\\s]*(?:期间)?代理人?(?:是|为)?:?\\s*${NAME}(?=[\\s,;]|[.](?![A-Z0-9])|$)`);
const FILLERS = /^(?:请假|离岗|休假|出差|因|由于)+[\s,.:]*|^[\s,.:]+|[\s,.:]+$/g;

/** 3月10日到12日 出差 由水务局分管领导02代理; a colleague's name in front makes it his. */
export function readAbsence(text: string, speaker: Staff, registry: Registry, now: Date): SaidAbsence {
  const body = trimmed(bodyOf(text));
  const people = [...registry.staff.values()];
  const span = readSpan(body.norm, { now, calendar: registry.calendar });
  const rest = span ? trimmed(cut(body, span.start, span.end)) : body;
  const named = BY_WHOM.exec(rest.norm) ?? DEPUTY.exec(rest.norm);
  const words = named ? without(rest, named.index, named.index + named[0].length) : rest;
  const other = staffIn(people, words.norm);
  const person = other?.staff ?? speaker;
  const deputy = named ? deputyCalled(named[1] ?? "", person, registry) : undefined;
  return {
    person,
    ...(span ? { from: span.from, until: span.until } : {}),
    ...(deputy ? { deputy: deputy.id } : {}),
    ...(named && !deputy ? { unknown: named[1] ?? "" } : {}),
    reason: reasonIn(words, other?.words),
  };
}

/** Who is meant as somebody's deputy: rather one who may be, else whoever is called so, to be refused by name. */
export function deputyCalled(words: string, person: Staff, registry: Registry): Staff | undefined {
  const people = [...registry.staff.values()];
  const fit = people.filter((one) => isFitDeputy(registry, one, person));
  return staffCalled(fit, words) ?? staffIn(fit, words)?.staff ?? staffCalled(people, words);
}

/** Without leaving a gap between the words on both sides. */
function cut(body: Body, start: number, end: number): Body {
  const [before, after] = [trimmed(slice(body, 0, start)), trimmed(slice(body, end))];
  if (before.norm === "" || after.norm === "") return before.norm === "" ? after : before;
  return { raw: `${before.raw} ${after.raw}`, norm: `${before.norm} ${after.norm}` };
}

function reasonIn(body: Body, name: string | undefined): string {
  const at = name === undefined ? -1 : body.norm.indexOf(name);
  const rest = name === undefined || at < 0 ? body : without(body, at, at + name.length);
  return rest.raw.replace(FILLERS, "").trim();
}
