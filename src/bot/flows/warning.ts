import { issueQuestion, liftQuestion } from "../../cards/warning/warning-texts.js";
import type { PendingCommand } from "../../domain/conversation/conversation.js";
import { asId } from "../../domain/shared/ids.js";
import type { Refusal } from "../../domain/shared/refusal.js";
import { issueWarning } from "../../domain/warning/issue-warning.js";
import { isInForce } from "../../domain/warning/warning.js";
import type { NewFlow, NewReady, WarningFlow } from "../flow.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { readWarning, warningKindIn } from "../words/read-warning.js";

/** 预警 暴雨橙色 至今天20:00 请检查积水点, for the whole district or for streets; shown back before it counts. */
export const issueWarningFlow: NewFlow = {
  on: "new",
  rights: ["issueWarning"],
  parties: () => ({}),
  gap(ready, talk) {
    const decided = decide(ready, talk);
    return decided.ok ? undefined : decided.refusal;
  },
  question(ready, talk) {
    const decided = decide(ready, talk);
    const [issued] = decided.ok ? decided.value : [];
    return issued?.type === "WarningIssued" ? issueQuestion(issued.data, talk.registry, talk.now) : undefined;
  },
  run: (ready, talk, wish) => talk.deps.useCases.issueWarning({ ...wish, ...saidIn(ready, talk) }),
};

/** 解除预警 暴雨 */
export const liftWarningFlow: WarningFlow = {
  on: "warning",
  rights: ["liftWarning"],
  states: ["IN_FORCE"],
  find: meantToLift,
  question: ({ warning }, { registry, now }) =>
    isInForce(warning, now) ? liftQuestion(warning, registry, now) : undefined,
  run: ({ warning }, talk, wish) => talk.deps.useCases.liftWarning({ ...wish, no: warning.no }),
};

/** Of the kind that was named, else the only one. */
async function meantToLift(talk: Talk, { text = "" }: PendingCommand): Promise<string | Refusal> {
  const open = (await talk.deps.warnings.open()).filter((one) => isInForce(one, talk.now));
  const kind = warningKindIn(text, talk.registry);
  const meant = kind === undefined ? open : open.filter((one) => one.kind === kind);
  const [first, ...others] = meant;
  if (first === undefined) return { code: "no_warning" };
  return others.length === 0
    ? first.no
    : { code: "ambiguous", candidates: meant.map(({ no, text: title }) => ({ no, title })) };
}

function saidIn({ command }: NewReady, { registry, now }: Talk) {
  return readWarning(command.text ?? "", registry, now);
}

/** As the use case will decide it; nothing is written. */
function decide(ready: NewReady, talk: Talk) {
  const { act } = wishAs(talk, capacityOn(talk, "issueWarning", {}));
  return issueWarning(asId("YJ"), { ...saidIn(ready, talk), known: [] }, act, { registry: talk.registry });
}
