import type { Registry } from "../../domain/district/registry.js";
import { namesOf } from "../../domain/district/unit-named.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import { type Body, without } from "./body.js";
import { normalise } from "./normalise.js";
import { countOf } from "./read-days.js";

/** A body that the words name, with how many people where they say it. */
export type SaidBody = { readonly body: UnitCode; readonly people?: number };

const PEOPLE = /^\s*[:(]?\s*(?:各|派|来|出)?\s*(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*[人名位]\)?/;
const LOOSE = /^(?:[\s,.:;]|和|及|与)+/;

/** Every body of these that is named, in order, and the words without their names. */
export function bodiesIn(
  registry: Registry,
  codes: readonly UnitCode[],
  words: Body,
): { readonly bodies: readonly SaidBody[]; readonly rest: Body } {
  const names = codes
    .flatMap((code) => calledBy(registry, code).map((name) => ({ code, name })))
    .sort((a, b) => b.name.length - a.name.length);
  const bodies: SaidBody[] = [];
  let rest = words;
  for (;;) {
    const found = firstOf(names, rest.norm);
    if (!found) return { bodies, rest };
    const behind = rest.norm.slice(found.at + found.name.length);
    const people = PEOPLE.exec(behind);
    const length = found.name.length + (people?.[0].length ?? 0);
    const loose = LOOSE.exec(rest.norm.slice(found.at + length))?.[0].length ?? 0;
    const count = people ? countOf(people[1] ?? "") : undefined;
    if (!bodies.some(({ body }) => body === found.code))
      bodies.push({ body: found.code, ...(count === undefined ? {} : { people: count }) });
    rest = without(rest, found.at, found.at + length + (found.at === 0 ? loose : 0));
  }
}

function firstOf(names: readonly { readonly code: UnitCode; readonly name: string }[], text: string) {
  const at = names.map((one) => ({ ...one, at: text.indexOf(one.name) })).filter((one) => one.at >= 0);
  return at.sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
}

/** One letter or digit is no name in the middle of words; a body in the street is also called without it: 派出所. */
export function calledBy(registry: Registry, code: UnitCode): string[] {
  const unit = registry.units.get(code);
  if (!unit) return [];
  const street = unit.parent === undefined ? undefined : registry.units.get(unit.parent)?.short;
  const names = namesOf(unit);
  const within = street === undefined ? [] : names.map((name) => name.replace(street, ""));
  return [...new Set([...names, ...within].map(normalise))].filter((name) => name.length > 1);
}

/** Whom a street may invite: the bodies stationed in it, whose names come first, and every department. */
export function invitable(registry: Registry, street: UnitCode | undefined): UnitCode[] {
  const units = [...registry.units.values()];
  const own = units.filter(({ kind, parent }) => kind === "STATIONED" && parent === street);
  return [...own, ...units.filter(({ kind }) => kind === "DEPARTMENT")].map(({ code }) => code);
}
