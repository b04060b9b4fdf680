import { deadlineJson } from "../../../src/cards/deadline.js";
import { maskPhones } from "../../../src/cards/mask-phones.js";
import { maskedCall, maskedMatter } from "../../../src/cards/masked.js";
import { monthDeductionsJson } from "../../../src/cards/month-deductions.js";
import { CALL_STATE_NAMES, GROUND_NAMES, LIGHT_NAMES, MATTER_STATE_NAMES } from "../../../src/cards/names.js";
import { scoreJson } from "../../../src/cards/score.js";
import { callTimeline, matterTimeline } from "../../../src/cards/timeline.js";
import type { Call, Objection, ScoreAppeal } from "../../../src/domain/call/call.js";
import { leadNoOf } from "../../../src/domain/call/part-no.js";
import { endOfPart } from "../../../src/domain/call/with-lead.js";
import { callDeadlines, type DeadlineRecord, matterDeadlines } from "../../../src/domain/deadline/deadlines-of.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { Matter } from "../../../src/domain/matter/matter.js";
import { scoreOfCall } from "../../../src/domain/scoring/call-score.js";
import { eventDeductions } from "../../../src/domain/scoring/event-deductions.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";
import type { ListEntry, LoadedCall, LoadedMatter } from "../../../src/ports/records.js";
import { extensionJson, holdAskedJson, holdJson } from "./more-time.js";
import { commentJson, raiseJson } from "./raised.js";
import { supervisionJson } from "./supervision.js";

/** JSON of one matter: state, limits with their reckoning, timeline. A program handles no matter: phones are masked (domain 3). */
export function matterJson({ state, events }: LoadedMatter, registry: Registry) {
  const matter = maskedMatter(state);
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
    recurrenceCount: matter.recurrenceCount,
    hold: holdJson(matter, registry),
    heldDays: matter.heldDays,
    mergedInto: matter.state === "MERGED" ? matter.into : null,
    merged: matter.merged,
    alike: matter.alike ?? null,
    refusal: refusalJson(matter),
    deadlines: matterDeadlines(events).map(deadlineRecordJson),
    timeline: matterTimeline(events, registry),
  };
}

/** 不予受理: the ground of the fixed list, the words, and how long the reporter may appeal; null when it is final. */
function refusalJson(matter: Matter) {
  if (matter.state !== "NOT_ACCEPTED") return null;
  const { ground, note, appealUntil } = matter;
  const until = appealUntil === undefined ? null : isoLocal(appealUntil.due);
  return { ground, groundName: GROUND_NAMES[ground], note: maskPhones(note), appealUntil: until };
}

/** JSON of one call: state, limits with their reckoning, timeline, score with explanation; `parts` are its 协办单 as they stand. */
export function callJson({ state, events }: LoadedCall, registry: Registry, parts: readonly LoadedCall[] = []) {
  const call = maskedCall(state);
  const score = scoreOfCall(events, registry.rules, registry.calendar);
  return {
    no: call.no,
    matter: call.subject.matter,
    state: call.state,
    stateName: CALL_STATE_NAMES[call.state],
    street: call.street,
    lead: call.lead,
    assist: call.assist,
    role: call.part ? "assist" : "lead",
    parts: parts.map(({ state: part }) => partJson(part)),
    partOf: call.part ? { call: call.part.of, department: call.part.department, after: call.part.after ?? null } : null,
    released: call.released ? { reason: maskPhones(call.released.reason), at: isoLocal(call.released.at) } : null,
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
    scoreAppeal: call.scoreAppeal ? appealJson(call.scoreAppeal) : null,
    ratedByDefault: call.ratedByDefault ?? false,
    reworkCount: call.rework ? 1 : 0,
    extension: extensionJson(call),
    hold: holdJson(call, registry),
    holdAsked: holdAskedJson(call, registry),
    heldDays: call.heldDays,
    objection: call.objection ? objectionJson(call.objection) : null,
    supervision: supervisionJson(call),
    raised: call.raise?.state === "raised",
    raise: raiseJson(call),
    comments: (call.comments ?? []).map(commentJson),
    redispatchOf: call.redispatchOf ?? null,
    redispatchedTo: call.redispatchedTo ?? null,
    registry: call.registry,
    deadlines: callDeadlines(events).map(deadlineRecordJson),
    timeline: callTimeline(events, registry),
    score: {
      ...scoreJson(call.no, score),
      ...{ scored: score.scored, weight: score.weight },
      monthDeductions: monthDeductionsJson(eventDeductions(call.no, events, registry.rules)),
    },
  };
}

/** 协办单 in its lead call. */
function partJson(part: Call) {
  const { no, lead: department, state } = part;
  return { no, department, state, stateName: CALL_STATE_NAMES[state], ended: endOfPart(part) ?? null };
}

function objectionJson({ outcome, ground, proposed, at, ruled }: Objection) {
  return { outcome, ground, proposed, at: isoLocal(at), ruled: ruled ?? null };
}

/** 申诉评分 (C26) and what was decided (C27). */
function appealJson({ reason, at, decided }: ScoreAppeal) {
  const outcome = decided === undefined ? "pending" : decided.excluded.length > 0 ? "upheld" : "dismissed";
  return {
    ...{ outcome, reason: maskPhones(reason), at: isoLocal(at) },
    excluded: decided?.excluded ?? [],
    ground: decided === undefined ? null : maskPhones(decided.ground),
  };
}

/** One line of a list. */
export function entryJson({ no, summary }: ListEntry) {
  return {
    no,
    partOf: leadNoOf(no) ?? null,
    state: summary.state,
    title: summary.title,
    light: summary.light,
    lightName: LIGHT_NAMES[summary.light],
    urgency: summary.urgency,
    category: summary.category ?? null,
    street: summary.street ?? null,
    community: summary.community ?? null,
    department: summary.department ?? null,
    startedAt: isoLocal(summary.startedAt),
    dueAt: summary.dueAt ? isoLocal(summary.dueAt) : null,
  };
}

export function deadlineRecordJson(record: DeadlineRecord) {
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
