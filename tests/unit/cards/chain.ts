import { approveCall } from "../../../src/domain/call/approve-call.js";
import { draftCall } from "../../../src/domain/call/draft-call.js";
import type { CallEvent } from "../../../src/domain/call/events.js";
import { finishCall } from "../../../src/domain/call/finish-call.js";
import { noteProgress } from "../../../src/domain/call/note-progress.js";
import { openParts } from "../../../src/domain/call/parts.js";
import { proposeFinish } from "../../../src/domain/call/propose-finish.js";
import { rateCall } from "../../../src/domain/call/rate-call.js";
import { requestReview } from "../../../src/domain/call/request-review.js";
import { respondToCall } from "../../../src/domain/call/respond-to-call.js";
import { returnDraft } from "../../../src/domain/call/return-draft.js";
import { signCall } from "../../../src/domain/call/sign-call.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { acceptMatter } from "../../../src/domain/matter/accept-matter.js";
import { finishCalls, openCall } from "../../../src/domain/matter/calls-of-matter.js";
import { raiseMatter } from "../../../src/domain/matter/raise-matter.js";
import { type ReportMatter, reportMatter } from "../../../src/domain/matter/report-matter.js";
import { verifyMatter } from "../../../src/domain/matter/verify-matter.js";
import { asId, type CallNo, type MatterNo, type PhotoId, type UnitCode } from "../../../src/domain/shared/ids.js";
import { act, at, type CallStep, callBy, callStep, given, type MatterStep, matterBy, matterStep } from "./story.js";

export const MATTER = asId<MatterNo>("SX-20260310-00017");
export const CALL = asId<CallNo>("HJ-20260310-0003");
export const PHOTO = asId<PhotoId>("photo-1");
export const WATER = asId<UnitCode>("D04");
export const GRID_WORKER = "lianhe.grid01";
export const CLERK = "kexiang.clerk01";
export const CENTER = "lianhe.center01";
export const LEADER = "lianhe.leader01";
export const CHIEF = "lianhe.chief01";
export const LIAISON = "d04.liaison01";
export const HANDLER = "d04.handler01";
export const DEPUTY = "d04.leader01";
/** A resident's phone in the words of the report. */
export const PHONE = "13800138000";

/** Blocked drain in 科翔第一网格, reported by its own grid worker. */
export function reported(registry: Registry, overrides: Partial<ReportMatter> = {}): MatterStep {
  const command: ReportMatter = {
    no: MATTER,
    text: `科翔路12号污水冒出来,臭,住户电话${PHONE}`,
    photos: [PHOTO],
    place: { text: "科翔路12号", grid: asId("440112014008001"), by: "name" },
    street: asId("440112014"),
    community: asId("440112014008"),
    category: asId("E0404"),
    listItem: asId("HY-02-002"),
    urgency: "NORMAL",
    ...overrides,
  };
  const by = act(registry, GRID_WORKER, "GRID_WORKER", at("03-10 09:00"));
  return matterStep(registry, undefined, given(reportMatter(undefined, command, by, { registry })), by);
}

export function accepted(registry: Registry, before = reported(registry)): MatterStep {
  return matterBy(registry, before, acceptMatter, {}, act(registry, CLERK, "COMMUNITY_CLERK", at("03-10 09:10")));
}

export function raised(registry: Registry, before = accepted(registry)): MatterStep {
  const by = act(registry, CLERK, "COMMUNITY_CLERK", at("03-10 09:20"));
  return matterBy(registry, before, raiseMatter, { reason: "要水务局来" }, by);
}

/** C1 with M14, one commit. */
export function drafted(
  registry: Registry,
  overrides: { readonly urgency?: "URGENT" | "NORMAL" } = {},
): { readonly matter: MatterStep; readonly call: CallStep } {
  return draftedOn(registry, raised(registry), [PHOTO], overrides);
}

/** The same on a raised matter of which more is told, with these photos of its own. */
export function draftedOn(
  registry: Registry,
  matter: MatterStep,
  photos: readonly PhotoId[],
  overrides: { readonly urgency?: "URGENT" | "NORMAL" } = {},
): { readonly matter: MatterStep; readonly call: CallStep } {
  const by = act(registry, CENTER, "STREET_CENTER", at("03-10 09:30"));
  const command = {
    no: CALL,
    lead: WATER,
    ask: `管道堵塞,请疏通,联系${PHONE}`,
    photos,
    urgency: "NORMAL" as const,
  };
  const events = given(draftCall(matter.acted.after, { ...command, ...overrides }, by, { registry }));
  const opened = matterBy(registry, matter, openCall, { call: CALL, department: WATER }, by);
  return { matter: opened, call: callStep(registry, undefined, events, by) };
}

export function inReview(registry: Registry, before = drafted(registry).call): CallStep {
  return callBy(registry, before, requestReview, {}, act(registry, CENTER, "STREET_CENTER", at("03-10 09:35")));
}

export function returned(registry: Registry, before = inReview(registry)): CallStep {
  const by = act(registry, LEADER, "STREET_LEADER", at("03-10 09:40"));
  return callBy(registry, before, returnDraft, { reason: "写清位置" }, by);
}

/** T0 is Tue 2026-03-10 10:00, the first worked example of domain 8.3. */
export function sent(registry: Registry, before = inReview(registry), press?: CallStep["acted"]["press"]): CallStep {
  const by = act(registry, LEADER, "STREET_LEADER", at("03-10 10:00"));
  return callBy(registry, before, approveCall, {}, by, press);
}

export function signed(registry: Registry, before = sent(registry)): CallStep {
  return callBy(registry, before, signCall, {}, act(registry, LIAISON, "DEPT_LIAISON", at("03-10 10:20")));
}

const RESPONSE = { person: "管网科", visit: "今天下午3点", plan: "先抽水再疏通" };

export function responded(registry: Registry, before = signed(registry)): CallStep {
  const by = act(registry, LIAISON, "DEPT_LIAISON", at("03-10 11:00"));
  return callBy(registry, before, respondToCall, { response: RESPONSE }, by);
}

export function progressed(registry: Registry, before = responded(registry)): CallStep {
  const by = act(registry, HANDLER, "DEPT_HANDLER", at("03-10 16:00"));
  return callBy(registry, before, noteProgress, { text: "已抽水,晚上换管", photos: [PHOTO] }, by);
}

export function proposed(registry: Registry, before = progressed(registry)): CallStep {
  const by = act(registry, HANDLER, "DEPT_HANDLER", at("03-11 09:00"));
  return callBy(registry, before, proposeFinish, { result: "管道已疏通", photos: [PHOTO] }, by);
}

/** 环保局 and 交通局 have finished their parts. */
export function partsFinished(registry: Registry, before: CallStep): CallStep {
  const events = openParts(before.acted.after).map(
    ({ no: part }): CallEvent => ({ type: "PartClosed", data: { part, how: "finished" } }),
  );
  const by = act(registry, "d05.leader01", "DEPT_LEADER", at("03-10 10:30"));
  return events.length === 0 ? before : callStep(registry, before, events, by);
}

export function finished(registry: Registry, before = proposed(registry)): CallStep {
  const by = act(registry, DEPUTY, "DEPT_LEADER", at("03-11 09:30"));
  return callBy(registry, partsFinished(registry, before), finishCall, { result: "管道已疏通", photos: [PHOTO] }, by);
}

export function rated(registry: Registry, stars: 1 | 2 | 3 | 4 | 5, reason?: string): CallStep {
  const by = act(registry, CENTER, "STREET_CENTER", at("03-11 15:00"));
  return callBy(registry, finished(registry), rateCall, { stars, ...(reason === undefined ? {} : { reason }) }, by);
}

/** M15: the matter hears that its call is finished. */
export function handledByCall(registry: Registry): MatterStep {
  const by = act(registry, DEPUTY, "DEPT_LEADER", at("03-11 09:30"));
  const before = drafted(registry).matter;
  const command = { call: CALL, department: WATER, result: "管道已疏通", proof: [PHOTO] };
  return matterStep(registry, before, given(finishCalls(before.acted.after, command, by, { registry })), by);
}

export function closed(registry: Registry): MatterStep {
  const by = act(registry, CLERK, "COMMUNITY_CLERK", at("03-11 16:00"));
  return matterBy(registry, handledByCall(registry), verifyMatter, { solved: true, note: "", photos: [PHOTO] }, by);
}
