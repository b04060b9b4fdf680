import type { Registry } from "../domain/district/registry.js";
import type { MatterEvent } from "../domain/matter/events.js";
import type { Matter } from "../domain/matter/matter.js";
import type { Recorded } from "../domain/shared/event.js";
import type { Card, OutboxMessage } from "../ports/message.js";
import type { MatterActed } from "./acted.js";
import { type CardWhat, cardId, parseCardId } from "./card-id.js";
import { matterDeed } from "./deeds.js";
import { matterNews } from "./matter-news.js";
import { askedOf } from "./matter-parties.js";
import { matterPhotos } from "./matter-photos.js";
import { type Asked, notices, type Said } from "./notices.js";
import { aside } from "./parties.js";
import { correctCard } from "./questions/correct-card.js";
import { matterCard } from "./questions/matter-card.js";
import { matterQuestions } from "./questions/matter-questions.js";
import type { Question } from "./questions/question.js";
import { refuseCard } from "./questions/refuse-card.js";
import { replacedCard } from "./replaced.js";

type Event = Recorded<MatterEvent>;

/** Everything this act owes to people: news, the next question, and old questions turned grey (domain 4.2 "who is told"). */
export function matterNotices(acted: MatterActed): OutboxMessage[] {
  const [act] = acted.events;
  if (act === undefined) return [];
  const { after, registry } = acted;
  const occasion = { act, seq: act.seq, registry, urgent: after.urgency === "URGENT" };
  return notices(occasion, saidOf(acted, act));
}

function saidOf(acted: MatterActed, act: Event): Said {
  const { before, after, events, history, registry } = acted;
  const open = matterQuestions(before, history.slice(0, history.length - events.length));
  const now = matterQuestions(after, history);
  const still = new Set(now.map(({ opened }) => opened.seq));
  const over = open.filter(({ opened }) => !still.has(opened.seq));
  const shown = over.filter(({ what }) => before && askedOf(registry, before, what).ids.length > 0);
  return {
    replaced: [...shown.map((question) => replaced(acted, act, question)), ...pressedForm(acted, act)],
    mentions: [],
    news: events.flatMap((event) => matterNews(acted, event)),
    pictured: events.flatMap((event) => matterPhotos(acted, event)),
    asked: now.filter(({ opened }) => opened.seq >= act.seq).map((question) => asked(after, question, registry)),
  };
}

/** Every question that is open, with those to whom it is put while the district is as given. */
export function matterAsked(matter: Matter, history: readonly Event[], registry: Registry): Asked[] {
  return matterQuestions(matter, history).map((question) => asked(matter, question, registry));
}

function asked(after: Matter, question: Question<Event>, registry: Registry): Asked {
  const to = askedOf(registry, after, question.what);
  const context = {
    registry,
    id: cardId(after.no, question.what, question.opened.seq),
    ...aside(to),
  };
  return { seq: question.opened.seq, to, card: matterCard(after, question, context) };
}

/** The card as it was asked, from the matter as it was before this act. */
function replaced(acted: MatterActed, act: Event, question: Question<Event>) {
  const { before = acted.after, after, registry, events, press } = acted;
  const id = cardId(after.no, question.what, question.opened.seq);
  return replacedCard(matterCard(before, question, { registry, id }), act, matterDeed(events), press);
}

/** 更正 and 不予受理 are forms of a conversation, not of a state: once pressed they show what was chosen. */
function pressedForm({ after, registry, events, press }: MatterActed, act: Event): Said["replaced"] {
  const pressed = press && parseCardId(press.cardId);
  const form = pressed && pressed.no === after.no ? FORMS[pressed.what] : undefined;
  if (!pressed || !form) return [];
  return [replacedCard(form(registry, after, pressed.seq), act, matterDeed(events), press)];
}

const FORMS: Partial<Record<CardWhat, (registry: Registry, matter: Matter, seq: number) => Card>> = {
  correct: correctCard,
  refuse: refuseCard,
};
