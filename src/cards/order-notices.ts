import type { HistoryOf } from "../domain/aggregates.js";
import type { Registry } from "../domain/district/registry.js";
import type { OrderEvent } from "../domain/order/events.js";
import { linesOf } from "../domain/order/facts.js";
import type { Order } from "../domain/order/order.js";
import type { Recorded } from "../domain/shared/event.js";
import type { OutboxMessage } from "../ports/message.js";
import type { Acted } from "./acted.js";
import { cardId } from "./card-id.js";
import { orderDeed } from "./deeds.js";
import type { Pictured } from "./news.js";
import { type Asked, notices, type Said } from "./notices.js";
import { orderNews } from "./order-news.js";
import { districtCenter, issuerParty, onlyThose, receiverParty } from "./order-parties.js";
import { aside, type Party } from "./parties.js";
import { orderCard } from "./questions/order-card.js";
import { type OrderQuestion, orderQuestions } from "./questions/order-questions.js";
import { replacedCard } from "./replaced.js";

type OrderActed = Acted<"order">;
type Event = Recorded<OrderEvent>;

/** Everything this act on an order owes to people: news, next questions, old ones turned grey. */
export function orderNotices(acted: OrderActed): OutboxMessage[] {
  const [act] = acted.events;
  if (act === undefined) return [];
  const { after, registry } = acted;
  return notices({ act, seq: act.seq, registry, urgent: after.urgent }, saidOf(acted, act));
}

/** The questions that are open, with those to whom they are put while the district is as given. */
export function orderAsked(after: Order, history: HistoryOf<"order">, registry: Registry): Asked[] {
  return orderQuestions(after, history).map((question) => asked({ after, registry }, question));
}

function saidOf(acted: OrderActed, act: Event): Said {
  const { before, after, events, history } = acted;
  const open = orderQuestions(before, history.slice(0, history.length - events.length));
  const now = orderQuestions(after, history);
  const still = new Set(now.map(nameOf));
  return {
    replaced: open.filter((question) => !still.has(nameOf(question))).map((question) => replaced(acted, act, question)),
    mentions: [],
    news: events.flatMap((event) => orderNews(acted, event)),
    pictured: events.flatMap((event) => pictured(acted, event)),
    asked: now.filter(({ opened }) => opened.seq >= act.seq).map((question) => asked(acted, question)),
  };
}

function nameOf({ opened, line }: OrderQuestion): string {
  return `${opened.seq}:${line ?? ""}`;
}

function idOf(no: string, { what, opened, line }: OrderQuestion): string {
  return cardId(no, what, opened.seq, line);
}

function asked({ after, registry }: Pick<OrderActed, "after" | "registry">, question: OrderQuestion): Asked {
  const to = askedOf({ after, registry }, question);
  const context = { registry, id: idOf(after.no, question), ...aside(to) };
  return { seq: question.opened.seq, to, card: orderCard(after, question, context) };
}

function askedOf({ after, registry }: Pick<OrderActed, "after" | "registry">, question: OrderQuestion): Party {
  if (question.what === "release") return districtCenter(registry);
  const { opened } = question;
  if (opened.type === "OrderReminded") return onlyThose(issuerParty(registry, after), opened.data.to);
  const line = linesOf(after).find(({ code }) => code === question.line);
  return line && question.what !== "orderreview" ? receiverParty(registry, line) : issuerParty(registry, after);
}

/** The card as it was asked, from the order as it was before this act. */
function replaced({ before, after, registry, events, press }: OrderActed, act: Event, question: OrderQuestion) {
  const card = orderCard(before ?? after, question, { registry, id: idOf(after.no, question) });
  return replacedCard(card, act, orderDeed(events), press);
}

/** What the issuer shows goes to the receivers, what a receiver shows to the issuer. */
function pictured({ after, registry }: OrderActed, event: Event): Pictured[] {
  switch (event.type) {
    case "OrderProposed":
      return [{ seq: event.seq, to: districtCenter(registry), photos: after.photos }];
    case "OrderIssued":
    case "OrderReleased":
      return after.receivers.map((one) => ({ seq: event.seq, to: receiverParty(registry, one), photos: after.photos }));
    case "OrderReportedBack":
      return [{ seq: event.seq, to: issuerParty(registry, after), photos: event.data.photos }];
    default:
      return [];
  }
}
