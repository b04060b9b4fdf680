import { actorOf } from "../../../../src/domain/district/actor-of.js";
import { departmentIn, departmentNamed } from "../../../../src/domain/district/department-named.js";
import { handlerNamed } from "../../../../src/domain/district/handler-named.js";
import { handlersOf } from "../../../../src/domain/district/handlers-of.js";
import { partiesOf } from "../../../../src/domain/district/parties-of.js";
import type { Staff } from "../../../../src/domain/district/registry.js";
import { staffWith } from "../../../../src/domain/district/staff-with.js";
import { streetOf } from "../../../../src/domain/district/street-of.js";
import { unitNamed } from "../../../../src/domain/district/unit-named.js";
import { asId, type StaffId, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../../support/registry.js";

const registry = await sampleRegistry();
const LIANHE = asId<UnitCode>("440112014");
const KEXIANG = asId<UnitCode>("440112014008");

function post(id: string): Staff {
  const staff = registry.staff.get(asId<StaffId>(id));
  if (!staff) throw new Error(`no ${id}`);
  return staff;
}

function ids(staff: readonly Staff[]): string[] {
  return staff.map(({ id }) => id);
}

test("staff with a role are found in their unit, or anywhere", () => {
  expect(ids(staffWith(registry, "DEPT_LIAISON", asId<UnitCode>("D04")))).toEqual(["d04.liaison01"]);
  // Of twelve departments, and of two bodies stationed in a street.
  expect(staffWith(registry, "DEPT_LIAISON")).toHaveLength(14);
  expect(staffWith(registry, "DEPT_LIAISON", LIANHE)).toEqual([]);
});

test("a person's parties are himself and each of his roles in his unit", () => {
  expect(partiesOf({ ...post("d04.leader01"), roles: ["DEPT_LEADER", "DEPT_HEAD"] }, registry)).toEqual([
    "staff:d04.leader01",
    "DEPT_LEADER@D04",
    "DEPT_HEAD@D04",
  ]);
});

test("an actor is the post with its name and unit, in the role in which it acts", () => {
  expect(actorOf(post("lianhe.center01"), "STREET_CENTER")).toEqual({
    kind: "staff",
    id: "lianhe.center01",
    name: "联和街道指挥中心01",
    unit: LIANHE,
    role: "STREET_CENTER",
  });
});

test("a community's street is its parent, a street's is itself, a department has none", () => {
  expect([KEXIANG, LIANHE, asId<UnitCode>("D04")].map((unit) => streetOf(registry, unit))).toEqual([
    LIANHE,
    LIANHE,
    undefined,
  ]);
});

test.each([
  ["水务局", "D04"],
  ["区水务局", "D04"],
  [" 水务 ", "D04"],
  ["「城管」", "D01"],
  ["d09", "D09"],
  ["交警", "D09"],
  ["科翔", "440112014008"],
  ["联和街", "440112014"],
])("%s is the unit %s", (words, code) => {
  expect(unitNamed(registry, words)?.code).toBe(code);
});

test.each(["", "水", "电视台"])("「%s」 is no unit", (words) => {
  expect(unitNamed(registry, words)).toBeUndefined();
});

test("a department is found in a sentence, by its longest name; of several the first", () => {
  const named = departmentIn(registry, "请区水务局派人,交通局协助");
  expect([named?.department.code, named?.words]).toEqual(["D04", "区水务局"]);
  expect(departmentNamed(registry, "交通局负责路面,水务局负责管道")?.code).toBe("D03");
  expect(departmentNamed(registry, "联和街道自己处理")).toBeUndefined();
});

test("handlers of a community are the street's teams, then its own people", () => {
  expect(ids(handlersOf(registry, KEXIANG))).toEqual([
    "lianhe.sanitation01",
    "lianhe.sanitation02",
    "lianhe.patrol01",
    "kexiang.clerk01",
    "kexiang.clerk02",
    "lianhe.grid01",
    "lianhe.grid02",
  ]);
});

test("handlers of a street are its teams; a department has none", () => {
  expect(ids(handlersOf(registry, LIANHE))).toEqual(["lianhe.sanitation01", "lianhe.sanitation02", "lianhe.patrol01"]);
  expect(handlersOf(registry, asId<UnitCode>("D04"))).toEqual([]);
});

test.each([
  ["环卫二班", ["lianhe.sanitation02"]],
  ["环卫2班", ["lianhe.sanitation02"]],
  ["联和街道环卫二班", ["lianhe.sanitation02"]],
  ["巡查队", ["lianhe.patrol01"]],
  ["网格员02", ["lianhe.grid02"]],
  ["lianhe.grid02", ["lianhe.grid02"]],
  ["科翔社区经办01", ["kexiang.clerk01"]],
  ["环卫", ["lianhe.sanitation01", "lianhe.sanitation02"]],
  ["书记01", []],
  ["火星队", []],
  ["", []],
])("by 「%s」 the street means %j", (words, meant) => {
  expect(ids(handlerNamed(registry, LIANHE, words))).toEqual(meant);
});

test("another street's team is not meant", () => {
  expect(ids(handlerNamed(registry, asId<UnitCode>("440112012"), "环卫二班"))).toEqual(["luogang.sanitation02"]);
});
