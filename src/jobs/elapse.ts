import { callChange, callDone } from "../app/call-change.js";
import { matterAfter } from "../app/call-with-matter.js";
import { matterChange, matterDone } from "../app/matter-change.js";
import { matterAfterRating } from "../app/rate-call.js";
import { rulesFor } from "../app/rules-for.js";
import { whatIsIt } from "../cards/questions/what-is-it.js";
import { elapseCall as decideCall } from "../domain/call/elapse.js";
import { elapseConversation as decideConversation } from "../domain/conversation/elapse.js";
import { elapseMatter as decideMatter } from "../domain/matter/elapse.js";
import { type Act, SYSTEM } from "../domain/shared/event.js";
import { asId, type CallNo, type MatterNo, type StaffId } from "../domain/shared/ids.js";
import { ok } from "../domain/shared/result.js";
import type { Log } from "../ports/log.js";
import type { Change, DueList, Records } from "../ports/records.js";
import type { Registries } from "../ports/registries.js";

export type SweepDeps = {
  readonly records: Records;
  readonly registries: Registries;
  readonly due: DueList;
  readonly log: Log;
  readonly pageSize: number;
};

/** Lets time pass for one matter; true when something was written. A conflict is left to the next tick. */
export async function elapseMatter(deps: SweepDeps, id: string, now: Date): Promise<boolean> {
  const found = await deps.records.matter(asId<MatterNo>(id));
  if (!found) return false;
  const registry = await rulesFor(deps.registries, found.state.registry);
  const events = decideMatter(found.state, now, { registry });
  return write(deps, matterChange(matterDone(found, events, tick(now)), registry));
}

/** Lets time pass for one call; a rating that comes by default (C13) moves its matter as any other does. */
export async function elapseCall(deps: SweepDeps, id: string, now: Date): Promise<boolean> {
  const found = await deps.records.call(asId<CallNo>(id));
  if (!found) return false;
  const registry = await rulesFor(deps.registries, found.state.registry);
  const events = decideCall(found.state, now, { registry }, found.events);
  const done = callDone(found, events, tick(now));
  const rated = events.some(({ type }) => type === "CallRated");
  const moved = rated ? await matterAfter(deps.records, done, matterAfterRating, tick(now), registry) : ok([]);
  return write(deps, callChange(done, registry), ...(moved.ok ? moved.value : []));
}

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
