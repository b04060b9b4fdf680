import { asId, type CategoryCode, type ListItemCode } from "../../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../../support/registry.js";

const registry = await sampleRegistry();
const staff = [...registry.staff.values()];
const categories = [...registry.categories.values()];

/** How many events each major has. */
const EVENTS = { E01: 18, E02: 5, E03: 5, E04: 9, E05: 13, E21: 6, E22: 3, E23: 3, E24: 2, E25: 3, E26: 3 };
const PARTS =
  "P0101 P0102 P0103 P0104 P0105 P0106 P0107 P0111 P0113 P0114 P0115 P0117 P0118 P0126 P0203 P0209 P0211 P0214 P0301 P0305 P0307 P0401 P0402 P0405".split(
    " ",
  );

function limitOf(code: string): string | undefined {
  return registry.categories.get(asId<CategoryCode>(code))?.limit;
}

function item(code: string) {
  return registry.listItems.get(asId<ListItemCode>(code));
}

test("it says that it is a sample", () => {
  expect(registry.district).toEqual({ code: "440112", name: "黄埔示范区", sample: true });
});

test("it has the units of domain 15: 3 streets, 6 communities, 12 departments, 4 district bodies and the district's leaders", () => {
  const kinds = [...registry.units.values()].map(({ kind }) => kind);
  const count = (kind: string): number => kinds.filter((other) => other === kind).length;
  expect(["STREET", "COMMUNITY", "DEPARTMENT", "DISTRICT_BODY"].map(count)).toEqual([3, 6, 12, 5]);
});

test.each([
  "联和街道网格员01",
  "科翔社区经办01",
  "联和街道指挥中心01",
  "联和街道分管领导01",
  "水务局联络员01",
  "水务局分管领导01",
  "区指挥中心01",
  "基层治理创新处01",
])("the demo account %s exists once", (name) => {
  expect(staff.filter((post) => post.name === name)).toHaveLength(1);
});

test("every grid has a grid worker, every department a group to be called in", () => {
  for (const code of registry.grids.keys()) expect(staff.some(({ grids }) => grids.includes(code))).toBe(true);
  for (const unit of registry.units.values()) expect(unit.group !== undefined).toBe(unit.kind === "DEPARTMENT");
});

test("every post of a line unit has a deputy (代理, domain 3)", () => {
  const line = staff.filter(({ unit }) => !unit.startsWith("Q03") && !unit.startsWith("Q04"));
  expect(line.filter(({ deputy, roles }) => deputy === undefined && !roles.includes("ADMIN"))).toEqual([]);
});

test("it has every event of domain 14, and the 24 parts", () => {
  const events = Object.entries(EVENTS).flatMap(([major, last]) =>
    Array.from({ length: last }, (_, i) => major + String(i + 1).padStart(2, "0")),
  );
  expect(categories.map(({ code }) => code).sort()).toEqual([...events, ...PARTS].sort());
});

test("only the two events that do not occur in Guangdong are off", () => {
  expect(categories.filter(({ enabled }) => !enabled).map(({ code }) => code)).toEqual(["E0405", "E0407"]);
});

test.each([
  ["E0101", "4wh"],
  ["E0104", "2wh"],
  ["E0107", "3wd"],
  ["E0113", "5wd"],
  ["E0401", "URGENT"],
  ["E0406", "4wh"],
  ["E0408", "URGENT"],
  ["E2201", "3wd"],
  ["E2402", "2wd"],
  ["E2501", "URGENT"],
  ["E2502", "4wh"],
  ["E2603", "1wd"],
])("the handling limit of %s is %s", (code, limit) => {
  expect(limitOf(code)).toBe(limit);
});

test("the two lists have 10 and 20 rows", () => {
  const lists = [...registry.listItems.values()].map(({ list }) => list);
  expect(lists.filter((list) => list === "DUTY")).toHaveLength(10);
  expect(lists.filter((list) => list === "CALL")).toHaveLength(20);
});

test.each([
  ["HY-01-001", "D03", ["D04", "D09"], "NORMAL", "URGENT"],
  ["HY-02-001", "D04", ["D03", "D07"], "COMPLEX", "URGENT"],
  ["HY-04-002", "D02", ["D05", "D01", "D09"], "EXPEDITED", undefined],
  ["HY-08-001", "D09", ["D10"], "URGENT", undefined],
  ["HY-10-002", "D01", ["D08", "D06"], "EXPEDITED", "URGENT"],
  ["HY-13-001", undefined, [], "COMPLEX", undefined],
])("list row %s has the lead, help and urgency of domain 13.3", (code, lead, assist, urgency, raised) => {
  expect(item(code)).toMatchObject({ assist, urgency });
  expect(item(code)?.lead).toBe(lead);
  expect(item(code)?.raisedUrgency).toBe(raised);
});

test("the rule book has the numbers of domain 20", () => {
  const { limits, score, autoSignAfterSignLimits, recurrenceDays, gridSnapMeters, mergeRadiusMeters } = registry.rules;
  expect(limits.call.NORMAL).toEqual({
    sign: { unit: "workingMinutes", count: 240 },
    respond: { unit: "workdays", count: 2 },
    finish: { unit: "workdays", count: 5 },
  });
  expect(limits.call.URGENT).toEqual({
    sign: { unit: "clockMinutes", count: 30 },
    respond: { unit: "clockMinutes", count: 120 },
    finish: { unit: "clockMinutes", count: 1440 },
  });
  expect(limits.call.COMPLEX.progressEvery).toEqual({ unit: "workdays", count: 5 });
  expect(score.finish).toEqual({ full: 25, perUnitLate: -5, rework: -5, secondExtension: -2 });
  expect(score.stars).toEqual({ 1: 0, 2: 10, 3: 24, 4: 32, 5: 40 });
  expect({ autoSignAfterSignLimits, recurrenceDays, gridSnapMeters, mergeRadiusMeters }).toEqual({
    autoSignAfterSignLimits: 2,
    recurrenceDays: 15,
    gridSnapMeters: 300,
    mergeRadiusMeters: 50,
  });
});

test("office hours are 08:30–12:00 and 14:00–17:30, day limits end at 17:30", () => {
  expect(registry.calendar).toMatchObject({
    officeHours: [
      [510, 720],
      [840, 1050],
    ],
    dayEnds: 1050,
  });
});

test("nobody can change it", () => {
  const units = registry.units as unknown as Map<string, unknown>;
  const rules = registry.rules as { recurrenceDays: number };
  expect(() => units.set("D99", {})).toThrow(TypeError);
  expect(() => units.clear()).toThrow(TypeError);
  expect(() => {
    rules.recurrenceDays = 1;
  }).toThrow(TypeError);
  expect(Object.isFrozen([...registry.units.values()][0])).toBe(true);
});
