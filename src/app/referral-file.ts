import { ACCOUNTABILITY_NAMES, factsText } from "../cards/accountability/accountability-texts.js";
import { accountabilityTimeline } from "../cards/accountability/accountability-view.js";
import type { ReferralFile, ReferredCall } from "../cards/accountability/referral-page.js";
import { limitWords } from "../cards/deadline.js";
import { maskPhones } from "../cards/mask-phones.js";
import { CLOCK_NAMES } from "../cards/names.js";
import { callTimeline, type TimelineLine } from "../cards/timeline.js";
import { unitName } from "../cards/unit-names.js";
import { referralOf } from "../domain/accountability/accountability.js";
import type { CallEvent } from "../domain/call/events.js";
import { callDeadlines } from "../domain/deadline/deadlines-of.js";
import type { Registry } from "../domain/district/registry.js";
import type { AccountabilityNo, CallNo, RegistryVersion } from "../domain/shared/ids.js";
import { isoLocal } from "../domain/shared/local-time.js";
import type { Chains, Records } from "../ports/records.js";

export type ReferralDeps = {
  readonly records: Pick<Records, "accountability" | "call">;
  readonly chains: Chains;
  readonly rulesFor: (version: RegistryVersion) => Promise<Registry>;
};

/** Points, and what only points are about: a referral carries facts (domain 11). */
const ABOUT_POINTS: ReadonlySet<CallEvent["type"]> = new Set(["CallArchived", "ScoreAppealed", "AppealDecided"]);

/**
 * 移送材料: what happened, limits and times, what was written and ruled, each line with the hash by which it can be checked against
 * the record. No score, no word of ours about anybody. Undefined for what was never referred.
 */
export async function referralFile(deps: ReferralDeps, no: AccountabilityNo): Promise<ReferralFile | undefined> {
  const found = await deps.records.accountability(no);
  if (!found || !referralOf(found.state) || found.state.state !== "CONFIRMED") return undefined;
  const { state: one, events } = found;
  const registry = await deps.rulesFor(one.registry);
  const calls = await Promise.all(one.calls.map((call) => referredCall(deps, call)));
  const hashes = await deps.chains.hashes("accountability", no);
  return {
    no,
    ground: ACCOUNTABILITY_NAMES[one.ground],
    department: unitName(registry, one.department),
    facts: factsText(one),
    statement: one.statement ? maskPhones(one.statement.text) : null,
    decision: {
      at: isoLocal(one.decision.at),
      by: one.decision.actor.kind === "staff" ? one.decision.actor.name : "",
      ground: maskPhones(one.decision.ground),
    },
    calls: calls.flatMap((call) => (call ? [call] : [])),
    events: accountabilityTimeline(events).map((line, i) => withHash(line, i, hashes)),
  };
}

async function referredCall(deps: ReferralDeps, no: CallNo): Promise<ReferredCall | undefined> {
  const found = await deps.records.call(no);
  if (!found) return undefined;
  const registry = await deps.rulesFor(found.state.registry);
  const hashes = await deps.chains.hashes("call", no);
  const lines = callTimeline(found.events, registry).map((line, i) =>
    withHash(wordsAlone(line, found.events[i]), i, hashes),
  );
  return {
    no,
    street: unitName(registry, found.state.street),
    ask: maskPhones(found.state.ask),
    limits: callDeadlines(found.events).map(({ clock, deadline, outcome, endedAt }) => ({
      step: CLOCK_NAMES[clock],
      limit: limitWords(deadline.limit),
      from: isoLocal(deadline.from),
      due: isoLocal(deadline.due),
      outcome,
      endedAt: endedAt ? isoLocal(endedAt) : null,
    })),
    events: lines.filter((_, i) => !ABOUT_POINTS.has(found.events[i]?.type ?? "CallArchived")),
  };
}

function withHash<Line extends object>(line: Line, i: number, hashes: readonly string[]) {
  return { seq: i + 1, ...line, hash: hashes[i] ?? "" };
}

/** What the street wrote is a fact, how many stars it gave is a score. */
function wordsAlone({ text, ...line }: TimelineLine, event: CallEvent | undefined): TimelineLine {
  if (event?.type !== "CallRated" && event?.type !== "RatingProposed")
    return text === undefined ? line : { ...line, text };
  const { reason } = event.data;
  return reason === undefined ? line : { ...line, text: maskPhones(reason) };
}
