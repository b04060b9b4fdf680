import type { Registry } from "../../domain/district/registry.js";
import type { OperationEvent } from "../../domain/operation/events.js";
import { bodiesOf } from "../../domain/operation/facts.js";
import type { Operation } from "../../domain/operation/operation.js";
import type { MatterNo } from "../../domain/shared/ids.js";
import { clip } from "../clip.js";
import { openEnd } from "../open-end.js";
import { bodyNames, invitedNames, lengthText, operationMark, operationName, whenAndWhere } from "../operation-words.js";
import { unitShort } from "../unit-names.js";

/** 联合行动 shown back before it is carried out. 确认 does it, 取消 drops it. */
const ANSWERS = "回复「确认」提交,「取消」放弃。";

export function planQuestion(registry: Registry, events: readonly OperationEvent[], now: Date): string | undefined {
  const drafted = events.find((event) => event.type === "OperationDrafted");
  if (!drafted) return undefined;
  const { title, plan, safety, startsAt, place, minutes, invited, matters, emergency, commander } = drafted.data;
  const deploys = events.some(({ type }) => type === "OperationDeployed");
  const parts = [
    `${operationMark({ emergency })}${deploys ? "将部署联合行动" : "将拟定联合行动,报街道领导部署"}:${clip(title, 60)}`,
    `时间地点:${whenAndWhere({ startsAt, place }, now)},约${lengthText(minutes)}${place.point ? "" : "(地点未定位,报到由现场指挥登记)"}`,
    `参加:${invitedNames(registry, invited)}`,
    `现场指挥:${commander?.name ?? "部署的领导"}`,
    plan === "" || plan === title ? "" : `方案:${clip(openEnd(plan), 120)}`,
    safety ? `安全提示:${clip(openEnd(safety), 80)}` : "",
    matters.length === 0 ? "" : `事项:${matters.join("、")}`,
  ];
  return `${parts.filter((part) => part !== "").join("。")}。${ANSWERS}`;
}

export function deployQuestion(registry: Registry, operation: Operation, now: Date): string {
  return `${operationMark(operation)}将部署${operationName(operation)}:${whenAndWhere(operation, now)},邀请${invitedNames(registry, operation.invited)}。${ANSWERS}`;
}

export function cancelQuestion(registry: Registry, operation: Operation): string {
  const bodies = bodiesOf(operation).map(({ body }) => body);
  const told = bodies.length === 0 ? "" : `,并告知${bodyNames(registry, bodies)}`;
  return `${operationMark(operation)}将取消${operationName(operation)}${told}。${ANSWERS}`;
}

export function finishQuestion(
  registry: Registry,
  operation: Operation,
  { text, calls }: { readonly text: string; readonly calls: readonly MatterNo[] },
): string {
  const there = bodiesOf(operation).filter(({ state }) => state === "ON_SITE");
  const handled = operation.matters.filter((no) => !calls.includes(no));
  const parts = [
    `${operationMark(operation)}将报${operationName(operation)}结果:${clip(openEnd(text), 150)}`,
    there.length === 0 ? "" : `现场${there.map(({ body }) => unitShort(registry, body)).join("、")}一并放行`,
    handled.length === 0 ? "" : `${handled.join("、")}转待核查`,
    calls.length === 0 ? "" : `${calls.join("、")}回街道研判,可呼叫部门`,
  ];
  return `${parts.filter((part) => part !== "").join("。")}。${ANSWERS}`;
}
