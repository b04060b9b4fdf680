import { helpText } from "../cards/help.js";
import { refusalText } from "../cards/refusals.js";
import { askPhotoFor } from "../cards/talk/asks.js";
import { EMPTY_HINT, insteadText, NOT_UNDERSTOOD, PATROL_NOTED } from "../cards/talk/remarks.js";
import type { AggregateKind } from "../domain/aggregates.js";
import { standsInFor } from "../domain/district/on-duty.js";
import type { Role } from "../domain/district/roles.js";
import type { Refusal } from "../domain/shared/refusal.js";
import { absences } from "./absences.js";
import { bounce, isOwnCall } from "./bounce.js";
import { carryOut } from "./carry-out.js";
import { continueQuestion } from "./continue-question.js";
import { digestSetting } from "./digest-setting.js";
import { commandFrom } from "./fill.js";
import { flowOf } from "./flows/index.js";
import { forSpeaker, isDepartment, isReporter } from "./for-speaker.js";
import { leavingQuestion } from "./leaving-question.js";
import { onItsTarget } from "./on-its-target.js";
import { answerQuery, todo } from "./query.js";
import { report } from "./report.js";
import { resolveNumber } from "./resolve-number.js";
import { answerScore } from "./score-query.js";
import { scorecardOf } from "./scorecard-query.js";
import { draftIn, type Reply, remark, say, type Talk } from "./talk.js";
import { warnings } from "./warnings.js";
import { withDraft } from "./with-draft.js";
import type { Command, CommandName, Intent } from "./words/intent.js";
import { readIntent } from "./words/read-intent.js";

/** Questions about the state of things: they leave an open question of ours open. */
const LOOKS: readonly CommandName[] = ["query", "score", "scorecard", "digest", "todo", "absences", "warnings", "help"];

/** A person's sentence: the answer to what is open, a command, or a report. */
export async function handleText(talk: Talk, text: string): Promise<Reply> {
  const limit = talk.registry.rules.maxTextLength;
  if ([...text].length > limit) return say(refused(talk, { code: "too_long", limit }));
  const plain = readIntent(text);
  const intent = forSpeaker(plain, { roles: rolesHeard(talk) });
  const continued = await continueQuestion(talk, talk.conversation.pending ? answering(plain, intent) : intent);
  return continued ?? begin(withoutQuestion(talk, intent), intent);
}

/** Words of a department mean what they mean in the mouth of whoever is away and for whom its people act. */
function rolesHeard({ speaker, registry }: Talk): readonly Role[] {
  if (!isDepartment(speaker)) return speaker.roles;
  return [...speaker.roles, ...standsInFor(registry, speaker).map(({ role }) => role)];
}

/** While a question is open, a digit chooses and 好的 answers; only commands are read by who speaks. */
function answering(plain: Intent, meant: Intent): Intent {
  return plain.kind === "command" ? meant : plain;
}

/** The talk with a word about the question that this message leaves behind. */
function withoutQuestion(talk: Talk, intent: Intent): Talk {
  if (intent.kind === "command" && LOOKS.includes(intent.name)) return talk;
  return intent.kind === "command" || intent.kind === "sentence" ? leavingQuestion(talk) : talk;
}

async function begin(talk: Talk, intent: Intent): Promise<Reply> {
  switch (intent.kind) {
    case "command":
      return command(talk, intent);
    case "sentence":
      return sentence(talk, intent.text);
    case "number":
      return numberOnly(talk, intent);
    case "patrol_note":
      return say(PATROL_NOTED);
    case "empty":
      return say(EMPTY_HINT);
    case "yes":
      return intent.formal ? confirmation(talk) : say();
    case "no":
      return say(refused(talk, { code: "nothing_pending" }));
    case "small_talk":
      return intent.receipt ? receipt(talk) : say();
  }
}

/** 收到 of somebody whom exactly one order waits for is its receipt; otherwise it is small talk (domain 17.1). */
async function receipt(talk: Talk): Promise<Reply> {
  const found = await resolveNumber(talk, undefined, { on: "order", states: ["ISSUED"] });
  return "no" in found ? carryOut(talk, { name: "sign_order", photos: [], args: {} }) : say();
}

/** 确认 while nothing of ours is open: of somebody whose body is invited to a joint operation, that it comes. */
async function confirmation(talk: Talk): Promise<Reply> {
  const found = await resolveNumber(talk, undefined, { on: "operation", states: ["INVITED"] });
  const invited = "no" in found || found.refusal.code === "ambiguous";
  if (!invited) return say(refused(talk, { code: "nothing_pending" }));
  return carryOut(talk, { name: "confirm_part", photos: [], args: {} });
}

function refused(talk: Talk, refusal: Refusal): string {
  return refusalText(refusal, talk.registry, talk.now);
}

async function sentence(talk: Talk, text: string): Promise<Reply> {
  if (isReporter(talk.speaker)) return report(talk, text);
  const draft = draftIn(talk);
  return draft ? say(askPhotoFor(draft.photos.length)) : remark(talk, NOT_UNDERSTOOD);
}

async function command(talk: Talk, intent: Command): Promise<Reply> {
  switch (intent.name) {
    case "report":
      return report(talk, intent.text);
    case "query":
      return answerQuery(talk, intent.ref);
    case "score":
      return answerScore(talk, intent.ref);
    case "scorecard":
      return say(await scorecardOf(talk, intent.text));
    case "digest":
      return digestSetting(talk, intent.text);
    case "todo":
      return say(await todo(talk));
    case "absences":
      return say(await absences(talk));
    case "warnings":
      return say(await warnings(talk));
    case "help":
      return say(helpText(talk.speaker, talk.registry, talk.conversation.digest));
    case "bounce":
      return isDepartment(talk.speaker) ? remark(talk, await bounce(talk, intent.ref)) : carried(talk, intent);
    case "release":
      return (await isOwnCall(talk, intent.ref)) ? remark(talk, await bounce(talk, intent.ref)) : carried(talk, intent);
    default:
      return carried(talk, intent);
  }
}

async function carried(talk: Talk, said: Command): Promise<Reply> {
  const intent = await onItsTarget(talk, said);
  const flow = flowOf(intent.name);
  if (!flow) return remark(talk, insteadText(intent.name) ?? NOT_UNDERSTOOD);
  if (await isNoiseFor(talk, intent)) return say();
  if (!intent.sure && (await isReportAfterAll(talk, intent))) return report(talk, intent.whole);
  return carryOut(talk, withDraft(talk, commandFrom(intent)), intent.ref ? { ref: intent.ref } : {});
}

/** 收到 while no call waits is small talk (domain 17.1). */
async function isNoiseFor(talk: Talk, intent: Command): Promise<boolean> {
  if (intent.name !== "sign" || intent.ref || intent.sure) return false;
  const found = await resolveNumber(talk, undefined, { on: "call", states: ["SENT"] });
  return "refusal" in found && found.refusal.code === "number_missing";
}

/** Digits in a reporter's sentence that are no number of his: the sentence was a report. */
async function isReportAfterAll(talk: Talk, intent: Command): Promise<boolean> {
  if (!isReporter(talk.speaker)) return false;
  const flow = flowOf(intent.name);
  if (!flow || flow.on === "new" || !intent.ref || !("short" in intent.ref)) return true;
  const found = await resolveNumber(talk, intent.ref, { on: flow.on, states: flow.states });
  return "refusal" in found && found.refusal.code !== "ambiguous";
}

/** Only a number: photos that wait for one go there, otherwise it is asked for. */
async function numberOnly(talk: Talk, { ref }: Extract<Intent, { kind: "number" }>): Promise<Reply> {
  const waiting = (draftIn(talk)?.photos.length ?? 0) > 0;
  const found = waiting ? await resolveNumber(talk, ref, { on: undefined, states: [] }) : undefined;
  if (!found || "refusal" in found) return answerQuery(talk, ref);
  const name = photoCommand(talk, found.kind);
  if (name === undefined) return answerQuery(talk, ref);
  return carryOut(talk, withDraft(talk, { name, no: found.no, photos: [], args: {} }));
}

/** What a photo is for whom: progress of a department, part of a draft or of a report, a handler's proof. */
function photoCommand({ speaker }: Talk, kind: AggregateKind): CommandName | undefined {
  switch (kind) {
    case "call":
      return isDepartment(speaker) ? "progress" : "revise";
    case "matter":
      return speaker.roles.includes("STREET_HANDLER") ? "complete" : "supplement";
    case "absence":
    case "warning":
      return undefined;
    case "order":
      return "report_back";
    case "operation":
      return "note_operation";
  }
}
