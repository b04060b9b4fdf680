import { ownPart } from "../cards/own-part.js";
import type { AggregateKind } from "../domain/aggregates.js";
import { leadNoOf } from "../domain/call/part-no.js";
import { partiesOf } from "../domain/district/parties-of.js";
import { localDate } from "../domain/shared/local-time.js";
import type { ListEntry } from "../ports/records.js";
import { type Chosen, chooseByShort, isVisible, oneOf } from "./choose-number.js";
import type { Talk } from "./talk.js";
import type { NumberRef } from "./words/number-ref.js";

/** How many numbers with the same last digits are looked through: about a year of days. */
const SAME_DIGITS = 400;
const WAITING = 50;
const OWN_REPORTS = 20;

export type SoughtNumber = {
  readonly on: AggregateKind | undefined;
  readonly states: readonly string[];
  readonly ownReport?: boolean;
  /** A lead call's number stands for its 协办单. */
  readonly ofPart?: boolean;
};

/** A number that was found, or why not. `named` is false when it was not in the words but followed from what waits. */
export type Resolved = { readonly no: string; readonly kind: AggregateKind } | Extract<Chosen, { refusal: unknown }>;

/** Which number a command means (domain 17): as written, by its last digits, or the only one that waits for the speaker. */
export async function resolveNumber(talk: Talk, ref: NumberRef | undefined, sought: SoughtNumber): Promise<Resolved> {
  if (ref === undefined) return plainly(await withoutNumber(talk, sought));
  if (sought.ofPart) return plainly(await partMeant(talk, ref, sought.states));
  if ("full" in ref) {
    const fits = sought.on === undefined || sought.on === ref.kind;
    return fits ? { no: ref.full, kind: ref.kind } : { refusal: { code: "not_found", no: ref.full } };
  }
  if (sought.on !== undefined && ref.kind !== undefined && sought.on !== ref.kind) {
    return { refusal: { code: "not_found", no: ref.short } };
  }
  const entries = await talk.deps.lists.byShort(ref.short, sought.on ?? ref.kind, SAME_DIGITS);
  const today = localDate(talk.now).replaceAll("-", "");
  const asked = { short: ref.short, states: sought.states, today };
  return plainly(chooseByShort(entries, asked, talk.speaker, talk.registry));
}

/** The 协办单 with that number, or the only one of that lead call which is in these states. */
async function partMeant(talk: Talk, ref: NumberRef, states: readonly string[]): Promise<Chosen> {
  const said = "full" in ref ? ref.full : ref.short;
  const digits = /\d{4,}(?:-\d{1,2})?$/.exec(said)?.[0] ?? said;
  const entries = await talk.deps.lists.byShort(digits, "call", SAME_DIGITS);
  const meant = entries.filter(({ no }) => leadNoOf(no) !== undefined && (!("full" in ref) || no.startsWith(said)));
  const own = meant.filter((entry) => isVisible(entry, talk.speaker, talk.registry));
  const open = own.filter((entry) => isIn(entry, states, talk));
  if (own.length > 0) return oneOf(open.length > 0 ? open : own.slice(0, 1));
  return { refusal: { code: meant.length > 0 ? "not_visible" : "not_a_part", no: said } };
}

function plainly(chosen: Chosen): Resolved {
  return "entry" in chosen ? { no: chosen.entry.no, kind: chosen.entry.kind } : chosen;
}

async function withoutNumber(talk: Talk, sought: SoughtNumber): Promise<Chosen> {
  const { lists } = talk.deps;
  if (sought.ownReport) return oneOf((await ownReports(talk, sought.states)).slice(0, 1));
  const waiting = await lists.waitingFor(partiesOf(talk.speaker, talk.registry), WAITING);
  return oneOf(waiting.filter((entry) => entry.kind === sought.on && isIn(entry, sought.states, talk)));
}

/** The speaker's own reports in these states, newest first; without states those that are open. */
export async function ownReports(talk: Talk, states: readonly string[]): Promise<readonly ListEntry[]> {
  const own = await talk.deps.lists.reportedBy(talk.speaker.id, OWN_REPORTS);
  return own.filter((entry) => (states.length === 0 ? entry.summary.open : isIn(entry, states, talk)));
}

/** Of an order it is the speaker's own line that counts. */
function isIn(entry: ListEntry, states: readonly string[], { speaker: staff, registry }: Talk): boolean {
  return states.length === 0 || states.includes(ownPart(entry, { staff, registry }).state);
}
