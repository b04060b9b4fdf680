import { beforeAll, describe, expect, test } from "@jest/globals";
import { deputyOf, onDuty, standInsFor, standsInFor } from "../../../../src/domain/district/on-duty.js";
import { partiesOf } from "../../../../src/domain/district/parties-of.js";
import type { Registry, Staff } from "../../../../src/domain/district/registry.js";
import type { Role } from "../../../../src/domain/district/roles.js";
import { asId, type StaffId, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { whileAway, withoutDeputies } from "../../../support/away.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

function post(id: string): Staff {
  const staff = registry.staff.get(asId<StaffId>(id));
  if (!staff) throw new Error(id);
  return staff;
}

/** `deputy for absent`, or the holder alone. */
function there(at: Registry, role: Role, unit: string) {
  const { people, vacant } = onDuty(at, role, asId<UnitCode>(unit));
  return {
    vacant,
    people: people.map(({ staff, insteadOf }) => (insteadOf ? `${staff.id} for ${insteadOf.id}` : staff.id)),
  };
}

const LEADERS = ["lianhe.leader01", "lianhe.leader02"] as const;
const WATER = ["d04.liaison01", "d04.handler01", "d04.leader01", "d04.head01"] as const;

describe("who is on duty at a post", () => {
  test("its holders, while they are here", () => {
    expect(there(registry, "STREET_LEADER", "440112014")).toEqual({ vacant: false, people: [...LEADERS] });
  });

  test("the deputy of the staff list in place of the absent one", () => {
    const away = whileAway(registry, "d04.liaison01");
    expect(there(away, "DEPT_LIAISON", "D04")).toEqual({ vacant: false, people: ["d04.handler01 for d04.liaison01"] });
  });

  test("the deputy named for the absence comes before the one of the staff list", () => {
    const away = whileAway(registry, ["d04.liaison01", "d04.leader01"]);
    expect(there(away, "DEPT_LIAISON", "D04").people).toEqual(["d04.leader01 for d04.liaison01"]);
  });

  test("a colleague at the same post acts in his own role", () => {
    expect(there(whileAway(registry, LEADERS[0]), "STREET_LEADER", "440112014").people).toEqual([LEADERS[1]]);
  });

  test("a deputy who is away is replaced by his own: a chain of two", () => {
    const away = whileAway(registry, ["d04.liaison01", "d04.handler01"], ["d04.handler01", "d04.leader01"]);
    expect(there(away, "DEPT_LIAISON", "D04").people).toEqual(["d04.leader01 for d04.liaison01"]);
  });

  test("a circle of deputies ends safely, and the step goes up the ladder", () => {
    const away = whileAway(registry, "d04.liaison01", "d04.handler01");
    expect(deputyOf(away, post("d04.liaison01"))).toBeUndefined();
    expect(there(away, "DEPT_LIAISON", "D04")).toEqual({ vacant: true, people: ["d04.leader01 for d04.liaison01"] });
  });

  test("where the named chain ends with nobody, the staff list's deputy is asked", () => {
    const away = whileAway(registry, ["d04.liaison01", "d04.leader01"], "d04.leader01", "d04.head01");
    expect(there(away, "DEPT_LIAISON", "D04").people).toEqual(["d04.handler01 for d04.liaison01"]);
  });

  test("with a whole department away there is nobody", () => {
    expect(there(whileAway(registry, ...WATER), "DEPT_LIAISON", "D04")).toEqual({ vacant: true, people: [] });
  });

  test.each<[Role, string, readonly string[], string]>([
    ["GRID_WORKER", "440112014008", ["lianhe.grid01", "lianhe.grid02"], "kexiang.clerk01"],
    ["COMMUNITY_CLERK", "440112014008", ["kexiang.clerk01", "kexiang.clerk02"], "lianhe.center01"],
    [
      "STREET_HANDLER",
      "440112014",
      ["lianhe.sanitation01", "lianhe.sanitation02", "lianhe.patrol01"],
      "lianhe.center01",
    ],
    ["STREET_CENTER", "440112014", ["lianhe.center01", "lianhe.center02"], "lianhe.leader01"],
    ["STREET_LEADER", "440112014", LEADERS, "lianhe.chief01"],
    ["STREET_CHIEF", "440112014", ["lianhe.chief01"], "lianhe.leader01"],
    ["DEPT_HANDLER", "D04", ["d04.handler01"], "d04.liaison01"],
    ["DEPT_LIAISON", "D04", ["d04.liaison01"], "d04.leader01"],
    ["DEPT_LEADER", "D04", ["d04.leader01"], "d04.head01"],
    ["DEPT_HEAD", "D04", ["d04.head01"], "d04.leader01"],
  ])("the ladder: nobody of %s in %s", (role, unit, absent, next) => {
    const { vacant, people } = there(whileAway(withoutDeputies(registry), ...absent), role, unit);
    expect(vacant).toBe(true);
    expect(people[0]).toBe(`${next} for ${absent[0]}`);
  });

  test("the ladder goes on over rungs where nobody is", () => {
    const nobody = whileAway(withoutDeputies(registry), "d04.liaison01", "d04.leader01");
    expect(there(nobody, "DEPT_LIAISON", "D04").people).toEqual(["d04.head01 for d04.liaison01"]);
  });

  test("nobody outside a body takes its steps over", () => {
    const street = whileAway(withoutDeputies(registry), "lianhe.leader01", "lianhe.leader02", "lianhe.chief01");
    expect(there(street, "STREET_LEADER", "440112014")).toEqual({ vacant: true, people: [] });
    expect(
      there(whileAway(registry, "district.center01", "district.center02"), "DISTRICT_CENTER", "Q02").people,
    ).toEqual([]);
  });
});

describe("for whom somebody acts", () => {
  test("nobody, while everybody is here", () => {
    expect(standsInFor(registry, post("d04.handler01"))).toEqual([]);
    expect(standInsFor(registry, post("d04.liaison01"), "DEPT_LIAISON")).toEqual([]);
  });

  test("without a deputy the colleagues of the post do, then the ladder", () => {
    const two = whileAway(withoutDeputies(registry), "lianhe.leader01");
    expect(standInsFor(two, post("lianhe.leader01"), "STREET_LEADER").map(({ id }) => id)).toEqual(["lianhe.leader02"]);
    const one = whileAway(withoutDeputies(registry), ...LEADERS);
    expect(standInsFor(one, post("lianhe.leader01"), "STREET_LEADER").map(({ id }) => id)).toEqual(["lianhe.chief01"]);
  });

  test("what waits for the absent one waits for his deputy", () => {
    const away = whileAway(registry, "d04.liaison01");
    expect(partiesOf(post("d04.handler01"), away)).toEqual([
      "staff:d04.handler01",
      "DEPT_HANDLER@D04",
      "staff:d04.liaison01",
      "DEPT_LIAISON@D04",
    ]);
    expect(partiesOf(post("d04.liaison01"), away)).toEqual(["staff:d04.liaison01", "DEPT_LIAISON@D04"]);
  });
});
