import { ownPart } from "../cards/own-part.js";
import { leadNoOf } from "../domain/call/part-no.js";
import { partiesOf } from "../domain/district/parties-of.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import { maySee } from "../domain/district/visibility.js";
import { asId, type CallNo } from "../domain/shared/ids.js";
import type { Refusal } from "../domain/shared/refusal.js";
import type { ListEntry } from "../ports/records.js";

export type Chosen = { readonly entry: ListEntry } | { readonly refusal: Refusal };

/** At most so many are listed when we ask which one is meant. */
const LISTED = 9;

function touches(named: readonly string[], parties: readonly string[]): boolean {
  return named.some((party) => parties.includes(party));
}

/** Whether the next step is the speaker's. */
export function isMove({ summary }: Pick<ListEntry, "summary">, speaker: Staff, registry: Registry): boolean {
  return touches(summary.waitsFor, partiesOf(speaker, registry));
}

/** Whether the speaker may see it and ask for it. */
export function isVisible({ summary }: Pick<ListEntry, "summary">, speaker: Staff, registry: Registry): boolean {
  return maySee(speaker, summary, registry);
}

/**
 * Which of the numbers that end in these digits is meant (domain 17, 17.1): one whose next move is the speaker's, else an open one,
 * else one of today. Several that fit equally well are listed. Of somebody else's nothing is told but that it is not his.
 */
export function chooseByShort(
  entries: readonly ListEntry[],
  asked: { short: string; states: readonly string[]; today: string },
  speaker: Staff,
  registry: Registry,
): Chosen {
  const seen = entries.filter((entry) => isVisible(entry, speaker, registry));
  const visible = asked.short.includes("-") ? seen : withoutOthersParts(seen, speaker);
  if (visible.length === 0) {
    return { refusal: { code: entries.length > 0 ? "not_visible" : "not_found", no: asked.short } };
  }
  const moves = visible.filter((entry) => isMove(entry, speaker, registry));
  const fitting = narrowed(
    moves,
    (entry) => asked.states.length === 0 || asked.states.includes(ownPart(entry, { staff: speaker, registry }).state),
  );
  if (fitting.length > 0) return oneOf(fitting);
  const open = narrowed(visible, (entry) => entry.summary.open);
  return oneOf(narrowed(open, (entry) => entry.no.includes(`-${asked.today}-`)));
}

/**
 * By the digits of a lead call its 协办单 answer too. A department that helps means its own, everybody else the lead call: a part
 * never takes the number of its lead.
 */
function withoutOthersParts(entries: readonly ListEntry[], speaker: Staff): readonly ListEntry[] {
  const own = entries.filter(({ no, summary }) => leadNoOf(no) !== undefined && summary.department === speaker.unit);
  const led = new Set(own.map(({ no }) => leadNoOf(no)));
  return entries.filter(
    (entry) => own.includes(entry) || (leadNoOf(entry.no) === undefined && !led.has(asId<CallNo>(entry.no))),
  );
}

/** Those that the test holds for; all when it holds for none. */
function narrowed(entries: readonly ListEntry[], test: (entry: ListEntry) => boolean): readonly ListEntry[] {
  const kept = entries.filter(test);
  return kept.length > 0 ? kept : entries;
}

/** The only one, or the question which. */
export function oneOf(entries: readonly ListEntry[]): Chosen {
  const [first, ...others] = entries;
  if (first === undefined) return { refusal: { code: "number_missing" } };
  if (others.length === 0) return { entry: first };
  const candidates = entries.slice(0, LISTED).map(({ no, summary }) => ({ no, title: summary.title }));
  return { refusal: { code: "ambiguous", candidates } };
}
