import type { Registry, Staff } from "../domain/district/registry.js";
import { bodiesOf, partiesOfOperation } from "../domain/operation/facts.js";
import type { BodyState, Operation } from "../domain/operation/operation.js";
import { hintsOf, type Step, step } from "./steps.js";

const CONFIRM = step("confirmPart", (no) => `确认 ${no}`);
const SUBSTITUTE = step("nameSubstitute", (no) => `替补 ${no} 单位或人员 理由`);
const CHECK_IN = step("checkIn", (no) => `报到 ${no}`);
const LEAVE = step("leaveEarly", (no) => `提前撤离 ${no} 理由`);
const NOTE = step("noteOperation", (no) => `进展 ${no} 情况`);
const RELEASE = step("releaseBodies", (no) => `撤离 ${no}`);
const RESULT = step("finishOperation", (no) => `结果 ${no} 情况`);
const URGE = step("urgeOperation", (no) => `催办 ${no}`);
const CANCEL = step("cancelOperation", (no) => `取消 ${no} 理由`);

/** What is done in a state of an operation, and of a body's part in the same state. */
export const OPERATION_STEPS: Partial<Record<Operation["state"] | BodyState, readonly Step[]>> = {
  DRAFT: [step("deployOperation", (no) => `部署 ${no}`), step("dropOperation", (no) => `取消 ${no} 理由`)],
  PLANNED: [CONFIRM, URGE, CANCEL],
  CONFIRMED: [CHECK_IN, SUBSTITUTE, CANCEL],
  ON_SITE: [RESULT, RELEASE, NOTE, URGE, CANCEL],
  DONE: [step("rateBodies", (no) => `评价 ${no} 全部5星`)],
  INVITED: [CONFIRM, SUBSTITUTE],
};

/** The steps of a body in each state of its part; the street's are those of the operation. */
const OWN: Partial<Record<BodyState, readonly Step[]>> = {
  INVITED: [CONFIRM, SUBSTITUTE],
  CONFIRMED: [CHECK_IN, SUBSTITUTE],
  ON_SITE: [NOTE, LEAVE],
  LEFT: [CHECK_IN],
};

/** What this person can reply about the operation now. */
export function operationHints(operation: Operation, speaker: Staff, registry: Registry): string[] {
  const part = bodiesOf(operation).find(({ body }) => body === speaker.unit);
  const steps = part ? (OWN[part.state] ?? []) : ownersSteps(operation);
  return hintsOf(steps, operation.no, { staff: speaker, registry }, partiesOfOperation(operation));
}

function ownersSteps({ state }: Operation): readonly Step[] {
  return (OPERATION_STEPS[state] ?? []).filter((one) => one !== CONFIRM && one !== CHECK_IN && one !== SUBSTITUTE);
}
