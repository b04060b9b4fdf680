import { appealQuestion } from "../../cards/talk/appeal-question.js";
import { type DecideAppeal, excludedBy } from "../../domain/call/decide-appeal.js";
import { isExcludable } from "../../domain/scoring/excludable-rules.js";
import type { CallFlow, CallReady } from "../flow.js";
import { readExclusion } from "../words/read-exclusion.js";

/** 申诉成立 0003 签收 当天停电 · 申诉不成立 0003 理由 (C27). */
export const decideAppeal: CallFlow = {
  on: "call",
  rights: ["decideAppeal"],
  states: ["RATED"],
  gap(ready, { registry }) {
    const decision = decisionIn(ready);
    if (!excludedBy(decision, ready.history, { registry })) return "nothing_to_exclude";
    return decision.ground === "" ? "reason_missing" : undefined;
  },
  question: (ready, { registry }) => appealQuestion(registry, ready.call, ready.history, decisionIn(ready)),
  run: (ready, talk, wish) => talk.deps.useCases.decideAppeal({ ...wish, no: ready.call.no, ...decisionIn(ready) }),
};

/** Words name the deductions, a card's selector holds one of them or all; 不成立 excludes none. */
function decisionIn({ command }: CallReady): DecideAppeal {
  const { deduction, upheld } = command.args;
  const text = command.text ?? "";
  if (upheld === "false") return { exclude: [], ground: text.trim() };
  if (deduction !== undefined && isExcludable(deduction)) return { exclude: [deduction], ground: text.trim() };
  return readExclusion(text);
}
