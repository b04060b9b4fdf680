import type { Call, CallState } from "../domain/call/call.js";
import { partiesOfCall } from "../domain/call/facts.js";
import type { Staff } from "../domain/district/registry.js";
import { type Command, type Parties, roleFor } from "../domain/district/rights.js";
import { partiesOfMatter } from "../domain/matter/facts.js";
import type { Matter, MatterState } from "../domain/matter/matter.js";
import { may } from "./may.js";
import { shortNo } from "./short-no.js";

/** A step that a state allows: who may is the domain's table, the words are what he replies. */
type Step = { readonly command: Command; readonly words: (short: string) => string };

const step = (command: Command, words: Step["words"]): Step => ({ command, words });

const SUPPLEMENT = step("supplementMatter", (no) => `补充 ${no} 内容`);
const RAISE = step("raiseMatter", (no) => `上呈 ${no} 理由`);
const COMPLETE = step("completeHandling", (no) => `办结 ${no} 结果`);

const MATTER_STEPS: Partial<Record<MatterState, readonly Step[]>> = {
  REPORTED: [
    step("acceptMatter", (no) => `受理 ${no}`),
    RAISE,
    step("correctMatter", (no) => `改 ${no} 正确内容`),
    step("withdrawMatter", (no) => `撤回 ${no} 理由`),
    SUPPLEMENT,
  ],
  REGISTERED: [step("assignMatter", (no) => `派 ${no} 给 谁`), RAISE, SUPPLEMENT],
  ASSIGNED: [step("startHandling", (no) => `开始处置 ${no}`), COMPLETE, RAISE, SUPPLEMENT],
  HANDLING: [COMPLETE, RAISE, SUPPLEMENT],
  RAISED: [
    step("draftCall", (no) => `呼叫 部门 ${no} 诉求`),
    step("assignRaised", (no) => `派 ${no} 给 谁`),
    SUPPLEMENT,
  ],
  CALLING: [SUPPLEMENT],
  HANDLED: [
    step("verifyMatter", (no) => `核查 ${no} 已处理`),
    step("verifyMatter", (no) => `核查 ${no} 没处理 原因`),
    SUPPLEMENT,
  ],
};

const CALL_STEPS: Partial<Record<CallState, readonly Step[]>> = {
  DRAFT: [
    step("requestReview", (no) => `报审 ${no}`),
    step("reviseDraft", (no) => `补充 ${no} 内容`),
    step("discardDraft", (no) => `撤销 ${no} 理由`),
  ],
  IN_REVIEW: [step("approveCall", (no) => `同意 ${no}`), step("returnDraft", (no) => `退回修改 ${no} 理由`)],
  SENT: [
    step("signCall", (no) => `签收 ${no}`),
    step("respondToCall", (no) => `响应 ${no} 谁来、何时到、怎么办`),
    step("finishCall", (no) => `办结 ${no} 结果`),
  ],
  SIGNED: [
    step("respondToCall", (no) => `响应 ${no} 谁来、何时到、怎么办`),
    step("finishCall", (no) => `办结 ${no} 结果`),
  ],
  RESPONDED: [
    step("finishCall", (no) => `办结 ${no} 结果`),
    step("noteProgress", (no) => `进展 ${no} 内容`),
    step("proposeFinish", (no) => `办结 ${no} 结果`),
  ],
  FINISHED: [step("rateCall", (no) => `评价 ${no} 5星`)],
};

/** What this person can reply about the matter now, most pressing first. */
export function matterHints(matter: Matter, speaker: Staff): string[] {
  return hintsOf(MATTER_STEPS[matter.state] ?? [], matter.no, speaker, partiesOfMatter(matter));
}

/** As {@link matterHints}, for a call. */
export function callHints(call: Call, speaker: Staff): string[] {
  return hintsOf(CALL_STEPS[call.state] ?? [], call.no, speaker, partiesOfCall(call));
}

/** The first words that move it on, whoever does it: for lists, where the parties are not at hand. */
export function nextWords(kind: "matter" | "call", state: string, no: string, speaker: Staff): string {
  const steps: Readonly<Record<string, readonly Step[] | undefined>> = kind === "matter" ? MATTER_STEPS : CALL_STEPS;
  const own = (steps[state] ?? []).find(({ command }) => roleFor(command, speaker) !== undefined);
  return own === undefined ? `查 ${shortNo(no)}` : own.words(shortNo(no));
}

function hintsOf(steps: readonly Step[], no: string, speaker: Staff, parties: Parties): string[] {
  const allowed = steps.filter(({ command }) => may(command, speaker, parties));
  return [...new Set(allowed.map(({ words }) => words(shortNo(no))))];
}
