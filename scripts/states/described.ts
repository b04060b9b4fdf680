import type { AbsenceEvent } from "../../src/domain/absence/events.js";
import type { AccountabilityEvent } from "../../src/domain/accountability/events.js";
import type { CallDrafted, CallEvent, CancelGround } from "../../src/domain/call/events.js";
import type { MatterEvent } from "../../src/domain/matter/events.js";
import type { OperationEvent } from "../../src/domain/operation/events.js";
import type { OrderEvent } from "../../src/domain/order/events.js";
import type { WarningEvent } from "../../src/domain/warning/events.js";
import type { AnyEvent } from "./observed.js";

/** What code does not say of an event in words of the handbook. */
export type Described = {
  /** Number in domain 4.2 and 5.2; `–` where the handbook has no row of its own. */
  readonly rule: string;
  /** 中文 */
  readonly name: string;
  /** When it may happen, besides state and right. */
  readonly needs: string;
  /** What it does to points and counts. */
  readonly effect: string;
};

/** An event that is several rows of the handbook is told apart by what it says. */
type Entry = Described | ((event: AnyEvent) => Described);

const BY_SYSTEM = ({ actor }: AnyEvent): boolean => actor.kind === "system";

function row(rule: string, name: string, needs = "–", effect = "–"): Described {
  return { rule, name, needs, effect };
}

/** One entry for every event of a matter; a new event does not compile without. */
export const MATTER_EVENTS: Readonly<Record<MatterEvent["type"], Entry>> = {
  MatterReported: row("M1", "上报", "words or a photo, and a place in words or as a point"),
  MatterCorrected: row(
    "M23",
    "改类别/改地点",
    "before registration by the reporter; afterwards by the centres, with a reason",
    "the limit is counted anew from registration, at least one working hour from now",
  ),
  MatterSupplemented: row("–", "补充", "words or a photo; the matter is open"),
  MatterWithdrawn: row("M2", "撤回", "not yet registered", "not counted"),
  MatterMerged: row("M3", "并件", "the main matter is open, same place and class, or a person's reason", "one matter"),
  DuplicateJoined: row("M3", "并入", "the other side of 并件", "its reporter follows the main matter"),
  ReporterAsked: row("M4", "询问上报人", "ground 无法查明, not asked before", "no refusal yet"),
  MatterNotAccepted: row(
    "M4",
    "不予受理",
    "a ground of the fixed list and words; never an urgent matter; after an appeal only by the street",
    "street: accepted in time?",
  ),
  NotAcceptedAppealed: row("M5", "申诉", "once, within 3 workdays", "the street centre decides this time"),
  MatterRegistered: row("M6", "受理立案", "category, grid and urgency are known", "street: accepted in time?"),
  MatterSolvedOnSpot: row(
    "M7",
    "当场办结",
    "the class allows it; photos before and after",
    "street: solved in the grid",
  ),
  MatterAssigned: row("M8", "派遣", "the handler exists and belongs to the street", "–"),
  HandlingStarted: row("M9", "开始处置", "by the handler himself"),
  TaskReturned: row("M10", "退派", "reason; only inside the street", "the handling clock runs on"),
  MatterRaised: row("M11", "上呈镇街", "reason"),
  LeadAsked: row(
    "3",
    "请指定主办",
    "reason; nobody is clearly responsible (HY-13-001)",
    "the street's judgement waits",
  ),
  LeadNamed: row("3", "指定主办", "department and written ground", "the street calls that department"),
  StreetAssigned: row("M12", "镇街派遣", "the street takes it on", "street: solved by the street"),
  SentBackToCommunity: row("M13", "退回社区", "reason; once", "the rest of the handling limit"),
  CallOpened: row("M14", "发起呼叫", "a call is drafted in the same act", "the matter's clock pauses; call opened"),
  CallsFinished: row("M15", "呼叫办结", "the last open call is finished", "–"),
  CallDisputed: row(
    "M19",
    "核查不通过(呼叫)",
    "reason and photo; the call may still be done again",
    "the leader decides",
  ),
  CallReworked: row("C15", "呼叫重办", "with its call"),
  CallsCancelled: row("M16", "呼叫撤销", "its last open call was cancelled"),
  CallRedispatched: row("C18", "呼叫改派", "with its call"),
  OperationArranged: row("12", "纳入联合行动", "open, of that street", "a raised one is judged by the result"),
  OperationEnded: row(
    "12",
    "街道重新研判",
    "not settled, or the operation was cancelled",
    "a department can be called",
  ),
  MatterHandled: row("M17", "处置完成", "words and a photo", "street: handled in time?"),
  MatterClosed: row("M18", "核查通过", "somebody other than the worker; photo", "street: closed"),
  VerificationFailed: row(
    "M19",
    "核查不通过",
    "reason and photo; after a call that cannot be done again, when it was rated",
    "rework count +1; half the limit, at least 4 working hours",
  ),
  MatterHeld: row("M20", "挂账", "ground of the fixed list, reason, review date", "not overdue meanwhile"),
  MatterResumed: row("M21", "恢复", "by whoever may hold it, or at the review date", "the rest of the limit"),
  MatterReopened: row("M22", "复发重开", "within 15 days of closing, same place and class", "recurrence count +1"),
  MatterLimitRecounted: row("R7", "日历确认", "the official list of the year is there", "never an earlier limit"),
  MatterLightTurned: row("7.3", "灯色", "the limit comes near or is over"),
};

const SUPERVISED = {
  red: "a limit of the department is over for a workday",
  dissatisfied_again: "rated badly a second time",
  urgent_unanswered: "an urgent call is not responded to in time",
  recurring_place: "the place was re-opened twice in 30 days",
} as const;

const DRAFT_DROPPED = row("–", "撤销拟稿", "nothing has reached a department yet", "not scored");
const TAKEN_BACK = row(
  "C25",
  "撤销呼叫",
  "unsigned: freely; signed: solved otherwise, or the deputy head agreed",
  "not scored",
);

const WITH_LEAD = row("C25", "随主办撤销", "its lead call was taken back", "not scored");
/** The paragraph on parallel departments at the end of domain 5. */
const PART = "5 协办";

function cancelled(ground: CancelGround | undefined): Described {
  if (ground === undefined) return DRAFT_DROPPED;
  return ground === "with_lead" ? WITH_LEAD : TAKEN_BACK;
}

/** A part begins with its lead call, or by a ruling about another part. */
function partDrafted({ redispatchOf, part }: CallDrafted["data"]): Described {
  const again = redispatchOf !== undefined || part?.after !== undefined;
  return row(again ? "C18" : "C4", "协办单", "with its lead call, its words and photos");
}

/** One entry for every event of a call; a new event does not compile without. */
export const CALL_EVENTS: Readonly<Record<CallEvent["type"], Entry>> = {
  CallDrafted: (event) =>
    event.type === "CallDrafted" && event.data.part !== undefined
      ? partDrafted(event.data)
      : event.type === "CallDrafted" && event.data.redispatchOf !== undefined
        ? row("C18", "改派新呼叫", "goes on from the call whose objection was upheld", "nobody objects again")
        : row("C1", "拟呼叫", "the matter is raised or in hand; a list item or a reason why there is none"),
  DraftRevised: row("–", "修改拟稿", "before it is sent for review"),
  ReviewRequested: row(
    "C2",
    "报审",
    "what is the case, what was tried, what is asked; what is missing is told the leader",
  ),
  DraftReturned: row("C3", "退回修改", "reason"),
  CallSent: ({ actor }) =>
    actor.kind === "staff" && actor.role === "DISTRICT_CENTER"
      ? row("C18", "下达", "with the ruling", "a new T0: the limits count from here")
      : row("C4", "同意呼叫", "four eyes: not the drafter", "T0: the limits count from here"),
  CallSigned: (event) =>
    BY_SYSTEM(event)
      ? row("C6", "系统代签", "twice the sign limit is over", "sign = 0")
      : row("C5", "签收", "receipt, not agreement", "sign: full in time, a deduction when late"),
  CallResponded: row(
    "C7",
    "响应",
    "person, time and plan; 收到 alone is none",
    "respond: full in time, a deduction when late",
  ),
  ProgressNoted: row("C9", "进展", "words or a photo"),
  FinishProposed: row("–", "拟办结", "a handler or liaison asks the deputy head to finish"),
  CallFinished: (event) =>
    event.type === "CallFinished" && event.data.direct
      ? row("C11", "直接办结", "result, photo and contact person", "counts as signed and responded at that moment")
      : row("C10", "办结", "result and photo", "finish: full in time, a deduction when late"),
  RatingProposed: row("C12", "拟评价", "a clerk's one or two stars with a reason", "waits for the leader"),
  CallRated: (event) =>
    event.type === "CallRated" && event.data.byDefault
      ? row("C13", "系统默认评价", "the rate limit is over", "full satisfaction, left out of the statistics; street −1")
      : row("C12", "评价", "stars 1–5, a reason up to three; one or two by a leader", "satisfaction points"),
  ScoreAppealed: row("C26", "申诉评分", "within the appeal limit; reason", "stops the archiving"),
  AppealDecided: row("C27", "申诉裁决", "ground; excludes deductions, never raises stars", "as decided"),
  FinishDisputed: row("M19", "核查不通过", "the verifier's reason and photo", "the leader decides on rework"),
  ReworkOrdered: row(
    "C15",
    "退回重办",
    "once; reason and photo, or those of whoever was not satisfied",
    "rework deduction",
  ),
  FalseFinishProposed: row("11", "虚假办结建议", "it was reported as done; what was found", "no points by itself"),
  RedAfterOrder: row("11", "督办后仍逾期", "a limit is over for three workdays after the order", "no points by itself"),
  AccountabilityClosed: row("11", "问责建议已裁定", "with its proposal", "9.4, in the month of the decision"),
  RaiseProposed: row("C29", "申请提级", "open; reason; of a draft, its chief approves it then"),
  RaiseRefused: row("C29", "不提级", "it was asked for; reason", "goes on as before"),
  CallRaised: row(
    "C29",
    "提级呼叫",
    "open, of the rated ones those rated badly a second time; reason",
    "raised; the response limit only ever ends sooner",
  ),
  LeaderCommented: row("C29", "批示", "the call has reached a department", "answers a raised call"),
  CallReassigned: row(
    "C29",
    "改由其他部门主办",
    "raised, with its department; the leader names another lead",
    "not scored here",
  ),
  SupervisionProposed: (event) =>
    row(
      event.type === "SupervisionProposed" && event.data.ground === "dissatisfied_again" ? "C16" : "C28",
      "建议督办",
      event.type === "SupervisionProposed" ? SUPERVISED[event.data.ground] : "–",
      "level 3 is proposed, a person decides",
    ),
  SupervisionOrdered: row(
    "C28",
    "督办",
    "with the department, or a proposal waits; one order at a time",
    "level 3; no points by itself",
  ),
  SupervisionDeclined: row("C28", "暂不督办", "a proposal waits; reason"),
  SupervisionReplied: row("C28", "督办回复", "reason, measure and date; also after the limit"),
  ReplyAccepted: row("C28", "认可督办回复", "the department has replied", "level back to the light"),
  ReplyAskedAgain: row("C28", "重新回复督办", "the department has replied; reason", "one more workday"),
  SupervisionUnanswered: row("C28", "督办逾期未复", "the limit of the reply is over", "no points by itself"),
  CallArchived: row("C14", "归档", "the appeal limit is over and no appeal is open", "the score is fixed"),
  CancellationRequested: row("C25", "请求撤销", "signed and not solved otherwise: the department must agree"),
  CallCancelled: (event) => (event.type === "CallCancelled" ? cancelled(event.data.ground) : TAKEN_BACK),
  ObjectionFiled: row(
    "C17",
    "职责异议",
    "signed; within one workday of T0; legal ground and department",
    "no clock stops",
  ),
  ObjectionUpheld: row("C18", "异议成立、改派", "written ground", "not scored here; street: misdirected +1"),
  ObjectionDismissed: row("C19", "异议不成立", "written ground", "goes on as before"),
  ListChangeProposed: row("10.5", "清单修订建议", "with every ruling", "–"),
  ShirkingProposed: row(
    "10.4",
    "推诿建议",
    "the list names this department, or it objected before",
    "only once confirmed",
  ),
  StreetAsked: row("C30", "请镇街补充情况", "once; a concrete question"),
  StreetDelayed: row(
    "C30",
    "镇街逾期",
    "the street has not answered in time",
    "its delay is added to the finish limit",
  ),
  StreetAnswered: row("C30", "答复", "the question is open"),
  ExtensionRequested: row("C20", "申请延期", "before the limit; reason, plan, days; never an urgent call; at most two"),
  ExtensionGranted: row("C21", "同意延期", "the first by the street's leader, the second by the district", "second −2"),
  ExtensionRefused: row("C22", "不同意延期", "reason"),
  HoldRequested: row("C23", "申请挂账", "ground of the fixed list, reason, review date"),
  HoldRefused: row("C23", "不同意挂账", "reason"),
  CallHeld: row("C23", "挂账", "on request of the department", "not overdue meanwhile"),
  CallResumed: row("C24", "销账恢复", "by the district centre, or at the review date", "the rest of the limit"),
  PartOpened: ({ actor }) =>
    row(
      actor.kind === "staff" && actor.role === "DISTRICT_CENTER" ? "C18" : "C4",
      "协办单下达",
      "each assisting department, once, never the lead",
      "weight of an assisting department",
    ),
  PartClosed: row(PART, "协办单了结", "with the part, or the part with it", "the lead can finish once none is open"),
  PartReopened: row("C15", "协办单退回重办", "with the part", "the lead waits for it again"),
  PartReleased: row(PART, "解除协办", "reason; never what the street had done again", "not scored"),
  PartMoved: row("C18", "协办单随主办改派", "its lead call was redispatched", "not scored here"),
  SubjectJoined: row("M3", "并件(呼叫)", "a report was merged into its matter", "its reporter is told with the others"),
  CallLimitsRecounted: row("R7", "日历确认", "the official list of the year is there", "never an earlier limit"),
  CallLightTurned: row("7.3", "灯色", "a limit comes near or is over"),
  CallReminded: row("7.3", "提醒", "one a person, call and day; never at night unless urgent"),
  ApprovalWidened: row(
    "3",
    "扩大审核",
    "nobody approved the urgent call in time",
    "every member of the leadership may",
  ),
};

/** As {@link MATTER_EVENTS}, for a proposal of level 4 (domain 11). */
export const ACCOUNTABILITY_EVENTS: Readonly<Record<AccountabilityEvent["type"], Entry>> = {
  AccountabilityProposed: row(
    "11",
    "问责建议",
    "a groundless objection, a false finish, an order unanswered, red after it; three reds in a month",
    "no points by itself",
  ),
  StatementReminded: row("11", "提醒陈述", "the last day of the department's time"),
  SideStated: row("11", "陈述", "once; after its time while nobody has decided"),
  StatementOver: row("11", "陈述到期", "the department's time is over"),
  AccountabilityConfirmed: row(
    "11",
    "认定",
    "the side was heard or its time is over; a written ground; never who proposed it",
    "9.4: the month loses the points of the ground",
  ),
  AccountabilityDismissed: row("11", "不予认定", "as above", "no points"),
  ReferralReceived: row("11", "接收移送", "it was referred"),
  ReferralResulted: row("11", "登记结果", "不成立, 谈话提醒, 已处理 or 其他; once"),
};

/** As {@link MATTER_EVENTS}, for an absence (domain 3, 代理). */
export const ABSENCE_EVENTS: Readonly<Record<AbsenceEvent["type"], Entry>> = {
  AbsenceDeclared: row("3", "登记离岗", "from and until, within the rule book's days; he is not away then already"),
  DeputyNamed: row("3", "指定代理", "somebody of the same body who handles cases; it is not over"),
  AbsenceBegan: row(
    "3",
    "离岗开始",
    "its first instant",
    "deputy, colleagues or the ladder get what waits; a post without anybody is told the administrator",
  ),
  AbsenceEnded: row("3", "离岗结束", "its last instant, or he says that he is back", "he gets what waits"),
  AbsenceWithdrawn: row("3", "取消离岗", "it has not begun"),
};

/** As {@link MATTER_EVENTS}, for a warning (domain 16.1, 16.3). */
export const WARNING_EVENTS: Readonly<Record<WarningEvent["type"], Entry>> = {
  WarningIssued: row("16.3", "发布预警", "kind, colour, words; its end lies ahead", "digest and screen until its end"),
  WarningReplaced: row("16.3", "变更预警", "another one of its kind holds at least where it does"),
  WarningLifted: row("16.3", "解除预警", "it is in force"),
  WarningEnded: row("16.3", "预警到期", "its last instant"),
};

/** As {@link MATTER_EVENTS}, for an order; the numbers are ours, the handbook has none (domain 6). */
export const ORDER_EVENTS: Readonly<Record<OrderEvent["type"], Entry>> = {
  OrderIssued: row(
    "O1",
    "下达号令",
    "receivers below the issuer; words; both limits lie ahead, the report after the receipt",
  ),
  OrderProposed: row("O2", "报请放行", "of a department; otherwise as O1", "reaches nobody yet"),
  OrderReleased: row("O3", "放行", "both limits lie ahead, else new ones", "the limits count from now"),
  OrderRefused: row("O4", "不予放行", "reason", "reaches nobody"),
  OrderSigned: row("O5", "签收", "the own line is not signed", "receipt of the own line"),
  OrderReportedBack: row("O6", "反馈", "words; the own line is not closed", "O5 with it when it was not signed"),
  ReportReturned: row(
    "O7",
    "补报",
    "a report waits; reason",
    "the line reports again, at least the time of the rule book",
  ),
  LinesClosed: row("O8", "办结(单位)", "a report waits; without one by name and with a reason"),
  OrderClosed: row("O9", "办结", "the last line is closed", "no score"),
  OrderUrged: row("O10", "催办", "somebody has something to do and was not reminded today, unless urgent"),
  OrderWithdrawn: row("O11", "撤回", "reason; not closed", "no score"),
  OrderLightTurned: row("7.3", "灯色", "a limit comes near or is over"),
  OrderReminded: row("7.3", "提醒", "one a person, order and day; never at night unless urgent"),
};

/** As {@link ORDER_EVENTS}, for a joint operation (domain 12). */
export const OPERATION_EVENTS: Readonly<Record<OperationEvent["type"], Entry>> = {
  OperationDrafted: row("J1", "发起", "what, when, where, which departments or bodies stationed in the street"),
  OperationDeployed: row(
    "J2",
    "部署",
    "a workday of working time before the start, an emergency at once",
    "every body has its part",
  ),
  BodyConfirmed: row("J3", "确认", "the own part is not confirmed", "= sign; a substitute frees who named it"),
  BodySubstituted: row("J4", "替补单位", "before the start; reason", "who named it stays bound until it confirms"),
  PersonSubstituted: row("J4", "替补人员", "before the start"),
  OperationBegun: row("J5", "行动开始", "the start has come", "a substitute that did not confirm need not come"),
  BodyCheckedIn: row("J6", "报到", "a location near by, or the commander sees it", "= response"),
  OperationNoted: row("J7", "现场情况", "words or a photo"),
  BodyLeft: row("J8", "提前撤离", "reason", "noted; no points by itself"),
  BodiesReleased: row("J9", "撤离", "somebody is there"),
  OperationDone: row("J10", "结果", "it has begun; words and a photo", "each matter is handled or judged again"),
  BodiesRated: row("J11", "评价", "it came; three stars or fewer with a reason, one or two by a leader", "stars"),
  OperationReviewed: row("J12", "评价完毕", "every body that came has stars", "points, weight 0.5"),
  OperationUrged: row("J13", "催办", "somebody has something to do and was not reminded today, unless urgent"),
  OperationCancelled: row("J14", "取消", "reason; no result yet", "not scored"),
  OperationLightTurned: row("7.3", "灯色", "a limit comes near or is over"),
  OperationReminded: row("7.3", "提醒", "one a person, operation and day; never at night unless urgent"),
};

/** The words for one event. */
export function described(event: AnyEvent): Described {
  const tables: Readonly<Record<string, Entry>> = {
    ...MATTER_EVENTS,
    ...CALL_EVENTS,
    ...ORDER_EVENTS,
    ...OPERATION_EVENTS,
    ...ABSENCE_EVENTS,
    ...ACCOUNTABILITY_EVENTS,
    ...WARNING_EVENTS,
  };
  const entry = tables[event.type];
  if (!entry) throw new Error(`nothing describes ${event.type}`);
  return typeof entry === "function" ? entry(event) : entry;
}
