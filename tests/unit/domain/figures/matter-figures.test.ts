import type { Registry } from "../../../../src/domain/district/registry.js";
import { addCounts, type Counts, DISTRICT, type FigureUnit, sheetKey } from "../../../../src/domain/figures/counts.js";
import { shownOfMatter } from "../../../../src/domain/figures/matter-figures.js";
import { solvedLevel } from "../../../../src/domain/figures/solved-level.js";
import { firstClosings, spanFigures } from "../../../../src/domain/figures/span-figures.js";
import { assignMatter } from "../../../../src/domain/matter/assign-matter.js";
import { finishCalls } from "../../../../src/domain/matter/calls-of-matter.js";
import { correctMatter } from "../../../../src/domain/matter/correct-matter.js";
import type { MatterState } from "../../../../src/domain/matter/matter.js";
import { reopenMatter } from "../../../../src/domain/matter/reopen-matter.js";
import { solveOnSpot } from "../../../../src/domain/matter/solve-on-spot.js";
import { asId, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { CENTER, CLERK, DEPT_LEADER, GRID, local, MatterStory, matterIn, photo } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const STREET = asId<UnitCode>("440112014");
const COMMUNITY = asId<UnitCode>("440112014008");
const photos = [photo("p")];

function counted(story: MatterStory, unit: FigureUnit = DISTRICT, period = "2026-03-10") {
  return addCounts(new Map(), shownOfMatter(story.events).counts, 1).get(sheetKey(unit, period)) ?? new Map();
}

const matterFlow = (counts: Counts) => {
  const { reported, closed } = spanFigures(counts).matters;
  return { reported, closed };
};
const acceptShare = (counts: Counts) => spanFigures(counts).matters.accepted;

test.each(["REPORTED", "REGISTERED", "HANDLING", "RAISED", "CALLING", "ON_HOLD", "NOT_ACCEPTED"] as const)(
  "a matter that is %s was reported, in the district, its street and its community",
  (state: MatterState) => {
    for (const unit of [DISTRICT, STREET, COMMUNITY] as const) {
      expect(matterFlow(counted(matterIn(state, registry), unit))).toEqual({ reported: 1, closed: 0 });
    }
    expect(counted(matterIn(state, registry)).get("category:E0102")).toBe(1);
  },
);

test("withdrawn it was nothing, merged it counts with the one it joined", () => {
  for (const state of ["WITHDRAWN", "MERGED"] as const) {
    expect(matterFlow(counted(matterIn(state, registry)))).toEqual({ reported: 0, closed: 0 });
  }
});

test("corrected, it counts in its class and street as they are now, on the day it was reported", () => {
  const reading = { category: asId<never>("E0301") };
  const story = matterIn("REGISTERED", registry).let(CENTER, local("2026-03-11 09:00"), (matter, by) =>
    correctMatter(matter, { reading, reason: "选错" }, by, { registry }),
  );
  expect(Object.fromEntries(counted(story))).toMatchObject({ reported: 1, "category:E0301": 1 });
  expect(counted(story).has("category:E0102")).toBe(false);
});

test("closed counts on the day of the closing that stands; one that came back is open again", () => {
  const closed = matterIn("CLOSED", registry);
  expect(matterFlow(counted(closed))).toEqual({ reported: 1, closed: 1 });
  const back = closed.let(CLERK, local("2026-03-12 09:00"), (matter, by) =>
    reopenMatter(matter, { reason: "又堆了" }, by, { registry }),
  );
  expect(matterFlow(counted(back))).toEqual({ reported: 1, closed: 0 });
  expect(firstClosings(counted(back, STREET))).toEqual({ closed: 1, called: 0 });
});

test("each is solved at the highest level that had to step in", () => {
  expect(solvedLevel(matterIn("CLOSED", registry).events)).toBe("community");
  const spot = matterIn("REPORTED", registry).let(GRID, local("2026-03-10 09:05"), (matter, by) =>
    solveOnSpot(matter, { result: "已清", before: photos, after: photos }, by, { registry }),
  );
  expect(solvedLevel(spot.events)).toBe("grid");
  const own = new MatterStory(registry).reported().registered().assigned(GRID).started(GRID).handled(GRID);
  expect(solvedLevel(own.events)).toBe("grid");
  const street = matterIn("RAISED", registry).let(CENTER, local("2026-03-10 09:40"), (matter, by) =>
    assignMatter(matter, { handler: asId("lianhe.sanitation02") }, by, { registry }),
  );
  expect(solvedLevel(street.events)).toBe("street");
  const command = {
    call: asId<never>("HJ-20260310-0003"),
    department: asId<never>("D04"),
    result: "好了",
    proof: photos,
  };
  const called = matterIn("CALLING", registry).let(DEPT_LEADER, local("2026-03-11 10:00"), (matter, by) =>
    finishCalls(matter, command, by, { registry }),
  );
  expect(solvedLevel(called.events)).toBe("district");
});

test("a street's limit for accepting counts once, when it was decided", () => {
  expect(acceptShare(counted(matterIn("REPORTED", registry), STREET))).toEqual({ count: 0, of: 0 });
  expect(acceptShare(counted(matterIn("CLOSED", registry), STREET))).toEqual({ count: 1, of: 1 });
  expect(acceptShare(counted(matterIn("CLOSED", registry)))).toEqual({ count: 0, of: 0 });
});

test("what is open is on the map, at its point or else in its grid, without number or words", () => {
  const place = {
    text: "科翔路12号",
    point: [113.445, 23.19],
    grid: asId<never>("440112014008001"),
    by: "point",
  } as const;
  expect(shownOfMatter(matterIn("REGISTERED", registry, { place }).events).mark).toEqual({
    ...{ kind: "matter", street: STREET, light: "GREEN" },
    point: [113.445, 23.19],
  });
  expect(shownOfMatter(matterIn("REGISTERED", registry).events).mark).toMatchObject({ grid: "440112014008001" });
  expect(shownOfMatter(matterIn("CLOSED", registry, { place }).events).mark).toBeUndefined();
  expect(shownOfMatter([])).toEqual({ counts: [] });
});
