import type { CallEvent } from "../call/events.js";
import type { MatterEvent } from "../matter/events.js";
import type { Recorded } from "../shared/event.js";
import type { ClockName, Deadline } from "./deadline.js";

/** A limit that was set, and how it ended: kept, missed, dropped (no longer asked for) or still running. */
export type DeadlineRecord = {
  readonly clock: ClockName;
  readonly deadline: Deadline;
  readonly outcome: "running" | "kept" | "missed" | "dropped";
  readonly endedAt?: Date;
};

export type Step = {
  readonly starts: readonly (readonly [ClockName, Deadline])[];
  /** Clocks that this event answers. */
  readonly meets: readonly ClockName[];
  /** Clocks that lose their object. */
  readonly drops: readonly ClockName[];
  /** The running clock's limit was counted again (M23). */
  readonly moved?: Deadline | undefined;
};

export const NOTHING: Step = { starts: [], meets: [], drops: [] };

/** Every limit a matter ever had, in order, from its events alone (domain 4.2, column "clock"). */
export function matterDeadlines(history: readonly Recorded<MatterEvent>[]): DeadlineRecord[] {
  return collect(history, matterStep);
}

/** Every limit a call ever had, in order, from its events alone (domain 5.2). */
export function callDeadlines(history: readonly Recorded<CallEvent>[]): DeadlineRecord[] {
  return collect(history, callStep);
}

export function collect<E extends { readonly at: Date }>(
  history: readonly E[],
  stepOf: (event: E) => Step,
): DeadlineRecord[] {
  const records: DeadlineRecord[] = [];
  for (const event of history) {
    const step = stepOf(event);
    if (step.moved) move(records, step.moved);
    for (const clock of step.meets) end(records, clock, event.at, false);
    for (const clock of step.drops) end(records, clock, event.at, true);
    for (const [clock, deadline] of step.starts) {
      end(records, clock, event.at, true);
      records.push({ clock, deadline, outcome: "running" });
    }
  }
  return records;
}

function move(records: DeadlineRecord[], deadline: Deadline): void {
  const index = records.findLastIndex((one) => one.outcome === "running");
  const running = records[index];
  if (running) records[index] = { ...running, deadline };
}

function end(records: DeadlineRecord[], clock: ClockName, at: Date, dropped: boolean): void {
  const index = records.findLastIndex((one) => one.clock === clock && one.outcome === "running");
  const running = records[index];
  if (!running) return;
  const kept = at <= running.deadline.due ? "kept" : "missed";
  records[index] = { ...running, outcome: dropped ? "dropped" : kept, endedAt: at };
}

function matterStep(event: Recorded<MatterEvent>): Step {
  switch (event.type) {
    case "MatterReported":
      return { ...NOTHING, starts: [["accept", event.data.accept]] };
    case "MatterRegistered":
      return { ...NOTHING, meets: ["accept"], starts: [["handle", event.data.handle]] };
    case "MatterRaised":
      return { starts: [["judgement", event.data.judgement]], meets: ["accept"], drops: ["handle"] };
    case "LeadAsked":
      return { ...NOTHING, meets: ["judgement"], starts: [["naming", event.data.naming]] };
    case "LeadNamed":
      return { ...NOTHING, meets: ["naming"], starts: [["judgement", event.data.judgement]] };
    case "StreetAssigned":
      return { meets: ["judgement"], drops: ["naming"], starts: [["handle", event.data.handle]] };
    case "CallOpened":
      return { ...NOTHING, meets: ["judgement"], drops: ["handle", "naming"] };
    case "CallsFinished":
      return { ...NOTHING, starts: [["verify", event.data.verify]] };
    case "CallDisputed":
      return { ...NOTHING, meets: ["verify"], starts: [["judgement", event.data.judgement]] };
    case "CallReworked":
      return { ...NOTHING, meets: ["judgement"], drops: ["verify"] };
    case "CallsCancelled":
      return { ...NOTHING, starts: [["judgement", event.data.judgement]] };
    case "OperationArranged": {
      const { judgement } = event.data;
      return judgement
        ? { ...NOTHING, meets: ["judgement"], drops: ["naming"], starts: [["judgement", judgement]] }
        : NOTHING;
    }
    case "OperationEnded":
      return {
        meets: ["judgement", "verify"],
        drops: ["handle", "naming"],
        starts: [["judgement", event.data.judgement]],
      };
    case "MatterHandled":
      return { meets: ["handle", "judgement"], drops: ["naming"], starts: [["verify", event.data.verify]] };
    case "VerificationFailed":
      return { ...NOTHING, meets: ["verify", "judgement"], starts: [["handle", event.data.handle]] };
    case "MatterClosed":
      return { ...NOTHING, meets: ["verify"] };
    case "MatterSolvedOnSpot":
      return { ...NOTHING, meets: ["accept"] };
    case "MatterWithdrawn":
    case "MatterMerged":
      return { ...NOTHING, drops: ["accept"] };
    case "MatterNotAccepted":
      return { ...NOTHING, meets: ["accept"] };
    case "NotAcceptedAppealed":
      return { ...NOTHING, starts: [["accept", event.data.accept]] };
    case "SentBackToCommunity":
      return { meets: ["judgement"], drops: ["naming"], starts: [["handle", event.data.handle]] };
    case "MatterReopened":
      return { ...NOTHING, starts: [["handle", event.data.handle]] };
    case "MatterCorrected":
      return { ...NOTHING, moved: event.data.clock };
    case "MatterLimitRecounted":
      return { ...NOTHING, moved: event.data.deadline };
    case "MatterHeld":
      return { ...NOTHING, drops: [event.data.clock] };
    case "MatterResumed":
      return { ...NOTHING, starts: [[event.data.clock, event.data.deadline]] };
    case "CallRedispatched":
    case "MatterSupplemented":
    case "MatterAssigned":
    case "HandlingStarted":
    case "TaskReturned":
    case "DuplicateJoined":
    case "ReporterAsked":
    case "MatterLightTurned":
      return NOTHING;
  }
}

function callStep(event: Recorded<CallEvent>): Step {
  switch (event.type) {
    case "ReviewRequested":
      return { ...NOTHING, starts: [["approve", event.data.approve]] };
    case "DraftReturned":
      return { ...NOTHING, meets: ["approve"] };
    case "CallSent":
      return {
        meets: ["approve"],
        drops: [],
        starts: [
          ["sign", event.data.sign],
          ["respond", event.data.respond],
          ["finish", event.data.finish],
        ],
      };
    case "CallSigned":
      return { ...NOTHING, meets: ["sign"] };
    case "CallResponded":
      return { ...NOTHING, meets: ["respond"] };
    case "CallFinished":
      // A direct finish counts as signed and responded at that moment; without it an open respond limit is not answered.
      return {
        meets: event.data.direct ? ["sign", "respond", "finish"] : ["finish"],
        drops: ["sign", "respond", "ruling", "info"],
        starts: [["rate", event.data.rate]],
      };
    case "ExtensionGranted":
    case "CallResumed":
    case "StreetDelayed":
      return { ...NOTHING, starts: [["finish", event.data.finish]] };
    case "CallLimitsRecounted":
      return { ...NOTHING, starts: event.data.limits.map(({ clock, deadline }) => [clock, deadline] as const) };
    case "CallHeld":
      return { ...NOTHING, drops: ["finish", "info", "reply"] };
    case "ObjectionFiled":
      return { ...NOTHING, starts: [["ruling", event.data.ruling]] };
    case "ObjectionDismissed":
      return { ...NOTHING, meets: ["ruling"] };
    case "ObjectionUpheld":
      return { ...NOTHING, meets: ["ruling"], drops: ["sign", "respond", "finish", "info", "reply", "comment"] };
    case "StreetAsked":
      return { ...NOTHING, starts: [["info", event.data.info]] };
    case "StreetAnswered":
      return { ...NOTHING, meets: ["info"] };
    case "CallRated":
      return { ...NOTHING, meets: ["rate"], starts: [["appeal", event.data.appeal]] };
    case "ReworkOrdered":
      return { ...NOTHING, meets: ["rate"], starts: [["finish", event.data.finish]] };
    case "ScoreAppealed":
      return { ...NOTHING, meets: ["appeal"], starts: [["decision", event.data.decision]] };
    case "AppealDecided":
      return { ...NOTHING, meets: ["decision"] };
    case "CallArchived":
      return { ...NOTHING, drops: ["appeal", "comment"] };
    case "PartReleased":
    case "PartMoved":
    case "CallCancelled":
      return { ...NOTHING, drops: ["approve", "sign", "respond", "finish", "ruling", "info", "reply", "comment"] };
    case "CallRaised": {
      const { answer, respond } = event.data;
      return { ...NOTHING, starts: [["comment", answer], ...(respond ? [["respond", respond] as const] : [])] };
    }
    case "LeaderCommented":
      return { ...NOTHING, meets: ["comment"] };
    case "CallReassigned":
      return { ...NOTHING, drops: ["sign", "respond", "finish", "ruling", "info", "reply", "comment"] };
    case "SupervisionOrdered":
    case "ReplyAskedAgain":
      return { ...NOTHING, starts: [["reply", event.data.reply]] };
    case "SupervisionReplied":
    case "SupervisionUnanswered":
      return { ...NOTHING, meets: ["reply"] };
    case "ExtensionRequested":
    case "ExtensionRefused":
    case "HoldRequested":
    case "HoldRefused":
    case "CallDrafted":
    case "SubjectJoined":
    case "PartOpened":
    case "PartClosed":
    case "PartReopened":
    case "DraftRevised":
    case "ProgressNoted":
    case "FinishProposed":
    case "RatingProposed":
    case "FinishDisputed":
    case "SupervisionProposed":
    case "SupervisionDeclined":
    case "FalseFinishProposed":
    case "RedAfterOrder":
    case "AccountabilityClosed":
    case "RaiseProposed":
    case "RaiseRefused":
    case "ReplyAccepted":
    case "CancellationRequested":
    case "ListChangeProposed":
    case "ShirkingProposed":
    case "CallLightTurned":
    case "CallReminded":
    case "ApprovalWidened":
      return NOTHING;
  }
}
