import { objectQuestion } from "../../cards/talk/duty-questions.js";
import { objectionUntil } from "../../domain/call/objection-until.js";
import type { CallFlow, CallReady } from "../flow.js";
import { readObjection } from "../read-duty.js";
import type { Talk } from "../talk.js";

/** 异议 0003 应为交通局,依据… (C17): shown back with what it does not change (先签收、先处置). */
export const object: CallFlow = {
  on: "call",
  rights: ["objectToCall"],
  states: ["SIGNED", "RESPONDED"],
  gap(ready, talk) {
    if (!objectionUntil(ready.call, talk.now, talk).ok) return undefined;
    const { proposed, ground } = saidIn(ready, talk);
    if (proposed === undefined) return "proposal_missing";
    return ground === "" ? "reason_missing" : undefined;
  },
  question(ready, talk) {
    const { proposed, ground } = saidIn(ready, talk);
    if (proposed === undefined || !objectionUntil(ready.call, talk.now, talk).ok) return undefined;
    return objectQuestion(talk.registry, ready.call, { proposed, ground });
  },
  run(ready, talk, wish) {
    return talk.deps.useCases.objectToCall({ ...wish, no: ready.call.no, ...saidIn(ready, talk) });
  },
};

function saidIn({ command, call }: CallReady, { registry }: Talk) {
  return readObjection(registry, call.lead, command.text ?? "");
}
