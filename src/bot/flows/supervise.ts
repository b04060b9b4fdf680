import { replyQuestion, superviseQuestion } from "../../cards/talk/supervision-questions.js";
import { partiesOfCall } from "../../domain/call/facts.js";
import { replyToSupervision } from "../../domain/call/reply-to-supervision.js";
import { openProposal, orderInForce } from "../../domain/call/supervision-of.js";
import { localDate } from "../../domain/shared/local-time.js";
import type { CallFlow, CallReady } from "../flow.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { readReply } from "../words/read-reply.js";

const WITH_DEPARTMENT = ["SENT", "SIGNED", "RESPONDED"] as const;

/** 督办 0003 要求… (C28) */
export const supervise: CallFlow = {
  on: "call",
  rights: ["orderSupervision"],
  states: [...WITH_DEPARTMENT, "RATED"],
  question({ call, command }, talk) {
    const may = !orderInForce(call) && (openProposal(call) || call.state !== "RATED");
    return may ? superviseQuestion(talk.registry, call, command.text ?? "") : undefined;
  },
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.orderSupervision({ ...wish, no: call.no, demand: command.text ?? "" }),
};

/** 暂不督办 0003 理由 */
export const noSupervision: CallFlow = {
  on: "call",
  rights: ["orderSupervision"],
  states: [...WITH_DEPARTMENT, "RATED"],
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.declineSupervision({ ...wish, no: call.no, reason: command.text ?? "" }),
};

/** 督办回复 0003 原因… 措施… 完成时间…: asked for until all three are there, then shown back. */
export const replySupervision: CallFlow = {
  on: "call",
  rights: ["replyToSupervision"],
  states: [],
  gap(ready, talk) {
    const decided = decideReply(ready, talk);
    return decided.ok ? undefined : decided.refusal;
  },
  question(ready, talk) {
    const decided = decideReply(ready, talk);
    const [replied] = decided.ok ? decided.value : [];
    return replied?.type === "SupervisionReplied" ? replyQuestion(ready.call, replied.data) : undefined;
  },
  run: (ready, talk, wish) =>
    talk.deps.useCases.replyToSupervision({ ...wish, no: ready.call.no, ...saidIn(ready, talk) }),
};

/** 认可回复 0003 */
export const acceptReply: CallFlow = {
  on: "call",
  rights: ["judgeReply"],
  states: [],
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.judgeReply({ ...wish, no: call.no, accepted: true, note: command.text ?? "" }),
};

/** 重新回复 0003 理由 */
export const reaskReply: CallFlow = {
  on: "call",
  rights: ["judgeReply"],
  states: [],
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.judgeReply({ ...wish, no: call.no, accepted: false, note: command.text ?? "" }),
};

function saidIn({ command }: CallReady, { now }: Talk) {
  return readReply(command.text ?? "", localDate(now));
}

/** As the use case will decide it; nothing is written. */
function decideReply(ready: CallReady, talk: Talk) {
  const { act } = wishAs(talk, capacityOn(talk, "replyToSupervision", partiesOfCall(ready.call)));
  return replyToSupervision(ready.call, saidIn(ready, talk), act, { registry: talk.registry });
}
