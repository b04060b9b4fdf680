import { receiveReferral, recordResult } from "../domain/accountability/record-referral.js";
import { stateSide } from "../domain/accountability/state-side.js";
import { answerDepartment } from "../domain/call/answer-department.js";
import { appealScore } from "../domain/call/appeal-score.js";
import { askStreet } from "../domain/call/ask-street.js";
import { decideExtension } from "../domain/call/decide-extension.js";
import { decideHold } from "../domain/call/decide-hold.js";
import { judgeReply } from "../domain/call/judge-reply.js";
import { noteProgress } from "../domain/call/note-progress.js";
import { objectToCall } from "../domain/call/object-to-call.js";
import { declineSupervision } from "../domain/call/order-supervision.js";
import { proposeFalseFinish } from "../domain/call/propose-false-finish.js";
import { proposeFinish } from "../domain/call/propose-finish.js";
import { proposeRaise, raiseCall, refuseRaise } from "../domain/call/raise-call.js";
import { replyToSupervision } from "../domain/call/reply-to-supervision.js";
import { requestExtension } from "../domain/call/request-extension.js";
import { requestHold } from "../domain/call/request-hold.js";
import { requestReview } from "../domain/call/request-review.js";
import { respondToCall } from "../domain/call/respond-to-call.js";
import { resumeCall } from "../domain/call/resume-call.js";
import { returnDraft } from "../domain/call/return-draft.js";
import { reviseDraft } from "../domain/call/revise-draft.js";
import { signCall } from "../domain/call/sign-call.js";
import { acceptMatter } from "../domain/matter/accept-matter.js";
import { appealNotAccepted } from "../domain/matter/appeal-not-accepted.js";
import { assignMatter } from "../domain/matter/assign-matter.js";
import { completeHandling } from "../domain/matter/complete-handling.js";
import { correctMatter } from "../domain/matter/correct-matter.js";
import { holdMatter } from "../domain/matter/hold-matter.js";
import { askLead, nameLead } from "../domain/matter/name-lead.js";
import { notAcceptMatter } from "../domain/matter/not-accept-matter.js";
import { raiseMatter } from "../domain/matter/raise-matter.js";
import { resumeMatter } from "../domain/matter/resume-matter.js";
import { returnTask } from "../domain/matter/return-task.js";
import { sendBackToCommunity } from "../domain/matter/send-back-to-community.js";
import { solveOnSpot } from "../domain/matter/solve-on-spot.js";
import { startHandling } from "../domain/matter/start-handling.js";
import { supplementMatter } from "../domain/matter/supplement-matter.js";
import { withdrawMatter } from "../domain/matter/withdraw-matter.js";
import { cancelOperation } from "../domain/operation/cancel-operation.js";
import { checkIn } from "../domain/operation/check-in.js";
import { confirmPart } from "../domain/operation/confirm-part.js";
import { deployOperation } from "../domain/operation/deploy-operation.js";
import { finishOperation } from "../domain/operation/finish-operation.js";
import { leaveEarly, releaseBodies } from "../domain/operation/leave.js";
import { nameSubstitute } from "../domain/operation/name-substitute.js";
import { noteOperation } from "../domain/operation/note-operation.js";
import { planOperation } from "../domain/operation/plan-operation.js";
import { rateBodies } from "../domain/operation/rate-bodies.js";
import { urgeOperation } from "../domain/operation/urge-operation.js";
import { closeLines } from "../domain/order/close-lines.js";
import { issueOrder } from "../domain/order/issue-order.js";
import { proposeOrder } from "../domain/order/propose-order.js";
import { refuseOrder } from "../domain/order/refuse-order.js";
import { releaseOrder } from "../domain/order/release-order.js";
import { reportBack } from "../domain/order/report-back.js";
import { returnReport } from "../domain/order/return-report.js";
import { signOrder } from "../domain/order/sign-order.js";
import { urgeOrder } from "../domain/order/urge-order.js";
import { withdrawOrder } from "../domain/order/withdraw-order.js";
import { ok } from "../domain/shared/result.js";
import { liftWarning } from "../domain/warning/lift-warning.js";
import { approveCall } from "./approve-call.js";
import { endAbsence, nameDeputy } from "./change-absence.js";
import { commentOnCall } from "./comment-on-call.js";
import { decideAccountability } from "./decide-accountability.js";
import { decideAppeal } from "./decide-appeal.js";
import { declareAbsence } from "./declare-absence.js";
import type { AppDeps } from "./deps.js";
import { draftCall } from "./draft-call.js";
import { agreeCancellation, cancelCall, discardDraft, finishCall, releasePart } from "./end-call.js";
import { fileMatter } from "./file-matter.js";
import { alikeAnew } from "./find-alike.js";
import { issueWarning } from "./issue-warning.js";
import { mergeMatter, reopenMatter } from "./merge-matter.js";
import { onAccountability } from "./on-accountability.js";
import { onCall } from "./on-call.js";
import { onMatter } from "./on-matter.js";
import { beginOperation, onOperation } from "./on-operation.js";
import { beginOrder, onOrder } from "./on-order.js";
import { onWarning } from "./on-warning.js";
import { accountabilitiesOf } from "./open-accountability.js";
import { movesItsMatters } from "./operation-matters.js";
import { orderSupervision } from "./order-supervision.js";
import { orderRework, rateCall } from "./rate-call.js";
import { ruleOnObjection } from "./rule-on-objection.js";
import type { UseCases } from "./use-cases.js";
import { verifyMatter } from "./verify-matter.js";

/** Every use case, bound to what it may reach: which decision each one carries out can be read off here. */
export function createUseCases(deps: AppDeps): UseCases {
  return {
    fileMatter: fileMatter(deps),
    correctMatter: onMatter(deps, correctMatter, { prepare: alikeAnew(deps.lists) }),
    supplementMatter: onMatter(deps, supplementMatter),
    withdrawMatter: onMatter(deps, withdrawMatter),
    mergeMatter: mergeMatter(deps),
    notAcceptMatter: onMatter(deps, notAcceptMatter),
    appealNotAccepted: onMatter(deps, appealNotAccepted),
    reopenMatter: reopenMatter(deps),
    acceptMatter: onMatter(deps, acceptMatter),
    solveOnSpot: onMatter(deps, solveOnSpot),
    assignMatter: onMatter(deps, assignMatter),
    startHandling: onMatter(deps, startHandling),
    returnTask: onMatter(deps, returnTask),
    raiseMatter: onMatter(deps, raiseMatter),
    sendBackToCommunity: onMatter(deps, sendBackToCommunity),
    askLead: onMatter(deps, askLead),
    nameLead: onMatter(deps, nameLead),
    completeHandling: onMatter(deps, completeHandling),
    verifyMatter: verifyMatter(deps),
    holdMatter: onMatter(deps, holdMatter),
    resumeMatter: onMatter(deps, resumeMatter),
    draftCall: draftCall(deps),
    reviseDraft: onCall(deps, reviseDraft),
    requestReview: onCall(deps, requestReview),
    approveCall: approveCall(deps),
    returnDraft: onCall(deps, returnDraft),
    discardDraft: discardDraft(deps),
    signCall: onCall(deps, signCall),
    respondToCall: onCall(deps, respondToCall),
    noteProgress: onCall(deps, noteProgress),
    proposeFinish: onCall(deps, proposeFinish),
    finishCall: finishCall(deps),
    releasePart: releasePart(deps),
    objectToCall: onCall(deps, objectToCall),
    ruleOnObjection: ruleOnObjection(deps),
    askStreet: onCall(deps, askStreet),
    answerDepartment: onCall(deps, answerDepartment),
    requestExtension: onCall(deps, requestExtension),
    decideExtension: onCall(deps, decideExtension),
    requestHold: onCall(deps, requestHold),
    decideHold: onCall(deps, decideHold),
    resumeCall: onCall(deps, resumeCall),
    proposeFalseFinish: onCall(deps, proposeFalseFinish, {
      also: async (done, act, registry) => ok(await accountabilitiesOf(deps, done, act, registry)),
    }),
    stateSide: onAccountability(deps, stateSide),
    decideAccountability: decideAccountability(deps),
    receiveReferral: onAccountability(deps, receiveReferral),
    recordResult: onAccountability(deps, recordResult),
    proposeRaise: onCall(deps, proposeRaise),
    raiseCall: onCall(deps, raiseCall),
    refuseRaise: onCall(deps, refuseRaise),
    commentOnCall: commentOnCall(deps),
    orderSupervision: orderSupervision(deps),
    declineSupervision: onCall(deps, declineSupervision),
    replyToSupervision: onCall(deps, replyToSupervision),
    judgeReply: onCall(deps, judgeReply),
    rateCall: rateCall(deps),
    appealScore: onCall(deps, appealScore),
    decideAppeal: decideAppeal(deps),
    orderRework: orderRework(deps),
    cancelCall: cancelCall(deps),
    declareAbsence: declareAbsence(deps),
    nameDeputy: nameDeputy(deps),
    endAbsence: endAbsence(deps),
    agreeCancellation: agreeCancellation(deps),
    issueOrder: beginOrder(deps, issueOrder),
    proposeOrder: beginOrder(deps, proposeOrder),
    releaseOrder: onOrder(deps, releaseOrder),
    refuseOrder: onOrder(deps, refuseOrder),
    signOrder: onOrder(deps, signOrder),
    reportBack: onOrder(deps, reportBack),
    returnReport: onOrder(deps, returnReport),
    closeLines: onOrder(deps, closeLines),
    urgeOrder: onOrder(deps, urgeOrder),
    withdrawOrder: onOrder(deps, withdrawOrder),
    planOperation: beginOperation(deps, planOperation, movesItsMatters(deps)),
    deployOperation: onOperation(deps, deployOperation, { also: movesItsMatters(deps) }),
    cancelOperation: onOperation(deps, cancelOperation, { also: movesItsMatters(deps) }),
    confirmPart: onOperation(deps, confirmPart),
    nameSubstitute: onOperation(deps, nameSubstitute),
    checkIn: onOperation(deps, checkIn),
    leaveEarly: onOperation(deps, leaveEarly),
    releaseBodies: onOperation(deps, releaseBodies),
    noteOperation: onOperation(deps, noteOperation),
    urgeOperation: onOperation(deps, urgeOperation),
    finishOperation: onOperation(deps, finishOperation, { also: movesItsMatters(deps) }),
    rateBodies: onOperation(deps, rateBodies),
    issueWarning: issueWarning(deps),
    liftWarning: onWarning(deps, liftWarning),
  };
}
