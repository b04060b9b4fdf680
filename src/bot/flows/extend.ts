import { extendQuestion } from "../../cards/talk/more-time-questions.js";
import { partiesOfCall } from "../../domain/call/facts.js";
import { requestExtension } from "../../domain/call/request-extension.js";
import { localDate } from "../../domain/shared/local-time.js";
import type { CallFlow, CallReady } from "../flow.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { readExtension } from "../words/read-extension.js";

/** 延期 0003 3天 等材料 (C20): what cannot be is said before it is shown back. */
export const extend: CallFlow = {
  on: "call",
  rights: ["requestExtension"],
  states: ["SIGNED", "RESPONDED"],
  gap(ready, talk) {
    const decided = decide(ready, talk);
    return decided.ok ? undefined : decided.refusal;
  },
  question(ready, talk) {
    const decided = decide(ready, talk);
    const [asked] = decided.ok ? decided.value : [];
    return asked?.type === "ExtensionRequested" ? extendQuestion(talk.registry, ready.call, asked.data) : undefined;
  },
  run: (ready, talk, wish) =>
    talk.deps.useCases.requestExtension({ ...wish, no: ready.call.no, ...saidIn(ready, talk) }),
};

function saidIn({ command }: CallReady, { now }: Talk) {
  return readExtension(command.text ?? "", localDate(now));
}

/** As the use case will decide it; nothing is written. */
function decide(ready: CallReady, talk: Talk) {
  const { act } = wishAs(talk, capacityOn(talk, "requestExtension", partiesOfCall(ready.call)));
  return requestExtension(ready.call, saidIn(ready, talk), act, { registry: talk.registry });
}
