import type { Accountability } from "../../domain/accountability/accountability.js";
import type { AccountabilityEvent } from "../../domain/accountability/events.js";
import { leadersInCharge } from "../../domain/district/leaders-in-charge.js";
import type { Registry } from "../../domain/district/registry.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { OutboxMessage } from "../../ports/message.js";
import type { Acted } from "../acted.js";
import { cardId } from "../card-id.js";
import type { News } from "../news.js";
import { type Asked, notices } from "../notices.js";
import { aside, type Party, person, post, together } from "../parties.js";
import type { Question } from "../questions/question.js";
import { replacedCard } from "../replaced.js";
import { accountabilityCard, accountabilityQuestions } from "./accountability-cards.js";
import {
  accountabilityDeed,
  announcedText,
  decidedText,
  proposedText,
  remindedText,
  resultText,
} from "./accountability-texts.js";

type AccountabilityActed = Acted<"accountability">;
type Event = Recorded<AccountabilityEvent>;

/** Everything an act on a proposal owes to people: the department first, then whoever decides (domain 11). */
export function accountabilityNotices(acted: AccountabilityActed): OutboxMessage[] {
  const { before, after, events, history, registry, press } = acted;
  const [act] = events;
  if (act === undefined) return [];
  const past = history.slice(0, history.length - events.length);
  const now = accountabilityQuestions(after, history);
  const still = new Set(now.map(({ opened }) => opened.seq));
  const over = accountabilityQuestions(before, past).filter(({ opened }) => !still.has(opened.seq));
  const deed = accountabilityDeed(events.at(-1) ?? act);
  return notices(
    { act, seq: act.seq, registry, urgent: false },
    {
      replaced: over.map((question) => {
        const context = { registry, id: cardId(after.no, question.what, question.opened.seq) };
        return replacedCard(accountabilityCard(before ?? after, question, context), act, deed, press);
      }),
      mentions: [],
      news: events.flatMap((event) => newsOf(acted, event)),
      asked: now.filter(({ opened }) => opened.seq >= act.seq).map((question) => asked(after, question, registry)),
      pictured: [],
    },
  );
}

/** Every question that is open, for whoever is on duty. */
export function accountabilityAsked(one: Accountability, history: readonly Event[], registry: Registry): Asked[] {
  return accountabilityQuestions(one, history).map((question) => asked(one, question, registry));
}

function asked(one: Accountability, question: Question<Event>, registry: Registry): Asked {
  const to = askedOf(one, question, registry);
  const context = { registry, id: cardId(one.no, question.what, question.opened.seq), ...aside(to) };
  return { seq: question.opened.seq, to, card: accountabilityCard(one, question, context) };
}

function askedOf(one: Accountability, { what }: Question<Event>, registry: Registry): Party {
  if (what === "side") return post(registry, "DEPT_LEADER", one.department);
  return post(registry, what === "decide" ? "GOVERNANCE_OFFICE" : "DISCIPLINE");
}

function newsOf({ after, registry }: AccountabilityActed, event: Event): News[] {
  const tell = (what: string, text: string, ...parties: readonly Party[]): News[] =>
    parties.map((to) => ({ seq: event.seq, what, to, text }));
  const head = post(registry, "DEPT_HEAD", after.department);
  const deputy = post(registry, "DEPT_LEADER", after.department);
  const office = post(registry, "GOVERNANCE_OFFICE");
  switch (event.type) {
    case "AccountabilityProposed":
      return [
        ...tell("proposed", proposedText(after, registry), head),
        ...tell("announced", announcedText(after, registry), office),
      ];
    case "StatementReminded":
      return tell("reminded", remindedText(after), deputy);
    case "AccountabilityConfirmed":
    case "AccountabilityDismissed": {
      const leaders = event.type === "AccountabilityConfirmed" && event.data.measures.includes("REPORT");
      return tell(
        "decided",
        decidedText(after, registry),
        ...[deputy, head, post(registry, "DISTRICT_CENTER"), ...proposer(after, registry)],
        ...(leaders ? [leaderParty(after, registry)] : []),
      );
    }
    case "ReferralResulted":
      return tell("result", resultText(after), office);
    default:
      return [];
  }
}

function proposer({ proposedBy: by }: Accountability, registry: Registry): Party[] {
  return by.kind === "staff" ? [person(registry, by.id, by.role, by.unit)] : [];
}

function leaderParty({ department }: Accountability, registry: Registry): Party {
  const leaders = leadersInCharge(registry, department);
  if (leaders.length === 0) return post(registry, "DISTRICT_LEADER");
  return together(
    `DISTRICT_LEADER.${department}`,
    leaders.map(({ id, unit }) => person(registry, id, "DISTRICT_LEADER", unit)),
  );
}
