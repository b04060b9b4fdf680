import type { Call } from "../domain/call/call.js";
import type { CallEvent } from "../domain/call/events.js";
import type { Registry } from "../domain/district/registry.js";
import type { Recorded } from "../domain/shared/event.js";
import type { OutboxMessage } from "../ports/message.js";
import type { CallActed } from "./acted.js";
import { callMentions } from "./call-mentions.js";
import { callNews } from "./call-news.js";
import { askedOf } from "./call-parties.js";
import { callPhotos } from "./call-photos.js";
import { cardId } from "./card-id.js";
import { callDeed } from "./deeds.js";
import { type Asked, notices, type Said } from "./notices.js";
import { aside } from "./parties.js";
import { callCard } from "./questions/call-card.js";
import { callQuestions } from "./questions/call-questions.js";
import type { Question } from "./questions/question.js";
import { replacedCard } from "./replaced.js";

type Event = Recorded<CallEvent>;

/** Everything this act on a call owes to people (domain 5.2 "who is told", 7.3): news, next questions, old ones turned grey. */
export function callNotices(acted: CallActed): OutboxMessage[] {
  const [act] = acted.events;
  if (act === undefined) return [];
  const { after, registry } = acted;
  const occasion = { act, seq: act.seq, registry, urgent: after.urgency === "URGENT" };
  return notices(occasion, saidOf(acted, act));
}

function saidOf(acted: CallActed, act: Event): Said {
  const { before, after, events, history } = acted;
  const open = callQuestions(before, history.slice(0, history.length - events.length));
  const now = callQuestions(after, history);
  const still = new Set(now.map(({ opened }) => opened.seq));
  const over = open.filter(({ opened }) => !still.has(opened.seq));
  return {
    replaced: over.map((question) => replaced(acted, act, question)),
    mentions: events.flatMap((event) => callMentions(acted, event)),
    news: events.flatMap((event) => callNews(acted, event)),
    pictured: events.flatMap((event) => callPhotos(acted, event)),
    asked: now.filter(({ opened }) => opened.seq >= act.seq).map((question) => asked(after, question, acted)),
  };
}

/** Every question that is open, with those to whom it is put while the district is as given. */
export function callAsked(call: Call, history: readonly Event[], registry: Registry): Asked[] {
  return callQuestions(call, history).map((question) => asked(call, question, { registry, history }));
}

function asked(
  after: Call,
  question: Question<Event>,
  { registry, history }: Pick<CallActed, "registry" | "history">,
): Asked {
  const to = askedOf(registry, after, question.what);
  const context = {
    registry,
    id: cardId(after.no, question.what, question.opened.seq),
    ...aside(to),
  };
  return { seq: question.opened.seq, to, card: callCard(after, question, context, history) };
}

/** The card as it was asked, from the call as it was before this act. */
function replaced(acted: CallActed, act: Event, question: Question<Event>) {
  const { before = acted.after, after, registry, events, history, press } = acted;
  const id = cardId(after.no, question.what, question.opened.seq);
  const past = history.slice(0, history.length - events.length);
  return replacedCard(callCard(before, question, { registry, id }, past), act, callDeed(events), press);
}
