import { confirmQuestion } from "../../cards/talk/accountability-questions.js";
import { REFERRAL_RESULTS, type ReferralResult } from "../../domain/accountability/accountability.js";
import { decideAccountability } from "../../domain/accountability/decide-accountability.js";
import { MEASURES, type Measure } from "../../domain/accountability/grounds.js";
import { partiesOfAccountability } from "../../domain/accountability/parties-of-accountability.js";
import type { AccountabilityFlow, AccountabilityReady, CallFlow } from "../flow.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { readMeasures, readResult } from "../words/read-measures.js";

/** 虚假办结 0003 现场未动工, of the district centre or a street leader. */
export const falseFinish: CallFlow = {
  on: "call",
  rights: ["proposeFalseFinish"],
  states: [],
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.proposeFalseFinish({ ...wish, no: call.no, facts: command.text ?? "" }),
};

/** 陈述 WZ… 内容, of the department's deputy head. */
export const stateSide: AccountabilityFlow = {
  on: "accountability",
  rights: ["stateSide"],
  states: ["PROPOSED", "READY"],
  run: ({ command, accountability }, talk, wish) =>
    talk.deps.useCases.stateSide({ ...wish, no: accountability.no, text: command.text ?? "" }),
};

/** 认定 WZ… 约谈 依据…, of the governance office; shown back. */
export const confirmAccount: AccountabilityFlow = {
  on: "accountability",
  rights: ["decideAccountability"],
  states: ["PROPOSED", "READY"],
  gap(ready, talk) {
    const decided = decide(ready, talk, true);
    return decided.ok ? undefined : decided.refusal;
  },
  question: (ready, { registry }) => confirmQuestion(ready.accountability, decisionIn(ready), registry),
  run: (ready, talk, wish) =>
    talk.deps.useCases.decideAccountability({
      ...wish,
      no: ready.accountability.no,
      confirmed: true,
      ...decisionIn(ready),
    }),
};

/** 不予认定 WZ… 依据 */
export const dismissAccount: AccountabilityFlow = {
  on: "accountability",
  rights: ["decideAccountability"],
  states: ["PROPOSED", "READY"],
  gap(ready, talk) {
    const decided = decide(ready, talk, false);
    return decided.ok ? undefined : decided.refusal;
  },
  run: ({ command, accountability }, talk, wish) =>
    talk.deps.useCases.decideAccountability({
      ...wish,
      ...{ no: accountability.no, confirmed: false, ground: command.text ?? "", measures: [] },
    }),
};

/** 接收 WZ…, of the discipline body. */
export const receiveReferral: AccountabilityFlow = {
  on: "accountability",
  rights: ["receiveReferral"],
  states: ["CONFIRMED"],
  run: ({ accountability }, talk, wish) => talk.deps.useCases.receiveReferral({ ...wish, no: accountability.no }),
};

/** 结果 WZ… 谈话提醒: one of four, nothing more. */
export const recordResult: AccountabilityFlow = {
  on: "accountability",
  rights: ["recordResult"],
  states: ["CONFIRMED"],
  run({ command, accountability }, talk, wish) {
    const chosen = REFERRAL_RESULTS.find((known) => known === command.args.result);
    const result: ReferralResult | undefined = chosen ?? readResult(command.text ?? "");
    return talk.deps.useCases.recordResult({
      ...wish,
      no: accountability.no,
      ...(result === undefined ? {} : { result }),
    });
  },
};

/** A card's selector holds one measure or none, words name any of them before the ground. */
function decisionIn({ command }: AccountabilityReady): {
  readonly ground: string;
  readonly measures: readonly Measure[];
} {
  const text = command.text ?? "";
  if (command.args.measure === undefined) return readMeasures(text);
  return { ground: text.trim(), measures: MEASURES.filter((measure) => measure === command.args.measure) };
}

/** As the use case will decide it; nothing is written. */
function decide(ready: AccountabilityReady, talk: Talk, confirmed: boolean) {
  const { accountability } = ready;
  const parties = partiesOfAccountability(accountability);
  const { act } = wishAs(talk, capacityOn(talk, "decideAccountability", parties));
  const said = confirmed ? decisionIn(ready) : { ground: ready.command.text ?? "", measures: [] };
  return decideAccountability(accountability, { confirmed, ...said }, act, talk);
}
