import { summaryOfCall } from "../app/summaries.js";
import { summaryOfOperation } from "../app/summary-of-operation.js";
import { operationScoreView } from "../cards/operation-score-view.js";
import { refusalText } from "../cards/refusals.js";
import { scoreView } from "../cards/score-view.js";
import { askWhich, WHICH_ONE } from "../cards/talk/asks.js";
import { kindOfNumber } from "../domain/aggregates.js";
import { asId, type CallNo, type OperationNo } from "../domain/shared/ids.js";
import type { Refusal } from "../domain/shared/refusal.js";
import { isVisible } from "./choose-number.js";
import type { Page } from "./query.js";
import { resolveNumber } from "./resolve-number.js";
import { type Reply, say, type Talk, turn } from "./talk.js";
import type { NumberRef } from "./words/number-ref.js";

/** 查分 0003, 查分 LH01: how a score came about, line by line, by the rule book the call or joint operation was made under. */
export async function scorePage(talk: Talk, ref: NumberRef | undefined): Promise<Page> {
  const found = await resolveNumber(talk, ref, { on: ref?.kind === "operation" ? "operation" : "call", states: [] });
  if (!("refusal" in found)) return { text: await scoreOf(talk, found.no) };
  const { candidates } = found.refusal;
  if (!candidates) return { text: refused(talk, found.refusal) };
  const titles = candidates.map(({ no, title }) => `${no} ${title}`);
  return { text: askWhich(WHICH_ONE, titles), candidates: candidates.map(({ no }) => no) };
}

/** As an answer; a number that fits several leaves the question which, unless another question of ours is open. */
export async function answerScore(talk: Talk, ref: NumberRef | undefined): Promise<Reply> {
  const { text, candidates } = await scorePage(talk, ref);
  if (!candidates || talk.conversation.pending) return say(text);
  const command = { name: "score", photos: [], args: { candidates: candidates.join(",") } };
  return turn(talk, { kind: "supply", command, wants: "number", question: text, since: talk.now }, text);
}

/** The score of a number; somebody else's business is not told apart by its contents. */
export function scoreOf(talk: Talk, no: string): Promise<string> {
  return kindOfNumber(no) === "operation" ? scoresOfBodies(talk, asId(no)) : scoreOfOne(talk, asId(no));
}

async function scoreOfOne(talk: Talk, no: CallNo): Promise<string> {
  const { deps, registry, speaker } = talk;
  const loaded = await deps.records.call(no);
  if (!loaded) return refused(talk, { code: "not_found", no });
  const summary = summaryOfCall(loaded.state, registry);
  if (!isVisible({ summary }, speaker, registry)) return refused(talk, { code: "not_visible", no });
  return scoreView(loaded, await deps.rulesFor(loaded.state.registry));
}

async function scoresOfBodies(talk: Talk, no: OperationNo): Promise<string> {
  const { deps, registry, speaker } = talk;
  const loaded = await deps.records.operation(no);
  if (!loaded) return refused(talk, { code: "not_found", no });
  const summary = summaryOfOperation(loaded.state, registry);
  if (!isVisible({ summary }, speaker, registry)) return refused(talk, { code: "not_visible", no });
  return operationScoreView(loaded, speaker, await deps.rulesFor(loaded.state.registry));
}

function refused(talk: Talk, refusal: Refusal): string {
  return refusalText(refusal, talk.registry, talk.now);
}
