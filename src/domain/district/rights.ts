import type { StaffAct, StaffActor } from "../shared/event.js";
import type { StaffId, UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { standsInFor } from "./on-duty.js";
import type { Registry } from "./registry.js";
import { ROLES, type Role } from "./roles.js";
import type { Rules } from "./rules.js";

/** Whose matter or call it must be. */
type Scope =
  | "anywhere"
  | "ownStreet"
  | "ownCommunity"
  /** 未落格: no community is known yet, or it said no and the reporter appealed (M5): its street decides. */
  | "ownStreetUnplaced"
  | "leadDepartment"
  /** The department that leads the call of which it is a part (协办单). */
  | "leadOfPart"
  | "reporter"
  /** Whoever reported it, also by a report that was merged into it. */
  | "anyReporter"
  | "handler"
  /** The person himself whom it is about; nobody can say in his place that he is here. */
  | "self"
  /** 下达单位 of an order. */
  | "issuer"
  /** A street or community that an order goes to; a community also for its grids that nobody walks. */
  | "receivingUnit"
  /** Who walks a grid that an order goes to. */
  | "receivingGrid"
  /** 现场指挥 of a joint operation. */
  | "commander"
  /** A body that takes part in it. */
  | "participant";

type Cell = { readonly role: Role; readonly where: Scope };

export type Right = {
  /** In order of preference: of several roles a person acts in the first that is listed. */
  readonly may: readonly Cell[];
  /** Four eyes: never the drafter of the call, never who did the work. */
  readonly never?: "drafter" | "worker";
};

/** The same scope for several roles. */
function each(where: Scope, ...roles: readonly Role[]): readonly Cell[] {
  return roles.map((role) => ({ role, where }));
}

const LEADERS = each("ownStreet", "STREET_LEADER", "STREET_CHIEF");
const REPORTERS = each("reporter", "GRID_WORKER", "COMMUNITY_CLERK", "INTAKE");
const ANY_REPORTERS = each("anyReporter", "GRID_WORKER", "COMMUNITY_CLERK", "INTAKE");
const HANDLERS = each("handler", "STREET_HANDLER", "COMMUNITY_CLERK", "GRID_WORKER", "STREET_CENTER");
const DEPARTMENT = each("leadDepartment", "DEPT_HANDLER", "DEPT_LIAISON");
const STREET_DESKS = ["STREET_CENTER", "STREET_LEADER", "STREET_CHIEF"] as const;
const DEPARTMENT_DESKS = ["DEPT_LIAISON", "DEPT_LEADER", "DEPT_HEAD"] as const;
const ISSUERS = each("issuer", "DISTRICT_CENTER", ...STREET_DESKS, ...DEPARTMENT_DESKS);
const RECEIVERS = [
  ...each("receivingUnit", ...STREET_DESKS, "COMMUNITY_CLERK"),
  ...each("receivingGrid", "GRID_WORKER"),
];

/** 现场指挥 may be anybody who works in the street. */
const COMMANDERS = each("commander", ...STREET_DESKS, "STREET_HANDLER");
const PARTICIPANTS = each("participant", "DEPT_LIAISON", "DEPT_HANDLER", "DEPT_LEADER", "DEPT_HEAD");

/** 离岗: himself, the heads of his body, who keeps the accounts. */
const ABSENCE = [
  ...each("self", ...ROLES),
  ...LEADERS,
  ...each("leadDepartment", "DEPT_LEADER", "DEPT_HEAD"),
  ...each("anywhere", "ADMIN"),
];

/**
 * Who may do what (domain 3, column "who" of 4.2 and 5.2). Keys are the use cases, and a few narrower steps inside them.
 * There is no way for a department to return or refuse a call (domain 10.1): it is missing here, so it exists nowhere.
 */
export const RIGHTS = {
  fileMatter: { may: each("anywhere", "GRID_WORKER", "COMMUNITY_CLERK", "INTAKE") },
  correctMatter: {
    may: [...REPORTERS, ...each("ownStreet", "STREET_CENTER"), ...each("anywhere", "DISTRICT_CENTER")],
  },
  /** M23: once registered, the centres alone correct. */
  correctRegistered: { may: [...each("ownStreet", "STREET_CENTER"), ...each("anywhere", "DISTRICT_CENTER")] },
  supplementMatter: { may: ANY_REPORTERS },
  withdrawMatter: { may: REPORTERS },
  acceptMatter: {
    may: [...each("ownCommunity", "COMMUNITY_CLERK"), ...each("ownStreetUnplaced", "STREET_CENTER")],
  },
  mergeMatter: { may: [...each("ownCommunity", "COMMUNITY_CLERK"), ...each("ownStreet", "STREET_CENTER")] },
  notAcceptMatter: {
    may: [...each("ownCommunity", "COMMUNITY_CLERK"), ...each("ownStreetUnplaced", "STREET_CENTER")],
  },
  appealNotAccepted: { may: ANY_REPORTERS },
  reopenMatter: {
    may: [...each("ownCommunity", "COMMUNITY_CLERK"), ...each("ownStreetUnplaced", "STREET_CENTER")],
  },
  solveOnSpot: { may: [...each("reporter", "GRID_WORKER"), ...each("ownCommunity", "GRID_WORKER")] },
  assignMatter: { may: [...each("ownCommunity", "COMMUNITY_CLERK"), ...each("ownStreet", "STREET_CENTER")] },
  /** M12: the street takes a raised matter on itself. */
  assignRaised: { may: each("ownStreet", "STREET_CENTER") },
  sendBackToCommunity: { may: each("ownStreet", "STREET_CENTER") },
  askLead: { may: each("ownStreet", "STREET_CENTER") },
  nameLead: { may: each("anywhere", "DISTRICT_CENTER") },
  startHandling: { may: HANDLERS },
  returnTask: { may: HANDLERS },
  raiseMatter: { may: each("ownCommunity", "COMMUNITY_CLERK") },
  completeHandling: { may: HANDLERS },
  verifyMatter: {
    /** The street's desk looks where the community has nobody but the one who did the work; an intake desk calls back. */
    may: [
      ...each("ownCommunity", "GRID_WORKER", "COMMUNITY_CLERK"),
      ...each("reporter", "GRID_WORKER", "INTAKE"),
      ...each("ownStreet", "STREET_CENTER"),
    ],
    never: "worker",
  },
  /** M20, M21 of a matter that is the street's own, and of one that a department was called for. */
  holdMatter: { may: LEADERS },
  holdCalledMatter: { may: each("anywhere", "DISTRICT_CENTER") },
  draftCall: { may: each("ownStreet", "STREET_CENTER") },
  reviseDraft: { may: each("ownStreet", "STREET_CENTER") },
  requestReview: { may: each("ownStreet", "STREET_CENTER") },
  approveCall: { may: LEADERS, never: "drafter" },
  returnDraft: { may: LEADERS },
  discardDraft: { may: [...each("ownStreet", "STREET_CENTER"), ...LEADERS] },
  signCall: { may: each("leadDepartment", "DEPT_LIAISON") },
  respondToCall: { may: each("leadDepartment", "DEPT_LIAISON", "DEPT_HANDLER") },
  noteProgress: { may: [...DEPARTMENT, ...each("leadDepartment", "DEPT_LEADER")] },
  proposeFinish: { may: DEPARTMENT },
  finishCall: { may: each("leadDepartment", "DEPT_LEADER") },
  /** C17, section 10: the deputy head alone. It asks for a decision and returns nothing. */
  objectToCall: { may: each("leadDepartment", "DEPT_LEADER") },
  /** C18, C19 */
  ruleOnObjection: { may: each("anywhere", "DISTRICT_CENTER") },
  /** C30 */
  askStreet: { may: DEPARTMENT },
  /** C30 */
  answerDepartment: { may: [...each("ownStreet", "STREET_CENTER"), ...LEADERS] },
  requestExtension: { may: each("leadDepartment", "DEPT_LEADER") },
  /** C21, C22: who decides which one is the rule book's; one of these two. */
  decideExtension: { may: LEADERS },
  decideExtensionByDistrict: { may: each("anywhere", "DISTRICT_CENTER") },
  requestHold: { may: each("leadDepartment", "DEPT_LEADER") },
  decideHold: { may: each("anywhere", "DISTRICT_CENTER") },
  resumeCall: { may: each("anywhere", "DISTRICT_CENTER") },
  /** C29: the chief raises, who drafted it does not. */
  proposeRaise: { may: each("ownStreet", "STREET_CENTER", "STREET_LEADER") },
  raiseCall: { may: each("ownStreet", "STREET_CHIEF"), never: "drafter" },
  /** 批示 */
  commentOnCall: { may: each("anywhere", "DISTRICT_LEADER") },
  /** Level 4 of domain 11. */
  proposeFalseFinish: { may: [...each("anywhere", "DISTRICT_CENTER"), ...LEADERS] },
  stateSide: { may: each("leadDepartment", "DEPT_LEADER") },
  decideAccountability: { may: each("anywhere", "GOVERNANCE_OFFICE") },
  receiveReferral: { may: each("anywhere", "DISCIPLINE") },
  recordResult: { may: each("anywhere", "DISCIPLINE") },
  /** C28 督办, and declining a proposal to. */
  orderSupervision: { may: each("anywhere", "DISTRICT_CENTER") },
  replyToSupervision: { may: each("leadDepartment", "DEPT_LEADER") },
  judgeReply: { may: each("anywhere", "DISTRICT_CENTER") },
  /** C26, C27 */
  appealScore: { may: each("leadDepartment", "DEPT_LEADER") },
  decideAppeal: { may: each("anywhere", "GOVERNANCE_OFFICE") },
  rateCall: { may: [...each("ownStreet", "STREET_CENTER"), ...LEADERS], never: "worker" },
  orderRework: { may: LEADERS, never: "worker" },
  /** 解除协办 */
  releasePart: { may: each("leadOfPart", "DEPT_LEADER", "DEPT_LIAISON") },
  cancelCall: { may: LEADERS },
  declareAbsence: { may: ABSENCE },
  nameDeputy: { may: ABSENCE },
  endAbsence: { may: ABSENCE },
  agreeCancellation: { may: each("leadDepartment", "DEPT_LEADER") },
  /** 号令 (domain 6): to whom, see `mayReceive`. */
  issueOrder: { may: each("anywhere", "DISTRICT_CENTER", ...STREET_DESKS) },
  /** A department's order goes through the district centre. */
  proposeOrder: { may: each("anywhere", ...DEPARTMENT_DESKS) },
  releaseOrder: { may: each("anywhere", "DISTRICT_CENTER"), never: "drafter" },
  refuseOrder: { may: each("anywhere", "DISTRICT_CENTER"), never: "drafter" },
  signOrder: { may: RECEIVERS },
  reportBack: { may: RECEIVERS },
  returnReport: { may: ISSUERS },
  closeLines: { may: ISSUERS },
  urgeOrder: { may: ISSUERS },
  withdrawOrder: { may: ISSUERS },
  /** 联合行动 (domain 12): who of the street drafts, and who invites; a leader does both at once. */
  planOperation: { may: each("anywhere", ...STREET_DESKS) },
  deployOperation: { may: LEADERS, never: "drafter" },
  cancelOperation: { may: LEADERS },
  /** A draft, before anybody was invited. */
  dropOperation: { may: [...LEADERS, ...each("ownStreet", "STREET_CENTER")] },
  /** There is no way for a body to refuse: it confirms, or names who comes in its place. */
  confirmPart: { may: PARTICIPANTS },
  nameSubstitute: { may: PARTICIPANTS },
  checkIn: { may: [...COMMANDERS, ...PARTICIPANTS] },
  leaveEarly: { may: [...COMMANDERS, ...PARTICIPANTS] },
  releaseBodies: { may: COMMANDERS },
  noteOperation: { may: [...COMMANDERS, ...PARTICIPANTS, ...each("ownStreet", ...STREET_DESKS)] },
  urgeOperation: { may: [...COMMANDERS, ...each("ownStreet", ...STREET_DESKS)] },
  finishOperation: { may: COMMANDERS },
  rateBodies: { may: [...each("ownStreet", "STREET_CENTER"), ...LEADERS] },
  /** 预警: of the whole district or of streets, by the district centre, or by a system as its account. */
  issueWarning: { may: each("anywhere", "DISTRICT_CENTER") },
  liftWarning: { may: each("anywhere", "DISTRICT_CENTER") },
} as const satisfies Record<string, Right>;

export type Command = keyof typeof RIGHTS;

/** Whose affair it is: what a right is checked against. */
export type Parties = {
  readonly no?: string;
  readonly street?: UnitCode | undefined;
  readonly community?: UnitCode | undefined;
  readonly lead?: UnitCode | undefined;
  readonly leadOfPart?: UnitCode | undefined;
  readonly reporter?: StaffId | undefined;
  /** Reporters of what was merged into it. */
  readonly followers?: readonly StaffId[] | undefined;
  /** M5: the community's own people are out of it until the street centre has decided. */
  readonly streetDecides?: boolean;
  readonly handler?: StaffId | undefined;
  /** Whom an absence is about. */
  readonly person?: StaffId | undefined;
  /** Who wrote the draft, and for whom. */
  readonly drafters?: readonly StaffId[] | undefined;
  /** Who did the work that is now looked at, and for whom. */
  readonly workers?: readonly StaffId[] | undefined;
  /** Of an order: who issued it, and who receives it. */
  readonly issuer?: UnitCode | undefined;
  readonly receivingUnits?: readonly UnitCode[] | undefined;
  readonly receivingStaff?: readonly StaffId[] | undefined;
  /** Of a joint operation: who commands on site, and which bodies take part. */
  readonly commander?: StaffId | undefined;
  readonly participants?: readonly UnitCode[] | undefined;
};

/** Who acts, and in whose place. */
type By = Pick<StaffAct, "actor" | "onBehalfOf">;

/**
 * Whether somebody may, by himself or in the place of a colleague who is away (domain 3). Role and unit are then the absent one's, and
 * four eyes hold for both. `not_standing_in` (`by`: for whom) when that one is not away or another stands in for him, `role_missing`
 * (`needs`: who may), `wrong_unit` (the role fits, the unit or the person does not), `own_draft` or `own_work` (`by`: the absent one, if it is his)
 * when not.
 */
export function mayAct(command: Command, by: By, parties: Parties, { registry }: Rules): Result<true> {
  const { may: all, never }: Right = RIGHTS[command];
  const no = parties.no === undefined ? {} : { no: parties.no };
  const who = by.onBehalfOf ?? by.actor;
  if (!isInPlace(by, registry)) return refuse("not_standing_in", { ...no, by: who });
  const may = all.filter((cell) => exists(cell, parties));
  const cells = may.filter(({ role }) => role === who.role);
  if (cells.length === 0) return refuse("role_missing", { ...no, needs: rolesOf(may) });
  if (!cells.some((cell) => fits(cell, by, parties))) return refuse("wrong_unit", { ...no, needs: rolesOf(may) });
  const seen = never === undefined ? undefined : ownedBy(by, never === "drafter" ? parties.drafters : parties.workers);
  if (seen === undefined) return ok(true);
  const whose = seen === by.actor ? no : { ...no, by: seen };
  return refuse(never === "drafter" ? "own_draft" : "own_work", whose);
}

/** Four eyes: the one of both, the actor first, who is among these. */
function ownedBy({ actor, onBehalfOf }: By, eyes: readonly StaffId[] = []): StaffActor | undefined {
  return [actor, ...(onBehalfOf ? [onBehalfOf] : [])].find(({ id }) => eyes.includes(id));
}

/** Nobody acts in the place of one who is here, or for whom another one does. */
function isInPlace({ actor, onBehalfOf }: By, registry: Registry): boolean {
  if (onBehalfOf === undefined) return true;
  return standsInFor(registry, actor).some(
    ({ absent, role }) => absent.id === onBehalfOf.id && role === onBehalfOf.role,
  );
}

/** Nobody is of the community of a matter that has none; once it has one, the street's desk is out of it, until an appeal. */
function exists({ where }: Cell, { community, streetDecides = false }: Parties): boolean {
  const decidesItself = community !== undefined && !streetDecides;
  if (where === "ownCommunity") return decidesItself;
  return where !== "ownStreetUnplaced" || !decidesItself;
}

function fits({ where }: Cell, { actor, onBehalfOf }: By, parties: Parties): boolean {
  const who = onBehalfOf ?? actor;
  switch (where) {
    case "anywhere":
      return true;
    case "ownStreet":
      return who.unit === parties.street;
    case "ownStreetUnplaced":
      return who.unit === parties.street && (parties.community === undefined || parties.streetDecides === true);
    case "ownCommunity":
      return who.unit === parties.community;
    case "leadDepartment":
      return who.unit === parties.lead;
    case "leadOfPart":
      return who.unit === parties.leadOfPart;
    case "reporter":
      return who.id === parties.reporter;
    case "anyReporter":
      return who.id === parties.reporter || (parties.followers?.includes(who.id) ?? false);
    case "handler":
      return who.id === parties.handler;
    case "self":
      return who.id === parties.person && onBehalfOf === undefined;
    case "issuer":
      return who.unit === parties.issuer;
    case "receivingUnit":
      return parties.receivingUnits?.includes(who.unit) ?? false;
    case "receivingGrid":
      return parties.receivingStaff?.includes(who.id) ?? false;
    case "commander":
      return who.id === parties.commander;
    case "participant":
      return parties.participants?.includes(who.unit) ?? false;
  }
}

function rolesOf(cells: readonly Cell[]): Role[] {
  return [...new Set(cells.map(({ role }) => role))];
}
