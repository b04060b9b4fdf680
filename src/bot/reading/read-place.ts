import type { Registry } from "../../domain/district/registry.js";
import type { MatterPlace } from "../../domain/matter/matter.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { FoundWords } from "./found-words.js";
import { type NamedPlace, whereIs } from "./place-names.js";
import { placeEnd, stretched, type Unlisted, unlistedPlace } from "./place-words.js";
import type { Speaker } from "./reading.js";
import type { Span } from "./word-trie.js";

/** Where a matter is, and whose it therefore is. */
export type ReadPlace = { readonly place: MatterPlace; readonly street?: UnitCode; readonly community?: UnitCode };

type Listed = { readonly named: NamedPlace; readonly span: Span };

/**
 * A listed name, else any words for a place with the speaker's own grid, else the grid alone. `text` is as it was written,
 * `normal` the same normalised.
 */
export function readPlace(
  text: string,
  normal: string,
  found: FoundWords,
  registry: Registry,
  speaker?: Speaker,
): ReadPlace {
  const listed = mostPrecise(found);
  const unlisted = unlistedPlace(normal);
  if (listed) return byName(spoken(listed, normal, unlisted), text, registry, speaker);
  return bySpeaker(unlisted && text.slice(unlisted.start, unlisted.end), registry, speaker);
}

const PRECISION: Readonly<Record<NamedPlace["kind"], number>> = { place: 3, grid: 2, community: 1, street: 0 };

/** The most precise name; of equals the longest, then the first. A name inside a longer one (洋田 in 洋田村) is not meant. */
function mostPrecise(found: FoundWords): Listed | undefined {
  const all = found.places.flatMap(({ owner, spans }) => spans.map((span) => ({ named: owner.place, span })));
  const listed = all.filter(({ span }) => !all.some((other) => longerFrom(other.span, span)));
  return listed.sort(
    (a, b) =>
      PRECISION[b.named.kind] - PRECISION[a.named.kind] ||
      b.span.end - b.span.start - (a.span.end - a.span.start) ||
      a.span.start - b.span.start,
  )[0];
}

function longerFrom(a: Span, b: Span): boolean {
  return a.start === b.start && a.end > b.end;
}

/** The words of a place, what lies where they say, and whether they are more than the listed name. */
type Spoken = { readonly span: Span; readonly where: NamedPlace; readonly more: boolean };

/**
 * A listed name with what continues it. Where only a community or street is named and the house stands elsewhere in the
 * sentence (联和社区 … 12栋), the house are the words.
 */
function spoken({ named, span }: Listed, normal: string, unlisted?: Unlisted): Spoken {
  const { end, another } = placeEnd(normal, span, named.grid === undefined);
  const whole = stretched(normal, crossing(normal, { start: span.start, end }));
  const where = another ? around(named) : named;
  if (end === span.end && unlisted?.sure && named.grid === undefined && !meet(unlisted, whole)) {
    return { span: unlisted, where, more: true };
  }
  return { span: whole, where, more: end > span.end || whole.start < span.start };
}

/** 香雪 lies in a grid, 香雪大道 somewhere in its community. */
function around({ name, kind, community, street }: NamedPlace): NamedPlace {
  return { name, kind, ...(community === undefined ? {} : { community }), ...(street === undefined ? {} : { street }) };
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const OTHER_ROAD = /[\u4e00-\u9fa5]{2,4}(?:大道|路|街)[与和同跟]$/;

/** 开创大道与科翔路交界处: the crossing begins with the other road. */
function crossing(normal: string, span: Span): Span {
  if (!/[交口]/.test(normal.slice(span.start, span.end))) return span;
  const other = OTHER_ROAD.exec(normal.slice(0, span.start));
  return other ? { start: other.index, end: span.end } : span;
}

function byName({ span, where: named, more }: Spoken, text: string, registry: Registry, speaker?: Speaker): ReadPlace {
  const words = text.slice(span.start, span.end);
  const own = ownGridIn(named, registry, speaker);
  const { grid, community, street } = own ?? named;
  /** The name's own point is not the point of house number 300. */
  const point = more ? undefined : named.point;
  return {
    place: {
      text: words,
      by: own ? "reporter" : "name",
      ...(grid === undefined ? {} : { grid }),
      ...(point === undefined ? {} : { point }),
    },
    ...(street === undefined ? {} : { street }),
    ...(community === undefined ? {} : { community }),
  };
}

/** When only a community or street is named and the speaker has exactly one grid there, that one is meant. */
function ownGridIn(named: NamedPlace, registry: Registry, speaker?: Speaker): ReturnType<typeof whereIs> | undefined {
  if (named.grid !== undefined) return undefined;
  const own = (speaker?.grids ?? []).map((grid) => whereIs(registry, grid));
  const there = own.filter(({ community, street }) =>
    named.community === undefined ? street === named.street : community === named.community,
  );
  return there.length === 1 ? there[0] : undefined;
}

function bySpeaker(words: string | undefined, registry: Registry, speaker?: Speaker): ReadPlace {
  const [only, ...others] = speaker?.grids ?? [];
  if (only !== undefined && others.length === 0) {
    const where = whereIs(registry, only);
    const text = words ?? registry.grids.get(only)?.name ?? only;
    const { community, street } = where;
    return {
      place: { text, grid: only, by: "reporter" },
      ...(street === undefined ? {} : { street }),
      ...(community === undefined ? {} : { community }),
    };
  }
  return {
    place: { text: words ?? "", by: "none" },
    ...(speaker?.street === undefined ? {} : { street: speaker.street }),
    ...(speaker?.community === undefined ? {} : { community: speaker.community }),
  };
}
