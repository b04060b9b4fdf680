import type { Parties } from "../district/rights.js";
import { actsAfter } from "../shared/acts.js";
import { eyesOf, type Recorded } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import type { OperationEvent } from "./events.js";
import type { BodyClock, EndedBody, OpenBody, OpenOperation, Operation, OperationFacts } from "./operation.js";

/** Deployed, and not over: bodies still have something to do. */
export function isOpenOperation(operation: Operation): operation is OpenOperation {
  return operation.state === "PLANNED" || operation.state === "CONFIRMED" || operation.state === "ON_SITE";
}

/** Every body's part; none before the deployment. */
export function bodiesOf(operation: Operation): readonly EndedBody[] {
  return "bodies" in operation ? operation.bodies : [];
}

export function bodyOf(operation: OpenOperation, code: UnitCode): OpenBody | undefined {
  return operation.bodies.find(({ body }) => body === code);
}

/** The limits that run on a body's part. */
export function clocksOfBody(part: OpenBody | EndedBody): BodyClock[] {
  return [...("confirm" in part ? [part.confirm] : []), ...("checkin" in part ? [part.checkin] : [])];
}

/** It must come: not replaced, and not a substitute that has not confirmed. */
export function isBound(part: EndedBody): boolean {
  if (part.state === "SUBSTITUTED" || part.state === "LAPSED") return false;
  return part.insteadOf === undefined || part.state !== "INVITED";
}

/** It was there, whether or not it stayed: it gets stars. */
export function hasCome(part: EndedBody): boolean {
  return part.arrived !== undefined;
}

const STAGE_FIELDS: ReadonlySet<string> = new Set(["state", "approve", "bodies", "result", "rate", "reason"]);

/** What is true of the operation in every state, without the fields of the state it is in. */
export function factsOf(operation: Operation): OperationFacts {
  return Object.fromEntries(Object.entries(operation).filter(([field]) => !STAGE_FIELDS.has(field))) as OperationFacts;
}

/** Events of the clock alone; nobody ever asks who did them. */
const SILENT: ReadonlySet<OperationEvent["type"]> = new Set(["OperationLightTurned", "OperationReminded"]);

/** Counts the event and keeps whose it was. */
export function remember(operation: Operation, event: Recorded<OperationEvent>): Operation {
  const { type, actor, at } = event;
  if (SILENT.has(type)) return { ...operation, events: event.seq };
  return {
    ...operation,
    events: event.seq,
    acts: actsAfter(operation.acts, type, event),
    last: { type, actor, at },
  };
}

/** Whose affair it is, for `mayAct`. */
export function partiesOfOperation(operation: Operation): Parties {
  const { no, street, drafter, commander } = operation;
  const taking = bodiesOf(operation).filter(({ state }) => state !== "SUBSTITUTED" && state !== "LAPSED");
  return {
    no,
    street,
    drafters: eyesOf(drafter),
    commander: commander?.id,
    participants: taking.map(({ body }) => body),
  };
}
