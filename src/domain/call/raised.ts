import type { Recorded } from "../shared/event.js";
import type { Call, CallFacts } from "./call.js";
import type { CallRaised, LeaderCommented, RaiseProposed, RaiseRefused } from "./raise-events.js";

/** What 提级 and 批示 make of a call (C29). They stand beside the state. Carried out, never judged. */

export function raiseProposed(call: Call, { data, actor: by, at }: Recorded<RaiseProposed>): Call {
  return { ...call, raise: { ...data, state: "asked", by, at } };
}

export function raiseRefused(call: Call, _event: Recorded<RaiseRefused>): Call {
  const { raise: _, ...rest } = call;
  return rest as Call;
}

/** C29: the district leader's clock starts. */
export function callRaised(call: Call, { data, actor: by, at }: Recorded<CallRaised>): Call {
  const { answer: deadline, respond, ...why } = data;
  const sooner =
    respond && "respond" in call ? { respond: { name: "respond", deadline: respond, light: "GREEN" } } : {};
  return {
    ...call,
    ...sooner,
    raise: { ...why, state: "raised", by, at },
    comment: { name: "comment", deadline, light: "GREEN" },
  } as Call;
}

/** 批示 */
export function leaderCommented(call: Call, { data, actor: by, at }: Recorded<LeaderCommented>): Call {
  return { ...withoutAnswer(call), comments: [...(call.comments ?? []), { ...data, by, at }] };
}

/** Nobody waits any more for a district leader: he has answered, or the call is over. */
export function withoutAnswer<C extends CallFacts>(call: C): C {
  const { comment: _, ...rest } = call;
  return rest as C;
}
