import type { Light } from "../deadline/deadline.js";
import { doerOf, type Recorded } from "../shared/event.js";
import {
  ended,
  hasArrived,
  hasConfirmed,
  hasLeft,
  invitedAs,
  isLit,
  isRated,
  isReleased,
  type OnBody,
  substituteInvited,
  withContact,
} from "./body.js";
import type {
  BodyConfirmed,
  BodySubstituted,
  OperationDeployed,
  OperationDone,
  OperationDrafted,
  OperationEvent,
  OperationLightTurned,
} from "./events.js";
import { bodiesOf, factsOf, isBound, isOpenOperation, remember } from "./facts.js";
import type { EndedBody, OpenBody, OpenOperation, Operation, OperationFacts } from "./operation.js";

/** The operation after one more event; the first is `OperationDrafted`. Whether it may happen was decided before. */
export function evolveOperation(before: Operation | undefined, recorded: Recorded<OperationEvent>): Operation {
  const event = { ...recorded, actor: doerOf(recorded) };
  if (event.type === "OperationDrafted") return drafted(event);
  if (!before) throw new Error(`${event.type} stands before OperationDrafted`);
  const operation = remember(before, event);
  switch (event.type) {
    case "OperationDeployed":
      return deployed(operation, event);
    case "BodyConfirmed":
      return confirmed(operation, event);
    case "BodySubstituted":
      return substituted(operation, event);
    case "PersonSubstituted":
      return onBodies(operation, [event.data.body], withContact(event));
    case "BodyCheckedIn":
      return onBodies(operation, [event.data.body], hasArrived(event));
    case "OperationBegun":
      return begun(operation, event);
    case "BodiesReleased":
      return onBodies(operation, event.data.bodies, isReleased(event));
    case "BodyLeft":
      return onBodies(operation, [event.data.body], hasLeft(event));
    case "OperationNoted":
      return { ...operation, notes: [...operation.notes, { at: event.at, by: event.actor, ...event.data }] };
    case "OperationDone":
      return done(operation, event);
    case "BodiesRated":
      return operation.state === "DONE" ? { ...operation, bodies: operation.bodies.map(isRated(event)) } : operation;
    case "OperationReviewed":
      return reviewed(operation);
    case "OperationCancelled":
      return { ...factsOf(operation), state: "CANCELLED", bodies: bodiesOf(operation).map(ended), ...event.data };
    case "OperationUrged":
    case "OperationReminded":
      return { ...operation, reminders: [...operation.reminders, { at: event.at, to: event.data.to }] };
    case "OperationLightTurned":
      return lightTurned(operation, event);
  }
}

function drafted({ type, at, actor, seq, data }: Recorded<OperationDrafted>): Operation {
  const { approve: deadline, ...said } = data;
  const by = { actor, at };
  return {
    ...said,
    draftedAt: at,
    notes: [],
    reminders: [],
    events: seq,
    acts: { [type]: by },
    last: { type, ...by },
    state: "DRAFT",
    approve: { deadline, light: "GREEN" },
  };
}

function deployed(operation: Operation, { at, data }: Recorded<OperationDeployed>): Operation {
  const { confirm, checkin, ...led } = data;
  const facts: OperationFacts = { ...factsOf(operation), ...led, deployedAt: at };
  const bodies = facts.invited.map((invitation) => invitedAs(invitation, { confirm, checkin }));
  return withBodies(facts, bodies);
}

/** A substitute that confirms takes the place of the body that named it. */
function confirmed(operation: Operation, event: Recorded<BodyConfirmed>): Operation {
  const after = onBodies(operation, [event.data.body], hasConfirmed(event));
  const { insteadOf } = bodiesOf(after).find(({ body }) => body === event.data.body) ?? {};
  return insteadOf === undefined
    ? after
    : onBodies(after, [insteadOf], (part) => ({ ...ended(part), state: "SUBSTITUTED" }));
}

/** Of several that a body named the last one counts. */
function substituted(operation: Operation, { data }: Recorded<BodySubstituted>): Operation {
  if (!isOpenOperation(operation)) return operation;
  const named = operation.bodies.find(({ body }) => body === data.body);
  if (!named) return operation;
  const others = operation.bodies
    .filter(({ body }) => body !== data.by)
    .map((part) => (part.insteadOf === data.body && part.state === "INVITED" ? lapsed(part) : part));
  return { ...operation, bodies: [...others, substituteInvited(named, data)] };
}

function begun(
  operation: Operation,
  { at, data }: Recorded<Extract<OperationEvent, { type: "OperationBegun" }>>,
): Operation {
  if (!isOpenOperation(operation)) return operation;
  const bodies = operation.bodies.map((part) =>
    isBound(part) ? part : part.state === "INVITED" ? lapsed(part) : part,
  );
  const result = { deadline: data.result, light: "GREEN" as const };
  return { ...factsOf(operation), begunAt: at, state: "ON_SITE", bodies, result };
}

function lapsed(part: OpenBody): OpenBody {
  return { ...ended(part), state: "LAPSED" };
}

function done(operation: Operation, { at, actor, data }: Recorded<OperationDone>): Operation {
  const { rate: deadline, ...said } = data;
  const over = bodiesOf(operation).map((part) => afterwards(part, { at, actor }));
  const result = { at, by: actor, ...said };
  return { ...factsOf(operation), state: "DONE", bodies: over, result, rate: { deadline, light: "GREEN" } };
}

/** Who is still there is let go; who was bound and never came was absent, unless there was time left to come. */
function afterwards(part: EndedBody, by: { readonly at: Date; readonly actor: Operation["last"]["actor"] }): EndedBody {
  if (part.state === "ON_SITE") return { ...ended(part), state: "RELEASED", released: by };
  const missing = part.state === "INVITED" || part.state === "CONFIRMED";
  if (!missing) return part;
  if (!isBound(part)) return { ...ended(part), state: "LAPSED" };
  return { ...ended(part), state: part.checkinBy.due < by.at ? "ABSENT" : "SPARED" };
}

function reviewed(operation: Operation): Operation {
  if (operation.state !== "DONE") return operation;
  const { bodies, result } = operation;
  return { ...factsOf(operation), state: "REVIEWED", bodies, result };
}

/** The operation with these bodies changed, and as far as all of them are. */
function onBodies(operation: Operation, codes: readonly string[], change: OnBody): Operation {
  if (!isOpenOperation(operation)) return operation;
  const bodies = operation.bodies.map((part) => (codes.includes(part.body) ? change(part) : part));
  return operation.state === "ON_SITE" ? { ...operation, bodies } : withBodies(factsOf(operation), bodies);
}

function withBodies(facts: OperationFacts, bodies: OpenOperation["bodies"]): Operation {
  const waiting = bodies.some((part) => part.state === "INVITED" && isBound(part));
  return { ...facts, state: waiting ? "PLANNED" : "CONFIRMED", bodies };
}

function lightTurned(operation: Operation, { data }: Recorded<OperationLightTurned>): Operation {
  const { clock, light, bodies } = data;
  if (clock === "confirm" || clock === "checkin")
    return onBodies(operation, bodies, (part) => isLit(part, clock, light));
  return ownLight(operation, clock, light);
}

function ownLight(operation: Operation, clock: "approve" | "result" | "rate", light: Light): Operation {
  if (operation.state === "DRAFT" && clock === "approve")
    return { ...operation, approve: { ...operation.approve, light } };
  if (operation.state === "ON_SITE" && clock === "result")
    return { ...operation, result: { ...operation.result, light } };
  return operation.state === "DONE" && clock === "rate"
    ? { ...operation, rate: { ...operation.rate, light } }
    : operation;
}
