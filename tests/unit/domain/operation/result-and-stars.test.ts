import type { Registry } from "../../../../src/domain/district/registry.js";
import { finishOperation } from "../../../../src/domain/operation/finish-operation.js";
import { bodiesIn, operationDeadlines } from "../../../../src/domain/operation/operation-deadlines.js";
import { rateBodies } from "../../../../src/domain/operation/rate-bodies.js";
import { bodiesScored } from "../../../../src/domain/scoring/body-score.js";
import { asId, type MatterNo } from "../../../../src/domain/shared/ids.js";
import { local, photo } from "../../../support/matters.js";
import { CITY, COMMANDER, LIAISONS, OperationStory, PLANNED_AT, POLICE, TRAFFIC } from "../../../support/operations.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const FIRST = asId<MatterNo>("SX-20260310-00001");
const SECOND = asId<MatterNo>("SX-20260310-00002");
const NOON = local("2026-03-11 12:00");

/** City and police came, traffic did not. */
const site = () =>
  new OperationStory(registry)
    .deployed({ matters: [FIRST, SECOND] })
    .allConfirmed()
    .begun()
    .arrived(LIAISONS.D01)
    .ticked([POLICE]);

describe("结果", () => {
  const finish = (story: OperationStory, who = COMMANDER, overrides = {}) =>
    story.ask(who, NOON, (one, by) =>
      finishOperation(one, { text: "已清理", photos: [photo("a")], calls: [], ...overrides }, by, story.rules),
    );

  test("each matter is handled, or named as one that needs a call; who is there is let go, who never came was absent", () => {
    const story = site().done({ calls: [SECOND] });
    expect(story.operation).toMatchObject({
      state: "DONE",
      result: {
        matters: [
          { no: FIRST, outcome: "HANDLED" },
          { no: SECOND, outcome: "CALL" },
        ],
      },
    });
    expect(story.part(CITY).state).toBe("RELEASED");
    expect(story.part(TRAFFIC).state).toBe("ABSENT");
    const { operation } = story;
    expect(operation.state === "DONE" && operation.rate.deadline.due).toEqual(local("2026-03-16 17:30"));
  });

  test.each([
    [{ text: "" }, "text_missing"],
    [{ photos: [] }, "photo_missing"],
    [{ calls: [asId<MatterNo>("SX-20260310-00009")] }, "matter_not_joined"],
  ])("%j is refused: %s", (overrides, code) => {
    expect(finish(site(), COMMANDER, overrides)).toMatchObject({ refusal: { code } });
  });

  test("only by the commander, only once it has begun, only once", () => {
    expect(finish(site(), "lianhe.center01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    const early = new OperationStory(registry).deployed();
    expect(finish(early)).toMatchObject({ refusal: { code: "wrong_state", state: "PLANNED" } });
    expect(finish(site().done())).toMatchObject({ refusal: { code: "already_done" } });
  });

  test("who still had time to come when it ended was not absent, and is not scored", () => {
    const early = local("2026-03-11 10:10");
    const story = new OperationStory(registry).deployed().allConfirmed().begun().arrived(LIAISONS.D01).done({}, early);
    expect(story.part(TRAFFIC).state).toBe("SPARED");
    expect(bodiesScored(story.events)).toEqual([CITY]);
    const over = new OperationStory(registry).deployed().allConfirmed().begun().arrived(LIAISONS.D01).done();
    expect([over.part(TRAFFIC).state, bodiesScored(over.events).includes(TRAFFIC)]).toEqual(["ABSENT", true]);
  });

  test("where nobody came there is nothing to rate", () => {
    expect(new OperationStory(registry).deployed().begun().done().operation.state).toBe("REVIEWED");
  });
});

describe("评价", () => {
  const done = () => site().done();
  const rate = (story: OperationStory, who: string, command: Parameters<typeof rateBodies>[1]) =>
    story.ask(who, NOON, (one, by) => rateBodies(one, command, by, story.rules));
  const DESK = "lianhe.center01";

  test("each body that came its own stars; with the last ones it is reviewed", () => {
    const story = done().rated({ ratings: [{ body: CITY, stars: 5 }] });
    expect(story.part(CITY).rating).toEqual({ stars: 5, byDefault: false });
    expect(story.operation.state).toBe("DONE");
    story.rated({ ratings: [{ body: POLICE, stars: 3 }], reason: "来得晚" });
    expect(story.part(POLICE).rating).toEqual({ stars: 3, byDefault: false, reason: "来得晚" });
    expect(story.operation.state).toBe("REVIEWED");
    expect(rate(story, DESK, { ratings: [{ stars: 5 }] })).toMatchObject({ refusal: { code: "already_done" } });
  });

  test("all at once are those that have none yet", () => {
    const story = done().rated({ ratings: [{ body: CITY, stars: 4 }] });
    story.rated({ ratings: [{ stars: 5 }] });
    expect([story.part(CITY).rating?.stars, story.part(POLICE).rating?.stars]).toEqual([4, 5]);
    expect(story.part(TRAFFIC).rating).toBeUndefined();
  });

  test.each([
    [DESK, { ratings: [{ body: TRAFFIC, stars: 5 as const }] }, "body_not_there"],
    [DESK, { ratings: [{ body: asId<typeof CITY>("D04"), stars: 5 as const }] }, "body_unknown"],
    [DESK, { ratings: [{ body: CITY, stars: 3 as const }] }, "reason_missing"],
    [DESK, { ratings: [{ body: CITY, stars: 2 as const }], reason: "没干活" }, "leader_needed"],
    [DESK, { ratings: [{ body: CITY, stars: 7 as never }] }, "stars_invalid"],
    [DESK, { ratings: [] }, "stars_invalid"],
    ["d01.leader01", { ratings: [{ body: CITY, stars: 5 as const }] }, "role_missing"],
    ["luogang.center01", { ratings: [{ body: CITY, stars: 5 as const }] }, "wrong_unit"],
  ])("%s with %j: %s", (who, command, code) => {
    expect(rate(done(), who, command)).toMatchObject({ refusal: { code } });
  });

  test("a leader may give two stars, with a reason", () => {
    const story = done().rated({ ratings: [{ body: CITY, stars: 2 }], reason: "没干活" }, "lianhe.leader02");
    expect(story.part(CITY).rating).toMatchObject({ stars: 2 });
  });
});

test("every limit is told with how it ended, body by body", () => {
  const story = site()
    .done()
    .rated({ ratings: [{ stars: 5 }] });
  const told = operationDeadlines(story.events).map(({ clock, body, outcome }) => [body ?? "", clock, outcome]);
  expect(told).toEqual([
    ["", "approve", "kept"],
    ["", "result", "kept"],
    ["", "rate", "kept"],
    ["D01", "confirm", "kept"],
    ["D01", "checkin", "kept"],
    ["D03", "confirm", "kept"],
    ["D03", "checkin", "missed"],
    ["P01", "confirm", "kept"],
    ["P01", "checkin", "kept"],
  ]);
  expect(bodiesIn(story.events)).toEqual([CITY, TRAFFIC, POLICE]);
  const cancelled = new OperationStory(registry).deployed().cancelled(PLANNED_AT);
  expect(operationDeadlines(cancelled.events).filter(({ outcome }) => outcome === "running")).toEqual([]);
});
