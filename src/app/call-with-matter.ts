import type { Call } from "../domain/call/call.js";
import type { CallEvent } from "../domain/call/events.js";
import type { Registry } from "../domain/district/registry.js";
import type { Rules } from "../domain/district/rules.js";
import type { MatterEvent } from "../domain/matter/events.js";
import type { Matter } from "../domain/matter/matter.js";
import type { Act, StaffAct } from "../domain/shared/event.js";
import type { CallNo } from "../domain/shared/ids.js";
import { ok, type Result, refuse } from "../domain/shared/result.js";
import type { Change, Records } from "../ports/records.js";
import type { AppDeps } from "./deps.js";
import { matterChange, matterDone } from "./matter-change.js";
import { onCall } from "./on-call.js";
import type { Do } from "./use-cases.js";
import type { DoneCall, Wish } from "./wish.js";

type CallDecision<Command> = (
  call: Call,
  command: Command,
  act: StaffAct,
  rules: Rules,
) => Result<readonly CallEvent[]>;

/** What a call's act does to its matter; no events when it does nothing. */
export type Follow = (matter: Matter, call: Call, act: Act, rules: Rules) => Result<readonly MatterEvent[]>;

/** As `onCall`, for acts that move the call's matter with it. */
export function onCallWithMatter<Command>(
  deps: AppDeps,
  decide: CallDecision<Command>,
  follow: Follow,
): Do<Wish & Command & { no: CallNo }> {
  return onCall(deps, decide, { also: movesMatter(deps, follow) });
}

/** What else an act on a call changes, in the same commit. */
export type Besides = (done: DoneCall, act: Act, registry: Registry) => Promise<Result<readonly Change[]>>;

export function movesMatter({ records }: Pick<AppDeps, "records">, follow: Follow): Besides {
  return (done, act, registry) => matterAfter(records, done, follow, act, registry);
}

/** The change of the matter that follows from what was done to its call. */
export async function matterAfter(
  records: Records,
  { after: call }: DoneCall,
  follow: Follow,
  act: Act,
  registry: Registry,
): Promise<Result<readonly Change[]>> {
  const matter = await records.matter(call.subject.matter);
  if (!matter) return refuse("not_found", { no: call.subject.matter });
  const moved = follow(matter.state, call, act, { registry });
  if (!moved.ok) return moved;
  return ok(moved.value.length === 0 ? [] : [matterChange(matterDone(matter, moved.value, act), registry)]);
}
