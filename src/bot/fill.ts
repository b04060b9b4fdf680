import type { PendingCommand, Wanted } from "../domain/conversation/conversation.js";
import { bodyOf } from "./words/body.js";
import type { Command, Intent } from "./words/intent.js";
import type { NumberRef } from "./words/number-ref.js";
import { labelledReply } from "./words/read-reply.js";
import { readRating } from "./words/read-stars.js";

/** A command in the making, and the number by which its target was just named. */
export type Filled = { readonly command: PendingCommand; readonly ref?: NumberRef };

/** What a command takes along from the sentence it was said in. */
export function commandFrom(intent: Command): PendingCommand {
  const text = intent.text === "" ? {} : { text: intent.text };
  return { name: intent.name, ...text, photos: [], args: argsOf(intent) };
}

function argsOf({ stars, grade, solved, upheld }: Command): Readonly<Record<string, string>> {
  return {
    ...(stars === undefined ? {} : { stars: String(stars) }),
    ...(grade === undefined ? {} : { grade }),
    ...(solved === undefined ? {} : { solved: String(solved) }),
    ...(upheld === undefined ? {} : { upheld: String(upheld) }),
  };
}

/**
 * The command with what the next message supplies, or undefined when the message does not answer the question. A number answers
 * "which one", a digit chooses from the list that was shown; the same command said again adds to the one that is open.
 */
export function fill(command: PendingCommand, wants: Wanted, intent: Intent): Filled | undefined {
  if (intent.kind === "number") return fillNumber(command, wants, intent);
  if (intent.kind === "sentence")
    return takesWords(wants) ? { command: withWords(command, wants, intent.text) } : undefined;
  if (intent.kind !== "command") return undefined;
  if (intent.name !== command.name) return fillByOtherWord(command, wants, intent);
  if (intent.ref !== undefined && command.no !== undefined) return undefined;
  const words = isPlain(intent, wants) ? intent.whole : intent.text;
  const filled = words === "" ? command : withWords(command, wants, words);
  return {
    command: { ...filled, args: { ...filled.args, ...argsOf(intent) } },
    ...(intent.ref ? { ref: intent.ref } : {}),
  };
}

/** What they are told speaks of the numbers of matters. */
const QUOTES_NUMBERS: ReadonlySet<string> = new Set(["plan_operation", "finish_operation"]);

/** Stars said without 评价, and words that only look like a command. */
function fillByOtherWord(command: PendingCommand, wants: Wanted, intent: Command): Filled | undefined {
  if (wants === "stars" && intent.name === "rate")
    return { command: { ...command, args: { ...command.args, ...argsOf(intent) } } };
  const quotes = intent.ref === undefined || QUOTES_NUMBERS.has(command.name);
  const isCommand = intent.sure && !(wants === "reason" && isClause(intent));
  if (isCommand || !quotes || !takesWords(wants)) return undefined;
  return { command: withWords(command, wants, intent.whole) };
}

/** 提前离开,清得不彻底: why something is so, and no command to anything, although it begins like one. */
function isClause({ ref, whole }: Command): boolean {
  return ref === undefined && /^[^\s,,::。]+[,,]\s*\S/.test(whole);
}

function fillNumber(
  command: PendingCommand,
  wants: Wanted,
  intent: Extract<Intent, { kind: "number" }>,
): Filled | undefined {
  const offered = command.args.candidates?.split(",") ?? [];
  const chosen = intent.choice === undefined ? undefined : offered[intent.choice - 1];
  if (wants === "stars" || wants === "main") return { command: withWords(command, wants, intent.text) };
  if (wants === "ground")
    return chosen === undefined ? undefined : { command: { ...command, args: { ...command.args, ground: chosen } } };
  if (wants === "category" || wants === "correction")
    return chosen === undefined ? undefined : { command: { ...command, args: { ...command.args, category: chosen } } };
  if (wants !== "number") return undefined;
  return chosen === undefined ? { command, ref: intent.ref } : { command: { ...command, no: chosen } };
}

/** Whether the whole message is the answer: a word alone where words are wanted, or words that only begin like the command. */
function isPlain(intent: Command, wants: Wanted): boolean {
  return (wantsWords(wants) && intent.text === "") || (!intent.sure && intent.ref === undefined);
}

/** A plain sentence never answers "which one" and "which class": it is a report of its own. */
function takesWords(wants: Wanted): boolean {
  return wants !== "number" && wants !== "category";
}

function wantsWords(wants: Wanted): boolean {
  return wants === "reason" || wants === "text";
}

/** The words where they belong. */
export function withWords(command: PendingCommand, wants: Wanted, words: string): PendingCommand {
  if (wants === "reason" && command.name === "correct") return { ...command, args: { ...command.args, reason: words } };
  if (command.args.asked === "place") return { ...command, text: `地点 ${words}` };
  if (wants === "reply") {
    const said = labelledReply(words, command.args.missing?.split(",") ?? []);
    return { ...command, text: joined(wants, command.text, said) };
  }
  if (wants !== "stars") return { ...command, text: joined(wants, command.text, words) };
  const { said, rest } = readRating(bodyOf(words));
  const stars = said.stars === undefined ? {} : { stars: String(said.stars) };
  const grade = said.grade === undefined ? {} : { grade: said.grade };
  const text = rest.raw.trim() === "" ? command.text : rest.raw.trim();
  return { ...command, ...(text === undefined ? {} : { text }), args: { ...command.args, ...stars, ...grade } };
}

/** What stands at the head of the words. */
const LEADING: ReadonlySet<Wanted> = new Set(["department", "main", "receivers"]);

/** A handler or a department is named anew; everything else is added to what was said. */
function joined(wants: Wanted, before: string | undefined, words: string): string {
  if (before === undefined || wants === "handler") return words;
  return LEADING.has(wants) ? `${words} ${before}` : `${before},${words}`;
}
