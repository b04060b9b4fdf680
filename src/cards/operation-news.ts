import type { OperationEvent } from "../domain/operation/events.js";
import { bodiesOf, hasCome, isBound } from "../domain/operation/facts.js";
import type { EndedBody, Operation } from "../domain/operation/operation.js";
import type { Recorded } from "../domain/shared/event.js";
import type { UnitCode } from "../domain/shared/ids.js";
import type { Acted } from "./acted.js";
import type { News } from "./news.js";
import { bodyParty, commander, desk, leaders, liaison, runners } from "./operation-parties.js";
import * as said from "./operation-texts.js";
import { onlyThose } from "./order-parties.js";
import { type Party, together } from "./parties.js";

type Event = Recorded<OperationEvent>;
type Of<T extends OperationEvent["type"]> = Extract<Event, { type: T }>;
type Tell = (what: string, to: Party, text: string) => News;

/** Texts of one event to single people; what everybody hears is said in the group, who gets a card instead is not among them. */
export function operationNews(acted: Acted<"operation">, event: Event): News[] {
  const { after, registry } = acted;
  const tell: Tell = (what, to, text) => ({ seq: event.seq, what, to, text });
  switch (event.type) {
    case "OperationDeployed":
      return deployedNews(acted, event, tell);
    case "BodyConfirmed":
      return confirmedNews(acted, event, tell);
    case "BodySubstituted":
      return [tell("substitute", runners(registry, after), said.substitutedText(registry, after, event))];
    case "PersonSubstituted":
      return [tell("person", runners(registry, after), said.personText(registry, after, event.data))];
    case "BodyCheckedIn":
      return checkedInNews(acted, event, tell);
    case "OperationBegun":
      return comingBodies(after).map(({ body }) =>
        tell(`begun.${body}`, liaison(registry, body), said.begunText(after, event.at)),
      );
    case "BodiesReleased":
      return event.data.bodies.map((body) =>
        tell(`released.${body}`, liaison(registry, body), said.releasedText(registry, after, body)),
      );
    case "BodyLeft":
      return [runners(registry, after), liaison(registry, event.data.body)].map((to) =>
        tell("left", to, said.leftText(registry, after, event)),
      );
    case "OperationDone":
      return doneNews(acted, event, tell);
    case "BodiesRated":
      return event.data.ratings.map(({ body }) =>
        tell(`rated.${body}`, bodyParty(registry, body), said.ratedText(registry, after, event, body)),
      );
    case "OperationReviewed":
      return acted.events.some((one) => one.type === "BodiesRated" && one.data.byDefault)
        ? [tell("default", leaders(registry, after), said.defaultText(after))]
        : [];
    case "OperationCancelled":
      return cancelledNews(acted, event, tell);
    case "OperationUrged":
      return event.data.bodies.map((body) =>
        tell(`urged.${body}`, ofThose(acted, body, event.data.to), said.urgedText(after, body, event.at)),
      );
    case "OperationReminded":
      return remindedNews(acted, event, tell).map((news) => ({ ...news, reminder: true }));
    default:
      return [];
  }
}

/** The bodies' liaisons are asked by card; their deputy heads, the commander and the desk read it. */
function deployedNews({ after, registry }: Acted<"operation">, event: Of<"OperationDeployed">, tell: Tell): News[] {
  return [
    tell("commander", commander(registry, after), said.commandText(registry, after, event.at)),
    tell("desk", desk(registry, after), said.deployedText(registry, after, event)),
    ...bodiesOf(after).map(({ body }) =>
      tell(`invited.${body}`, bodyParty(registry, body), said.invitedText(registry, after, body, event.at)),
    ),
  ];
}

/** Of single confirmations those who run it hear when all are there; a body that is replaced hears that it is free. */
function confirmedNews(
  { before, after, registry }: Acted<"operation">,
  event: Of<"BodyConfirmed">,
  tell: Tell,
): News[] {
  const all = before?.state === "PLANNED" && after.state === "CONFIRMED";
  const replaced = bodiesOf(after).find(({ body }) => body === event.data.body)?.insteadOf;
  return [
    ...(all ? [tell("confirmed", runners(registry, after), said.allConfirmedText(after))] : []),
    ...(replaced === undefined
      ? []
      : [
          tell(
            "replaced",
            bodyParty(registry, replaced),
            said.replacedText(registry, after, event.data.body, replaced),
          ),
        ]),
  ];
}

/** Whom the commander ticked is told so; everybody hears in the group who is there. */
function checkedInNews({ after, registry }: Acted<"operation">, { data }: Of<"BodyCheckedIn">, tell: Tell): News[] {
  const { body, how } = data;
  if (how.by === "location") return [];
  return [tell(`arrived.${body}`, liaison(registry, body), said.checkedInText(registry, after, data))];
}

function doneNews({ after, registry }: Acted<"operation">, event: Of<"OperationDone">, tell: Tell): News[] {
  const text = said.doneText(after, event.data.text);
  return [
    tell("done", leaders(registry, after), text),
    ...bodiesOf(after)
      .filter((part) => isBound(part))
      .map((part) =>
        tell(
          `done.${part.body}`,
          liaison(registry, part.body),
          hasCome(part) ? text : said.absentText(after, event.at),
        ),
      ),
  ];
}

function cancelledNews(
  { before, after, registry }: Acted<"operation">,
  { data }: Of<"OperationCancelled">,
  tell: Tell,
): News[] {
  const text = said.cancelledText(after, data.reason);
  const waiting = bodiesOf(after).filter((part) => part.state !== "SUBSTITUTED" && part.state !== "LAPSED");
  const street = before?.state === "DRAFT" ? desk(registry, after) : runners(registry, after);
  return [
    tell("cancelled", street, text),
    ...waiting.map(({ body }) => tell(`cancelled.${body}`, bodyParty(registry, body), text)),
  ];
}

function remindedNews(acted: Acted<"operation">, { data, at }: Of<"OperationReminded">, tell: Tell): News[] {
  const { after, registry } = acted;
  const { clock, kind, bodies, to } = data;
  const street = together("street", [leaders(registry, after), runners(registry, after)]);
  const own = bodies.map((body) =>
    tell(`${kind}-${clock}.${body}`, ofThose(acted, body, to), said.reminderText(after, { clock, kind, at, body })),
  );
  const late = kind === "red" || bodies.length === 0;
  return late
    ? [
        ...own,
        tell(`${kind}-${clock}`, onlyThose(street, to), said.lateText(registry, after, { clock, kind, at, bodies })),
      ]
    : own;
}

function ofThose({ registry }: Acted<"operation">, body: UnitCode, ids: Party["ids"]): Party {
  return onlyThose(liaison(registry, body), ids);
}

function comingBodies(operation: Operation): readonly EndedBody[] {
  return bodiesOf(operation).filter(({ state }) => state === "INVITED" || state === "CONFIRMED");
}
