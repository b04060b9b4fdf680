import type { Call } from "../domain/call/call.js";
import type { CallEvent, CallSent } from "../domain/call/events.js";
import { partBegun } from "../domain/call/open-parts.js";
import { afterPart, cancelledWithLead, movedWithLead } from "../domain/call/with-lead.js";
import type { Registry } from "../domain/district/registry.js";
import type { Act } from "../domain/shared/event.js";
import type { CallNo } from "../domain/shared/ids.js";
import { ok, refuse } from "../domain/shared/result.js";
import type { Change, LoadedCall, Records } from "../ports/records.js";
import { callChange, callDone } from "./call-change.js";
import type { Besides } from "./call-with-matter.js";
import type { AppDeps } from "./deps.js";
import { rulesFor } from "./rules-for.js";
import type { DoneCall } from "./wish.js";

/** A lead call and its 协办单 change in one commit: neither ever says of the other what is not so. */

/** C4: the parts that the act opened. `before` are parts of a redispatched call; each goes on as that of the same department. */
export function partsBegun(
  { after: call, events }: DoneCall,
  act: Act,
  registry: Registry,
  before: readonly Call[] = [],
): readonly Change[] {
  const limits = limitsIn(events);
  if (!limits) return [];
  return events.flatMap((event) => {
    if (event.type !== "PartOpened") return [];
    const old = before.find(({ lead }) => lead === event.data.department);
    return [callChange(callDone(undefined, partBegun(call, event.data, limits, old), act), registry)];
  });
}

/** Those of the lead, also when it was raised as it was sent (C29). */
function limitsIn(events: readonly CallEvent[]): CallSent["data"] | undefined {
  const sent = events.find((event) => event.type === "CallSent");
  const respond = events.find((event) => event.type === "CallRaised")?.data.respond;
  return sent && { ...sent.data, ...(respond ? { respond } : {}) };
}

/** What an act on a part is to its lead; nothing for a call that is nobody's part. */
export function tellsLead(deps: AppDeps): Besides {
  return async ({ before, after }, act) => {
    if (after.part === undefined || before === undefined) return ok([]);
    const lead = await deps.records.call(after.part.of);
    if (!lead) return refuse("not_found", { no: after.part.of });
    return ok(await changeOf(deps, lead, afterPart(lead.state, before, after), act));
  };
}

/** For acts on either: a part never moves the matter, only its lead hears of it. */
export function leadOr(deps: AppDeps, ofLead: Besides): Besides {
  const ofPart = tellsLead(deps);
  return (done, act, registry) => (done.after.part ? ofPart : ofLead)(done, act, registry);
}

/** C25: the parts that were open end with their lead call. */
export function endsParts(deps: AppDeps): Besides {
  return async ({ events }, act) => {
    const reason = events.find((event) => event.type === "CallCancelled")?.data.reason ?? "";
    const parts = await partsEndedIn(deps, events);
    return ok(await partChanges(deps, parts, act, (part) => cancelledWithLead(part, reason)));
  };
}

/** C18: the parts that were open go on under the next lead call. */
export async function partsMoved(
  deps: AppDeps,
  parts: readonly LoadedCall[],
  next: Call,
  act: Act,
): Promise<readonly Change[]> {
  return partChanges(deps, parts, act, (part) => movedWithLead(part, next));
}

/** The parts that ended because their lead call did. */
export async function partsEndedIn(
  { records }: Pick<AppDeps, "records">,
  events: readonly CallEvent[],
): Promise<readonly LoadedCall[]> {
  return found(
    records,
    events.flatMap((event) => (event.type === "PartClosed" ? [event.data.part] : [])),
  );
}

/** A call's 协办单 as they stand, in the order in which they were opened. */
export async function partsOf(records: Pick<Records, "call">, { parts }: Call): Promise<readonly LoadedCall[]> {
  return found(
    records,
    parts.map(({ no }) => no),
  );
}

async function found(records: Pick<Records, "call">, numbers: readonly CallNo[]): Promise<readonly LoadedCall[]> {
  const parts = await Promise.all(numbers.map((no) => records.call(no)));
  return parts.filter((part) => part !== undefined);
}

async function partChanges(
  deps: AppDeps,
  parts: readonly LoadedCall[],
  act: Act,
  decide: (part: Call) => readonly CallEvent[],
): Promise<readonly Change[]> {
  const changes = await Promise.all(parts.map((part) => changeOf(deps, part, decide(part.state), act)));
  return changes.flat();
}

async function changeOf(
  { registries }: AppDeps,
  loaded: LoadedCall,
  events: readonly CallEvent[],
  act: Act,
): Promise<readonly Change[]> {
  if (events.length === 0) return [];
  return [callChange(callDone(loaded, events, act), await rulesFor(registries, loaded.state.registry))];
}
