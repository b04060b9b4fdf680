import { buildRegistry, type RegistrySource, versionOf } from "../../../../adapters/registry/index.js";
import { BotError } from "../../../../src/ports/bot-error.js";
import { sampleSource } from "../../../support/registry.js";

type Row = Record<string, unknown>;
type Changeable = {
  staff: Row[];
  grids: Row[];
  places: Row[];
  lists: Row[];
  categories: { majors: { categories: Row[] }[] };
  calendar: Row & { corrections: Row };
  rules: Row & { limits: Row };
};

const sample = await sampleSource();

/** The sample district with something changed. */
function changed(change: (source: Changeable) => void): RegistrySource {
  const copy = structuredClone(sample);
  change(copy as unknown as Changeable);
  return copy;
}

function complaintsOf(source: RegistrySource): string {
  try {
    buildRegistry(source);
  } catch (error) {
    if (error instanceof BotError && error.code === "misconfigured") return error.message;
    throw error;
  }
  return "";
}

function row(rows: Row[], index: number): Row {
  return rows[index] ?? {};
}

test("a file that cannot be read is named with its path, and all complaints come at once", () => {
  const complaints = complaintsOf(
    changed(({ staff, rules, grids }) => {
      row(staff, 3).roles = ["KING"];
      rules.limits.sign = "soon";
      row(grids, 0).polygon = [[113, 23]];
    }),
  );
  expect(complaints).toContain("staff.yaml 3.roles.0:");
  expect(complaints).toContain("rules.yaml limits:");
  expect(complaints).toContain("grids.yaml 0.polygon:");
});

test("a word that is no limit is refused where limits stand", () => {
  const rules = changed((source) => Object.assign(source.rules.limits, { accept: "4 hours" }));
  expect(complaintsOf(rules)).toContain('rules.yaml limits.accept: "4 hours" is not a limit');
});

test.each<[string, (source: Changeable) => void, string]>([
  ["a department without liaison", ({ staff }) => remove(staff, "d04.liaison01"), "区水务局 D04 has no DEPT_LIAISON"],
  ["a department without deputy head", ({ staff }) => remove(staff, "d04.leader01"), "区水务局 D04 has no DEPT_LEADER"],
  ["a grid nobody patrols", ({ staff }) => remove(staff, "xinlong.grid04"), "nobody patrols 洋田第二网格"],
  ["a grid of a street", ({ grids }) => put(row(grids, 0), { community: "440112014" }), "440112014 is not a community"],
  [
    "a code that stands there twice",
    ({ grids }) => void grids.push(row(grids, 0)),
    "440112014001001: stands there twice",
  ],
  [
    "a place in a grid that is none",
    ({ places }) => put(row(places, 0), { grid: "440112014008009" }),
    "科翔路: grid 440112014008009 does not exist",
  ],
  [
    "a lead that is no department",
    ({ lists }) => put(row(lists, 10), { lead: "D77" }),
    "HY-01-001: D77 is not a department",
  ],
  [
    "a lead that assists itself",
    ({ lists }) => put(row(lists, 10), { assist: ["D03"] }),
    "HY-01-001: D03 leads and assists",
  ],
  [
    "a second urgency without words",
    ({ lists }) => put(row(lists, 10), { raisedKeywords: [] }),
    "HY-01-001: raisedUrgency and raisedKeywords go together",
  ],
  ["a class without keywords", (source) => put(firstCategory(source), { keywords: [] }), "E0101: has no keywords"],
  [
    "a class that leads nowhere",
    (source) => put(firstCategory(source), { listItems: ["HY-99-001"] }),
    "E0101: list item HY-99-001 does not exist",
  ],
  [
    "a set of words that is not defined",
    (source) => put(firstCategory(source), { keywords: ["<棚>"] }),
    "E0101: <棚> is not defined in words",
  ],
  [
    "a deputy who is none",
    ({ staff }) => put(row(staff, 0), { deputy: "nobody" }),
    "lianhe.grid01: deputy nobody does not exist",
  ],
  ["an offered class that is none", ({ rules }) => put(rules, { usualCategories: ["E9901"] }), "E9901 does not exist"],
])("%s is refused", (_, change, complaint) => {
  expect(complaintsOf(changed(change))).toContain(complaint);
});

test.each(["a|", "+a", "a b", "a||b"])("a keyword written as %s is refused", (keyword) => {
  const source = changed((copy) => {
    firstCategory(copy).keywords = [keyword];
  });
  expect(complaintsOf(source)).toContain("a keyword is words joined by | and +");
});

test("a year without official list cannot be called official", () => {
  const source = changed(({ calendar }) => {
    calendar.officialYears = [2025, 2026, 2027];
  });
  expect(complaintsOf(source)).toContain("no official list for 2027");
});

test("a quoted set of words is spelled out", () => {
  const source = changed((copy) => {
    firstCategory(copy).keywords = ["外墙+<倒歪>"];
  });
  expect([...buildRegistry(source).categories.values()][0]?.keywords).toEqual([
    "外墙+倒|歪|斜|倾|弯|摇晃|摇摇欲坠|晃|冧",
  ]);
});

test("corrections make a day off, a workday, or an ordinary day", () => {
  const { calendar } = buildRegistry(
    changed((source) => {
      source.calendar.corrections = {
        off: { "2026-09-08": "台风停工" },
        makeUp: { "2026-01-02": "元旦" },
        ordinary: ["2026-10-10"],
      };
    }),
  );
  expect(calendar.off.get("2026-09-08")).toBe("台风停工");
  expect([calendar.off.has("2026-01-02"), calendar.makeUp.has("2026-01-02")]).toEqual([false, true]);
  expect([calendar.off.has("2026-10-10"), calendar.makeUp.has("2026-10-10")]).toEqual([false, false]);
});

test("equal districts have equal versions, whatever the order of keys; any change gives another", () => {
  const reversed = Object.fromEntries(Object.entries(sample).reverse()) as RegistrySource;
  expect(versionOf(reversed)).toBe(versionOf(sample));
  expect(versionOf(sample)).toMatch(/^[0-9a-f]{16}$/);
  const renamed = changed(({ staff }) => Object.assign(row(staff, 0), { name: "网格员" }));
  expect(versionOf(renamed)).not.toBe(versionOf(sample));
});

test("a source that went through JSON builds the same district", () => {
  const stored = JSON.parse(JSON.stringify(sample)) as RegistrySource;
  expect(buildRegistry(stored)).toEqual(buildRegistry(sample));
});

function put(row: Row, values: Row): void {
  Object.assign(row, values);
}

function remove(staff: Row[], id: string): void {
  staff.splice(
    staff.findIndex((post) => post.id === id),
    1,
  );
  for (const post of staff) if (post.deputy === id) delete post.deputy;
}

function firstCategory({ categories }: Changeable): Row {
  return categories.majors[0]?.categories[0] ?? {};
}
