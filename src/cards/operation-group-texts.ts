import type { Registry } from "../domain/district/registry.js";
import type { BodyConfirmed, OperationDeployed, OperationUrged } from "../domain/operation/events.js";
import type { Operation } from "../domain/operation/operation.js";
import type { Recorded } from "../domain/shared/event.js";
import { clip } from "./clip.js";
import { bodyNames, lengthText, operationMark, operationName, turnoutText, whenAndWhere } from "./operation-words.js";
import { shortNo } from "./short-no.js";
import { unitShort } from "./unit-names.js";

/** What the robot says in an operation's group. Nobody answers it there: it hears only what is sent to it. */

const TEXT_LENGTH = 300;

export function groupName({ no, title }: Operation): string {
  return `${no} ${title}`;
}

export function openingText(
  registry: Registry,
  operation: Operation,
  { data, at }: Recorded<OperationDeployed>,
): string {
  const { plan, safety, invited, minutes } = operation;
  const lines = [
    `${operationMark(operation)}${operationName(operation)}的工作群。`,
    `时间地点:${whenAndWhere(operation, at)},预计${lengthText(minutes)}`,
    `现场指挥:${data.commander.name}`,
    `参加单位:${bodyNames(
      registry,
      invited.map(({ body }) => body),
    )}(确认后进群)`,
    ...(plan === "" ? [] : [`方案:${clip(plan, TEXT_LENGTH)}`]),
    ...(safety === undefined ? [] : [`安全提示:${clip(safety, TEXT_LENGTH)}`]),
    `群内讨论不作记录,需要记录的情况请直接发给机器人「进展 ${shortNo(operation.no)} 情况」。`,
  ];
  return lines.join("\n");
}

export function joinedText(registry: Registry, operation: Operation, { data, at }: Recorded<BodyConfirmed>): string {
  const { body, people, contact } = data;
  return `${operationMark(operation)}${unitShort(registry, body)}已确认参加,${people}人,联系人${contact}。集合:${whenAndWhere(operation, at)}。${turnoutText(operation)}。`;
}

export function urgedInGroupText(registry: Registry, operation: Operation, { bodies }: OperationUrged["data"]): string {
  return `${operationMark(operation, "催办")}请${bodyNames(registry, bodies)}尽快回应${operationName(operation)}。${turnoutText(operation)}。`;
}

export function lastWordText(operation: Operation): string {
  const end = operation.state === "CANCELLED" ? "已取消" : "已结束";
  return `${operationMark(operation)}${operationName(operation)}${end},本群停用。后续事宜请直接发给机器人,如「查 ${shortNo(operation.no)}」。谢谢各位!`;
}
