import { isOpenOperation } from "../../domain/operation/facts.js";
import type { Refusal } from "../../domain/shared/refusal.js";
import type { OperationFlow, OperationReady } from "../flow.js";
import type { Talk } from "../talk.js";
import { pinIn } from "../with-draft.js";
import { trimmed } from "../words/body.js";
import { bodiesSaid } from "./operation-street.js";

const ALL = /全部|所有|各单位|都到|均已/;

/** 报到 LH0101 with a location; of the commander 报到 LH0101 单位, 报到 LH0101 全部. */
export const checkIn: OperationFlow = {
  on: "operation",
  rights: ["checkIn"],
  states: ["INVITED", "CONFIRMED", "LEFT", "ON_SITE"],
  gap: strangers,
  run(ready, talk, wish) {
    const pin = pinIn(ready.command);
    const where = pin ? { point: pin.point } : {};
    return talk.deps.useCases.checkIn({ ...wish, no: ready.operation.no, bodies: bodiesHere(ready, talk), ...where });
  },
};

function bodiesHere(ready: OperationReady, talk: Talk) {
  const { bodies } = bodiesSaid(ready, talk);
  const { operation, command } = ready;
  if (bodies.length > 0 || !ALL.test(command.text ?? "") || !isOpenOperation(operation)) return bodies;
  const coming = operation.bodies.filter(({ state }) => state === "INVITED" || state === "CONFIRMED");
  return coming.map(({ body }) => body);
}

/** 提前撤离 LH0101 理由, of the commander with the body. */
export const leaveEarly: OperationFlow = {
  on: "operation",
  rights: ["leaveEarly"],
  states: ["ON_SITE"],
  run(ready, talk, wish) {
    const { bodies, rest } = leaving(ready, talk);
    const [body] = bodies;
    const named = body === undefined ? {} : { body };
    return talk.deps.useCases.leaveEarly({ ...wish, no: ready.operation.no, ...named, reason: rest });
  },
};

/** Only a commander names bodies; in the mouth of a body every word is its reason. */
function leaving(ready: OperationReady, talk: Talk) {
  if (!isCommanding(ready, talk)) return { bodies: [], rest: ready.command.text ?? "" };
  const { bodies, rest } = bodiesSaid(ready, talk);
  return { bodies, rest: trimmed(rest).raw };
}

/** 撤离 LH0101 [单位] of the commander; of a body it is leaving early. */
export const releaseBodies: OperationFlow = {
  on: "operation",
  rights: ["releaseBodies", "leaveEarly"],
  rightFor: (ready, talk) => (isCommanding(ready, talk) ? "releaseBodies" : "leaveEarly"),
  states: ["ON_SITE"],
  gap: strangers,
  run(ready, talk, wish) {
    if (!isCommanding(ready, talk)) return leaveEarly.run(ready, talk, wish);
    // The card's list is of those who are to come; its button lets go everybody who is there.
    const bodies = ready.command.args.pressed ? [] : bodiesSaid(ready, talk).bodies;
    return talk.deps.useCases.releaseBodies({ ...wish, no: ready.operation.no, bodies });
  },
};

/** A commander's words that name no body of the operation: nobody is meant by mistake. */
function strangers(ready: OperationReady, talk: Talk): Refusal | undefined {
  const { bodies, rest } = bodiesSaid(ready, talk);
  const named = bodies.length > 0 || ALL.test(rest.norm) || trimmed(rest).norm === "";
  return named || !isCommanding(ready, talk) ? undefined : { code: "body_unknown", no: ready.operation.no };
}

/** Whether the speaker is of the street: a body speaks for itself. */
function isCommanding({ operation }: OperationReady, { speaker }: Talk): boolean {
  return speaker.unit === operation.street;
}

/** 进展 LH0101 情况 with photos: said on in the group. */
export const noteOperation: OperationFlow = {
  on: "operation",
  rights: ["noteOperation"],
  states: ["ON_SITE", "CONFIRMED", "INVITED", "PLANNED"],
  takesPhotos: true,
  run: ({ command, operation }, talk, wish) =>
    talk.deps.useCases.noteOperation({ ...wish, no: operation.no, text: command.text ?? "", photos: command.photos }),
};
