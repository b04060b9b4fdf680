import type { Registry } from "../../domain/district/registry.js";
import type { MatterPlace } from "../../domain/matter/matter.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { FoundWords } from "./found-words.js";
import { type NamedPlace, whereIs } from "./place-names.js";
import { placeEnd, unlistedPlace } from "./place-words.js";
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
  if (listed) return byName(listed, text, normal, registry, speaker);
  const span = unlistedPlace(normal);
  return bySpeaker(span ? text.slice(span.start, span.end) : undefined, registry, speaker);
}

const PRECISION: Readonly<Record<NamedPlace["kind"], number>> = { place: 3, grid: 2, community: 1, street: 0 };

/** The most precise name; of equals the longest, then the first. */
function mostPrecise(found: FoundWords): Listed | undefined {
  const listed = found.places.flatMap(({ owner, spans }) => spans.map((span) => ({ named: owner.place, span })));
  return listed.sort(
    (a, b) =>
      PRECISION[b.named.kind] - PRECISION[a.named.kind] ||
      b.span.end - b.span.start - (a.span.end - a.span.start) ||
      a.span.start - b.span.start,
  )[0];
}

function byName(
  { named, span }: Listed,
  text: string,
  normal: string,
  registry: Registry,
  speaker?: Speaker,
): ReadPlace {
  const end = placeEnd(normal, span.end);
  const words = text.slice(span.start, end);
  const own = ownGridIn(named, registry, speaker);
  const { grid, community, street } = own ?? named;
  /** The name's own point is not the point of house number 300. */
  const point = end === span.end ? named.point : undefined;
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
