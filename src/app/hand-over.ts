import { handOverMessages } from "../cards/absence/hand-over-messages.js";
import { copyOf } from "../cards/card-id.js";
import type { Asked } from "../cards/notices.js";
import { type DutyChange, dutyChange, handedOver } from "../domain/absence/duty-change.js";
import type { AggregateKind, NoOf } from "../domain/aggregates.js";
import type { Registry } from "../domain/district/registry.js";
import type { Act } from "../domain/shared/event.js";
import type { StaffId } from "../domain/shared/ids.js";
import { asId } from "../domain/shared/ids.js";
import type { Change, ListEntry, Lists, Loaded, Readers } from "../ports/records.js";
import { changeBy, doneOn } from "./aggregate.js";
import { AGGREGATES } from "./aggregates.js";
import { noticeChange } from "./notice-change.js";
import type { Done } from "./wish.js";

export type HandOverDeps = { readonly records: Readers; readonly lists: Pick<Lists, "waitingFor"> };

/** How many open things of somebody are looked through. */
const WAITING = 100;

/**
 * 交接: whoever is on duty from now on gets the questions that wait open, as cards he can press (domain 3). It belongs into the commit
 * of the act by which an absence begins, ends or gets another deputy.
 */
export async function handOver(
  deps: HandOverDeps,
  { before, after: absence, events }: Done<"absence">,
  act: Act,
  registry: Registry,
): Promise<readonly Change[]> {
  const change = dutyChange(registry, before, absence);
  const seq = events.at(-1)?.seq;
  if (!change || seq === undefined) return [];
  const parties = handedOver(change).flatMap(({ id, roles, unit }) => [
    `staff:${id}`,
    ...roles.map((role) => `${role}@${unit}`),
  ]);
  const waiting = await deps.lists.waitingFor([...new Set(parties)], WAITING);
  const back = absence.state === "AWAY" ? undefined : { id: absence.person.id, from: absence.from };
  const open = await Promise.all(waiting.map((entry) => handedEntry(deps, entry, change, act, back)));
  const copy = `${absence.no}-${seq}`;
  const asked = open.flatMap((one) => one?.asked ?? []).map((one) => ({ ...one, card: copyOf(one.card, copy) }));
  const messages = handOverMessages(asked, act.at, registry);
  return [
    ...(messages.length === 0 ? [] : [noticeChange(`hand-over:${copy}`, act.at, messages)]),
    ...open.flatMap((one) => one?.changes ?? []),
  ];
}

type Back = { readonly id: StaffId; readonly from: Date };
type Handed = {
  readonly asked: readonly (Asked & { readonly urgent: boolean })[];
  readonly changes: readonly Change[];
};

async function handedEntry<K extends AggregateKind>(
  { records }: HandOverDeps,
  { no, summary, ...entry }: ListEntry,
  change: DutyChange,
  act: Act,
  back: Back | undefined,
): Promise<Handed | undefined> {
  const kind = entry.kind as K;
  const loaded = await records[kind](asId<NoOf<K>>(no));
  if (!loaded) return undefined;
  const fresh = newlyAsked(kind, loaded, change, back);
  const asked = fresh.map((one) => ({ ...one, urgent: summary.urgency === "URGENT" }));
  return { asked, changes: waitingAnew(kind, loaded, change.after, act, summary.waitsFor) };
}

/** The open questions with those who are asked now and were not before; who comes back has the cards from before he went. */
function newlyAsked<K extends AggregateKind>(
  kind: K,
  { state, events }: Loaded<K>,
  { before, after }: DutyChange,
  back: Back | undefined,
): Asked[] {
  const { asked } = AGGREGATES[kind];
  const was = new Map(asked(state, events, before).map(({ card, to }) => [card.id, to.ids]));
  return asked(state, events, after).flatMap((one) => {
    const openedAt = events[one.seq - 1]?.at;
    const had = (id: StaffId) => id === back?.id && openedAt !== undefined && openedAt < back.from;
    const ids = one.to.ids.filter((id) => !(was.get(one.card.id)?.includes(id) ?? false) && !had(id));
    return ids.length === 0 ? [] : [{ ...one, to: { ...one.to, ids } }];
  });
}

/** Where another post has to move now, the list says so at once. */
function waitingAnew<K extends AggregateKind>(
  kind: K,
  loaded: Loaded<K>,
  after: Registry,
  act: Act,
  waitsFor: readonly string[],
): readonly Change[] {
  const aggregate = AGGREGATES[kind];
  const now = aggregate.summary(loaded.state, after, loaded.events).waitsFor;
  const same = now.length === waitsFor.length && now.every((party) => waitsFor.includes(party));
  return same ? [] : [changeBy(aggregate, doneOn(aggregate, loaded, [], act), after)];
}
