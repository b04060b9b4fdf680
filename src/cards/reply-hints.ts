import type { Absence, AbsenceState } from "../domain/absence/absence.js";
import { partiesOfAbsence } from "../domain/absence/parties-of-absence.js";
import { type Accountability, type AccountabilityState, referralOf } from "../domain/accountability/accountability.js";
import { partiesOfAccountability } from "../domain/accountability/parties-of-accountability.js";
import type { AggregateKind } from "../domain/aggregates.js";
import type { Call, CallState } from "../domain/call/call.js";
import { extensionStep } from "../domain/call/decide-extension.js";
import { isWithDepartment, partiesOfCall } from "../domain/call/facts.js";
import { waitsForStreet } from "../domain/call/flags.js";
import { mayBeReworked } from "../domain/call/order-rework.js";
import { openParts } from "../domain/call/parts.js";
import { lastOrder, supervisionLevel } from "../domain/call/supervision-of.js";
import { endOfPart, waitsForParts } from "../domain/call/with-lead.js";
import { capacityFor } from "../domain/district/capacity.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import { supervisionAsks } from "../domain/district/visibility.js";
import { partiesOfMatter } from "../domain/matter/facts.js";
import { holdStep } from "../domain/matter/hold-matter.js";
import type { Matter, MatterState } from "../domain/matter/matter.js";
import { OPERATION_STEPS } from "./operation-hints.js";
import { ORDER_STEPS } from "./order-hints.js";
import { shortNo } from "./short-no.js";
import { hintsOf, type Speaker, type Step, step } from "./steps.js";

const SUPPLEMENT = step("supplementMatter", (no) => `补充 ${no} 内容`);
const RAISE = step("raiseMatter", (no) => `上呈 ${no} 理由`);
const CORRECT = step("correctRegistered", (no) => `改 ${no} 类别或地点`);
const RETURN = step("returnTask", (no) => `退派 ${no} 理由`);
const COMPLETE = step("completeHandling", (no) => `办结 ${no} 结果`);

const RELEASE = step("releasePart", (no) => `解除 ${no} 理由`);
const REPLY = step("replyToSupervision", (no) => `督办回复 ${no} 原因… 措施… 完成时间…`);
const RAISE_CALL = (["proposeRaise", "raiseCall"] as const).map((command) => step(command, (no) => `提级 ${no} 理由`));
const COMMENT = step("commentOnCall", (no) => `批示 ${no} 内容`);
const DECISIONS = {
  raise: [step("raiseCall", (no) => `同意提级 ${no}`), step("raiseCall", (no) => `不同意提级 ${no} 理由`)],
  supervise: [
    step("orderSupervision", (no) => `督办 ${no} 要求`),
    step("orderSupervision", (no) => `暂不督办 ${no} 理由`),
  ],
  judgeReply: [step("judgeReply", (no) => `认可回复 ${no}`), step("judgeReply", (no) => `重新回复 ${no} 理由`)],
} as const;

/** Words for what waits for a decision without a limit, in lists. */
export function askWords(what: keyof typeof DECISIONS, no: string): string {
  return DECISIONS[what][0].words(shortNo(no));
}

const ANSWER = step("answerDepartment", (no) => `答复 ${no} 内容`);

/** Words for what waits beside the state, in lists. */
export function besideWords(clock: "ruling" | "info" | "reply" | "comment", no: string): string {
  if (clock === "comment") return COMMENT.words(shortNo(no));
  if (clock === "reply") return REPLY.words(shortNo(no));
  return clock === "info" ? ANSWER.words(shortNo(no)) : `裁定 ${shortNo(no)} 成立/不成立 依据`;
}

/** M20: by one of the two, see `holdStep`. */
const HOLD: readonly Step[] = [
  step("holdMatter", (no) => `挂账 ${no} 事由 几天`),
  step("holdCalledMatter", (no) => `挂账 ${no} 事由 几天`),
];

const MATTER_STEPS: Partial<Record<MatterState, readonly Step[]>> = {
  REPORTED: [
    step("acceptMatter", (no) => `受理 ${no}`),
    RAISE,
    step("mergeMatter", (no) => `并件 ${no} 主件编号`),
    step("notAcceptMatter", (no) => `不受理 ${no} 理由`),
    step("correctMatter", (no) => `改 ${no} 正确内容`),
    step("withdrawMatter", (no) => `撤回 ${no} 理由`),
    SUPPLEMENT,
  ],
  NOT_ACCEPTED: [step("appealNotAccepted", (no) => `申诉 ${no} 理由`)],
  REGISTERED: [step("assignMatter", (no) => `派 ${no} 给 谁`), RAISE, CORRECT, SUPPLEMENT],
  ASSIGNED: [step("startHandling", (no) => `开始处置 ${no}`), COMPLETE, RAISE, RETURN, CORRECT, SUPPLEMENT],
  HANDLING: [COMPLETE, RAISE, RETURN, CORRECT, SUPPLEMENT, ...HOLD],
  RAISED: [
    step("draftCall", (no) => `呼叫 部门 ${no} 诉求`),
    step("assignRaised", (no) => `派 ${no} 给 谁`),
    step("sendBackToCommunity", (no) => `退回社区 ${no} 理由`),
    step("askLead", (no) => `请指定 ${no} 理由`),
    step("nameLead", (no) => `指定 ${no} 部门 依据`),
    CORRECT,
    SUPPLEMENT,
    ...HOLD,
  ],
  CALLING: [CORRECT, SUPPLEMENT],
  ON_HOLD: [step("holdMatter", (no) => `恢复 ${no}`), step("holdCalledMatter", (no) => `恢复 ${no}`), SUPPLEMENT],
  HANDLED: [
    step("verifyMatter", (no) => `核查 ${no} 已处理`),
    step("verifyMatter", (no) => `核查 ${no} 没处理 原因`),
    CORRECT,
    SUPPLEMENT,
  ],
  CLOSED: [step("reopenMatter", (no) => `重开 ${no} 原因`)],
};

const CALL_STEPS: Partial<Record<CallState, readonly Step[]>> = {
  DRAFT: [
    step("requestReview", (no) => `报审 ${no}`),
    step("reviseDraft", (no) => `补充 ${no} 内容`),
    step("discardDraft", (no) => `撤销 ${no} 理由`),
  ],
  IN_REVIEW: [step("approveCall", (no) => `同意 ${no}`), step("returnDraft", (no) => `退回修改 ${no} 理由`)],
  SENT: [
    step("signCall", (no) => `签收 ${no}`),
    step("respondToCall", (no) => `响应 ${no} 谁来、何时到、怎么办`),
    step("finishCall", (no) => `办结 ${no} 结果`),
  ],
  SIGNED: [
    step("respondToCall", (no) => `响应 ${no} 谁来、何时到、怎么办`),
    step("finishCall", (no) => `办结 ${no} 结果`),
  ],
  RESPONDED: [
    step("finishCall", (no) => `办结 ${no} 结果`),
    step("noteProgress", (no) => `进展 ${no} 内容`),
    step("proposeFinish", (no) => `办结 ${no} 结果`),
  ],
  ON_HOLD: [step("resumeCall", (no) => `恢复 ${no}`)],
  /** While an appeal waits. */
  RATED: [step("decideAppeal", (no) => `申诉成立 ${no} 依据`), step("decideAppeal", (no) => `申诉不成立 ${no} 依据`)],
  FINISHED: [step("rateCall", (no) => `评价 ${no} 5星`)],
};

const NAME_DEPUTY = step("nameDeputy", (no) => `代理 ${no} 代理人姓名`);

const ABSENCE_STEPS: Partial<Record<AbsenceState, readonly Step[]>> = {
  PLANNED: [NAME_DEPUTY, step("endAbsence", (no) => `销假 ${no}`)],
  AWAY: [NAME_DEPUTY, step("endAbsence", (no) => `销假 ${no}`)],
};

/** What this person can reply about the matter now, most pressing first. */
export function matterHints(matter: Matter, speaker: Staff, registry: Registry): string[] {
  const own = holdStep(matter);
  const steps = (MATTER_STEPS[matter.state] ?? []).filter(
    ({ command }) => (command !== "holdMatter" && command !== "holdCalledMatter") || command === own,
  );
  return hintsOf(steps, matter.no, { staff: speaker, registry }, partiesOfMatter(matter));
}

/** As {@link matterHints}, for a call. */
export function callHints(call: Call, speaker: Staff, registry: Registry): string[] {
  const waits = call.state !== "RATED" || call.decision !== undefined;
  const reader = { staff: speaker, registry };
  const ofState = ((waits && CALL_STEPS[call.state]) || []).filter(
    ({ command }) => command !== "finishCall" || !waitsForParts(call),
  );
  const steps = [...whatIsOpen(call), ...moreTime(call, registry), ...ofState];
  return [...hintsOf(steps, call.no, reader, partiesOfCall(call)), ...helperHints(call, reader)];
}

/** To the lead: how each helper it still waits for can be released. */
function helperHints(lead: Call, reader: Speaker): string[] {
  const parties = { no: lead.no, street: lead.street, leadOfPart: lead.lead };
  return openParts(lead).flatMap((part) => hintsOf([RELEASE], part.no, reader, parties));
}

/** Steps that depend on more than the state (C15, C25). */
function whatIsOpen(call: Call): readonly Step[] {
  return [
    ...(call.state === "RATED" && !call.scoreAppeal ? [step("appealScore", (no) => `申诉 ${no} 理由`)] : []),
    ...(mayBeReworked(call) ? [step("orderRework", (no) => `重办 ${no} 原因`)] : []),
    ...(call.cancellation && isWithDepartment(call) ? [step("agreeCancellation", (no) => `同意撤销 ${no}`)] : []),
    ...(call.ruling
      ? [
          step("ruleOnObjection", (no) => `裁定 ${no} 成立 改派部门 依据`),
          step("ruleOnObjection", (no) => `裁定 ${no} 不成立 依据`),
        ]
      : []),
    ...(waitsForStreet(call) ? [ANSWER] : []),
    ...supervisionSteps(call),
    ...raiseSteps(call),
    ...(isWithDepartment(call) && call.state !== "SENT" && !call.question
      ? [step("askStreet", (no) => `询问 ${no} 问题`)]
      : []),
    ...(isWithDepartment(call) ? [step("cancelCall", (no) => `撤销 ${no} 理由`)] : []),
    ...(call.part && !call.rework && endOfPart(call) === undefined ? [RELEASE] : []),
  ];
}

/** 督办 (C28) */
function supervisionSteps(call: Call): readonly Step[] {
  const what = supervisionAsks(call);
  const order = lastOrder(call);
  const late = order?.state === "unanswered" && order.reply === undefined;
  return [...(what ? DECISIONS[what] : []), ...(call.reply || late ? [REPLY] : [])];
}

/** 提级 and 批示 (C29); raising is offered where the call is red or its duty disputed. */
function raiseSteps(call: Call): readonly Step[] {
  const stuck = isWithDepartment(call) && (supervisionLevel(call) >= 2 || call.objection !== undefined);
  return [
    ...(call.comment ? [COMMENT] : []),
    ...(call.raise?.state === "asked" && call.state !== "DRAFT" ? DECISIONS.raise : []),
    ...(stuck && !call.raise && !call.part ? RAISE_CALL : []),
  ];
}

/** 延期 and 挂账 (C20–C24): a decision that waits, or what the deputy head may still ask for. */
function moreTime(call: Call, registry: Registry): readonly Step[] {
  if (call.state !== "SIGNED" && call.state !== "RESPONDED") return [];
  const decide = extensionStep(call, { registry });
  const left = call.urgency !== "URGENT" && call.extensions < registry.rules.extensions.length;
  return [
    ...(call.extensionAsked ? MORE_TIME.filter(({ command }) => command === decide) : []),
    ...(call.state === "RESPONDED" && call.holdAsked
      ? MORE_TIME.filter(({ command }) => command === "decideHold")
      : []),
    ...(left && !call.extensionAsked ? [step("requestExtension", (no) => `延期 ${no} 几天 理由`)] : []),
    ...(call.state === "RESPONDED" && !call.holdAsked ? [step("requestHold", (no) => `挂账 ${no} 事由 几天`)] : []),
  ];
}

/** Decisions of others than whose turn it is, while the department works. */
const MORE_TIME: readonly Step[] = [
  step("decideExtension", (no) => `同意延期 ${no}`),
  step("decideExtension", (no) => `不同意延期 ${no} 理由`),
  step("decideExtensionByDistrict", (no) => `同意延期 ${no}`),
  step("decideExtensionByDistrict", (no) => `不同意延期 ${no} 理由`),
  step("decideHold", (no) => `同意挂账 ${no}`),
  step("decideHold", (no) => `不同意挂账 ${no} 理由`),
];

/** The first words that move it on, whoever does it: for lists, where the parties are not at hand. */
export function nextWords(kind: AggregateKind, state: string, no: string, { staff, registry }: Speaker): string {
  const own = [...(STEPS[kind][state] ?? []), ...besidesIn(kind, state)].find(
    ({ command }) => capacityFor(command, staff, registry) !== undefined,
  );
  return own === undefined ? `查 ${shortNo(no)}` : own.words(shortNo(no));
}

const SIDE = step("stateSide", (no) => `陈述 ${no} 内容`);
const ACCOUNTABILITY_STEPS: Readonly<Record<AccountabilityState, readonly Step[]>> = {
  PROPOSED: [SIDE],
  READY: [
    step("decideAccountability", (no) => `认定 ${no} 依据`),
    step("decideAccountability", (no) => `不予认定 ${no} 依据`),
    SIDE,
  ],
  CONFIRMED: [
    step("receiveReferral", (no) => `接收 ${no}`),
    step("recordResult", (no) => `结果 ${no} 不成立/谈话提醒/已处理/其他`),
  ],
  DISMISSED: [],
};

const STEPS: { readonly [K in AggregateKind]: Readonly<Record<string, readonly Step[] | undefined>> } = {
  matter: MATTER_STEPS,
  call: CALL_STEPS,
  absence: ABSENCE_STEPS,
  order: ORDER_STEPS,
  operation: OPERATION_STEPS,
  accountability: ACCOUNTABILITY_STEPS,
  warning: { IN_FORCE: [step("liftWarning", (no) => `解除预警 ${no}`)] },
};

/** As {@link matterHints}, for a proposal of level 4. */
export function accountabilityHints(one: Accountability, speaker: Staff, registry: Registry): string[] {
  const nothing = one.state === "CONFIRMED" && referralOf(one) === undefined;
  const steps = nothing ? [] : ACCOUNTABILITY_STEPS[one.state].filter((own) => own !== SIDE || !one.statement);
  return hintsOf(steps, one.no, { staff: speaker, registry }, partiesOfAccountability(one));
}

/** As {@link matterHints}, for an absence. */
export function absenceHints(absence: Absence, speaker: Staff, registry: Registry): string[] {
  const parties = partiesOfAbsence(absence.person, registry, absence.no);
  return hintsOf(ABSENCE_STEPS[absence.state] ?? [], absence.no, { staff: speaker, registry }, parties);
}

/** What waits for a street leader while a department works is its first extension (C20). */
function besidesIn(kind: AggregateKind, state: string): readonly Step[] {
  const works = kind === "call" && (state === "SIGNED" || state === "RESPONDED");
  return works ? MORE_TIME.filter(({ command }) => command === "decideExtension") : [];
}
