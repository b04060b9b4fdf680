import type { Registry } from "../../../../src/domain/district/registry.js";
import { nameSubstitute } from "../../../../src/domain/operation/name-substitute.js";
import { bodiesScored, scoredAt, scoreOfBody } from "../../../../src/domain/scoring/body-score.js";
import { local } from "../../../support/matters.js";
import { CITY, HOUSING, LIAISONS, OperationStory, POLICE, TRAFFIC } from "../../../support/operations.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const scoreIn = ({ events }: OperationStory, body: typeof CITY) =>
  scoreOfBody(events, body, registry.rules, registry.calendar);
const pointsIn = (story: OperationStory, body: typeof CITY) =>
  scoreIn(story, body).parts.map(({ dimension, points, full }) => [dimension, points, full]);

const deployed = () => new OperationStory(registry).deployed();

test("everything in time and five stars are full marks, with the weight of a helper", () => {
  const story = deployed()
    .allConfirmed()
    .begun()
    .arrived(LIAISONS.D01)
    .done()
    .rated({ ratings: [{ stars: 5 }] });
  expect(scoreIn(story, CITY)).toMatchObject({ total: 100, weight: 0.5, scored: true, marks: [] });
  expect(scoredAt(story.events, CITY)).toEqual(local("2026-03-11 15:00"));
});

test("late is less: half of the points for a late confirmation, five for each begun two hours of a late arrival", () => {
  const story = deployed().confirmed(LIAISONS.D01, {}, local("2026-03-10 15:30")).begun();
  story
    .arrived(LIAISONS.D01, local("2026-03-11 10:16"))
    .done()
    .rated({ ratings: [{ stars: 4 }] });
  expect(pointsIn(story, CITY)).toEqual([
    ["sign", 10, 20],
    ["respond", 10, 15],
    ["finish", 25, 25],
    ["satisfaction", 32, 40],
  ]);
});

test("no show without word: its confirmation is all that counts, and it counts when the others have their stars", () => {
  const story = deployed().allConfirmed().begun().arrived(LIAISONS.D01).done();
  expect(scoreIn(story, TRAFFIC)).toMatchObject({ total: 20, scored: false, marks: ["absent"] });
  expect(scoredAt(story.events, TRAFFIC)).toBeUndefined();
  story.rated({ ratings: [{ stars: 5 }] });
  expect(scoreIn(story, TRAFFIC)).toMatchObject({ total: 20, scored: true });
  expect(scoredAt(story.events, TRAFFIC)).toEqual(local("2026-03-11 15:00"));
});

test("neither confirmed nor there is nothing", () => {
  const story = deployed()
    .begun()
    .arrived(LIAISONS.D01)
    .done()
    .rated({ ratings: [{ stars: 5 }] });
  expect(scoreIn(story, TRAFFIC).total).toBe(0);
});

test("leaving earlier costs nothing by itself; default stars are marked", () => {
  const story = deployed().allConfirmed().begun().arrived(LIAISONS.D01).done();
  story.passUntil(local("2026-03-20 09:00"));
  expect(scoreIn(story, CITY)).toMatchObject({ total: 100, marks: ["default_rating"] });
});

test("who was replaced is not scored, who replaced it is; nothing of what was cancelled", () => {
  const story = deployed();
  story.let(LIAISONS.D03, local("2026-03-10 10:00"), (one, by) =>
    nameSubstitute(one, { by: HOUSING, reason: "当天抢险" }, by, story.rules),
  );
  expect(bodiesScored(story.events)).toEqual([CITY, TRAFFIC, POLICE]);
  story.confirmed(LIAISONS.D02);
  expect(bodiesScored(story.events)).toEqual([CITY, POLICE, HOUSING]);
  expect(scoreIn(story, TRAFFIC)).toMatchObject({ parts: [], weight: 0 });
  story.cancelled();
  expect(bodiesScored(story.events)).toEqual([]);
  expect(scoreIn(story, CITY)).toMatchObject({ parts: [], scored: false });
});
