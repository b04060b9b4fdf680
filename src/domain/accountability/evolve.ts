import { actsAfter } from "../shared/acts.js";
import { doerOf, type Recorded } from "../shared/event.js";
import type { Accountability, Decision } from "./accountability.js";
import type { AccountabilityEvent, AccountabilityProposed } from "./events.js";

/** The proposal after one more event. Whether it may happen was decided before; here it is only carried out. */
export function evolveAccountability(
  before: Accountability | undefined,
  recorded: Recorded<AccountabilityEvent>,
): Accountability {
  const event = { ...recorded, actor: doerOf(recorded) };
  if (event.type === "AccountabilityProposed") return proposed(event);
  if (!before) throw new Error(`${event.type} stands before AccountabilityProposed`);
  const { type, actor, at, seq } = event;
  const by = { actor, at };
  const one = { ...before, events: seq, acts: actsAfter(before.acts, type, event), last: by };
  switch (event.type) {
    case "StatementReminded":
      return one.state === "PROPOSED" ? { ...one, reminded: true } : one;
    case "SideStated":
      return { ...ready(one), statement: { ...event.data, ...by } };
    case "StatementOver":
      return ready(one);
    case "AccountabilityConfirmed": {
      const { measures } = event.data;
      const referral = measures.includes("REFERRAL") ? { referral: {} } : {};
      return { ...ready(one), state: "CONFIRMED", decision: { ...event.data, ...by }, ...referral };
    }
    case "AccountabilityDismissed":
      return { ...ready(one), state: "DISMISSED", decision: { ...event.data, measures: [], ...by } };
    case "ReferralReceived":
      return { ...confirmed(one), referral: { received: by } };
    case "ReferralResulted": {
      const was = confirmed(one);
      return { ...was, referral: { ...was.referral, result: { kind: event.data.result, ...by } } };
    }
  }
}

function proposed({ type, actor, at, seq, data }: Recorded<AccountabilityProposed>): Accountability {
  const { statement, ...facts } = data;
  return {
    ...facts,
    proposedBy: actor,
    proposedAt: at,
    events: seq,
    acts: { [type]: { actor, at } },
    last: { actor, at },
    state: "PROPOSED",
    statementUntil: statement,
    reminded: false,
  };
}

type Facts = Omit<Accountability, "state" | "decision" | "statementUntil" | "reminded" | "referral">;

/** Its facts, waiting for the decision: the department's time is over. */
function ready(one: Accountability): Facts & { readonly state: "READY" } {
  const { no, registry, ground, department, calls, facts, proposedBy, proposedAt, events, acts, last } = one;
  const { statement, reds } = one;
  return {
    ...{ no, registry, ground, department, calls, facts, proposedBy, proposedAt, events, acts, last },
    ...(reds === undefined ? {} : { reds }),
    ...(statement === undefined ? {} : { statement }),
    state: "READY",
  };
}

function confirmed(one: Accountability): Extract<Accountability, { state: "CONFIRMED" }> & { decision: Decision } {
  if (one.state === "CONFIRMED") return one;
  throw new Error(`${one.no} is ${one.state}, nothing of it was referred`);
}
