import { issueOrderQuestion, proposeOrderQuestion } from "../../cards/talk/order-questions.js";
import type { Command as Right } from "../../domain/district/rights.js";
import type { OrderEvent } from "../../domain/order/events.js";
import { issueOrder as decideIssue } from "../../domain/order/issue-order.js";
import { proposeOrder as decideProposal } from "../../domain/order/propose-order.js";
import { asId } from "../../domain/shared/ids.js";
import type { Result } from "../../domain/shared/result.js";
import type { NewFlow, NewReady } from "../flow.js";
import { isDepartment } from "../for-speaker.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { readOrder } from "../words/read-order.js";

/** 号令 各镇街 防御台风 今天18:00前签收 明天12:00前反馈 (O1); of a department it goes to the district centre first (O2). */
export const issueOrder: NewFlow = {
  on: "new",
  rights: ["issueOrder", "proposeOrder"],
  rightFor: (_, talk) => rightOf(talk),
  parties: () => ({}),
  takesPhotos: true,
  gap(ready, talk) {
    const decided = decide(ready, talk);
    return decided.ok ? undefined : decided.refusal;
  },
  question(ready, talk) {
    const decided = decide(ready, talk);
    const [first] = decided.ok ? decided.value : [];
    if (first?.type === "OrderIssued") return issueOrderQuestion(talk.registry, first.data, talk.now);
    return first?.type === "OrderProposed" ? proposeOrderQuestion(talk.registry, first.data, talk.now) : undefined;
  },
  run(ready, talk, wish) {
    const order = { ...wish, ...saidIn(ready, talk) };
    const { useCases } = talk.deps;
    return rightOf(talk) === "issueOrder" ? useCases.issueOrder(order) : useCases.proposeOrder(order);
  },
};

function rightOf({ speaker }: Talk): Extract<Right, "issueOrder" | "proposeOrder"> {
  return isDepartment(speaker) && !speaker.roles.includes("DISTRICT_CENTER") ? "proposeOrder" : "issueOrder";
}

function saidIn({ command }: NewReady, { registry, speaker, now }: Talk) {
  return { ...readOrder(registry, speaker, command.text ?? "", now), photos: command.photos };
}

/** As the use case will decide it; nothing is written. */
function decide(ready: NewReady, talk: Talk): Result<readonly OrderEvent[]> {
  const right = rightOf(talk);
  const { act } = wishAs(talk, capacityOn(talk, right, {}));
  const rules = { registry: talk.registry };
  const draft = saidIn(ready, talk);
  return right === "issueOrder"
    ? decideIssue(asId("HL"), draft, act, rules)
    : decideProposal(asId("HL"), draft, act, rules);
}
