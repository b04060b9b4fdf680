import { refusalText } from "../cards/refusals.js";
import { objectionUntil } from "../domain/call/objection-until.js";
import { asId, type CallNo } from "../domain/shared/ids.js";
import type { Refusal } from "../domain/shared/refusal.js";
import { resolveNumber } from "./resolve-number.js";
import type { Talk } from "./talk.js";
import type { NumberRef } from "./words/number-ref.js";

/**
 * A department would like to give a call back: there is no such thing, and the way to object is told, as far as it is still
 * open (domain 10.1, 17.1).
 */
export async function bounce(talk: Talk, ref: NumberRef | undefined): Promise<string> {
  const sought = { on: "call", states: ["SENT", "SIGNED", "RESPONDED"] } as const;
  const found = await resolveNumber(talk, ref, sought);
  if (ref !== undefined && "refusal" in found && !found.refusal.candidates) {
    return refusalText(found.refusal, talk.registry, talk.now);
  }
  const refusal: Refusal = "no" in found ? await wayToObject(talk, asId<CallNo>(found.no)) : { code: "cannot_return" };
  return refusalText(refusal, talk.registry, talk.now);
}

/** Whether a department speaks of its own call: to be released from it is its lead's wish, never its own. */
export async function isOwnCall(talk: Talk, ref: NumberRef | undefined): Promise<boolean> {
  const found = await resolveNumber(talk, ref, { on: "call", states: [] });
  const call = "no" in found ? await talk.deps.records.call(asId<CallNo>(found.no)) : undefined;
  return call?.state.part !== undefined && call.state.lead === talk.speaker.unit;
}

/** Until when the department may object, counted from T0; or why it may not any more. Nothing of a call that is not its own. */
async function wayToObject(talk: Talk, no: CallNo): Promise<Refusal> {
  const call = (await talk.deps.records.call(no))?.state;
  if (call?.lead !== talk.speaker.unit) return { code: "cannot_return", no };
  const until = objectionUntil(call, talk.now, talk);
  return until.ok ? { code: "cannot_return", no, until: until.value } : until.refusal;
}
