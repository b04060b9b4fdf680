import { callDeadlines, type DeadlineRecord, matterDeadlines } from "../../../src/app/deadlines-of.js";
import { deadlineJson } from "../../../src/cards/deadline.js";
import { CALL_STATE_NAMES, LIGHT_NAMES, MATTER_STATE_NAMES } from "../../../src/cards/names.js";
import { scoreJson } from "../../../src/cards/score.js";
import { callTimeline, matterTimeline } from "../../../src/cards/timeline.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { scoreOfCall } from "../../../src/domain/scoring/call-score.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";
import type { ListEntry, LoadedCall, LoadedMatter } from "../../../src/ports/records.js";

/** JSON of one matter: state, limits with their reckoning, timeline. */
export function matterJson({ state: matter, events }: LoadedMatter, registry: Registry) {
  const clock = "clock" in matter ? matter.clock : undefined;
  return {
    no: matter.no,
    state: matter.state,
    stateName: MATTER_STATE_NAMES[matter.state],
    light: clock?.light ?? "GREEN",
    text: matter.text,
    category: codeAndName(matter.category, registry.categories),
    listItem: codeAndName(matter.listItem, registry.listItems),
    urgency: matter.urgency,
    place: matter.place,
    street: matter.street,
    community: matter.community ?? null,
    source: matter.source,
    reportedAt: isoLocal(matter.reportedAt),
    photos: matter.photos,
    calls: matter.calls,
    reworkCount: matter.reworkCount,
    deadlines: matterDeadlines(events).map(deadlineRecordJson),
    timeline: matterTimeline(events, registry),
  };
}

/** JSON of one call: state, limits with their reckoning, timeline, score with explanation. */
export function callJson({ state: call, events }: LoadedCall, registry: Registry) {
  const score = scoreOfCall(events, "lead", registry.rules, registry.calendar);
  return {
    no: call.no,
    matter: call.subject.matter,
    state: call.state,
    stateName: CALL_STATE_NAMES[call.state],
    street: call.street,
    lead: call.lead,
    assist: call.assist,
    listItem: codeAndName(call.listItem, registry.listItems),
    urgency: call.urgency,
    ask: call.ask,
    tried: call.tried,
    draftedAt: isoLocal(call.draftedAt),
    sentAt: call.sentAt ? isoLocal(call.sentAt) : null,
    signedAt: call.signedAt ? isoLocal(call.signedAt) : null,
    respondedAt: call.respondedAt ? isoLocal(call.respondedAt) : null,
    finishedAt: call.finishedAt ? isoLocal(call.finishedAt) : null,
    result: call.result ?? null,
    stars: call.stars ?? null,
    registry: call.registry,
    deadlines: callDeadlines(events).map(deadlineRecordJson),
    timeline: callTimeline(events, registry),
    score: { ...scoreJson(call.no, score), scored: score.scored },
  };
}

/** One line of a list. */
export function entryJson({ no, summary }: ListEntry) {
  return {
    no,
    state: summary.state,
    title: summary.title,
    light: summary.light,
    lightName: LIGHT_NAMES[summary.light],
    urgency: summary.urgency,
    category: summary.category ?? null,
    street: summary.street,
    community: summary.community ?? null,
    department: summary.department ?? null,
    startedAt: isoLocal(summary.startedAt),
    dueAt: summary.dueAt ? isoLocal(summary.dueAt) : null,
  };
}

function deadlineRecordJson(record: DeadlineRecord) {
  return {
    clock: record.clock,
    outcome: record.outcome,
    endedAt: record.endedAt ? isoLocal(record.endedAt) : null,
    ...deadlineJson(record.deadline),
  };
}

function codeAndName<Code extends string>(code: Code | undefined, known: ReadonlyMap<Code, { readonly name: string }>) {
  return code === undefined ? null : { code, name: known.get(code)?.name ?? null };
}
