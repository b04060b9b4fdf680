import type { HistoryOf } from "../domain/aggregates.js";
import type { Registry } from "../domain/district/registry.js";
import type { OperationEvent } from "../domain/operation/events.js";
import type { Operation } from "../domain/operation/operation.js";
import type { Recorded } from "../domain/shared/event.js";
import type { OutboxMessage } from "../ports/message.js";
import type { Acted } from "./acted.js";
import { cardId } from "./card-id.js";
import { operationDeed } from "./deeds.js";
import type { Pictured } from "./news.js";
import { type Asked, notices, type Said } from "./notices.js";
import { operationGroup } from "./operation-group.js";
import { operationNews } from "./operation-news.js";
import { commander, desk, leaders, liaison, runners } from "./operation-parties.js";
import { aside, type Party } from "./parties.js";
import { operationCard } from "./questions/operation-card.js";
import { type OperationQuestion, operationQuestions } from "./questions/operation-questions.js";
import { replacedCard } from "./replaced.js";

type OperationActed = Acted<"operation">;
type Event = Recorded<OperationEvent>;

/** Everything this act on an operation owes: news, next questions, old ones turned grey. */
export function operationNotices(acted: OperationActed): OutboxMessage[] {
  const [act] = acted.events;
  if (act === undefined) return [];
  const { after, registry } = acted;
  const occasion = { act, seq: act.seq, registry, urgent: after.emergency };
  return [...operationGroup(occasion, acted), ...notices(occasion, saidOf(acted, act))];
}

/** The questions that are open, with those to whom they are put while the district is as given. */
export function operationAsked(after: Operation, history: HistoryOf<"operation">, registry: Registry): Asked[] {
  return operationQuestions(after, history).map((question) => asked({ after, registry }, question));
}

function saidOf(acted: OperationActed, act: Event): Said {
  const { before, after, events, history } = acted;
  const open = operationQuestions(before, history.slice(0, history.length - events.length));
  const now = operationQuestions(after, history);
  const still = new Set(now.map(nameOf));
  return {
    replaced: open.filter((question) => !still.has(nameOf(question))).map((question) => replaced(acted, act, question)),
    mentions: [],
    news: events.flatMap((event) => operationNews(acted, event)),
    pictured: events.flatMap((event) => pictured(acted, event)),
    asked: now.filter(({ opened }) => opened.seq >= act.seq).map((question) => asked(acted, question)),
  };
}

function nameOf({ opened, body }: OperationQuestion): string {
  return `${opened.seq}:${body ?? ""}`;
}

function idOf(no: string, { what, opened, body }: OperationQuestion): string {
  return cardId(no, what, opened.seq, body);
}

function asked({ after, registry }: Pick<OperationActed, "after" | "registry">, question: OperationQuestion): Asked {
  const to = askedOf({ after, registry }, question);
  const context = { registry, id: idOf(after.no, question), ...aside(to) };
  return { seq: question.opened.seq, to, card: operationCard(after, question, context) };
}

function askedOf({ after, registry }: Pick<OperationActed, "after" | "registry">, question: OperationQuestion): Party {
  switch (question.what) {
    case "opdeploy":
      return leaders(registry, after);
    case "opsite":
      return commander(registry, after);
    case "oprate":
      return desk(registry, after);
    default:
      return question.body === undefined ? desk(registry, after) : liaison(registry, question.body);
  }
}

/** The card as it was asked, from the operation as it was before this act. */
function replaced({ before, after, registry, events, press }: OperationActed, act: Event, question: OperationQuestion) {
  const card = operationCard(before ?? after, question, { registry, id: idOf(after.no, question) });
  return replacedCard(card, act, operationDeed(events), press);
}

/** What the commander shows of the result, the street sees; what anybody shows of the place, whoever runs it. */
function pictured({ after, registry }: OperationActed, event: Event): Pictured[] {
  if (event.type === "OperationNoted")
    return [{ seq: event.seq, to: runners(registry, after), photos: event.data.photos }];
  if (event.type !== "OperationDone") return [];
  return [desk(registry, after), leaders(registry, after)].map((to) => ({
    seq: event.seq,
    to,
    photos: event.data.photos,
  }));
}
