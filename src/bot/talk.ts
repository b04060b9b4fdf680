import type { UseCases } from "../app/use-cases.js";
import type { Done, Wish } from "../app/wish.js";
import type { Conversation, Pending } from "../domain/conversation/conversation.js";
import { conversationDueAt, type ReportDraft } from "../domain/conversation/elapse.js";
import { remember } from "../domain/conversation/remember.js";
import { type Capacity, capacityFor, doing } from "../domain/district/capacity.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { Parties, Command as Right } from "../domain/district/rights.js";
import type { RegistryVersion } from "../domain/shared/ids.js";
import type { Absences } from "../ports/absences.js";
import type { Clock } from "../ports/clock.js";
import type { Figures } from "../ports/figures.js";
import type { Log } from "../ports/log.js";
import type { OutboxMessage } from "../ports/message.js";
import type { Change, Lists, Records } from "../ports/records.js";
import type { Registries } from "../ports/registries.js";
import type { Scorecards } from "../ports/scorecards.js";
import type { Warnings } from "../ports/warnings.js";

/** What the bot reaches. `registry` gives the district in force at that moment. */
export type BotDeps = {
  readonly useCases: UseCases;
  readonly lists: Lists;
  readonly absences: Absences;
  readonly warnings: Warnings;
  readonly records: Records;
  readonly registries: Registries;
  readonly scorecards: Scorecards;
  readonly figures: Pick<Figures, "read">;
  readonly registry: () => Registry;
  /** The district with the rule book of that version. */
  readonly rulesFor: (version: RegistryVersion) => Promise<Registry>;
  /** The address of one of our pages; undefined when nobody knows it. */
  readonly addressOf: (path: string) => string | undefined;
  readonly clock: Clock;
  readonly log: Log;
};

/** One message of one person, with everything that answering it may need. Made anew for each attempt. */
export type Talk = {
  readonly deps: BotDeps;
  readonly registry: Registry;
  readonly speaker: Staff;
  readonly now: Date;
  readonly cause: string;
  readonly conversation: Conversation;
  /** Version of the conversation that was read; 0 when there is none yet. */
  readonly version: number;
  /** What this message owes whatever comes of it: its photo is to be fetched before the platform forgets it. */
  readonly owed: readonly OutboxMessage[];
  readonly press?: { readonly cardId: string; readonly responseCode?: string };
  /** A word that goes before the answer: an open question was dropped. */
  readonly preface?: string;
};

/** A question of ours that waits for an answer. */
export type Question = Exclude<Pending, { kind: "report" }>;

/** What was answered; no text says nothing. `conflict`: somebody wrote at the same moment, handle it again. */
export type Reply = { readonly kind: "said"; readonly text?: string } | { readonly kind: "conflict" };

export function say(text?: string): Reply {
  return text === undefined ? { kind: "said" } : { kind: "said", text };
}

/** The text with the talk's preface. */
export function prefaced(talk: Talk, text: string): string {
  return talk.preface === undefined ? text : `${talk.preface}\n${text}`;
}

/** The conversation after this message, as a part of a commit. */
export function conversationChange(talk: Talk, pending: Pending | undefined, answer: string): Change {
  const state = remember(talk.conversation, talk.cause, answer, pending);
  const next = conversationDueAt(state, talk.registry.rules);
  return {
    kind: "conversation",
    id: talk.speaker.id,
    expected: talk.version,
    state,
    outbox: talk.owed,
    ...(next === undefined ? {} : { nextDueAt: next }),
  };
}

/** Says something and writes what is open now; nothing but the conversation changes. */
export async function turn(talk: Talk, pending: Pending | undefined, text: string): Promise<Reply> {
  const answer = prefaced(talk, text);
  const outcome = await talk.deps.records.commit([conversationChange(talk, pending, answer)]);
  return outcome.kind === "committed" ? say(answer) : { kind: "conflict" };
}

/** Says something that ends nothing but the question it dropped: what was gathered for a report stays. */
export function remark(talk: Talk, text: string, stays = draftIn(talk)): Promise<Reply> {
  if (stays === talk.conversation.pending && talk.owed.length === 0) return Promise.resolve(say(prefaced(talk, text)));
  return turn(talk, stays, text);
}

/** Photos and pin that wait for words. */
export function draftIn({ conversation }: Pick<Talk, "conversation">): ReportDraft | undefined {
  return conversation.pending?.kind === "report" ? conversation.pending : undefined;
}

/** The question that is open. */
export function questionIn({ conversation }: Pick<Talk, "conversation">): Question | undefined {
  const { pending } = conversation;
  return pending === undefined || pending.kind === "report" ? undefined : pending;
}

/** In which capacity the speaker would do it on something of these parties; in his first role where he may not at all. */
export function capacityOn({ speaker, registry }: Talk, right: Right, parties: Parties): Capacity {
  return capacityFor(right, speaker, registry, parties) ?? { role: speaker.roles[0] ?? "ADMIN" };
}

/** The speaker acting in one of his roles, or in one of a colleague who is away. */
export function wishAs(talk: Talk, capacity: Capacity, also?: (done: Done) => Change): Wish {
  return {
    act: { at: talk.now, ...doing(talk.speaker, capacity), channel: "wecom", cause: talk.cause },
    ...(talk.press ? { press: talk.press } : {}),
    ...(also ? { also } : {}),
  };
}

/** As the wish, under a cause of its own: for a second act that follows from the same message. */
export function followingWish(wish: Wish, which: string): Wish {
  return { ...wish, act: { ...wish.act, cause: `${wish.act.cause}#${which}` } };
}
