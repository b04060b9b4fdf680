import { partsOf } from "../app/parts-of-call.js";
import { summaryOfCall, summaryOfMatter } from "../app/summaries.js";
import { summaryOfAbsence } from "../app/summary-of-absence.js";
import { summaryOfAccountability } from "../app/summary-of-accountability.js";
import { summaryOfOperation } from "../app/summary-of-operation.js";
import { summaryOfOrder } from "../app/summary-of-order.js";
import { absenceView } from "../cards/absence/absence-view.js";
import { accountabilityView } from "../cards/accountability/accountability-view.js";
import { callView } from "../cards/call-view.js";
import { matterView } from "../cards/matter-view.js";
import { operationView } from "../cards/operation-view.js";
import { orderView } from "../cards/order-view.js";
import { refusalText } from "../cards/refusals.js";
import { askWhich, WHICH_ONE } from "../cards/talk/asks.js";
import { todoList } from "../cards/todo-list.js";
import { warningView } from "../cards/warning/warning-view.js";
import type { AggregateKind } from "../domain/aggregates.js";
import { partiesOf } from "../domain/district/parties-of.js";
import {
  type AbsenceNo,
  type AccountabilityNo,
  asId,
  type CallNo,
  type MatterNo,
  type OperationNo,
  type OrderNo,
  type WarningNo,
} from "../domain/shared/ids.js";
import type { Refusal } from "../domain/shared/refusal.js";
import type { ListEntry } from "../ports/records.js";
import { isVisible, oneOf } from "./choose-number.js";
import { isReporter } from "./for-speaker.js";
import { ownReports, resolveNumber } from "./resolve-number.js";
import { type Reply, say, type Talk, turn } from "./talk.js";
import type { NumberRef } from "./words/number-ref.js";

const WAITING = 50;

/** What 查 shows; `candidates` when it asks which one. */
export type Page = { readonly text: string; readonly candidates?: readonly string[] };

/** 查: one number with everything the speaker may know; without one, the only one that concerns him, or the list. */
export async function query(talk: Talk, ref: NumberRef | undefined): Promise<Page> {
  if (ref === undefined) return { text: await queryWithoutNumber(talk) };
  const found = await resolveNumber(talk, ref, { on: undefined, states: [] });
  if (!("refusal" in found)) return { text: await view(talk, found.no, found.kind) };
  const { candidates } = found.refusal;
  if (!candidates) return { text: refused(talk, found.refusal) };
  const titles = candidates.map(({ no, title }) => `${no} ${title}`);
  return { text: askWhich(WHICH_ONE, titles), candidates: candidates.map(({ no }) => no) };
}

/** 查 as an answer; a number that fits several leaves the question which, unless another question of ours is open. */
export async function answerQuery(talk: Talk, ref: NumberRef | undefined): Promise<Reply> {
  const { text, candidates } = await query(talk, ref);
  if (!candidates || talk.conversation.pending) return say(text);
  const command = { name: "query", photos: [], args: { candidates: candidates.join(",") } };
  return turn(talk, { kind: "supply", command, wants: "number", question: text, since: talk.now }, text);
}

async function queryWithoutNumber(talk: Talk): Promise<string> {
  const entries = await concerning(talk);
  const only = oneOf(entries);
  return "entry" in only ? view(talk, only.entry.no, only.entry.kind) : listed(talk, entries);
}

/** 待办: whose next step is the speaker's; a reporter sees his open reports too. */
export async function todo(talk: Talk): Promise<string> {
  return listed(talk, await concerning(talk));
}

function listed(talk: Talk, entries: readonly ListEntry[]): string {
  return todoList(entries, talk.speaker, talk.registry, talk.now);
}

async function concerning(talk: Talk): Promise<readonly ListEntry[]> {
  const [waiting, own] = await Promise.all([
    talk.deps.lists.waitingFor(partiesOf(talk.speaker, talk.registry), WAITING),
    isReporter(talk.speaker) ? ownReports(talk, []) : [],
  ]);
  return [...waiting, ...own.filter(({ no }) => !waiting.some((entry) => entry.no === no))];
}

/** The number's page, if the speaker may see it; somebody else's business is not told apart by its contents. */
export async function view(talk: Talk, no: string, kind: AggregateKind): Promise<string> {
  return VIEWS[kind](talk, no);
}

const VIEWS: { readonly [K in AggregateKind]: (talk: Talk, no: string) => Promise<string> } = {
  matter: (talk, no) => viewMatter(talk, asId<MatterNo>(no)),
  call: (talk, no) => viewCall(talk, asId<CallNo>(no)),
  accountability: (talk, no) => viewAccountability(talk, asId<AccountabilityNo>(no)),
  absence: (talk, no) => viewAbsence(talk, asId<AbsenceNo>(no)),
  operation: (talk, no) => viewOperation(talk, asId<OperationNo>(no)),
  order: (talk, no) => viewOrder(talk, asId<OrderNo>(no)),
  warning: (talk, no) => viewWarning(talk, asId<WarningNo>(no)),
};

async function viewMatter(talk: Talk, no: MatterNo): Promise<string> {
  const { deps, registry, speaker, now } = talk;
  const loaded = await deps.records.matter(no);
  if (!loaded) return refused(talk, { code: "not_found", no });
  const summary = summaryOfMatter(loaded.state, registry);
  if (!isVisible({ summary }, speaker, registry)) return refused(talk, { code: "not_visible", no });
  const calls = await Promise.all(loaded.state.calls.map((call) => deps.records.call(call)));
  const main = loaded.state.state === "MERGED" ? await deps.records.matter(loaded.state.into) : undefined;
  return matterView(
    loaded,
    speaker,
    registry,
    now,
    calls.filter((call) => call !== undefined),
    main,
  );
}

async function viewCall(talk: Talk, no: CallNo): Promise<string> {
  const { deps, registry, speaker, now } = talk;
  const loaded = await deps.records.call(no);
  if (!loaded) return refused(talk, { code: "not_found", no });
  const summary = summaryOfCall(loaded.state, registry);
  if (!isVisible({ summary }, speaker, registry)) return refused(talk, { code: "not_visible", no });
  return callView(loaded, speaker, registry, now, await partsOf(deps.records, loaded.state));
}

async function viewAccountability(talk: Talk, no: AccountabilityNo): Promise<string> {
  const { deps, registry, speaker } = talk;
  const loaded = await deps.records.accountability(no);
  if (!loaded) return refused(talk, { code: "not_found", no });
  const summary = summaryOfAccountability(loaded.state, registry);
  if (!isVisible({ summary }, speaker, registry)) return refused(talk, { code: "not_visible", no });
  return accountabilityView(loaded, speaker, registry);
}

async function viewAbsence(talk: Talk, no: AbsenceNo): Promise<string> {
  const { deps, registry, speaker } = talk;
  const loaded = await deps.records.absence(no);
  if (!loaded) return refused(talk, { code: "not_found", no });
  const summary = summaryOfAbsence(loaded.state, registry);
  if (!isVisible({ summary }, speaker, registry)) return refused(talk, { code: "not_visible", no });
  return absenceView(loaded, speaker, registry);
}

async function viewOrder(talk: Talk, no: OrderNo): Promise<string> {
  const { deps, registry, speaker, now } = talk;
  const loaded = await deps.records.order(no);
  if (!loaded) return refused(talk, { code: "not_found", no });
  const summary = summaryOfOrder(loaded.state, registry);
  if (!isVisible({ summary }, speaker, registry)) return refused(talk, { code: "not_visible", no });
  return orderView(loaded, speaker, registry, now);
}

async function viewOperation(talk: Talk, no: OperationNo): Promise<string> {
  const { deps, registry, speaker, now } = talk;
  const loaded = await deps.records.operation(no);
  if (!loaded) return refused(talk, { code: "not_found", no });
  const summary = summaryOfOperation(loaded.state, registry);
  if (!isVisible({ summary }, speaker, registry)) return refused(talk, { code: "not_visible", no });
  return operationView(loaded, speaker, registry, now);
}

/** Everybody may know of a warning. */
async function viewWarning(talk: Talk, no: WarningNo): Promise<string> {
  const loaded = await talk.deps.records.warning(no);
  return loaded ? warningView(loaded, talk.registry) : refused(talk, { code: "not_found", no });
}

function refused(talk: Talk, refusal: Refusal): string {
  return refusalText(refusal, talk.registry, talk.now);
}
