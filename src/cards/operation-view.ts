import type { Registry, Staff } from "../domain/district/registry.js";
import { ownClock } from "../domain/operation/elapse.js";
import { bodiesOf, clocksOfBody } from "../domain/operation/facts.js";
import type { EndedBody, Operation } from "../domain/operation/operation.js";
import { ratingSeenBy } from "../domain/operation/visibility.js";
import type { Loaded } from "../ports/records.js";
import { clip, fitText } from "./clip.js";
import { OPERATION_DEEDS } from "./deeds.js";
import { dayTime, nearTime } from "./local-time.js";
import { maskPhones } from "./mask-phones.js";
import { CLOCK_NAMES, LIGHT_NAMES, OPERATION_STATE_NAMES } from "./names.js";
import { outcomesText } from "./operation-event-texts.js";
import { operationHints } from "./operation-hints.js";
import { BODY_STATE_NAMES, invitedNames, lengthText, operationMark } from "./operation-words.js";
import { photosText } from "./order-words.js";
import { operationTimeline } from "./timeline.js";
import { unitName, unitShort } from "./unit-names.js";
import { hintLine, recentLines } from "./view-parts.js";

const QUIET = [OPERATION_DEEDS.OperationLightTurned, OPERATION_DEEDS.OperationReminded];

/** 查: what, when, where, who takes part and how far each body is; what to reply. */
export function operationView(
  { state: operation, events }: Loaded<"operation">,
  speaker: Staff,
  registry: Registry,
  now: Date,
): string {
  const { no, title, street, place, startsAt, minutes, plan, safety, commander, matters } = operation;
  const allStars = bodiesOf(operation).every((part) => ratingSeenBy(part, operation, speaker));
  const lines = [
    `${operationMark(operation)}联合行动${no} ${OPERATION_STATE_NAMES[operation.state]}`,
    `${unitName(registry, street)} ${clip(title, 60)}`,
    `时间:${dayTime(startsAt)},约${lengthText(minutes)};地点:${clip(place.text, 60)}`,
    commander ? `现场指挥:${commander.name}` : "",
    plan === "" || plan === title ? "" : `方案:${clip(plan, 120)}`,
    safety ? `安全提示:${clip(safety, 80)}` : "",
    matters.length > 0 ? `事项:${matters.join("、")}` : "",
    ownLine(operation, now),
    operation.state === "DRAFT" ? `参加单位:${invitedNames(registry, operation.invited)}` : "",
    ...bodiesOf(operation).map((part) => partLine(part, operation, { speaker, registry, now })),
    resultLine(operation),
    operation.state === "CANCELLED" ? `理由:${clip(operation.reason, 80)}` : "",
    ...hintLine(operationHints(operation, speaker, registry)),
    ...recentLines(operationTimeline(events, registry), 3, allStars ? QUIET : [...QUIET, OPERATION_DEEDS.BodiesRated]),
  ];
  return fitText(maskPhones(lines.filter((line) => line !== "").join("\n")));
}

function ownLine(operation: Operation, now: Date): string {
  const clock = ownClock(operation);
  if (!clock) return "";
  const shown = now > clock.deadline.due ? "RED" : clock.light;
  return `${CLOCK_NAMES[clock.name]}时限${nearTime(clock.deadline.due, now)}(${LIGHT_NAMES[shown]})`;
}

type Reader = { readonly speaker: Staff; readonly registry: Registry; readonly now: Date };

/** 「水务局2人 已确认,报到时限明天09:15(绿灯),联系人管网科」 */
function partLine(part: EndedBody, operation: Operation, { speaker, registry, now }: Reader): string {
  const name = `${unitShort(registry, part.body)}${part.confirmed?.people ?? part.people}人 ${BODY_STATE_NAMES[part.state]}`;
  const [clock] = clocksOfBody(part);
  const light = clock && (now > clock.deadline.due ? "RED" : clock.light);
  const due =
    clock && light ? `,${CLOCK_NAMES[clock.name]}时限${nearTime(clock.deadline.due, now)}(${LIGHT_NAMES[light]})` : "";
  const contact = part.contact === undefined ? "" : `,联系人${clip(part.contact, 20)}`;
  const left = part.left.length === 0 ? "" : `,曾提前撤离:${clip(part.left.at(-1)?.reason ?? "", 30)}`;
  const instead = part.insteadOf === undefined ? "" : `,替补${unitShort(registry, part.insteadOf)}`;
  const rating = part.rating && ratingSeenBy(part, operation, speaker) ? `,${part.rating.stars}星` : "";
  return `${name}${instead}${due}${contact}${left}${rating}`;
}

function resultLine(operation: Operation): string {
  if (operation.state !== "DONE" && operation.state !== "REVIEWED") return "";
  const { text, photos, matters } = operation.result;
  return `结果:${clip(text, 200)}${photosText(photos)}${outcomesText(matters)}`;
}
