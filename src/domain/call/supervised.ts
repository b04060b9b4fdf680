import type { Deadline } from "../deadline/deadline.js";
import type { Recorded } from "../shared/event.js";
import type { Call, CallFacts } from "./call.js";
import type { Supervision, SupervisionOrder } from "./supervision.js";
import type {
  ReplyAccepted,
  ReplyAskedAgain,
  SupervisionDeclined,
  SupervisionOrdered,
  SupervisionProposed,
  SupervisionReplied,
  SupervisionUnanswered,
} from "./supervision-events.js";
import { lastOrder, orderInForce } from "./supervision-of.js";

/** What 督办 makes of a call (domain C28). It stands beside the state. Carried out, never judged. */

export function supervisionProposed(call: Call, { data, at }: Recorded<SupervisionProposed>): Call {
  const { level: _, ...proposal } = data;
  return { ...call, supervision: { orders: ordersOf(call), lookedAt: at, proposal: { ...proposal, at } } };
}

/** C28 */
export function supervisionOrdered(call: Call, { data, at, actor }: Recorded<SupervisionOrdered>): Call {
  const { reply, ...order } = data;
  const orders = [...ordersOf(call), { ...order, by: actor, at, state: "waiting" } as const];
  return withReplyClock({ ...call, supervision: { orders, lookedAt: at } }, reply);
}

export function supervisionDeclined(call: Call, { at }: Recorded<SupervisionDeclined>): Call {
  return { ...call, supervision: { orders: ordersOf(call), lookedAt: at } };
}

/** Of an order that was over already, the late reply is kept and changes nothing else. */
export function supervisionReplied(call: Call, { data, at, actor }: Recorded<SupervisionReplied>): Call {
  const { no: _, ...said } = data;
  const state = lastOrder(call)?.state === "unanswered" ? "unanswered" : "replied";
  return withOrder(withoutReplyClock(call), { state, reply: { ...said, by: actor, at } });
}

export function replyAccepted(call: Call, _event: Recorded<ReplyAccepted>): Call {
  return withOrder(call, { state: "accepted" });
}

export function replyAskedAgain(call: Call, { data }: Recorded<ReplyAskedAgain>): Call {
  return withReplyClock(withOrder(call, { state: "waiting" }), data.reply);
}

export function supervisionUnanswered(call: Call, _event: Recorded<SupervisionUnanswered>): Call {
  return withOrder(withoutReplyClock(call), { state: "unanswered" });
}

/** The call was taken back, went to another department or cannot be done now: nobody waits for a reply any more. */
export function withoutSupervision<C extends CallFacts>(call: C): C {
  const { reply: _, ...rest } = call;
  return (orderInForce(call) ? withOrder(rest as C, { state: "lapsed" }) : rest) as C;
}

function ordersOf({ supervision }: CallFacts): Supervision["orders"] {
  return supervision?.orders ?? [];
}

/** The latest order with what has become of it. */
function withOrder<C extends CallFacts>(call: C, change: Partial<SupervisionOrder>): C {
  const { supervision } = call;
  const order = lastOrder(call);
  if (!supervision || !order) throw new Error(`${call.no} has no supervision order`);
  const orders = [...supervision.orders.slice(0, -1), { ...order, ...change }];
  return { ...call, supervision: { ...supervision, orders } };
}

function withReplyClock(call: Call, deadline: Deadline): Call {
  return { ...call, reply: { name: "reply", deadline, light: "GREEN" } };
}

function withoutReplyClock(call: Call): Call {
  const { reply: _, ...rest } = call;
  return rest as Call;
}
