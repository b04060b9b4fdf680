import { holdMatterQuestion, resumeQuestion } from "../../cards/talk/more-time-questions.js";
import { partiesOfMatter } from "../../domain/matter/facts.js";
import { holdMatter, holdStep } from "../../domain/matter/hold-matter.js";
import { localDate } from "../../domain/shared/local-time.js";
import type { MatterFlow, MatterReady } from "../flow.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { readHold } from "../words/read-hold.js";

/** 挂账 0017 季节 雨季过后补种 20天 (M20): the street's leader, or the district centre for what a department was called for. */
export const hold: MatterFlow = {
  on: "matter",
  rights: ["holdMatter", "holdCalledMatter"],
  rightFor: ({ matter }) => holdStep(matter),
  states: ["HANDLING", "RAISED"],
  gap(ready, talk) {
    const decided = decide(ready, talk);
    return decided.ok ? undefined : decided.refusal;
  },
  question(ready, talk) {
    const decided = decide(ready, talk);
    const [held] = decided.ok ? decided.value : [];
    return held?.type === "MatterHeld" ? holdMatterQuestion(talk.registry, ready.matter, held.data) : undefined;
  },
  run: (ready, talk, wish) => talk.deps.useCases.holdMatter({ ...wish, no: ready.matter.no, ...saidIn(ready, talk) }),
};

/** 恢复 0017 (M21), before the review. */
export const resume: MatterFlow = {
  on: "matter",
  rights: ["holdMatter", "holdCalledMatter"],
  rightFor: ({ matter }) => holdStep(matter),
  states: ["ON_HOLD"],
  question: ({ matter }, talk) =>
    matter.state === "ON_HOLD" ? resumeQuestion(talk.registry, matter.no, matter.hold) : undefined,
  run: ({ command, matter }, talk, wish) =>
    talk.deps.useCases.resumeMatter({ ...wish, no: matter.no, note: command.text ?? "" }),
};

function saidIn({ command }: MatterReady, { now, registry }: Talk) {
  return readHold(command.text ?? "", registry.rules.hold.grounds, localDate(now));
}

/** As the use case will decide it, in the role in which the speaker would; nothing is written. */
function decide(ready: MatterReady, talk: Talk) {
  const { matter } = ready;
  const { act } = wishAs(talk, capacityOn(talk, holdStep(matter), partiesOfMatter(matter)));
  return holdMatter(matter, saidIn(ready, talk), act, { registry: talk.registry });
}
