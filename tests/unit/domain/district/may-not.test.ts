import { describe, expect, test } from "@jest/globals";
import { type Command, RIGHTS, type Right } from "../../../../src/domain/district/rights.js";
import type { Role } from "../../../../src/domain/district/roles.js";

const COMMANDS = Object.keys(RIGHTS) as Command[];

function commandsOf(role: Role): Command[] {
  return COMMANDS.filter((command) => {
    const { may }: Right = RIGHTS[command];
    return may.some((cell) => cell.role === role);
  });
}

/** What belongs to everybody as a person: he is away, and who acts for him. */
const OWN_PRESENCE: readonly Command[] = ["declareAbsence", "nameDeputy", "endAbsence"];
const CALLING: readonly Command[] = ["draftCall", "reviseDraft", "requestReview", "approveCall"];
const DEPARTMENTS_WORDS: readonly Command[] = [
  "signCall",
  "respondToCall",
  "noteProgress",
  "proposeFinish",
  "finishCall",
];
const TIMES: readonly Command[] = ["decideExtension", "decideExtensionByDistrict", "decideHold", "resumeCall"];
const ENDING: readonly Command[] = ["cancelCall", "discardDraft", "returnDraft", "ruleOnObjection"];

/** The column "may not" of domain section 3, cell by cell. */
const MAY_NOT: readonly (readonly [Role, string, readonly Command[]])[] = [
  ["GRID_WORKER", "call a department", CALLING],
  ["GRID_WORKER", "change a category after registration", ["correctRegistered"]],
  ["COMMUNITY_CLERK", "call a department directly", CALLING],
  ["STREET_CENTER", "send a call without approval", ["approveCall"]],
  ["STREET_CENTER", "change a department's text", DEPARTMENTS_WORDS],
  ["STREET_CENTER", "order rework or cancel what has reached a department", ["orderRework", "cancelCall"]],
  ["DEPT_LIAISON", "reject or return a call", ENDING],
  ["DEPT_LIAISON", "finish, or object in place of the deputy head", ["finishCall", "objectToCall"]],
  ["DEPT_LIAISON", "rate", ["rateCall", "orderRework"]],
  ["DEPT_HANDLER", "rate", ["rateCall", "orderRework"]],
  ["DEPT_HANDLER", "edit times", [...TIMES, "requestExtension", "requestHold"]],
  ["DEPT_HANDLER", "finish, or sign in place of the liaison", ["finishCall", "signCall"]],
  ["DEPT_HANDLER", "reject or return a call", ENDING],
  ["DEPT_LEADER", "reject or return a call", ENDING],
  ["DEPT_LEADER", "decide its own extension or hold", TIMES],
  ["DEPT_LEADER", "rate", ["rateCall", "orderRework"]],
  ["DISTRICT_CENTER", "rate in place of the street", ["rateCall", "orderRework"]],
  ["DISTRICT_CENTER", "call in place of the street", CALLING],
  ["DISTRICT_CENTER", "decide appeals on scores", ["decideAppeal"]],
  [
    "GOVERNANCE_OFFICE",
    "change what a matter or a call records",
    [...CALLING, ...DEPARTMENTS_WORDS, ...TIMES, ...ENDING, "rateCall"],
  ],
  [
    "GOVERNANCE_OFFICE",
    "correct or close matters",
    ["correctMatter", "correctRegistered", "verifyMatter", "acceptMatter"],
  ],
  ["DISTRICT_LEADER", "rate, rule or call", ["rateCall", ...CALLING, "ruleOnObjection"]],
  [
    "DISCIPLINE",
    "change what a matter or a call records",
    [...CALLING, ...DEPARTMENTS_WORDS, ...TIMES, ...ENDING, "rateCall"],
  ],
];

describe("who may not", () => {
  test.each(MAY_NOT.flatMap(([role, what, commands]) => commands.map((command) => [role, what, command] as const)))(
    "%s: %s (%s)",
    (role, _, command) => {
      expect(commandsOf(role)).not.toContain(command);
    },
  );

  test.each<Role>(["PERFORMANCE_OFFICE", "ADMIN"])("%s touches no matter and no call", (role) => {
    expect(commandsOf(role)).toEqual(OWN_PRESENCE);
  });

  test("four eyes stand where the handbook has them", () => {
    const guarded = (what: "drafter" | "worker") =>
      COMMANDS.filter((command) => {
        const { never }: Right = RIGHTS[command];
        return never === what;
      });
    expect(guarded("drafter")).toContain("approveCall");
    expect(guarded("worker")).toEqual(expect.arrayContaining(["verifyMatter", "rateCall", "orderRework"]));
  });
});
