import type { Registry } from "../../../../src/domain/district/registry.js";
import {
  countedBody,
  monthCountedOfBody,
  monthsCountedOfOperation,
} from "../../../../src/domain/scoring/counted-body.js";
import { monthOfDepartment } from "../../../../src/domain/scoring/month.js";
import { local } from "../../../support/matters.js";
import { CITY, LIAISONS, OperationStory, TRAFFIC } from "../../../support/operations.js";
import { ordinaryCalls } from "../../../support/ordinary-month.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

/** D01 comes and gets three stars, D03 never comes. */
const reviewed = (at = local("2026-03-11 15:00")) =>
  new OperationStory(registry)
    .deployed()
    .allConfirmed()
    .begun()
    .arrived(LIAISONS.D01)
    .done()
    .rated({ ratings: [{ stars: 3 }], reason: "来得晚" }, "lianhe.center01", at);
const counted = (story: OperationStory, body = CITY) =>
  countedBody(story.operation, story.events, body, registry.rules, registry.calendar);

test("a body's part is of the month of its stars, also where it took place in the one before", () => {
  expect(monthCountedOfBody(reviewed().events, CITY)).toBe("2026-03");
  const late = reviewed(local("2026-04-01 09:00"));
  expect(monthCountedOfBody(late.events, CITY)).toBe("2026-04");
  expect(monthsCountedOfOperation(late.events)).toEqual(["2026-04"]);
});

test("nothing counts before there are stars", () => {
  const done = new OperationStory(registry).deployed().allConfirmed().begun().arrived(LIAISONS.D01).done();
  expect(counted(done)).toBeUndefined();
  expect(monthsCountedOfOperation(done.events)).toEqual([]);
});

test("it counts with its number, its stars and the street's reason, as in time where it was", () => {
  expect(counted(reviewed())).toMatchObject({
    ...{ no: "LH-20260310-01", street: "440112014", role: "operation", stars: 3, byDefault: false },
    ...{ comment: "来得晚", inTime: { sign: true, respond: true, finish: true } },
    score: { weight: 0.5, total: 84 },
  });
});

test("who never came counts without stars and in time for nothing but its word", () => {
  const absent = counted(reviewed(), TRAFFIC);
  expect(absent).toMatchObject({ inTime: { sign: true, respond: false, finish: false }, score: { total: 20 } });
  expect(absent).not.toHaveProperty("stars");
});

test("a month weighs it half, names it beside the calls, and keeps absence out of satisfaction", () => {
  const [came, absent] = [counted(reviewed()), counted(reviewed(), TRAFFIC)];
  if (!came || !absent) throw new Error("both count");
  const calls = ordinaryCalls(registry, 2);
  const sum = calls.reduce((points, { score }) => points + score.weight * score.total, 0);
  const weights = calls.reduce((all, { score }) => all + score.weight, 0);
  const month = monthOfDepartment([...calls, came, absent], [], registry.rules);
  expect(month.calls).toEqual({ lead: 2, assist: 0, operation: 2 });
  expect(month.mean).toBeCloseTo((sum + 0.5 * 84 + 0.5 * 20) / (weights + 1), 1);
  const { stars, verySatisfied, respond } = month.figures;
  expect(Object.values(stars).reduce((all, n) => all + n, 0)).toBe(3);
  expect(verySatisfied.of).toBe(monthOfDepartment(calls, [], registry.rules).figures.verySatisfied.of + 1);
  expect(respond.of).toBe(4);
});

test("a month without one says nothing of any: cards that were closed before stay what they were", () => {
  expect(monthOfDepartment(ordinaryCalls(registry), [], registry.rules).calls).not.toHaveProperty("operation");
});
