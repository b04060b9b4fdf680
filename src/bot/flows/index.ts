import type { Flow } from "../flow.js";
import { accept } from "./accept.js";
import {
  confirmAccount,
  dismissAccount,
  falseFinish,
  receiveReferral,
  recordResult,
  stateSide,
} from "./accountability.js";
import { agreeCancel } from "./agree-cancel.js";
import { answer } from "./answer.js";
import { appealNotAccepted } from "./appeal-not-accepted.js";
import { appealScore } from "./appeal-score.js";
import { approve } from "./approve.js";
import { askStreet } from "./ask-street.js";
import { assign } from "./assign.js";
import { call } from "./call.js";
import { endAbsenceFlow, nameDeputyFlow } from "./change-absence.js";
import { closeLine } from "./close-line.js";
import { complete } from "./complete.js";
import { correct } from "./correct.js";
import { decideAppeal } from "./decide-appeal.js";
import { grantExtension, refuseExtension } from "./decide-extension.js";
import { declareAbsenceFlow } from "./declare-absence.js";
import { discard } from "./discard.js";
import { extend } from "./extend.js";
import { finish } from "./finish.js";
import { grantHold, refuseHold, requestHold, resumeCall } from "./hold-call.js";
import { hold, resume } from "./hold-matter.js";
import { issueOrder } from "./issue-order.js";
import { merge } from "./merge.js";
import { askLead, nameLead } from "./name-lead.js";
import { notAccept } from "./not-accept.js";
import { object } from "./object.js";
import { confirmPart, nameSubstitute } from "./operation-body.js";
import { finishOperation, rateBodies } from "./operation-end.js";
import { checkIn, leaveEarly, noteOperation, releaseBodies } from "./operation-site.js";
import { cancelOperation, deployOperation, urgeOperation } from "./operation-street.js";
import { planOperation } from "./plan-operation.js";
import { progress } from "./progress.js";
import { raise } from "./raise.js";
import { comment, proposeRaise, raiseCall, refuseRaise } from "./raise-call.js";
import { rate } from "./rate.js";
import { redo } from "./redo.js";
import { refuseOrder } from "./refuse-order.js";
import { release } from "./release.js";
import { releaseOrder } from "./release-order.js";
import { reopen } from "./reopen.js";
import { reportBack } from "./report-back.js";
import { respond } from "./respond.js";
import { returnDraft } from "./return-draft.js";
import { returnReport } from "./return-report.js";
import { returnTask } from "./return-task.js";
import { review } from "./review.js";
import { revise } from "./revise.js";
import { rule } from "./rule.js";
import { sendBackMatter } from "./send-back-matter.js";
import { sign } from "./sign.js";
import { signOrder } from "./sign-order.js";
import { solveOnSpot } from "./solve-on-spot.js";
import { split } from "./split.js";
import { start } from "./start.js";
import { acceptReply, noSupervision, reaskReply, replySupervision, supervise } from "./supervise.js";
import { supplement } from "./supplement.js";
import { urgeOrder } from "./urge-order.js";
import { verify } from "./verify.js";
import { issueWarningFlow, liftWarningFlow } from "./warning.js";
import { withdraw } from "./withdraw.js";
import { withdrawOrder } from "./withdraw-order.js";

/** Commands that change a matter, a call or an order. */
const FLOWS = {
  absence: declareAbsenceFlow,
  name_deputy: nameDeputyFlow,
  end_absence: endAbsenceFlow,
  accept,
  appeal_not_accepted: appealNotAccepted,
  agree_cancel: agreeCancel,
  /** Of anybody who is neither reporter nor department: he reads who may. */
  appeal: appealScore,
  appeal_score: appealScore,
  approve,
  ask_lead: askLead,
  name_lead: nameLead,
  assign,
  call,
  complete,
  correct,
  decide_appeal: decideAppeal,
  discard,
  extend,
  grant_extension: grantExtension,
  refuse_extension: refuseExtension,
  request_hold: requestHold,
  grant_hold: grantHold,
  refuse_hold: refuseHold,
  resume_call: resumeCall,
  hold,
  resume,
  finish,
  merge,
  not_accept: notAccept,
  progress,
  raise,
  rate,
  redo,
  release,
  reopen,
  respond,
  return_draft: returnDraft,
  return_task: returnTask,
  review,
  revise,
  send_back_matter: sendBackMatter,
  answer,
  ask_street: askStreet,
  object,
  rule,
  sign,
  solve_on_spot: solveOnSpot,
  split,
  start,
  false_finish: falseFinish,
  state_side: stateSide,
  confirm_account: confirmAccount,
  dismiss_account: dismissAccount,
  receive_referral: receiveReferral,
  record_result: recordResult,
  propose_raise: proposeRaise,
  raise_call: raiseCall,
  refuse_raise: refuseRaise,
  comment,
  supervise,
  no_supervision: noSupervision,
  reply_supervision: replySupervision,
  accept_reply: acceptReply,
  reask_reply: reaskReply,
  supplement,
  verify,
  withdraw,
  issue_order: issueOrder,
  release_order: releaseOrder,
  refuse_order: refuseOrder,
  sign_order: signOrder,
  report_back: reportBack,
  return_report: returnReport,
  close_line: closeLine,
  urge_order: urgeOrder,
  withdraw_order: withdrawOrder,
  plan_operation: planOperation,
  deploy_operation: deployOperation,
  cancel_operation: cancelOperation,
  confirm_part: confirmPart,
  name_substitute: nameSubstitute,
  check_in: checkIn,
  leave_early: leaveEarly,
  release_bodies: releaseBodies,
  note_operation: noteOperation,
  urge_operation: urgeOperation,
  finish_operation: finishOperation,
  rate_bodies: rateBodies,
  issue_warning: issueWarningFlow,
  lift_warning: liftWarningFlow,
} satisfies Record<string, Flow>;

/** The flow of a command, or undefined for one that changes nothing or is not carried out here. */
export function flowOf(name: string): Flow | undefined {
  return Object.hasOwn(FLOWS, name) ? FLOWS[name as keyof typeof FLOWS] : undefined;
}
