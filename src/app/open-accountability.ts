import { type ProposeAccountability, proposeAccountability } from "../domain/accountability/propose-accountability.js";
import type { CallEvent } from "../domain/call/events.js";
import type { Registry } from "../domain/district/registry.js";
import type { Act } from "../domain/shared/event.js";
import type { Change, Numbers } from "../ports/records.js";
import { ACCOUNTABILITY } from "./accountability-change.js";
import { changeBy, doneOn } from "./aggregate.js";
import { nextAccountabilityNo } from "./numbers.js";
import type { DoneCall } from "./wish.js";

type Deps = { readonly numbers: Numbers };
type Proposal = Omit<ProposeAccountability, "no">;

/**
 * What has to be proposed as 问责 with what has just happened to a call, in the same commit: a groundless objection (10.4), a false
 * finish, an order nobody answered, red after an order.
 */
export function accountabilitiesOf(
  deps: Deps,
  { after: call, events }: DoneCall,
  act: Act,
  registry: Registry,
): Promise<readonly Change[]> {
  const about = { department: call.lead, calls: [call.no] };
  const proposals = events.flatMap((event) => proposedBy(event).map((said) => ({ ...about, ...said })));
  return Promise.all(proposals.map((proposal) => openAccountability(deps, proposal, act, registry)));
}

/** A new proposal, by whoever acted: the system where time did. */
export async function openAccountability(
  { numbers }: Deps,
  proposal: Proposal,
  act: Act,
  registry: Registry,
): Promise<Change> {
  const no = await nextAccountabilityNo(numbers, act.at);
  const events = proposeAccountability({ ...proposal, no }, act.at, { registry });
  return changeBy(ACCOUNTABILITY, doneOn(ACCOUNTABILITY, undefined, events, act), registry);
}

function proposedBy(event: CallEvent): readonly Pick<Proposal, "ground" | "facts">[] {
  switch (event.type) {
    case "ShirkingProposed":
      return [{ ground: "shirking", facts: "" }];
    case "FalseFinishProposed":
      return [{ ground: "falseFinish", facts: event.data.facts }];
    case "SupervisionUnanswered":
      return [{ ground: "supervisionUnanswered", facts: `督办单${event.data.no}` }];
    case "RedAfterOrder":
      return [{ ground: "redAfterOrder", facts: `督办单${event.data.no}` }];
    default:
      return [];
  }
}
