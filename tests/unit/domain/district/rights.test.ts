import { beforeAll, describe, expect, test } from "@jest/globals";
import { capacityFor } from "../../../../src/domain/district/capacity.js";
import type { Registry, Staff } from "../../../../src/domain/district/registry.js";
import {
  type Command,
  mayAct as judge,
  type Parties,
  RIGHTS,
  type Right,
} from "../../../../src/domain/district/rights.js";
import { ROLES, type Role } from "../../../../src/domain/district/roles.js";
import type { StaffActor } from "../../../../src/domain/shared/event.js";
import { asId, type StaffId, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const mayAct = (command: Command, who: StaffActor, parties: Parties) =>
  judge(command, { actor: who }, parties, { registry });

const STREET = asId<UnitCode>("440112014");
const COMMUNITY = asId<UnitCode>("440112014008");
const LEAD = asId<UnitCode>("D04");
const ME = asId<StaffId>("me");
const OTHER = asId<StaffId>("other");

const PARTIES: Parties = {
  no: "X",
  street: STREET,
  community: COMMUNITY,
  lead: LEAD,
  leadOfPart: LEAD,
  reporter: OTHER,
  handler: OTHER,
  receivingUnits: [STREET, COMMUNITY],
  participants: [LEAD],
};
const actor = (role: Role, unit: UnitCode): StaffActor => ({ kind: "staff", id: ME, name: "我", unit, role });

/** The unit in which a role sits for this matter or call. */
function home(role: Role): UnitCode {
  if (role === "GRID_WORKER" || role === "COMMUNITY_CLERK") return COMMUNITY;
  if (role.startsWith("STREET_")) return STREET;
  return role.startsWith("DEPT_") ? LEAD : asId("Q02");
}

const STREET_DESKS: readonly Role[] = ["STREET_CENTER", "STREET_LEADER", "STREET_CHIEF"];
const DEPARTMENT_DESKS: readonly Role[] = ["DEPT_LIAISON", "DEPT_LEADER", "DEPT_HEAD"];
const ISSUERS: readonly Role[] = ["DISTRICT_CENTER", ...STREET_DESKS, ...DEPARTMENT_DESKS];

/** 现场指挥, and who takes part in a joint operation. */
const COMMANDERS: readonly Role[] = [...STREET_DESKS, "STREET_HANDLER"];
const BODIES: readonly Role[] = ["DEPT_LIAISON", "DEPT_HANDLER", "DEPT_LEADER", "DEPT_HEAD"];

/** Domain 3 and the column "who" of 4.2 and 5.2: everybody who may, being at home, reporter and handler. */
const MAY: Readonly<Record<Command, readonly Role[]>> = {
  fileMatter: ["GRID_WORKER", "INTAKE", "COMMUNITY_CLERK"],
  correctMatter: ["GRID_WORKER", "INTAKE", "COMMUNITY_CLERK", "STREET_CENTER", "DISTRICT_CENTER"],
  correctRegistered: ["STREET_CENTER", "DISTRICT_CENTER"],
  supplementMatter: ["GRID_WORKER", "INTAKE", "COMMUNITY_CLERK"],
  withdrawMatter: ["GRID_WORKER", "INTAKE", "COMMUNITY_CLERK"],
  acceptMatter: ["COMMUNITY_CLERK"],
  mergeMatter: ["COMMUNITY_CLERK", "STREET_CENTER"],
  notAcceptMatter: ["COMMUNITY_CLERK"],
  appealNotAccepted: ["GRID_WORKER", "INTAKE", "COMMUNITY_CLERK"],
  reopenMatter: ["COMMUNITY_CLERK"],
  sendBackToCommunity: ["STREET_CENTER"],
  askLead: ["STREET_CENTER"],
  nameLead: ["DISTRICT_CENTER"],
  returnTask: ["GRID_WORKER", "COMMUNITY_CLERK", "STREET_HANDLER", "STREET_CENTER"],
  solveOnSpot: ["GRID_WORKER"],
  assignMatter: ["COMMUNITY_CLERK", "STREET_CENTER"],
  assignRaised: ["STREET_CENTER"],
  startHandling: ["GRID_WORKER", "COMMUNITY_CLERK", "STREET_HANDLER", "STREET_CENTER"],
  raiseMatter: ["COMMUNITY_CLERK"],
  completeHandling: ["GRID_WORKER", "COMMUNITY_CLERK", "STREET_HANDLER", "STREET_CENTER"],
  verifyMatter: ["GRID_WORKER", "INTAKE", "COMMUNITY_CLERK", "STREET_CENTER"],
  draftCall: ["STREET_CENTER"],
  reviseDraft: ["STREET_CENTER"],
  requestReview: ["STREET_CENTER"],
  approveCall: ["STREET_LEADER", "STREET_CHIEF"],
  returnDraft: ["STREET_LEADER", "STREET_CHIEF"],
  discardDraft: ["STREET_CENTER", "STREET_LEADER", "STREET_CHIEF"],
  // Of himself everybody; of his people a head; of anybody who keeps the accounts.
  declareAbsence: ROLES,
  nameDeputy: ROLES,
  endAbsence: ROLES,
  signCall: ["DEPT_LIAISON"],
  respondToCall: ["DEPT_LIAISON", "DEPT_HANDLER"],
  noteProgress: ["DEPT_LIAISON", "DEPT_HANDLER", "DEPT_LEADER"],
  proposeFinish: ["DEPT_LIAISON", "DEPT_HANDLER"],
  finishCall: ["DEPT_LEADER"],
  releasePart: ["DEPT_LIAISON", "DEPT_LEADER"],
  objectToCall: ["DEPT_LEADER"],
  ruleOnObjection: ["DISTRICT_CENTER"],
  askStreet: ["DEPT_LIAISON", "DEPT_HANDLER"],
  answerDepartment: ["STREET_CENTER", "STREET_LEADER", "STREET_CHIEF"],
  rateCall: ["STREET_CENTER", "STREET_LEADER", "STREET_CHIEF"],
  appealScore: ["DEPT_LEADER"],
  proposeFalseFinish: ["DISTRICT_CENTER", "STREET_LEADER", "STREET_CHIEF"],
  stateSide: ["DEPT_LEADER"],
  decideAccountability: ["GOVERNANCE_OFFICE"],
  receiveReferral: ["DISCIPLINE"],
  recordResult: ["DISCIPLINE"],
  proposeRaise: ["STREET_CENTER", "STREET_LEADER"],
  raiseCall: ["STREET_CHIEF"],
  commentOnCall: ["DISTRICT_LEADER"],
  orderSupervision: ["DISTRICT_CENTER"],
  replyToSupervision: ["DEPT_LEADER"],
  judgeReply: ["DISTRICT_CENTER"],
  decideAppeal: ["GOVERNANCE_OFFICE"],
  orderRework: ["STREET_LEADER", "STREET_CHIEF"],
  cancelCall: ["STREET_LEADER", "STREET_CHIEF"],
  agreeCancellation: ["DEPT_LEADER"],
  requestExtension: ["DEPT_LEADER"],
  decideExtension: ["STREET_LEADER", "STREET_CHIEF"],
  decideExtensionByDistrict: ["DISTRICT_CENTER"],
  requestHold: ["DEPT_LEADER"],
  decideHold: ["DISTRICT_CENTER"],
  resumeCall: ["DISTRICT_CENTER"],
  holdMatter: ["STREET_LEADER", "STREET_CHIEF"],
  holdCalledMatter: ["DISTRICT_CENTER"],
  issueOrder: ["DISTRICT_CENTER", ...STREET_DESKS],
  proposeOrder: DEPARTMENT_DESKS,
  releaseOrder: ["DISTRICT_CENTER"],
  refuseOrder: ["DISTRICT_CENTER"],
  signOrder: [...STREET_DESKS, "COMMUNITY_CLERK", "GRID_WORKER"],
  reportBack: [...STREET_DESKS, "COMMUNITY_CLERK", "GRID_WORKER"],
  returnReport: ISSUERS,
  closeLines: ISSUERS,
  urgeOrder: ISSUERS,
  withdrawOrder: ISSUERS,
  planOperation: STREET_DESKS,
  deployOperation: ["STREET_LEADER", "STREET_CHIEF"],
  cancelOperation: ["STREET_LEADER", "STREET_CHIEF"],
  dropOperation: STREET_DESKS,
  confirmPart: BODIES,
  nameSubstitute: BODIES,
  checkIn: [...COMMANDERS, ...BODIES],
  leaveEarly: [...COMMANDERS, ...BODIES],
  releaseBodies: COMMANDERS,
  noteOperation: [...COMMANDERS, ...BODIES],
  urgeOperation: COMMANDERS,
  finishOperation: COMMANDERS,
  rateBodies: STREET_DESKS,
  issueWarning: ["DISTRICT_CENTER"],
  liftWarning: ["DISTRICT_CENTER"],
};

const COMMANDS = Object.keys(RIGHTS) as Command[];
/** They are of no unit of a matter or call. */
const ANYWHERE: readonly Role[] = ["DISTRICT_CENTER", "GOVERNANCE_OFFICE", "DISTRICT_LEADER", "DISCIPLINE", "ADMIN"];
const CELLS = COMMANDS.flatMap((command) => ROLES.map((role) => [command, role] as const));

describe("every cell of the table", () => {
  test.each(CELLS)("%s by %s", (command, role) => {
    const allowed = MAY[command].includes(role);
    const result = mayAct(command, actor(role, home(role)), {
      ...PARTIES,
      ...{ reporter: ME, handler: ME, receivingStaff: [ME], issuer: home(role), person: ME, commander: ME },
    });
    if (allowed) expect(result).toEqual({ ok: true, value: true });
    else if (!result.ok) {
      expect(result.refusal.code).toBe("role_missing");
      expect([...(result.refusal.needs ?? [])].sort()).toEqual([...MAY[command]].sort());
    } else expect(`${role} may ${command}`).toBe("refused");
  });

  /** Who begins something has nothing yet that could be somebody else's. */
  const beginning: readonly Command[] = ["fileMatter", "issueOrder", "proposeOrder", "planOperation"];
  test.each(COMMANDS.filter((command) => !beginning.includes(command)))(
    "%s elsewhere is somebody else's",
    (command) => {
      const elsewhere = asId<UnitCode>("999");
      const parties = { ...PARTIES, community: asId<UnitCode>("440112014001") };
      for (const role of MAY[command].filter((one) => !ANYWHERE.includes(one))) {
        expect(mayAct(command, actor(role, elsewhere), parties)).toMatchObject({
          refusal: { code: "wrong_unit", no: "X" },
        });
      }
    },
  );
});

describe("whose it is", () => {
  test("a matter without community falls to its street's desk", () => {
    const center = actor("STREET_CENTER", STREET);
    expect(mayAct("acceptMatter", center, PARTIES)).toMatchObject({
      refusal: { code: "role_missing", needs: ["COMMUNITY_CLERK"] },
    });
    expect(mayAct("acceptMatter", center, { street: STREET }).ok).toBe(true);
    expect(mayAct("acceptMatter", actor("COMMUNITY_CLERK", COMMUNITY), { street: STREET })).toMatchObject({
      ok: false,
    });
  });

  test("after an appeal the street's desk decides, and the community's own people do not (M5)", () => {
    const parties = { ...PARTIES, streetDecides: true };
    for (const command of ["acceptMatter", "notAcceptMatter"] as const) {
      expect(mayAct(command, actor("STREET_CENTER", STREET), parties).ok).toBe(true);
      expect(mayAct(command, actor("COMMUNITY_CLERK", COMMUNITY), parties)).toMatchObject({
        refusal: { code: "role_missing", needs: ["STREET_CENTER"] },
      });
    }
  });

  test("whoever reported it by a report that was merged may add to it and appeal, but neither correct nor withdraw it", () => {
    const follower = actor("GRID_WORKER", asId("440112014001"));
    const parties = { ...PARTIES, followers: [ME] };
    expect(mayAct("supplementMatter", follower, parties).ok).toBe(true);
    expect(mayAct("appealNotAccepted", follower, parties).ok).toBe(true);
    expect(mayAct("withdrawMatter", follower, parties)).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(mayAct("correctMatter", follower, parties)).toMatchObject({ refusal: { code: "wrong_unit" } });
  });

  test("the right unit does not make one reporter or handler", () => {
    expect(mayAct("withdrawMatter", actor("GRID_WORKER", COMMUNITY), PARTIES)).toMatchObject({
      refusal: { code: "wrong_unit" },
    });
    expect(mayAct("completeHandling", actor("STREET_HANDLER", STREET), PARTIES)).toMatchObject({
      refusal: { code: "wrong_unit" },
    });
  });

  test("the district centre corrects anywhere, but rates nothing", () => {
    const district = actor("DISTRICT_CENTER", asId("Q02"));
    expect(mayAct("correctRegistered", district, PARTIES).ok).toBe(true);
    expect(mayAct("rateCall", district, PARTIES)).toMatchObject({ refusal: { code: "role_missing" } });
  });

  test("four eyes", () => {
    const leader = actor("STREET_LEADER", STREET);
    expect(mayAct("approveCall", leader, { ...PARTIES, drafters: [ME] })).toEqual({
      ok: false,
      refusal: { code: "own_draft", no: "X" },
    });
    expect(mayAct("approveCall", leader, { ...PARTIES, drafters: [OTHER] }).ok).toBe(true);
    const clerk = actor("COMMUNITY_CLERK", COMMUNITY);
    expect(mayAct("verifyMatter", clerk, { ...PARTIES, workers: [ME] })).toEqual({
      ok: false,
      refusal: { code: "own_work", no: "X" },
    });
    expect(mayAct("rateCall", leader, { ...PARTIES, workers: [ME] })).toMatchObject({ refusal: { code: "own_work" } });
  });

  test("what somebody may not do anyway is not said to be his own draft", () => {
    const liaison = actor("DEPT_LIAISON", LEAD);
    expect(mayAct("approveCall", liaison, { ...PARTIES, drafters: [ME] })).toMatchObject({
      refusal: { code: "role_missing" },
    });
  });
});

describe("信任制: a department cannot get rid of a call", () => {
  const DEPARTMENT: readonly Role[] = ["DEPT_LIAISON", "DEPT_HANDLER", "DEPT_LEADER", "DEPT_HEAD"];

  function ofDepartment(command: Command, scope: Right["may"][number]["where"]): boolean {
    const { may }: Right = RIGHTS[command];
    return may.some(({ role, where }) => DEPARTMENT.includes(role) && where === scope);
  }

  test("signing, responding, reporting and finishing is all it can do", () => {
    const can = COMMANDS.filter((command) => ofDepartment(command, "leadDepartment"));
    expect(can).toEqual([
      "signCall",
      "respondToCall",
      "noteProgress",
      "proposeFinish",
      "finishCall",
      "objectToCall",
      "askStreet",
      // More time is for others to give (C20, C23).
      "requestExtension",
      "requestHold",
      "stateSide",
      "replyToSupervision",
      // Only to what the street has asked for (C25).
      "appealScore",
      // Of its own people.
      "declareAbsence",
      "nameDeputy",
      "endAbsence",
      "agreeCancellation",
    ]);
  });

  test("the lead lets its helpers go, never itself", () => {
    expect(COMMANDS.filter((command) => ofDepartment(command, "leadOfPart"))).toEqual(["releasePart"]);
  });

  test("beside calls it only issues orders, through the district centre, and receives none", () => {
    expect(COMMANDS.filter((command) => ofDepartment(command, "anywhere"))).toEqual(["proposeOrder"]);
    const asIssuer = COMMANDS.filter((command) => ofDepartment(command, "issuer"));
    expect(asIssuer).toEqual(["returnReport", "closeLines", "urgeOrder", "withdrawOrder"]);
    for (const where of ["receivingUnit", "receivingGrid"] as const)
      expect(COMMANDS.filter((command) => ofDepartment(command, where))).toEqual([]);
  });

  test("and nothing in the table is called reject, refuse or return by a department", () => {
    const refusing = COMMANDS.filter((command) => /reject|refuse|decline/i.test(command));
    // The district centre's word about a department's order, not a department's about a call.
    expect(refusing).toEqual(["refuseOrder"]);
    expect(RIGHTS.refuseOrder.may.map(({ role }) => role)).toEqual(["DISTRICT_CENTER"]);
    expect(RIGHTS.returnDraft.may.map(({ role }) => role)).toEqual(["STREET_LEADER", "STREET_CHIEF"]);
  });
});

describe("in which role", () => {
  const staff = (roles: readonly Role[], unit: UnitCode = STREET): Staff => ({
    ...{ id: ME, name: "我", unit, roles, grids: [], aliases: [] },
  });
  const roleFor = (command: Command, who: Staff, parties?: Parties) =>
    capacityFor(command, who, registry, parties)?.role;

  test("chooses the first role of the table that the person has", () => {
    expect(roleFor("rateCall", staff(["STREET_CHIEF", "STREET_CENTER"]))).toBe("STREET_CENTER");
    expect(roleFor("approveCall", staff(["STREET_CENTER", "STREET_CHIEF"]))).toBe("STREET_CHIEF");
    expect(roleFor("signCall", staff(["STREET_CHIEF"]))).toBeUndefined();
  });

  test("prefers a role whose unit fits", () => {
    const both = staff(["COMMUNITY_CLERK", "STREET_CENTER"]);
    expect(roleFor("assignMatter", both)).toBe("COMMUNITY_CLERK");
    expect(roleFor("assignMatter", both, PARTIES)).toBe("STREET_CENTER");
    expect(roleFor("assignMatter", staff(["COMMUNITY_CLERK"]), PARTIES)).toBe("COMMUNITY_CLERK");
  });
});
