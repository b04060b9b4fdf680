import { ABSENCE } from "../app/absence-change.js";
import { ACCOUNTABILITY } from "../app/accountability-change.js";
import { type Aggregate, changeBy, doneOn } from "../app/aggregate.js";
import { CALL } from "../app/call-change.js";
import { matterAfter } from "../app/call-with-matter.js";
import { handOver } from "../app/hand-over.js";
import { MATTER } from "../app/matter-change.js";
import { accountabilitiesOf } from "../app/open-accountability.js";
import { OPERATION } from "../app/operation-change.js";
import { ORDER } from "../app/order-change.js";
import { matterAfterRating } from "../app/rate-call.js";
import { rulesFor } from "../app/rules-for.js";
import { WARNING } from "../app/warning-change.js";
import type { Done } from "../app/wish.js";
import { whatIsIt } from "../cards/questions/what-is-it.js";
import type { AggregateKind, NoOf } from "../domain/aggregates.js";
import { elapseConversation as decideConversation } from "../domain/conversation/elapse.js";
import type { Registry } from "../domain/district/registry.js";
import { type Act, SYSTEM } from "../domain/shared/event.js";
import { asId, type StaffId } from "../domain/shared/ids.js";
import type { Log } from "../ports/log.js";
import type { Change, DueList, Lists, Numbers, Readers, Records } from "../ports/records.js";
import type { Registries } from "../ports/registries.js";

export type SweepDeps = {
  readonly records: Records;
  readonly numbers: Numbers;
  readonly registries: Registries;
  readonly due: DueList;
  /** What waits for somebody who goes away or comes back. */
  readonly lists: Pick<Lists, "waitingFor">;
  readonly log: Log;
  readonly pageSize: number;
};

/** Lets time pass for one aggregate; true when something was written. A conflict is left to the next tick. */
type Elapse = (deps: SweepDeps, id: string, now: Date) => Promise<boolean>;

/** What has to change with it. */
type Also<K extends AggregateKind> = (
  deps: SweepDeps,
  done: Done<K>,
  act: Act,
  registry: Registry,
) => Promise<readonly Change[]>;

function elapses<K extends AggregateKind>(aggregate: Aggregate<K>, also?: Also<K>): Elapse {
  return async (deps, id, now) => {
    const readers: Readers = deps.records;
    const found = await readers[aggregate.kind](asId<NoOf<K>>(id));
    if (!found) return false;
    const registry = await rulesFor(deps.registries, found.state.registry);
    const events = aggregate.elapse(found.state, now, { registry }, found.events);
    const act = tick(now);
    const done = doneOn(aggregate, found, events, act);
    const others = also ? await also(deps, done, act, registry) : [];
    return write(deps, changeBy(aggregate, done, registry), ...others);
  };
}

/** A rating that comes by default (C13) moves its matter as any other does. */
const matterOfRated: Also<"call"> = async ({ records }, done, act, registry) => {
  if (!done.events.some(({ type }) => type === "CallRated")) return [];
  const moved = await matterAfter(records, done, matterAfterRating, act, registry);
  return moved.ok ? moved.value : [];
};

/** What the call's own time opens elsewhere: its matter's next step, a proposal of level 4. */
const besidesCall: Also<"call"> = async (deps, done, act, registry) => [
  ...(await matterOfRated(deps, done, act, registry)),
  ...(await accountabilitiesOf(deps, done, act, registry)),
];

/** What time does to each kind. */
export const ELAPSE: { readonly [K in AggregateKind]: Elapse } = {
  matter: elapses(MATTER),
  call: elapses(CALL, besidesCall),
  order: elapses(ORDER),
  operation: elapses(OPERATION),
  absence: elapses(ABSENCE, handOver),
  accountability: elapses(ACCOUNTABILITY),
  warning: elapses(WARNING),
};

/** A draft waited long enough: its owner is asked what it is about, and nothing is lost. */
export async function elapseConversation(deps: SweepDeps, id: string, now: Date): Promise<boolean> {
  const owner = asId<StaffId>(id);
  const { state, version } = await deps.records.conversation(owner);
  const elapsed = decideConversation(state, now, deps.registries.current().rules);
  if (!elapsed) return false;
  const question = { kind: "text", to: [owner], text: whatIsIt(elapsed.draft) } as const;
  return write(deps, {
    kind: "conversation",
    id: owner,
    expected: version,
    state: elapsed.conversation,
    outbox: [{ key: `${version}:what`, notBefore: now, urgent: false, message: question }],
  });
}

/** With no events it only puts the next due moment right, so that nothing is found due for ever. */
async function write(deps: SweepDeps, ...changes: readonly Change[]): Promise<boolean> {
  return (await deps.records.commit(changes)).kind === "committed";
}

function tick(now: Date): Act {
  return { at: now, actor: SYSTEM, channel: "system", cause: `sweep:${now.toISOString()}` };
}
