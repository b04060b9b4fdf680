import type { Call } from "../domain/call/call.js";
import type { Matter, MatterPlace } from "../domain/matter/matter.js";
import { maskPhones } from "./mask-phones.js";

/** The matter as bodies that do not handle it read it: phone numbers masked (domain 3). */
export function maskedMatter(matter: Matter): Matter {
  const common = { text: maskPhones(matter.text), place: maskedPlace(matter.place) };
  const additions = matter.additions.map((addition) => ({ ...addition, text: maskPhones(addition.text) }));
  if (matter.state === "RAISED") return { ...matter, ...common, additions, reason: maskPhones(matter.reason) };
  if (matter.state === "HANDLED" || matter.state === "CLOSED")
    return { ...matter, ...common, additions, result: maskPhones(matter.result) };
  if (matter.state === "ON_HOLD") return { ...matter, ...common, additions, hold: maskedReason(matter.hold) };
  if (matter.state === "NOT_ACCEPTED") return { ...matter, ...common, additions, note: maskPhones(matter.note) };
  return { ...matter, ...common, additions };
}

/** As {@link maskedMatter}, for a call. Phones of duty posts are not in a call and stay readable. */
export function maskedCall(call: Call): Call {
  const { subject, response, result, ratingReason, rework, cancellation, released } = call;
  return {
    ...call,
    ...(ratingReason === undefined ? {} : { ratingReason: maskPhones(ratingReason) }),
    ...maskedRequests(call),
    ...maskedBesides(call),
    ...maskedAppeal(call),
    ...maskedSupervision(call),
    ...maskedRaise(call),
    ...(rework === undefined ? {} : { rework: maskedReason(rework) }),
    ...(cancellation === undefined ? {} : { cancellation: maskedReason(cancellation) }),
    ...(released === undefined ? {} : { released: maskedReason(released) }),
    ...(call.state === "FINISHED" && call.disputed ? { disputed: maskedReason(call.disputed) } : {}),
    subject: { ...subject, text: maskPhones(subject.text), place: maskedPlace(subject.place) },
    ask: maskPhones(call.ask),
    tried: maskPhones(call.tried),
    ...(result === undefined ? {} : { result: maskPhones(result) }),
    ...(response === undefined
      ? {}
      : {
          response: {
            person: maskPhones(response.person),
            plan: maskPhones(response.plan),
            visit: maskPhones(response.visit),
          },
        }),
  };
}

/** What was said of duties and asked of the street. */
function maskedBesides({ objection, question }: Call): object {
  const ruled = objection?.ruled === undefined ? {} : { ruled: maskPhones(objection.ruled) };
  const answer = question?.answer === undefined ? {} : { answer: maskPhones(question.answer) };
  return {
    ...(objection ? { objection: { ...objection, ground: maskPhones(objection.ground), ...ruled } } : {}),
    ...(question ? { question: { ...question, text: maskPhones(question.text), ...answer } } : {}),
  };
}

/** What was raised, and what leaders wrote (C29). */
function maskedRaise({ raise, comments }: Call): object {
  return {
    ...(raise ? { raise: maskedReason(raise) } : {}),
    ...(comments ? { comments: comments.map((one) => ({ ...one, text: maskPhones(one.text) })) } : {}),
  };
}

/** What was ordered and replied (C28). */
function maskedSupervision({ supervision }: Call): object {
  if (supervision === undefined) return {};
  const orders = supervision.orders.map((order) => ({
    ...order,
    demand: maskPhones(order.demand),
    ...(order.reply ? { reply: { ...maskedReason(order.reply), measure: maskPhones(order.reply.measure) } } : {}),
  }));
  return { supervision: { ...supervision, orders } };
}

/** What was said of the score (C26, C27). */
function maskedAppeal({ scoreAppeal }: Call): object {
  if (scoreAppeal === undefined) return {};
  const { decided } = scoreAppeal;
  const ruled = decided === undefined ? {} : { decided: { ...decided, ground: maskPhones(decided.ground) } };
  return { scoreAppeal: { ...maskedReason(scoreAppeal), ...ruled } };
}

/** What a department wrote when it asked for more time. */
function maskedRequests(call: Call): object {
  if (call.state === "ON_HOLD") return { hold: maskedReason(call.hold) };
  if (call.state !== "SIGNED" && call.state !== "RESPONDED") return {};
  const { extensionAsked: asked, holdAsked } = call;
  return {
    ...(asked ? { extensionAsked: { ...maskedReason(asked), plan: maskPhones(asked.plan) } } : {}),
    ...(holdAsked ? { holdAsked: maskedReason(holdAsked) } : {}),
  };
}

function maskedReason<T extends { readonly reason: string }>(why: T): T {
  return { ...why, reason: maskPhones(why.reason) };
}

function maskedPlace(place: MatterPlace): MatterPlace {
  return { ...place, text: maskPhones(place.text) };
}
