import { DROPPED } from "../cards/talk/remarks.js";
import { kindOfNumber } from "../domain/aggregates.js";
import type { PendingCommand } from "../domain/conversation/conversation.js";
import { isFresh } from "../domain/conversation/elapse.js";
import { carryOut } from "./carry-out.js";
import { fill } from "./fill.js";
import { isReporter } from "./for-speaker.js";
import { query, view } from "./query.js";
import { readReport } from "./read-report.js";
import { scoreOf, scorePage } from "./score-query.js";
import { type Question, questionIn, type Reply, say, type Talk, turn } from "./talk.js";
import type { Intent } from "./words/intent.js";
import type { NumberRef } from "./words/number-ref.js";

/** Answers the question that is open; undefined when the message is about something else. */
export async function continueQuestion(talk: Talk, intent: Intent): Promise<Reply | undefined> {
  if (intent.kind === "no" && talk.conversation.pending) return turn(talk, undefined, DROPPED);
  const pending = questionIn(talk);
  if (!pending) return undefined;
  if (intent.kind === "small_talk" || intent.kind === "empty") return say();
  return pending.kind === "confirm" ? continueConfirm(talk, pending, intent) : continueSupply(talk, pending, intent);
}

async function continueConfirm(talk: Talk, pending: Question, intent: Intent): Promise<Reply | undefined> {
  const { command, question } = pending;
  if (intent.kind === "yes") return carryOut(talk, command, { confirmed: true });
  if (intent.kind === "sentence") return isReporter(talk.speaker) ? undefined : say(question);
  const added = intent.kind === "command" && intent.name === command.name ? fill(command, "text", intent) : undefined;
  return added && carryOut(talk, added.command);
}

async function continueSupply(talk: Talk, pending: Question, intent: Intent): Promise<Reply | undefined> {
  if (pending.kind !== "supply") return undefined;
  if (intent.kind === "yes") return say(pending.question);
  if (intent.kind === "sentence" && !answersNow(talk, pending, intent.text)) return undefined;
  const filled = fill(pending.command, pending.wants, intent);
  if (!filled) return undefined;
  const { command, ref } = filled;
  if (command.name === "query" || command.name === "score")
    return turn(talk, undefined, await chosenPage(talk, command, ref));
  return carryOut(talk, command, ref ? { ref } : {});
}

/** 查 or 查分 fitted several; the one that was chosen. */
async function chosenPage(talk: Talk, command: PendingCommand, ref: NumberRef | undefined): Promise<string> {
  if (command.name === "score")
    return command.no === undefined ? (await scorePage(talk, ref)).text : scoreOf(talk, command.no);
  const kind = command.no === undefined ? undefined : kindOfNumber(command.no);
  return command.no === undefined || kind === undefined ? (await query(talk, ref)).text : view(talk, command.no, kind);
}

/** A reporter's sentence long after the question is a new report, and a report is never held back; nor is one while we ask where. */
function answersNow(talk: Talk, pending: Question, text: string): boolean {
  const { registry, speaker, now } = talk;
  if (!isReporter(speaker)) return true;
  if (!isFresh(pending, now, registry.rules)) return false;
  return pending.command.args.asked !== "place" || readReport(registry, speaker, text).reading.category === undefined;
}
