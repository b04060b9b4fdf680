import { beforeAll, describe, expect, test } from "@jest/globals";
import { rateCall } from "../../../../src/domain/call/rate-call.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import {
  concernsCall,
  concernsMatter,
  maySee,
  waitsForCall,
  waitsForMatter,
} from "../../../../src/domain/district/visibility.js";
import { asId, type StaffId } from "../../../../src/domain/shared/ids.js";
import { callIn } from "../../../support/calls.js";
import {
  act,
  CENTER,
  CLERK,
  DEPT_LEADER,
  decided,
  GRID,
  LIAISON,
  local,
  matterIn,
  person,
  TEAM,
} from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const staff = (id: string) => {
  const found = registry.staff.get(asId<StaffId>(id));
  if (!found) throw new Error(id);
  return found;
};

describe("whose move a matter is", () => {
  test.each([
    ["REPORTED", ["COMMUNITY_CLERK@440112014008"]],
    ["REGISTERED", ["COMMUNITY_CLERK@440112014008"]],
    ["ASSIGNED", [`staff:${TEAM}`]],
    ["HANDLING", [`staff:${TEAM}`]],
    ["RAISED", ["STREET_CENTER@440112014"]],
    ["CALLING", []],
    ["HANDLED", [`staff:${GRID}`]],
    ["CLOSED", []],
    ["WITHDRAWN", []],
  ] as const)("%s: %j", (state, parties) => {
    expect(waitsForMatter(matterIn(state, registry).matter, registry)).toEqual(parties);
  });

  test("what a grid worker did himself is looked at by the clerk, what the last clerk did by the street", () => {
    const { matter } = matterIn("REGISTERED", registry).assigned(GRID).started(GRID).handled(GRID);
    expect(waitsForMatter(matter, registry)).toEqual(["COMMUNITY_CLERK@440112014008"]);
    const lonely = {
      ...registry,
      staff: new Map([...registry.staff].filter(([id]) => ![GRID, "kexiang.clerk02"].includes(id))),
    };
    const clerkDid = matterIn("REGISTERED", registry).assigned(CLERK).started(CLERK).handled(CLERK).matter;
    expect(waitsForMatter(clerkDid, lonely)).toEqual(["STREET_CENTER@440112014"]);
  });

  test("while nobody knows the grid it is the street's", () => {
    const { community: _, ...unplaced } = matterIn("REPORTED", registry).matter;
    expect(waitsForMatter(unplaced as typeof unplaced & { state: "WITHDRAWN" }, registry)).toEqual([
      "STREET_CENTER@440112014",
    ]);
  });
});

describe("whose move a call is", () => {
  test.each([
    ["DRAFT", ["STREET_CENTER@440112014"]],
    ["IN_REVIEW", ["STREET_LEADER@440112014"]],
    ["SENT", ["DEPT_LIAISON@D04"]],
    ["SIGNED", ["DEPT_LIAISON@D04"]],
    ["RESPONDED", ["DEPT_LEADER@D04", "DEPT_LIAISON@D04"]],
    ["FINISHED", ["STREET_CENTER@440112014"]],
    ["RATED", []],
    ["ARCHIVED", []],
    ["CANCELLED", []],
  ] as const)("%s: %j", (state, parties) => {
    expect(waitsForCall(callIn(state, registry).call, registry)).toEqual(parties);
  });

  test("a proposed bad rating waits for the leaders", () => {
    const story = callIn("FINISHED", registry);
    const by = act(person(registry, CENTER), local("2026-03-12 10:00"));
    story.add(decided(rateCall(story.call, { stars: 1, reason: "没来" }, by, { registry })), by);
    expect(waitsForCall(story.call, registry)).toEqual(["STREET_LEADER@440112014", "STREET_CHIEF@440112014"]);
  });

  test("without another leader than the drafter the chief is asked at once", () => {
    const { call } = callIn("IN_REVIEW", registry);
    const leaderless = {
      ...registry,
      staff: new Map([...registry.staff].filter(([, one]) => !one.roles.includes("STREET_LEADER"))),
    };
    expect(waitsForCall(call, leaderless)).toContain("STREET_CHIEF@440112014");
  });
});

describe("who may see", () => {
  const seesMatter = (id: string, state: Parameters<typeof matterIn>[0]) => {
    const { matter } = matterIn(state, registry);
    const parties = { waitsFor: waitsForMatter(matter, registry), concerns: concernsMatter(matter, registry) };
    return maySee(staff(id), parties, registry);
  };
  const seesCall = (id: string, state: Parameters<typeof callIn>[0]) => {
    const { call } = callIn(state, registry);
    const parties = { waitsFor: waitsForCall(call, registry), concerns: concernsCall(call, registry) };
    return maySee(staff(id), parties, registry);
  };

  test("community, street and handler; not the neighbours", () => {
    for (const id of [GRID, "lianhe.grid02", CLERK, CENTER, TEAM]) expect(seesMatter(id, "ASSIGNED")).toBe(true);
    for (const id of ["lianhe.grid03", "lianhe.clerk01", "luogang.center01", LIAISON])
      expect(seesMatter(id, "ASSIGNED")).toBe(false);
  });

  test("a called department sees the matter it was called for", () => {
    expect(seesMatter(LIAISON, "RAISED")).toBe(false);
    expect(seesMatter(LIAISON, "CALLING")).toBe(true);
    expect(seesMatter("d12.liaison01", "CALLING")).toBe(false);
  });

  test("a department does not see what its street is still drafting", () => {
    for (const state of ["DRAFT", "IN_REVIEW", "CANCELLED"] as const) expect(seesCall(DEPT_LEADER, state)).toBe(false);
    for (const state of ["SENT", "FINISHED", "ARCHIVED"] as const) expect(seesCall(DEPT_LEADER, state)).toBe(true);
    expect(seesCall("d05.liaison01", "SENT")).toBe(true);
    expect(seesCall("d12.liaison01", "SENT")).toBe(false);
    expect(seesCall(GRID, "SENT")).toBe(true);
  });

  test("the district centre and the governance office see everything; administrator, discipline and performance nothing", () => {
    for (const id of ["district.center01", "governance.office01"]) expect(seesCall(id, "DRAFT")).toBe(true);
    for (const id of ["system.admin01", "discipline.office01", "performance.office01"]) {
      expect(seesCall(id, "SENT")).toBe(false);
      expect(seesMatter(id, "CALLING")).toBe(false);
    }
    const admin = { ...staff("system.admin01"), unit: asId<never>("440112014") };
    expect(maySee(admin, { waitsFor: [], concerns: ["unit:440112014"] }, registry)).toBe(false);
  });
});
