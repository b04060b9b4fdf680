import type { Registry } from "../../domain/district/registry.js";
import type { Receiver } from "../../domain/order/order.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import { type NamedPlace, placeNames } from "../reading/place-names.js";
import { type Body, slice, without } from "./body.js";
import { normalise } from "./normalise.js";

/** To whom an order goes, as far as the words say it, and the words without them. */
export type SaidReceivers = { readonly receivers: readonly Receiver[]; readonly rest: Body };

const EVERY = "(?:全区|本街道?|本镇)?(?:各个?|所有|全部|全体)";
const STREETS = `${EVERY}(?:镇街|街镇|街道办?[和及、,]?镇?|镇[和及、,]?街道?)(?:指挥中心|办事处)?`;
const COMMUNITIES = `${EVERY}(?:社区|村居|村|居委会?)(?:\\(村\\)|[和及、,/]?(?:社区|村居?|居委会?))?`;
const GRIDS = `${EVERY}网格(?:员|长)?`;
const GROUP = new RegExp(`^(?:(?<streets>${STREETS})|(?<communities>${COMMUNITIES})|(?<grids>${GRIDS}))`);
const GROUP_ANYWHERE = new RegExp(`(?<=^|[\\s,.:;])(?:${STREETS}|${COMMUNITIES}|${GRIDS})`);
const BETWEEN = /^(?:[\s,.:;]|和|及|与|下达给?|发给|发至|给|至|到|接收单位|接收|请|由)+/;
const ENDS = /^(?:$|[\s,.:;!()]|和|及|与|各|的)/;

/** Receivers at the head of the words; else the first 各镇街, 各社区, 各网格 anywhere. `own` is the speaker's street, if he has one. */
export function readReceivers(registry: Registry, own: UnitCode | undefined, body: Body): SaidReceivers {
  const names = knownNames(registry);
  const head = atHead(registry, own, names, body);
  if (head.receivers.length > 0) return head;
  const group = GROUP_ANYWHERE.exec(body.norm);
  if (!group) return { receivers: [], rest: body };
  const found = atHead(registry, own, names, slice(body, group.index));
  const cut = without(body, group.index, body.norm.length - found.rest.norm.length);
  return { receivers: found.receivers, rest: cut };
}

type Name = { readonly name: string; readonly place: NamedPlace };

function knownNames(registry: Registry): readonly Name[] {
  return placeNames(registry)
    .filter(({ kind }) => kind !== "place")
    .map((place) => ({ name: normalise(place.name), place }))
    .sort((a, b) => b.name.length - a.name.length);
}

function atHead(registry: Registry, own: UnitCode | undefined, names: readonly Name[], body: Body): SaidReceivers {
  const receivers: Receiver[] = [];
  let rest = body;
  for (;;) {
    const ahead = slice(rest, BETWEEN.exec(rest.norm)?.[0].length ?? 0);
    const next = groupAt(registry, own, ahead) ?? nameAt(registry, names, ahead);
    if (!next) return { receivers, rest };
    receivers.push(...next.receivers);
    rest = slice(ahead, next.length);
  }
}

type Found = { readonly receivers: readonly Receiver[]; readonly length: number };

/** 各镇街, 各社区, 各网格: of the speaker's street, of the whole district for everybody else. */
function groupAt(registry: Registry, within: UnitCode | undefined, body: Body): Found | undefined {
  const match = GROUP.exec(body.norm);
  if (!match) return undefined;
  const { length } = match[0];
  if (match.groups?.streets !== undefined) return { receivers: streets(registry), length };
  const all = communities(registry, within);
  const receivers = match.groups?.communities === undefined ? all.flatMap(({ unit }) => gridsOf(registry, unit)) : all;
  return { receivers, length };
}

/** A body or grid by its name; 科翔社区各网格 are the grids of that community. */
function nameAt(registry: Registry, names: readonly Name[], body: Body): Found | undefined {
  const named = names.find(({ name }) => body.norm.startsWith(name) && ENDS.test(body.norm.slice(name.length)));
  if (!named) return undefined;
  const { name, place } = named;
  const behind = slice(body, name.length);
  const joined = /^的/.exec(behind.norm)?.[0].length ?? 0;
  const unit = place.community ?? place.street;
  const inside = place.kind === "grid" ? undefined : groupInside(registry, place, slice(behind, joined));
  if (inside) return { receivers: inside.receivers, length: name.length + joined + inside.length };
  const receiver =
    place.grid !== undefined && place.community !== undefined
      ? { unit: place.community, grid: place.grid }
      : unit && { unit };
  return receiver && { receivers: [receiver], length: name.length };
}

function groupInside(registry: Registry, { kind, street, community }: NamedPlace, body: Body): Found | undefined {
  const match = GROUP.exec(body.norm);
  if (!match || match.groups?.streets !== undefined) return undefined;
  const { length } = match[0];
  if (kind === "community" && community !== undefined) {
    return match.groups?.grids === undefined ? undefined : { receivers: gridsOf(registry, community), length };
  }
  return groupAt(registry, street, body);
}

function streets(registry: Registry): Receiver[] {
  return [...registry.units.values()].flatMap(({ kind, code }) => (kind === "STREET" ? [{ unit: code }] : []));
}

function communities(registry: Registry, street: UnitCode | undefined): Receiver[] {
  return [...registry.units.values()].flatMap(({ kind, code, parent }) =>
    kind === "COMMUNITY" && (street === undefined || parent === street) ? [{ unit: code }] : [],
  );
}

function gridsOf(registry: Registry, community: UnitCode): Receiver[] {
  return [...registry.grids.values()].flatMap((grid) =>
    grid.community === community ? [{ unit: community, grid: grid.code }] : [],
  );
}
