import { cancelQuestion, deployQuestion } from "../../cards/talk/operation-questions.js";
import { deployOperation as decideDeployment } from "../../domain/operation/deploy-operation.js";
import { bodiesOf } from "../../domain/operation/facts.js";
import type { OperationFlow, OperationReady } from "../flow.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { bodiesIn } from "../words/bodies-named.js";
import { bodyOf } from "../words/body.js";

/** 部署 LH0101 [紧急] of a leader of the street. */
export const deployOperation: OperationFlow = {
  on: "operation",
  rights: ["deployOperation"],
  states: ["DRAFT"],
  gap(ready, talk) {
    const { act } = wishAs(talk, capacityOn(talk, "deployOperation", { street: ready.operation.street }));
    const decided = decideDeployment(ready.operation, emergencyIn(ready), act, { registry: talk.registry });
    return decided.ok ? undefined : decided.refusal;
  },
  question: ({ operation }, talk) => deployQuestion(talk.registry, operation, talk.now),
  run: (ready, talk, wish) =>
    talk.deps.useCases.deployOperation({ ...wish, no: ready.operation.no, ...emergencyIn(ready) }),
};

function emergencyIn({ command }: OperationReady): { readonly emergency?: boolean } {
  return /紧急|特急/.test(command.text ?? "") ? { emergency: true } : {};
}

/** 取消 LH0101 理由, of a draft also by the desk. */
export const cancelOperation: OperationFlow = {
  on: "operation",
  rights: ["cancelOperation", "dropOperation"],
  rightFor: ({ operation }) => (operation.state === "DRAFT" ? "dropOperation" : "cancelOperation"),
  states: ["DRAFT", "PLANNED", "CONFIRMED", "ON_SITE"],
  gap: ({ command }) => ((command.text ?? "").trim() === "" ? "reason_missing" : undefined),
  question: ({ operation }, talk) => cancelQuestion(talk.registry, operation),
  run: ({ command, operation }, talk, wish) =>
    talk.deps.useCases.cancelOperation({ ...wish, no: operation.no, reason: command.text ?? "" }),
};

/** 催办 LH0101 [单位] */
export const urgeOperation: OperationFlow = {
  on: "operation",
  rights: ["urgeOperation"],
  states: ["PLANNED", "ON_SITE"],
  run: (ready, talk, wish) =>
    talk.deps.useCases.urgeOperation({ ...wish, no: ready.operation.no, bodies: bodiesSaid(ready, talk).bodies }),
};

/** The bodies of the operation that the words name, and the words without them. */
export function bodiesSaid({ command, operation }: OperationReady, { registry }: Talk) {
  const codes = bodiesOf(operation).map(({ body }) => body);
  const { bodies, rest } = bodiesIn(registry, codes, bodyOf(command.text ?? ""));
  const pressed = codes.filter((code) => code === (command.args.body ?? command.args.line));
  return { bodies: [...new Set([...pressed, ...bodies.map(({ body }) => body)])], rest };
}
