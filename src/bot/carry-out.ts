import type { Done, Outcome, Wish } from "../app/wish.js";
import { answerTo } from "../cards/answers.js";
import { refusalText } from "../cards/refusals.js";
import { ASK_CORRECTION, askSolved, askWhich, WHICH_ONE } from "../cards/talk/asks.js";
import type { Pending, PendingCommand } from "../domain/conversation/conversation.js";
import { capacityFor } from "../domain/district/capacity.js";
import { RIGHTS } from "../domain/district/rights.js";
import type { Refusal } from "../domain/shared/refusal.js";
import type { Change } from "../ports/records.js";
import type { Flow, NewFlow } from "./flow.js";
import { flowOf } from "./flows/index.js";
import { formOffer } from "./form-offer.js";
import { resolveNumber } from "./resolve-number.js";
import { conversationChange, draftIn, prefaced, type Reply, remark, say, type Talk, turn, wishAs } from "./talk.js";
import { type Bound, bind } from "./target.js";
import { wantedAfter } from "./wanted.js";
import { draftFrom } from "./with-draft.js";
import type { NumberRef } from "./words/number-ref.js";

export type Course = {
  /** The number in the words just said. */
  readonly ref?: NumberRef;
  /** 确认 was said, or a button pressed. */
  readonly confirmed?: boolean;
};

/**
 * One command to its end or to the next question: find the number, ask what is missing, show it back where domain 17.1 says so, do
 * it. A command that ends a question writes the conversation in the same commit.
 */
export async function carryOut(talk: Talk, command: PendingCommand, course: Course = {}): Promise<Reply> {
  const flow = flowOf(command.name);
  if (!flow) return remark(talk, refusalText({ code: "nothing_pending" }, talk.registry, talk.now));
  if (!flow.rights.some((right) => capacityFor(right, talk.speaker, talk.registry)))
    return turnedAway(talk, command, notHis(flow, command));
  const no = flow.on === "new" ? "" : (command.no ?? (await numberOf(talk, flow, command, course.ref)));
  if (typeof no !== "string") return turnedAway(talk, command, no);
  const named = flow.on === "new" ? command : { ...command, no };
  const bound = await bind(flow, named, no, talk);
  if (!bound) return turnedAway(talk, command, { code: "not_found", no });
  const asked = bound.inTime && !course.confirmed ? await askFirst(talk, named, bound) : undefined;
  if (asked) return asked;
  const implied = flow.on !== "new" && command.no === undefined && course.ref === undefined;
  const wish = wishAs(talk, bound.capacity, endingConversation(talk, flow, named, implied));
  return settle(talk, named, await bound.run(withCard(wish, named)));
}

/** A card that was pressed and whose command had to be asked about first: once it is done, that card is over too. */
function withCard(wish: Wish, { args }: PendingCommand): Wish {
  return wish.press || args.card === undefined ? wish : { ...wish, press: { cardId: args.card } };
}

/** Who may, told without looking at any number. */
function notHis({ rights }: Flow, { no }: PendingCommand): Refusal {
  const needs = rights.slice(0, 1).flatMap((right) => RIGHTS[right].may.map(({ role }) => role));
  return { code: "role_missing", needs: [...new Set(needs)], ...(no === undefined ? {} : { no }) };
}

/** What is missing, then what is shown back; a pressed button was its own confirmation. Strangers are shown nothing. */
async function askFirst(talk: Talk, command: PendingCommand, bound: Bound): Promise<Reply | undefined> {
  const gap = bound.gap();
  const question = gap || command.args.pressed ? undefined : bound.question();
  if (!gap && !question) return undefined;
  if (bound.denied) return turnedAway(talk, command, bound.denied);
  if (typeof gap === "object") return turnedAway(talk, command, gap);
  if (gap) return turnedAway(talk, command, { code: gap, ...(command.no ? { no: command.no } : {}) });
  return question ? turn(talk, { kind: "confirm", command, question, since: talk.now }, question) : undefined;
}

async function numberOf(
  talk: Talk,
  flow: Exclude<Flow, NewFlow>,
  command: PendingCommand,
  ref: NumberRef | undefined,
): Promise<string | Refusal> {
  const { on, states, ownReport = false, ofPart = false, find } = flow;
  if (find && ref === undefined) return find(talk, command);
  const resolved = await resolveNumber(talk, ref, { on, states, ownReport, ofPart });
  return "refusal" in resolved ? resolved.refusal : resolved.no;
}

/**
 * The conversation's part of the commit: when something was open, when a photo came, or when the number was not in the words, so
 * that the same callback coming again must not look for another one.
 */
function endingConversation(
  talk: Talk,
  flow: Flow,
  command: PendingCommand,
  implied: boolean,
): ((done: Done) => Change) | undefined {
  if (!implied && talk.conversation.pending === undefined && talk.owed.length === 0) return undefined;
  return (done) => conversationChange(talk, unused(talk, flow, command), doneText(talk, done));
}

/** Photos that were gathered and that the command had no use for go on waiting for words. */
function unused(talk: Talk, flow: Flow, command: PendingCommand): Pending | undefined {
  return flow.takesPhotos ? undefined : draftFrom(talk, command);
}

function doneText(talk: Talk, done: Done): string {
  return prefaced(talk, answerTo(done, talk.speaker, talk.registry));
}

export async function settle(talk: Talk, command: PendingCommand, outcome: Outcome): Promise<Reply> {
  if (outcome.kind === "conflict") return outcome;
  if (outcome.kind === "done") return say(doneText(talk, outcome.done));
  return turnedAway(talk, command, outcome.refusal);
}

/** A refusal in words; what the person can still supply becomes the question that is open now. */
export async function turnedAway(talk: Talk, command: PendingCommand, refusal: Refusal): Promise<Reply> {
  const wants = wantedAfter(refusal.code);
  const text = questionText(talk, command, refusal);
  if (wants === undefined) return remark(talk, text, draftIn(talk) ?? draftFrom(talk, command));
  const numbers = refusal.candidates?.map(({ no }) => no);
  const offered = numbers ? { candidates: numbers.join(",") } : {};
  const missing = refusal.missing ? { missing: refusal.missing.join(",") } : {};
  const form = talk.press ? { card: talk.press.cardId } : {};
  const args = { ...command.args, ...offered, ...missing, ...form };
  const asking = { ...talk, owed: [...talk.owed, ...(await formOffer(talk, command, refusal.code))] };
  return turn(asking, { kind: "supply", command: { ...command, args }, wants, question: text, since: talk.now }, text);
}

function questionText(talk: Talk, command: PendingCommand, refusal: Refusal): string {
  if (refusal.code === "text_missing" && command.name === "verify" && refusal.no) return askSolved(refusal.no);
  if (refusal.code === "text_missing" && command.name === "correct") return ASK_CORRECTION;
  if (refusal.code === "ambiguous" && refusal.candidates) {
    return askWhich(
      WHICH_ONE,
      refusal.candidates.map(({ no, title }) => `${no} ${title}`),
    );
  }
  return refusalText(refusal, talk.registry, talk.now);
}
