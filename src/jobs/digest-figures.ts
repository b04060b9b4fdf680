import { type CallFigures, type Decided, isDecision, type Kept, type MonthFigures } from "../cards/digest-figures.js";
import type { ClockName } from "../domain/deadline/deadline.js";
import { callDeadlines, type DeadlineRecord } from "../domain/deadline/deadlines-of.js";
import type { UnitCode } from "../domain/shared/ids.js";
import type { Lists, LoadedCall, Records, Span } from "../ports/records.js";

export type FigureDeps = { readonly lists: Lists; readonly records: Records };

/** More calls than a district makes in a month. */
const MOST_CALLS = 1_000;

/** What happened to calls in that time, from their events. */
export async function callFigures(deps: FigureDeps, { from, until }: Span): Promise<CallFigures> {
  const calls = await callsSince(deps, from);
  const happened = calls.flatMap(({ events }) => events.filter(({ at }) => at >= from && at < until));
  const count = (type: string) => happened.filter((event) => event.type === type).length;
  return { sent: count("CallSent"), responded: count("CallResponded"), finished: count("CallFinished") };
}

/** What others decided about a department's objections and extensions in that time, in the order in which they did. */
export async function decidedIn(deps: FigureDeps, department: UnitCode, { from, until }: Span): Promise<Decided[]> {
  const calls = await callsSince(deps, from, department);
  const decisions = calls.flatMap(({ state, events }) =>
    events.flatMap(({ type, at }) =>
      at >= from && at < until && isDecision(type) ? [{ no: state.no, what: type, at }] : [],
    ),
  );
  return decisions.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** A department's month so far: of the limits met or passed since `from`, how many were kept. */
export async function monthFigures(
  deps: FigureDeps,
  department: UnitCode,
  from: Date,
  now: Date,
): Promise<MonthFigures> {
  const calls = await callsSince(deps, from, department);
  const limits = calls
    .filter(({ state }) => state.lead === department)
    .flatMap(({ events }) => callDeadlines(events).filter((limit) => endedSince(limit, from, now)));
  const of = (clock: ClockName) => limits.filter((limit) => limit.clock === clock);
  return {
    finished: kept(of("finish").filter(({ endedAt }) => endedAt !== undefined)),
    sign: kept(of("sign")),
    respond: kept(of("respond")),
    finish: kept(of("finish")),
  };
}

/** A limit that is over and not answered has ended badly, whenever the answer comes; one that was dropped never counted. */
function endedSince({ outcome, endedAt, deadline }: DeadlineRecord, from: Date, now: Date): boolean {
  if (outcome === "dropped") return false;
  if (outcome === "running") return deadline.due < now;
  return endedAt !== undefined && endedAt >= from;
}

function kept(limits: readonly DeadlineRecord[]): Kept {
  return { ended: limits.length, kept: limits.filter(({ outcome }) => outcome === "kept").length };
}

async function callsSince({ lists, records }: FigureDeps, since: Date, department?: UnitCode): Promise<LoadedCall[]> {
  const numbers = await lists.callsChanged(since, MOST_CALLS, department);
  const calls = await Promise.all(numbers.map((no) => records.call(no)));
  return calls.filter((call) => call !== undefined);
}
