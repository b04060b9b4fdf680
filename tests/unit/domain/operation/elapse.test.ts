import type { Registry } from "../../../../src/domain/district/registry.js";
import { nextOperationMoment } from "../../../../src/domain/operation/next-moment.js";
import { local } from "../../../support/matters.js";
import { CITY, COMMANDER, LIAISONS, OperationStory, POLICE, STARTS_AT, TRAFFIC } from "../../../support/operations.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);

test("a draft turns yellow and red, and the leaders are told, then the desk too", () => {
  const story = new OperationStory(registry).planned();
  const events = story.passUntil(local("2026-03-10 18:00"));
  expect(types(events)).toEqual([
    "OperationLightTurned",
    "OperationReminded",
    "OperationLightTurned",
    "OperationReminded",
  ]);
  expect(events[1]).toMatchObject({ data: { clock: "approve", kind: "yellow" } });
  expect(events[3]).toMatchObject({ data: { kind: "red", to: ["lianhe.center01", "lianhe.center02"] } });
});

test("who does not confirm turns red, and those who run it hear", () => {
  const story = new OperationStory(registry).deployed().confirmed(LIAISONS.D01);
  story.passUntil(local("2026-03-10 15:01"));
  expect(story.part(TRAFFIC)).toMatchObject({ state: "INVITED", confirm: { light: "RED" } });
  const red = story.events.findLast(({ type }) => type === "OperationReminded");
  expect(red).toMatchObject({ data: { clock: "confirm", kind: "red", bodies: [TRAFFIC, POLICE] } });
  // The liaisons were reminded when it was yellow: once a day.
  expect(red).toMatchObject({ data: { to: [COMMANDER, "lianhe.center01", "lianhe.center02"] } });
});

test("it begins with its start, and who is not there by a quarter past is late", () => {
  const story = new OperationStory(registry).deployed().allConfirmed();
  expect(nextOperationMoment(story.operation, story.rules)).toEqual(STARTS_AT);
  story.begun();
  expect(story.operation).toMatchObject({ state: "ON_SITE", begunAt: STARTS_AT });
  story.arrived(LIAISONS.D01);
  story.passUntil(local("2026-03-11 10:16"));
  expect(story.part(CITY)).not.toHaveProperty("checkin");
  expect(story.part(TRAFFIC)).toMatchObject({ checkin: { light: "RED" } });
  expect(story.events.findLast(({ type }) => type === "OperationReminded")).toMatchObject({
    data: { clock: "checkin", kind: "red", bodies: [TRAFFIC, POLICE] },
  });
});

test("the commander is reminded of the result, a workday after the expected end", () => {
  const story = new OperationStory(registry).deployed().allConfirmed().begun();
  const { operation } = story;
  expect(operation.state === "ON_SITE" && operation.result.deadline.due).toEqual(local("2026-03-12 17:30"));
  story.passUntil(local("2026-03-12 18:00"));
  expect(
    story.events.filter(({ type, data }) => type === "OperationReminded" && "clock" in data && data.clock === "result"),
  ).toMatchObject([{ data: { kind: "yellow", to: [COMMANDER] } }, { data: { kind: "red" } }]);
});

test("whoever came and was not rated in time has the default stars, marked; who did not come has none", () => {
  const story = new OperationStory(registry)
    .deployed()
    .allConfirmed()
    .begun()
    .arrived(LIAISONS.D01)
    .ticked([POLICE])
    .done();
  story.rated({ ratings: [{ body: POLICE, stars: 4 }] });
  story.passUntil(local("2026-03-17 09:00"));
  expect(story.operation.state).toBe("REVIEWED");
  expect(story.part(CITY).rating).toEqual({ stars: 5, byDefault: true });
  expect(story.part(POLICE).rating).toEqual({ stars: 4, byDefault: false });
  expect(story.part(TRAFFIC).rating).toBeUndefined();
  expect(nextOperationMoment(story.operation, story.rules)).toBeUndefined();
});

test("a late or doubled tick finds nothing to do", () => {
  const story = new OperationStory(registry).deployed();
  const late = local("2026-03-11 10:20");
  expect(story.tick(late).length).toBeGreaterThan(0);
  expect(story.tick(late)).toEqual([]);
});

test("in an emergency nobody is spared a reminder of the same day", () => {
  const at = local("2026-03-10 23:00");
  const story = new OperationStory(registry).planned({ startsAt: at, emergency: true }, COMMANDER, at);
  story.passUntil(local("2026-03-10 23:20"));
  const told = story.events.filter(({ type }) => type === "OperationReminded");
  expect(told.map(({ data }) => "kind" in data && "clock" in data && [data.clock, data.kind])).toEqual([
    ["confirm", "yellow"],
    ["checkin", "yellow"],
    ["confirm", "red"],
    ["checkin", "red"],
  ]);
  expect(story.messages.every(({ urgent, notBefore }) => urgent && notBefore <= local("2026-03-10 23:20"))).toBe(true);
});
