import type { Registry } from "../../../../src/domain/district/registry.js";
import { shownOfCall } from "../../../../src/domain/figures/call-figures.js";
import { addCounts, type Tally } from "../../../../src/domain/figures/counts.js";
import { FIGURES } from "../../../../src/domain/figures/definitions/all.js";
import { shownOfMatter } from "../../../../src/domain/figures/matter-figures.js";
import { ratedNames } from "../../../../src/domain/scoring/month-figures.js";
import { callIn } from "../../../support/calls.js";
import { aCounted } from "../../../support/counted-calls.js";
import fc from "../../../support/fast-check.js";
import { districtHistory, recordsOf } from "../../../support/history-of-district.js";
import { dismissed, objected, upheld } from "../../../support/objections.js";
import { sampleRegistry } from "../../../support/registry.js";
import { servedFigures } from "../../../support/served-figures.js";

/** One definition for every figure: what is shown is defined, what is defined is shown, and so is what the recorder counts. */
let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const definitions = Object.values(FIGURES).flatMap((group) => Object.entries(group));
const SHOWN = definitions.flatMap(([, { shown }]) => shown);
const COUNTED = definitions.flatMap(([, { counted = [] }]) => counted);

/** Numbers that are none of it: where something stands on the map, which event a line tells of, a name that is missing. */
const NO_FIGURES = ["stats ticker[].seq", "stats points[].*", "stats lines[].from[]", "district disputes[].name"];

/** `*` stands for anything within one name. */
function fits(pattern: string, name: string): boolean {
  const source = pattern.replace(/[.()[\]?+^$|]/g, "\\$&").replaceAll("*", "[^./]+");
  return new RegExp(`^${source}$`).test(name);
}

const notFitting = (names: Iterable<string>, patterns: readonly string[]) =>
  [...names].filter((name) => !patterns.some((pattern) => fits(pattern, name)));
const idle = (patterns: readonly string[], names: readonly string[]) =>
  patterns.filter((pattern) => !names.some((name) => fits(pattern, name)));

test("every number on screen, in digests, on scorecards and in their files is defined", () => {
  expect(notFitting(servedFigures(registry), [...SHOWN, ...NO_FIGURES])).toEqual([]);
});

test("every place that a definition names shows it", () => {
  expect(idle([...SHOWN, ...NO_FIGURES], [...servedFigures(registry)])).toEqual([]);
});

/** Every name under which something was counted, in many histories and for a call to which everything happened. */
function countedNames(): ReadonlySet<string> {
  const tally: Tally = new Map();
  const histories = fc.sample(districtHistory, { numRuns: 60, seed: 20_260_310 });
  for (const record of histories.flatMap((history) => recordsOf(history, registry))) {
    const shown =
      record.kind === "matter" ? shownOfMatter(record.events) : shownOfCall(record.events, () => registry.calendar);
    addCounts(tally, shown.counts, 1);
  }
  for (const ruled of [upheld, dismissed]) {
    const { events } = ruled(objected(callIn("SIGNED", registry)));
    addCounts(tally, shownOfCall(events, () => registry.calendar).counts, 1);
  }
  const seldom = aCounted(100, 1, { byDefault: true, reworks: 1, extensions: 1, holds: 1 });
  return new Set([...[...tally.values()].flatMap((sheet) => [...sheet.keys()]), ...ratedNames(seldom)]);
}

test("everything that the recorder counts belongs to a figure, and every figure that is counted is counted", () => {
  const names = [...countedNames()];
  expect(notFitting(names, COUNTED)).toEqual([]);
  expect(idle(COUNTED, names)).toEqual([]);
});

test("a figure is defined once, and says everything", () => {
  expect(new Set(definitions.map(([key]) => key)).size).toBe(definitions.length);
  expect(new Set(COUNTED).size).toBe(COUNTED.length);
  const silent = definitions.filter(
    ([, { name, is, from, leavesOut, time, shown }]) =>
      [name, is, leavesOut, time].some((words) => words === "") || from.length === 0 || shown.length === 0,
  );
  expect(silent).toEqual([]);
});
