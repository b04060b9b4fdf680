import type { Calendar } from "../../domain/deadline/calendar.js";
import type { Registry } from "../../domain/district/registry.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { IssueWarning } from "../../domain/warning/issue-warning.js";
import type { WarningColour } from "../../domain/warning/warning.js";
import { type Body, bodyOf, slice, trimmed, without } from "./body.js";
import { normalise } from "./normalise.js";
import { readSpan } from "./read-moments.js";

const COLOURS: Readonly<Record<string, WarningColour>> = { 蓝: "BLUE", 黄: "YELLOW", 橙: "ORANGE", 红: "RED" };
const AREA_JOINS = /^(?:[\s,、.:;]|和|及|与|范围|全区)+/;
const ENDS_BEHIND = /^\s*(?:止|前|为止)?/;

/** 暴雨橙色 联和街道 至今天20:00 请检查积水点: whatever of it was said. */
export function readWarning(text: string, registry: Registry, now: Date): IssueWarning {
  const kinds = registry.rules.warnings.kinds;
  const named = nameIn(trimmed(bodyOf(text)), kinds);
  const ended = endIn(named.rest, { now, calendar: registry.calendar });
  const placed = streetsAt(ended.rest, registry);
  return {
    text: trimmed(placed.rest).raw,
    streets: placed.streets,
    ...(named.kind === undefined ? {} : { kind: named.kind }),
    ...(named.colour === undefined ? {} : { colour: named.colour }),
    ...(ended.until === undefined ? {} : { until: ended.until }),
  };
}

/** The kind that is named: 解除预警 暴雨 */
export function warningKindIn(text: string, registry: Registry): string | undefined {
  const { norm } = bodyOf(text);
  return registry.rules.warnings.kinds.find((kind) => norm.includes(normalise(kind)));
}

type Named = { readonly kind?: string; readonly colour?: WarningColour; readonly rest: Body };

/** 暴雨橙色, 橙色暴雨, 暴雨 橙色预警 */
function nameIn(body: Body, kinds: readonly string[]): Named {
  const one = kinds.map(normalise).join("|");
  const said = new RegExp(`(?:(?<kind>${one})\\s*)?(?<colour>[蓝黄橙红])色?\\s*(?<behind>${one})?\\s*(?:预警)?`).exec(
    body.norm,
  );
  if (said) {
    const name = said.groups?.kind ?? said.groups?.behind;
    const colour = COLOURS[said.groups?.colour ?? ""];
    const rest = without(body, said.index, said.index + said[0].length);
    const kind = kinds.find((known) => normalise(known) === name);
    return { rest, ...(kind === undefined ? {} : { kind }), ...(colour === undefined ? {} : { colour }) };
  }
  const kind = kinds.find((known) => body.norm.startsWith(normalise(known)));
  return kind === undefined ? { rest: body } : { kind, rest: slice(body, normalise(kind).length) };
}

type Here = { readonly now: Date; readonly calendar: Calendar };

/** 至今天20:00, 到明天8点止; a time without 至 or 到 is what the words are about. */
function endIn(body: Body, here: Here): { readonly until?: Date; readonly rest: Body } {
  for (const { index } of body.norm.matchAll(/[至到]/g)) {
    const span = readSpan(body.norm.slice(index), here);
    if (span?.start !== 0) continue;
    const end = index + span.end;
    const more = ENDS_BEHIND.exec(body.norm.slice(end))?.[0].length ?? 0;
    return { until: span.until, rest: joined(body, index, end + more) };
  }
  return { rest: body };
}

/** Without leaving a gap between the words on both sides. */
function joined(body: Body, start: number, end: number): Body {
  const [before, after] = [trimmed(slice(body, 0, start)), trimmed(slice(body, end))];
  if (before.norm === "" || after.norm === "") return before.norm === "" ? after : before;
  return { raw: `${before.raw} ${after.raw}`, norm: `${before.norm} ${after.norm}` };
}

/** Streets at the head of the words. */
function streetsAt(body: Body, registry: Registry): { readonly streets: readonly UnitCode[]; readonly rest: Body } {
  const names = [...registry.units.values()]
    .filter(({ kind }) => kind === "STREET")
    .flatMap(({ code, name, short }) => [name, short].map((one) => ({ code, name: normalise(one) })))
    .sort((a, b) => b.name.length - a.name.length);
  const streets: UnitCode[] = [];
  let rest = body;
  for (;;) {
    rest = slice(rest, AREA_JOINS.exec(rest.norm)?.[0].length ?? 0);
    const { norm } = rest;
    const found = names.find(({ name }) => norm.startsWith(name));
    if (!found) return { streets, rest };
    streets.push(found.code);
    rest = slice(rest, found.name.length);
  }
}
