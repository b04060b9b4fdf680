import { helpText, welcomeText } from "../cards/help.js";
import { refusalText } from "../cards/refusals.js";
import { LINK, NOT_UNDERSTOOD, REPORT_HINT, VIDEO, VOICE } from "../cards/talk/remarks.js";
import { answeredBefore } from "../domain/conversation/remember.js";
import { carryOut } from "./carry-out.js";
import { continueQuestion } from "./continue-question.js";
import { handleText } from "./handle-text.js";
import type { Answer, Incoming } from "./incoming.js";
import { leavingQuestion } from "./leaving-question.js";
import { fetchOwed, photoIdOf, takePhoto } from "./photo.js";
import { pinOf, takePin } from "./pin.js";
import { readPress } from "./press.js";
import { todo } from "./query.js";
import { type BotDeps, type Reply, say, type Talk } from "./talk.js";
import { withDraft } from "./with-draft.js";
import type { Intent } from "./words/intent.js";

/** Something a person sent or pressed; changes of the address book and unknown shapes are nobody's words. */
export type FromPerson = Exclude<Incoming, { kind: "contact" } | { kind: "unknown" }>;

export type Bot = { handle(incoming: Incoming): Promise<Answer> };

const ATTEMPTS = 3;

/**
 * A person's words, press, photo or pin → an answer. Who speaks, what is open, what is meant, do it, say so (design 3). Of two who
 * write at the same moment one loads again, three times, and is then asked to repeat.
 */
export function createBot(deps: BotDeps): Bot {
  const turns = new Map<string, Promise<unknown>>();
  return {
    async handle(incoming) {
      if (incoming.kind === "contact" || incoming.kind === "unknown") return undefined;
      if (incoming.kind !== "image" && incoming.kind !== "location") return answer(deps, incoming);
      return inTurn(turns, incoming.from, () => answer(deps, incoming));
    },
  };
}

/** Photos come in handfuls: one person's are taken one after another, so that they do not push each other aside. */
async function inTurn<T>(turns: Map<string, Promise<unknown>>, person: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(person) ?? Promise.resolve();
  const mine = before.then(work, work);
  turns.set(person, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(person) === mine) turns.delete(person);
  }
}

async function answer(deps: BotDeps, incoming: FromPerson): Promise<Answer> {
  const registry = deps.registry();
  const { from, requestId, kind } = incoming;
  if (!registry.staff.has(from)) {
    deps.log.info({ requestId, from, kind }, "a person who is not registered wrote");
    return { text: refusalText({ code: "not_registered" }, registry) };
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const reply = await attend(deps, incoming);
    if (reply.kind === "said") return reply.text === undefined ? undefined : { text: reply.text };
    deps.log.info({ requestId, from, kind, attempt }, "somebody wrote at the same moment; reading again");
  }
  return { text: refusalText({ code: "busy" }, registry) };
}

async function attend(deps: BotDeps, incoming: FromPerson): Promise<Reply> {
  const talk = await beginTalk(deps, incoming);
  const before = answeredBefore(talk.conversation, incoming.cause);
  return before === undefined ? respondTo(talk, incoming) : say(before === "" ? undefined : before);
}

async function beginTalk(deps: BotDeps, incoming: FromPerson): Promise<Talk> {
  const registry = deps.registry();
  const speaker = registry.staff.get(incoming.from);
  if (!speaker) throw new Error("the speaker left the registry while his message was read");
  const { state, version } = await deps.records.conversation(speaker.id);
  const now = deps.clock.now();
  const { cause } = incoming;
  return { deps, registry, speaker, now, cause, conversation: state, version, ...broughtBy(incoming, now) };
}

/** What the message brings besides words: a photo that is to be fetched, or the card that was pressed. */
function broughtBy(incoming: FromPerson, now: Date): Pick<Talk, "owed" | "press"> {
  if (incoming.kind === "image") {
    return { owed: [fetchOwed(photoIdOf(incoming.cause), incoming.mediaId, now)] };
  }
  if (incoming.kind !== "press") return { owed: [] };
  const { cardId, responseCode } = incoming;
  return { owed: [], press: { cardId, ...(responseCode === undefined ? {} : { responseCode }) } };
}

async function respondTo(talk: Talk, incoming: FromPerson): Promise<Reply> {
  switch (incoming.kind) {
    case "text":
      return handleText(talk, incoming.text);
    case "image":
      return takePhoto(talk, photoIdOf(incoming.cause));
    case "location":
      return takePin(talk, pinOf(incoming));
    case "press":
      return handlePress(talk, incoming);
    case "menu":
      return handleMenu(talk, incoming.key);
    case "enter":
      return say(talk.version === 0 ? welcomeText(talk.speaker, talk.registry) : undefined);
    case "voice":
      return say(VOICE);
    case "video":
      return say(VIDEO);
    case "link":
      return say(LINK);
  }
}

async function handlePress(talk: Talk, press: Extract<Incoming, { kind: "press" }>): Promise<Reply> {
  const pressed = readPress(press);
  if (!pressed) return say(refusalText({ code: "card_expired" }, talk.registry, talk.now));
  if (pressed.kind === "command")
    return carryOut(leavingQuestion(talk, pressed.command), withDraft(talk, pressed.command));
  const intent: Intent = pressed.kind === "yes" ? { kind: "yes", formal: true } : { kind: "no" };
  const continued = await continueQuestion(talk, intent);
  return continued ?? say(refusalText({ code: "nothing_pending" }, talk.registry, talk.now));
}

/** Menu keys are set in the platform's console; they contain the English word of the command. */
async function handleMenu(talk: Talk, key: string): Promise<Reply> {
  const word = key.toLowerCase();
  if (word.includes("todo")) return say(await todo(talk));
  if (word.includes("help")) return say(helpText(talk.speaker, talk.registry));
  return say(word.includes("report") ? REPORT_HINT : NOT_UNDERSTOOD);
}
