import { actorName } from "../../../src/cards/actor-name.js";
import { maskPhones } from "../../../src/cards/mask-phones.js";
import { LIGHT_NAMES, OPERATION_STATE_NAMES } from "../../../src/cards/names.js";
import { BODY_STATE_NAMES } from "../../../src/cards/operation-words.js";
import { operationTimeline } from "../../../src/cards/timeline.js";
import { worstLight } from "../../../src/domain/deadline/worst-light.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { bodiesOf, clocksOfBody } from "../../../src/domain/operation/facts.js";
import type { EndedBody, Operation } from "../../../src/domain/operation/operation.js";
import { operationDeadlines } from "../../../src/domain/operation/operation-deadlines.js";
import type { DoneBy } from "../../../src/domain/shared/event.js";
import type { UnitCode } from "../../../src/domain/shared/ids.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";
import type { Loaded } from "../../../src/ports/records.js";
import { deadlineRecordJson } from "./present.js";

/** JSON of one joint operation: state, every body's part with its limits and stars, result, timeline. */
export function operationJson({ state: operation, events }: Loaded<"operation">, registry: Registry) {
  const deadlines = operationDeadlines(events);
  return {
    no: operation.no,
    state: operation.state,
    stateName: OPERATION_STATE_NAMES[operation.state],
    street: unitJson(operation.street, registry),
    title: maskPhones(operation.title),
    plan: maskPhones(operation.plan),
    safety: operation.safety === undefined ? null : maskPhones(operation.safety),
    matters: operation.matters,
    place: { text: operation.place.text, point: operation.place.point ?? null },
    startsAt: isoLocal(operation.startsAt),
    minutes: operation.minutes,
    emergency: operation.emergency,
    commander: operation.commander ? actorName(operation.commander) : null,
    draftedAt: isoLocal(operation.draftedAt),
    deployedAt: operation.deployedAt ? isoLocal(operation.deployedAt) : null,
    begunAt: operation.begunAt ? isoLocal(operation.begunAt) : null,
    bodies: bodiesOf(operation).map((part) => ({
      ...partJson(part, registry),
      deadlines: deadlines.filter(({ body }) => body === part.body).map(deadlineRecordJson),
    })),
    result: resultJson(operation),
    reason: operation.state === "CANCELLED" ? maskPhones(operation.reason) : null,
    deadlines: deadlines.filter(({ body }) => body === undefined).map(deadlineRecordJson),
    registry: operation.registry,
    timeline: operationTimeline(events, registry),
  };
}

function partJson(part: EndedBody, registry: Registry) {
  const light = worstLight(clocksOfBody(part));
  const how = part.arrived?.how;
  return {
    ...unitJson(part.body, registry),
    people: part.confirmed?.people ?? part.people,
    contact: part.contact === undefined ? null : maskPhones(part.contact),
    state: part.state,
    stateName: BODY_STATE_NAMES[part.state],
    light,
    lightName: LIGHT_NAMES[light],
    insteadOf: part.insteadOf ?? null,
    confirmed: doneJson(part.confirmed),
    arrived: part.arrived
      ? { ...doneJson(part.arrived), how: how?.by, metres: how?.by === "location" ? how.metres : null }
      : null,
    left: part.left.map((left) => ({ ...doneJson(left), reason: maskPhones(left.reason) })),
    released: doneJson(part.released),
    rating: ratingJson(part.rating),
  };
}

function ratingJson(rating: EndedBody["rating"]) {
  if (!rating) return null;
  return { ...rating, ...(rating.reason === undefined ? {} : { reason: maskPhones(rating.reason) }) };
}

function resultJson(operation: Operation) {
  if (operation.state !== "DONE" && operation.state !== "REVIEWED") return null;
  const { at, by, text, photos, matters } = operation.result;
  return { at: isoLocal(at), by: actorName(by), text: maskPhones(text), photos, matters };
}

function doneJson(done: DoneBy | undefined) {
  return done ? { at: isoLocal(done.at), by: actorName(done.actor) } : null;
}

function unitJson(code: UnitCode, registry: Registry) {
  return { code, name: registry.units.get(code)?.name ?? null };
}
