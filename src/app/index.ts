import { approveCall } from "../domain/call/approve-call.js";
import { noteProgress } from "../domain/call/note-progress.js";
import { proposeFinish } from "../domain/call/propose-finish.js";
import { rateCall } from "../domain/call/rate-call.js";
import { requestReview } from "../domain/call/request-review.js";
import { respondToCall } from "../domain/call/respond-to-call.js";
import { returnDraft } from "../domain/call/return-draft.js";
import { reviseDraft } from "../domain/call/revise-draft.js";
import { signCall } from "../domain/call/sign-call.js";
import { acceptMatter } from "../domain/matter/accept-matter.js";
import { assignMatter } from "../domain/matter/assign-matter.js";
import { completeHandling } from "../domain/matter/complete-handling.js";
import { correctMatter } from "../domain/matter/correct-matter.js";
import { raiseMatter } from "../domain/matter/raise-matter.js";
import { solveOnSpot } from "../domain/matter/solve-on-spot.js";
import { startHandling } from "../domain/matter/start-handling.js";
import { supplementMatter } from "../domain/matter/supplement-matter.js";
import { verifyMatter } from "../domain/matter/verify-matter.js";
import { withdrawMatter } from "../domain/matter/withdraw-matter.js";
import type { AppDeps } from "./deps.js";
import { draftCall } from "./draft-call.js";
import { discardDraft, finishCall } from "./end-call.js";
import { fileMatter } from "./file-matter.js";
import { onCall } from "./on-call.js";
import { onMatter } from "./on-matter.js";
import type { UseCases } from "./use-cases.js";

/** Every use case, bound to what it may reach: which decision each one carries out can be read off here. */
export function createUseCases(deps: AppDeps): UseCases {
  return {
    fileMatter: fileMatter(deps),
    correctMatter: onMatter(deps, correctMatter),
    supplementMatter: onMatter(deps, supplementMatter),
    withdrawMatter: onMatter(deps, withdrawMatter),
    acceptMatter: onMatter(deps, acceptMatter),
    solveOnSpot: onMatter(deps, solveOnSpot),
    assignMatter: onMatter(deps, assignMatter),
    startHandling: onMatter(deps, startHandling),
    raiseMatter: onMatter(deps, raiseMatter),
    completeHandling: onMatter(deps, completeHandling),
    verifyMatter: onMatter(deps, verifyMatter),
    draftCall: draftCall(deps),
    reviseDraft: onCall(deps, reviseDraft),
    requestReview: onCall(deps, requestReview),
    approveCall: onCall(deps, approveCall),
    returnDraft: onCall(deps, returnDraft),
    discardDraft: discardDraft(deps),
    signCall: onCall(deps, signCall),
    respondToCall: onCall(deps, respondToCall),
    noteProgress: onCall(deps, noteProgress),
    proposeFinish: onCall(deps, proposeFinish),
    finishCall: finishCall(deps),
    rateCall: onCall(deps, rateCall),
  };
}
