import type { Reminder } from "../../../src/domain/call/call.js";
import { agreeCancellation, cancelCall } from "../../../src/domain/call/cancel-call.js";
import { discardDraft } from "../../../src/domain/call/discard-draft.js";
import { disputeFinish } from "../../../src/domain/call/dispute-finish.js";
import type { CallEvent } from "../../../src/domain/call/events.js";
import { finishCall } from "../../../src/domain/call/finish-call.js";
import { orderRework } from "../../../src/domain/call/order-rework.js";
import { rateCall } from "../../../src/domain/call/rate-call.js";
import { respondToCall } from "../../../src/domain/call/respond-to-call.js";
import { reviseDraft } from "../../../src/domain/call/revise-draft.js";
import type { Light } from "../../../src/domain/deadline/deadline.js";
import { deadlineFrom } from "../../../src/domain/deadline/deadline-from.js";
import { extendDeadline } from "../../../src/domain/deadline/extend-deadline.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { assignMatter } from "../../../src/domain/matter/assign-matter.js";
import { cancelCalls, reopenCall } from "../../../src/domain/matter/calls-of-matter.js";
import { completeHandling } from "../../../src/domain/matter/complete-handling.js";
import { correctMatter } from "../../../src/domain/matter/correct-matter.js";
import { askLead, nameLead } from "../../../src/domain/matter/name-lead.js";
import { solveOnSpot } from "../../../src/domain/matter/solve-on-spot.js";
import { startHandling } from "../../../src/domain/matter/start-handling.js";
import { supplementMatter } from "../../../src/domain/matter/supplement-matter.js";
import { disputeCall, verifyMatter } from "../../../src/domain/matter/verify-matter.js";
import { withdrawMatter } from "../../../src/domain/matter/withdraw-matter.js";
import {
  asId,
  type CategoryCode,
  type ListItemCode,
  type PhotoId,
  type StaffId,
  type UnitCode,
} from "../../../src/domain/shared/ids.js";
import * as accountability from "./accountability.js";
import * as appeals from "./appeals.js";
import * as chain from "./chain.js";
import * as duties from "./duties.js";
import * as time from "./more-time.js";
import * as parts from "./parts.js";
import * as raise from "./raised.js";
import {
  act,
  at,
  type CallStep,
  callBy,
  callStep,
  given,
  type MatterStep,
  matterBy,
  matterStep,
  systemAct,
} from "./story.js";
import * as supervision from "./supervision.js";
import * as turns from "./turns.js";

export const TEAM = "lianhe.sanitation02";

export function corrected(registry: Registry): MatterStep {
  const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-10 09:03"));
  const command = { reading: { category: asId<CategoryCode>("E0102") } };
  return matterBy(registry, chain.reported(registry), correctMatter, command, by);
}

export function supplemented(registry: Registry): MatterStep {
  const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-10 09:05"));
  return matterBy(registry, chain.reported(registry), supplementMatter, { text: "现在堵到路中间了", photos: [] }, by);
}

export function withdrawn(registry: Registry): MatterStep {
  const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-10 09:05"));
  return matterBy(registry, chain.reported(registry), withdrawMatter, { reason: "报错了" }, by);
}

/** A light thing that a grid worker may solve on the spot: 非法小广告. */
export function solvedOnSpot(registry: Registry): MatterStep {
  const before = chain.reported(registry, {
    category: asId("E0201"),
    listItem: asId("ZJ-A-002"),
    text: "电线杆小广告",
  });
  const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-10 09:05"));
  const command = { result: "已撕掉", before: [chain.PHOTO], after: [asId<PhotoId>("photo-2")] };
  return matterBy(registry, before, solveOnSpot, command, by);
}

export function assigned(registry: Registry): MatterStep {
  const by = act(registry, chain.CLERK, "COMMUNITY_CLERK", at("03-10 09:15"));
  return matterBy(registry, chain.accepted(registry), assignMatter, { handler: asId<StaffId>(TEAM) }, by);
}

/** 派 said before 受理: M6 and M8 in one act. */
export function assignedAtOnce(registry: Registry): MatterStep {
  const by = act(registry, chain.CLERK, "COMMUNITY_CLERK", at("03-10 09:15"));
  return matterBy(registry, chain.reported(registry), assignMatter, { handler: asId<StaffId>(TEAM) }, by);
}

export function started(registry: Registry): MatterStep {
  const by = act(registry, TEAM, "STREET_HANDLER", at("03-10 09:30"));
  return matterBy(registry, assigned(registry), startHandling, {}, by);
}

export function handled(registry: Registry, before = started(registry)): MatterStep {
  const by = act(registry, TEAM, "STREET_HANDLER", at("03-10 10:30"));
  return matterBy(registry, before, completeHandling, { result: "已清走", photos: [chain.PHOTO] }, by);
}

export function verificationFailed(registry: Registry): MatterStep {
  const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-10 11:00"));
  const command = { solved: false, note: "还有一半没清", photos: [chain.PHOTO] };
  return matterBy(registry, handled(registry), verifyMatter, command, by);
}

export function streetAssigned(registry: Registry): MatterStep {
  const by = act(registry, chain.CENTER, "STREET_CENTER", at("03-10 09:40"));
  return matterBy(registry, chain.raised(registry), assignMatter, { handler: asId<StaffId>(TEAM) }, by);
}

export function callsCancelled(registry: Registry): MatterStep {
  const by = act(registry, chain.CENTER, "STREET_CENTER", at("03-10 09:45"));
  const before = chain.drafted(registry).matter;
  return matterStep(
    registry,
    before,
    given(cancelCalls(before.acted.after, { call: chain.CALL }, by, { registry })),
    by,
  );
}

/** R7: the list of the year is there, and the limit ends a day later. */
function callRecounted(registry: Registry): CallStep {
  const before = chain.signed(registry);
  const { after } = before.acted;
  if (after.state !== "SIGNED") throw new Error("only a signed call has the limit of this step");
  const { deadline } = after.respond;
  const later = extendDeadline(deadline, { unit: "workdays", count: 1 }, registry.calendar);
  const limits = [{ clock: "respond" as const, deadline: later, was: deadline.due }];
  return bySystem(registry, before, { type: "CallLimitsRecounted", data: { limits } }, "03-10 15:00");
}

function matterRecounted(registry: Registry): MatterStep {
  const before = chain.reported(registry);
  const { after } = before.acted;
  if (after.state !== "REPORTED") throw new Error("only a new matter has the limit of this step");
  const { deadline } = after.clock;
  const later = extendDeadline(deadline, { unit: "workdays", count: 1 }, registry.calendar);
  const data = { clock: "accept" as const, deadline: later, was: deadline.due };
  return matterStep(registry, before, [{ type: "MatterLimitRecounted", data }], systemAct(at("03-10 15:00")));
}

/** 黑车拉客, for which no list names a department. */
function raisedNobodys(registry: Registry): MatterStep {
  const unclear = { category: asId<CategoryCode>("E0509"), listItem: asId<ListItemCode>("HY-13-001") };
  return chain.raised(registry, chain.accepted(registry, chain.reported(registry, unclear)));
}

/** 请指定主办, and the district centre's answer. */
export function leadAsked(registry: Registry): MatterStep {
  const by = act(registry, chain.CENTER, "STREET_CENTER", at("03-10 09:25"));
  return matterBy(registry, chain.raised(registry), askLead, { reason: "几个部门都说不归自己管" }, by);
}

function leadNamed(registry: Registry): MatterStep {
  const by = act(registry, "district.center01", "DISTRICT_CENTER", at("03-10 10:00"));
  const command = { department: asId<UnitCode>("D03"), ground: "道路附属设施由交通部门负责" };
  return matterBy(registry, leadAsked(registry), nameLead, command, by);
}

export function matterLight(registry: Registry, before: MatterStep, light: Light, when: string): MatterStep {
  const { after } = before.acted;
  if (!("clock" in after)) throw new Error(`${after.state} has no clock`);
  const clock = after.clock.name;
  return matterStep(registry, before, [{ type: "MatterLightTurned", data: { clock, light } }], systemAct(at(when)));
}

export function revised(registry: Registry): CallStep {
  const by = act(registry, chain.CENTER, "STREET_CENTER", at("03-10 09:50"));
  return callBy(registry, chain.returned(registry), reviseDraft, { ask: "请疏通科翔路12号门前管道" }, by);
}

export function cancelled(registry: Registry): CallStep {
  const by = act(registry, chain.CENTER, "STREET_CENTER", at("03-10 09:45"));
  return callBy(registry, chain.inReview(registry), discardDraft, { reason: "已自行解决" }, by);
}

export function signedAndResponded(registry: Registry): CallStep {
  const by = act(registry, chain.LIAISON, "DEPT_LIAISON", at("03-10 10:20"));
  const response = { person: "管网科", visit: "今天下午3点", plan: "先抽水再疏通" };
  return callBy(registry, chain.sent(registry), respondToCall, { response }, by);
}

export function finishedDirectly(registry: Registry): CallStep {
  const by = act(registry, chain.DEPUTY, "DEPT_LEADER", at("03-10 10:40"));
  const command = { result: "已疏通", photos: [chain.PHOTO], person: "管网科" };
  return callBy(registry, chain.partsFinished(registry, chain.sent(registry)), finishCall, command, by);
}

export function badRatingConfirmed(registry: Registry): CallStep {
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-11 16:00"));
  return callBy(registry, chain.rated(registry, 2, "还冒水"), rateCall, { stars: 2 }, by);
}

export function bySystem(registry: Registry, before: CallStep, event: CallEvent, when: string): CallStep {
  return callStep(registry, before, [event], systemAct(at(when)));
}

export function reminded(registry: Registry, before: CallStep, reminder: Reminder, when: string): CallStep {
  return bySystem(registry, before, { type: "CallReminded", data: reminder }, when);
}

export function widened(registry: Registry): CallStep {
  const urgent = chain.inReview(registry, chain.drafted(registry, { urgency: "URGENT" }).call);
  return bySystem(registry, urgent, { type: "ApprovalWidened", data: {} }, "03-10 09:46");
}

export function ratedByDefault(registry: Registry): CallStep {
  const appeal = deadlineFrom(at("03-16 17:31"), registry.rules.limits.appeal, registry.calendar);
  const event: CallEvent = { type: "CallRated", data: { stars: 5, byDefault: true, appeal } };
  return bySystem(registry, chain.finished(registry), event, "03-16 17:31");
}

export function archived(registry: Registry): CallStep {
  return bySystem(registry, chain.rated(registry, 5), { type: "CallArchived", data: { score: 100 } }, "03-16 17:31");
}

/** C6: twice four working hours after T0. */
export function signedBySystem(registry: Registry): CallStep {
  return bySystem(registry, chain.sent(registry), { type: "CallSigned", data: {} }, "03-11 11:01");
}

/** M19 on a finished call, as the call hears of it. */
export function disputed(registry: Registry): CallStep {
  const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-11 14:30"));
  const before = chain.finished(registry);
  const found = { reason: "还在冒水", photos: [asId<PhotoId>("photo-2")] };
  return callStep(registry, before, given(disputeFinish(before.acted.after, found)), by);
}

/** C15 by the leader, with what the verifier found. */
export function reworked(registry: Registry, before = disputed(registry)): CallStep {
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-11 15:30"));
  return callBy(registry, before, orderRework, { reason: "", photos: [] }, by);
}

/** C16: done again, and still bad. */
export function dissatisfiedAgain(registry: Registry): CallStep {
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-12 15:30"));
  const again = act(registry, chain.DEPUTY, "DEPT_LEADER", at("03-12 10:00"));
  const finish = { result: "已更换", photos: [chain.PHOTO] };
  const finished = callBy(registry, reworked(registry), finishCall, finish, again);
  return callBy(registry, finished, rateCall, { stars: 2, reason: `还冒水,电话${chain.PHONE}` }, by);
}

/** C25 before anybody signed. */
export function takenBack(registry: Registry): CallStep {
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-10 10:10"));
  return callBy(registry, chain.sent(registry), cancelCall, { reason: "呼叫错部门", solved: false }, by);
}

/** C25 on a signed call: a request. */
export function cancellationAsked(registry: Registry): CallStep {
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-10 11:30"));
  return callBy(registry, chain.responded(registry), cancelCall, { reason: "另有安排", solved: false }, by);
}

/** C25: the deputy head agrees. */
export function cancellationAgreed(registry: Registry): CallStep {
  const by = act(registry, chain.DEPUTY, "DEPT_LEADER", at("03-10 11:40"));
  return callBy(registry, cancellationAsked(registry), agreeCancellation, {}, by);
}

/** M19 on a called matter, as the matter hears of it. */
export function matterDisputed(registry: Registry): MatterStep {
  const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-11 14:30"));
  const command = { call: chain.CALL, note: "还在冒水", photos: [asId<PhotoId>("photo-2")] };
  return matterBy(registry, chain.handledByCall(registry), disputeCall, command, by);
}

/** C15, as the matter hears of it. */
export function matterReworked(registry: Registry): MatterStep {
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-11 15:30"));
  return matterBy(registry, matterDisputed(registry), reopenCall, { call: chain.CALL }, by);
}

type Named<Step> = readonly (readonly [name: string, step: Step])[];

/** One act for every event type of a matter, and the acts that hold two. */
export function everyMatterStep(registry: Registry): Named<MatterStep> {
  return [
    ["reported", chain.reported(registry)],
    ["corrected", corrected(registry)],
    ["supplemented", supplemented(registry)],
    ["withdrawn", withdrawn(registry)],
    ["recounted", matterRecounted(registry)],
    ["raised, nobody's", raisedNobodys(registry)],
    ["lead asked for", leadAsked(registry)],
    ["lead named", leadNamed(registry)],
    ["reported, like an open one", turns.reportedAgain(registry, { alike: { no: chain.MATTER, open: true } })],
    ["reported, like a closed one", turns.reportedAgain(registry, { alike: { no: chain.MATTER, open: false } })],
    ["merged", turns.merged(registry).duplicate],
    ["joined by a duplicate", turns.merged(registry).main],
    ["reporter asked", turns.reporterAsked(registry)],
    ["not accepted", turns.notAccepted(registry)],
    ["appealed", turns.appealed(registry)],
    ["finally not accepted", turns.finallyNotAccepted(registry)],
    ["accepted", chain.accepted(registry)],
    ["solved on the spot", solvedOnSpot(registry)],
    ["assigned", assigned(registry)],
    ["accepted and assigned at once", assignedAtOnce(registry)],
    ["started", started(registry)],
    ["returned by the handler", turns.taskReturned(registry, started(registry), TEAM)],
    ["handled", handled(registry)],
    ["verification failed", verificationFailed(registry)],
    ["raised", chain.raised(registry)],
    ["accepted and raised at once", chain.raised(registry, chain.reported(registry))],
    ["street assigned", streetAssigned(registry)],
    ["sent back to the community", turns.sentBack(registry)],
    ["made part of an operation", turns.arranged(registry)],
    ["left over by it", turns.leftOver(registry)],
    ["reopened", turns.reopened(registry)],
    ["call opened", chain.drafted(registry).matter],
    ["call redispatched", duties.matterRedispatched(registry)],
    ["calls cancelled", callsCancelled(registry)],
    ["calls finished", chain.handledByCall(registry)],
    ["disputed", matterDisputed(registry)],
    ["call reworked", matterReworked(registry)],
    ["held in hand", time.matterHeld(registry, started(registry))],
    ["held when raised", time.matterHeld(registry, chain.raised(registry))],
    ["resumed in hand", time.matterResumed(registry, started(registry))],
    ["resumed when raised", time.matterResumed(registry, chain.raised(registry))],
    ["closed", chain.closed(registry)],
    ["yellow", matterLight(registry, chain.accepted(registry), "YELLOW", "03-10 14:10")],
    ["red", matterLight(registry, chain.raised(registry), "RED", "03-10 15:21")],
  ];
}

/** One act for every event type of a call, and the acts that hold two. */
export function everyCallStep(registry: Registry): Named<CallStep> {
  const light: CallEvent = { type: "CallLightTurned", data: { clock: "sign", light: "YELLOW" } };
  const yellow: Reminder = { clock: "sign", kind: "yellow", to: ["DEPT_LIAISON"] };
  return [
    ["drafted", chain.drafted(registry).call],
    ["revised", revised(registry)],
    ["subject joined", turns.subjectJoined(registry)],
    ["in review", chain.inReview(registry)],
    ["returned", chain.returned(registry)],
    ["sent", chain.sent(registry)],
    ["signed", chain.signed(registry)],
    ["signed and responded", signedAndResponded(registry)],
    ["responded", chain.responded(registry)],
    ["progress", chain.progressed(registry)],
    ["finish proposed", chain.proposed(registry)],
    ["finished", chain.finished(registry)],
    ["finished directly", finishedDirectly(registry)],
    ["rated", chain.rated(registry, 4)],
    ["rating proposed", chain.rated(registry, 2, "还冒水")],
    ["bad rating confirmed", badRatingConfirmed(registry)],
    ["rated by default", ratedByDefault(registry)],
    ["signed by the system", signedBySystem(registry)],
    ["finish disputed", disputed(registry)],
    ["sent back to be done again", reworked(registry)],
    ["dissatisfied again", dissatisfiedAgain(registry)],
    ["taken back unsigned", takenBack(registry)],
    ["cancellation asked for", cancellationAsked(registry)],
    ["cancellation agreed", cancellationAgreed(registry)],
    ["objected to", duties.objected(registry)],
    ["objection upheld", duties.upheld(registry)],
    ["redispatched", duties.redispatched(registry)],
    ["objection dismissed", duties.dismissed(registry)],
    ["street asked", duties.streetAsked(registry)],
    ["street delayed", duties.streetDelayed(registry)],
    ["street answered", duties.streetAnswered(registry)],
    ["extension asked for", time.extensionAsked(registry)],
    ["extended", time.extended(registry)],
    ["second extension asked for", time.extensionAskedAgain(registry)],
    ["not extended", time.notExtended(registry)],
    ["hold asked for", time.holdAsked(registry)],
    ["not held", time.notHeld(registry)],
    ["held", time.held(registry)],
    ["resumed", time.resumed(registry)],
    ["score appealed", appeals.appealed(registry)],
    ["late score appealed", appeals.lateAppealed(registry)],
    ["appeal upheld", appeals.decided(registry, appeals.UPHOLD)],
    ["appeal dismissed", appeals.decided(registry, appeals.DISMISS)],
    ["raise asked for", raise.asked(registry)],
    ["not raised", raise.refused(registry)],
    ["call raised", raise.raised(registry)],
    ["sent and raised", raise.approved(registry)],
    ["commented on", raise.commented(registry)],
    ["given to another lead", raise.commented(registry, "D03")],
    ["supervision proposed", supervision.proposed(registry)],
    ["supervised", supervision.ordered(registry)],
    ["not supervised", supervision.declined(registry)],
    ["supervision replied to", supervision.replied(registry)],
    ["reply accepted", supervision.judged(registry, true)],
    ["reply asked for again", supervision.judged(registry, false)],
    ["supervision unanswered", supervision.unanswered(registry)],
    ["part sent", parts.sent(registry)],
    ["part signed", parts.signed(registry)],
    ["part responded", parts.responded(registry)],
    ["part finished", parts.finished(registry)],
    ["part released", parts.released(registry)],
    ["part cancelled with its lead", parts.cancelled(registry)],
    ["part moved with its lead", parts.moved(registry)],
    ["part closed for its lead", parts.closedForLead(registry)],
    ["part reopened for its lead", parts.reopenedForLead(registry)],
    ["false finish proposed", accountability.falseFinish(registry)],
    ["red after an order", accountability.redAfterOrder(registry)],
    ["accountability decided", accountability.closed(registry)],
    ["archived", archived(registry)],
    ["cancelled", cancelled(registry)],
    ["recounted", callRecounted(registry)],
    ["light", bySystem(registry, chain.sent(registry), light, "03-10 15:00")],
    ["reminded", reminded(registry, chain.sent(registry), yellow, "03-10 15:00")],
    ["widened", widened(registry)],
  ];
}
