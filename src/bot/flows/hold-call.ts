import { grantHoldQuestion, requestHoldQuestion, resumeQuestion } from "../../cards/talk/more-time-questions.js";
import { partiesOfCall } from "../../domain/call/facts.js";
import { requestHold as decideRequest } from "../../domain/call/request-hold.js";
import { localDate } from "../../domain/shared/local-time.js";
import type { CallFlow, CallReady } from "../flow.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { readHold } from "../words/read-hold.js";

/** 挂账 0003 施工 等电力迁改 20天, from a department: the request (C23). */
export const requestHold: CallFlow = {
  on: "call",
  rights: ["requestHold"],
  states: ["RESPONDED"],
  gap(ready, talk) {
    const decided = decide(ready, talk);
    return decided.ok ? undefined : decided.refusal;
  },
  question(ready, talk) {
    const decided = decide(ready, talk);
    const [asked] = decided.ok ? decided.value : [];
    return asked?.type === "HoldRequested" ? requestHoldQuestion(talk.registry, ready.call, asked.data) : undefined;
  },
  run: (ready, talk, wish) => talk.deps.useCases.requestHold({ ...wish, no: ready.call.no, ...saidIn(ready, talk) }),
};

/** 同意挂账 0003 by the district centre (C23). */
export const grantHold: CallFlow = {
  on: "call",
  rights: ["decideHold"],
  states: ["RESPONDED"],
  question: ({ call }, talk) => (talk.press ? undefined : grantHoldQuestion(talk.registry, call)),
  run: ({ call }, talk, wish) => talk.deps.useCases.decideHold({ ...wish, no: call.no, granted: true }),
};

/** 不同意挂账 0003 理由 */
export const refuseHold: CallFlow = {
  on: "call",
  rights: ["decideHold"],
  states: ["RESPONDED"],
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.decideHold({ ...wish, no: call.no, granted: false, reason: command.text ?? "" }),
};

/** 恢复 0003, 销账 0003 by the district centre, before the review (C24). */
export const resumeCall: CallFlow = {
  on: "call",
  rights: ["resumeCall"],
  states: ["ON_HOLD"],
  question: ({ call }, talk) =>
    call.state === "ON_HOLD" ? resumeQuestion(talk.registry, call.no, call.hold) : undefined,
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.resumeCall({ ...wish, no: call.no, note: command.text ?? "" }),
};

function saidIn({ command }: CallReady, { now, registry }: Talk) {
  return readHold(command.text ?? "", registry.rules.hold.grounds, localDate(now));
}

/** As the use case will decide it; nothing is written. */
function decide(ready: CallReady, talk: Talk) {
  const { act } = wishAs(talk, capacityOn(talk, "requestHold", partiesOfCall(ready.call)));
  return decideRequest(ready.call, saidIn(ready, talk), act, { registry: talk.registry });
}
