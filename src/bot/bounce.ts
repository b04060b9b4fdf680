import { refusalText } from "../cards/refusals.js";
import { deadlineFrom } from "../domain/deadline/deadline-from.js";
import { asId, type CallNo } from "../domain/shared/ids.js";
import { resolveNumber } from "./resolve-number.js";
import type { Talk } from "./talk.js";
import type { NumberRef } from "./words/number-ref.js";

/** A department would like to give a call back: there is no such thing, and the way to object is told (domain 10.1, 17.1). */
export async function bounce(talk: Talk, ref: NumberRef | undefined): Promise<string> {
  const sought = { on: "call", states: ["SENT", "SIGNED", "RESPONDED"] } as const;
  const found = await resolveNumber(talk, ref, sought);
  if (ref !== undefined && "refusal" in found && !found.refusal.candidates) {
    return refusalText(found.refusal, talk.registry, talk.now);
  }
  const until = "no" in found ? await objectionUntil(talk, asId<CallNo>(found.no)) : undefined;
  const no = "no" in found ? { no: found.no } : {};
  return refusalText({ code: "cannot_return", ...no, ...(until ? { until } : {}) }, talk.registry, talk.now);
}

/** The end of the objection limit, counted from T0. */
async function objectionUntil(talk: Talk, no: CallNo): Promise<Date | undefined> {
  const { rules, calendar } = talk.registry;
  const call = (await talk.deps.records.call(no))?.state;
  if (call?.lead !== talk.speaker.unit || !call.sentAt) return undefined;
  return deadlineFrom(call.sentAt, rules.limits.objection, calendar).due;
}
