import type { Registry } from "../../../../src/domain/district/registry.js";
import { checkIn } from "../../../../src/domain/operation/check-in.js";
import { confirmPart } from "../../../../src/domain/operation/confirm-part.js";
import { leaveEarly, releaseBodies } from "../../../../src/domain/operation/leave.js";
import { type NameSubstitute, nameSubstitute } from "../../../../src/domain/operation/name-substitute.js";
import { noteOperation } from "../../../../src/domain/operation/note-operation.js";
import { urgeOperation } from "../../../../src/domain/operation/urge-operation.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import { local } from "../../../support/matters.js";
import {
  CITY,
  COMMANDER,
  HOUSING,
  LIAISONS,
  OperationStory,
  POINT,
  POLICE,
  STARTS_AT,
  TRAFFIC,
} from "../../../support/operations.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const TEN = local("2026-03-10 10:00");

describe("确认", () => {
  test("with people and contact, or as it was asked and by whoever says it", () => {
    const story = new OperationStory(registry)
      .deployed()
      .confirmed(LIAISONS.D01, { people: 3, contact: "执法队王工" })
      .confirmed(LIAISONS.P01);
    expect(story.part(CITY)).toMatchObject({ state: "CONFIRMED", contact: "执法队王工", confirmed: { people: 3 } });
    expect(story.part(POLICE)).toMatchObject({ contact: "联和派出所联络员01", confirmed: { people: 1 } });
    expect(story.operation.state).toBe("PLANNED");
    expect(story.confirmed(LIAISONS.D03).operation.state).toBe("CONFIRMED");
  });

  test("twice changes nothing, and a stranger confirms nothing", () => {
    const story = new OperationStory(registry).deployed().confirmed(LIAISONS.D01);
    const confirm = (who: string, people?: number) =>
      story.ask(who, TEN, (one, by) => confirmPart(one, people === undefined ? {} : { people }, by, story.rules));
    expect(confirm(LIAISONS.D01)).toMatchObject({ refusal: { code: "already_done", state: "CONFIRMED" } });
    expect(confirm(LIAISONS.D02)).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(confirm(LIAISONS.D03, 0)).toMatchObject({ refusal: { code: "people_invalid" } });
    expect(confirm("lianhe.center01")).toMatchObject({ refusal: { code: "role_missing" } });
  });
});

describe("替补", () => {
  const named = (story: OperationStory, command: NameSubstitute, at = TEN, who = LIAISONS.D03) =>
    story.ask(who, at, (one, by) => nameSubstitute(one, command, by, story.rules));
  const replaced = () => {
    const story = new OperationStory(registry).deployed();
    return story.let(LIAISONS.D03, TEN, (one, by) =>
      nameSubstitute(one, { by: HOUSING, reason: "当天抢险" }, by, story.rules),
    );
  };

  test("another body takes the place only when it confirms; until then who named it is bound", () => {
    const story = replaced();
    expect(story.part(TRAFFIC).state).toBe("INVITED");
    expect(story.part(HOUSING)).toMatchObject({ state: "INVITED", insteadOf: TRAFFIC, people: 1 });
    story.confirmed(LIAISONS.D01).confirmed(LIAISONS.P01);
    expect(story.operation.state).toBe("PLANNED");
    story.confirmed(LIAISONS.D02);
    expect(story.part(TRAFFIC).state).toBe("SUBSTITUTED");
    expect(story.operation.state).toBe("CONFIRMED");
  });

  test("a substitute that does not confirm before the start need not come, who named it must", () => {
    const story = replaced().begun();
    expect(story.part(HOUSING).state).toBe("LAPSED");
    expect(story.part(TRAFFIC).state).toBe("INVITED");
    story.done();
    expect(story.part(TRAFFIC).state).toBe("ABSENT");
    expect(story.part(HOUSING).state).toBe("LAPSED");
  });

  test("of several that were named the last one counts", () => {
    const story = replaced();
    story.let(LIAISONS.D03, TEN, (one, by) =>
      nameSubstitute(one, { by: asId("D04"), reason: "住建局也没人" }, by, story.rules),
    );
    expect(story.part(HOUSING).state).toBe("LAPSED");
    expect(story.ask(LIAISONS.D02, TEN, (one, by) => confirmPart(one, {}, by, story.rules)).ok).toBe(false);
  });

  test("who was named may not name on, unless it has confirmed", () => {
    const story = replaced();
    expect(named(story, { by: asId("D05"), reason: "没人" }, TEN, LIAISONS.D02)).toMatchObject({
      refusal: { code: "not_bound" },
    });
    expect(named(story.confirmed(LIAISONS.D02), { by: asId("D05"), reason: "没人" }, TEN, LIAISONS.D02).ok).toBe(true);
  });

  test("another person of the same body", () => {
    const story = new OperationStory(registry).deployed();
    story.let(LIAISONS.D03, TEN, (one, by) => nameSubstitute(one, { person: "路政科", reason: "" }, by, story.rules));
    expect(story.part(TRAFFIC)).toMatchObject({ state: "INVITED", contact: "路政科" });
  });

  test.each([
    [{ reason: "没人" }, "substitute_missing"],
    [{ by: HOUSING, reason: "" }, "reason_missing"],
    [{ by: CITY, reason: "没人" }, "body_takes_part"],
    [{ by: asId<typeof CITY>("440112012"), reason: "没人" }, "body_unfit"],
  ] as const)("%j is refused: %s", (command, code) => {
    expect(named(new OperationStory(registry).deployed(), command)).toMatchObject({ refusal: { code } });
  });

  test("not after the start", () => {
    const story = new OperationStory(registry).deployed();
    expect(named(story, { by: HOUSING, reason: "没人" }, STARTS_AT)).toMatchObject({
      refusal: { code: "substitute_late", until: STARTS_AT },
    });
  });
});

describe("报到", () => {
  const says = (story: OperationStory, who: string, at: Date, point?: readonly [number, number]) =>
    story.ask(who, at, (one, by) => checkIn(one, { bodies: [], ...(point ? { point } : {}) }, by, story.rules));
  const here = local("2026-03-11 09:50");

  test("by its own location, near the meeting place", () => {
    const story = new OperationStory(registry).deployed().allConfirmed();
    expect(says(story, LIAISONS.D01, here)).toMatchObject({ refusal: { code: "location_needed" } });
    // One degree of latitude is 111.2 km: 0.0046 are about 512 m, 0.0044 about 489 m.
    expect(says(story, LIAISONS.D01, here, [POINT[0], POINT[1] + 0.0046])).toMatchObject({
      refusal: { code: "too_far", limit: 500, metres: 511 },
    });
    expect(says(story, LIAISONS.D01, here, [POINT[0], POINT[1] + 0.0044]).ok).toBe(true);
    expect(says(story, LIAISONS.D01, local("2026-03-11 07:59"), POINT)).toMatchObject({
      refusal: { code: "too_early", until: local("2026-03-11 08:00") },
    });
    story.arrived(LIAISONS.D01, here);
    expect(story.part(CITY)).toMatchObject({ state: "ON_SITE", arrived: { how: { by: "location", metres: 0 } } });
    expect(says(story, LIAISONS.D01, here, POINT)).toMatchObject({ refusal: { code: "already_done" } });
  });

  test("by the commander, who says which; a place without a point leaves only him", () => {
    const story = new OperationStory(registry).deployed({ place: { text: "老榕树下" } }).begun();
    expect(says(story, LIAISONS.D01, STARTS_AT, POINT)).toMatchObject({ refusal: { code: "place_without_point" } });
    expect(says(story, COMMANDER, STARTS_AT)).toMatchObject({ refusal: { code: "body_needed" } });
    expect(
      story.ask(COMMANDER, STARTS_AT, (one, by) => checkIn(one, { bodies: [HOUSING] }, by, story.rules)),
    ).toMatchObject({ refusal: { code: "body_unknown" } });
    story.ticked([CITY, POLICE]);
    expect(story.part(POLICE)).toMatchObject({ state: "ON_SITE", arrived: { how: { by: "commander" } } });
    // Ticked without having confirmed, its liaison is who one asks for, not the commander.
    expect(story.part(POLICE).contact).toBe("联和派出所联络员01");
    // Another leader of the street does not command.
    expect(
      story.ask("lianhe.leader02", STARTS_AT, (one, by) => checkIn(one, { bodies: [TRAFFIC] }, by, story.rules)),
    ).toMatchObject({ refusal: { code: "wrong_unit" } });
  });

  test("who comes without having confirmed has confirmed with it, also as a substitute", () => {
    const story = new OperationStory(registry).deployed();
    story.let(LIAISONS.D03, TEN, (one, by) =>
      nameSubstitute(one, { by: HOUSING, reason: "当天抢险" }, by, story.rules),
    );
    story.arrived(LIAISONS.D02, here);
    expect(story.part(HOUSING)).toMatchObject({ state: "ON_SITE", confirmed: { people: 1 } });
    expect(story.part(TRAFFIC).state).toBe("SUBSTITUTED");
  });
});

describe("撤离", () => {
  const site = () =>
    new OperationStory(registry).deployed().allConfirmed().begun().arrived(LIAISONS.D01).ticked([POLICE]);
  const later = local("2026-03-11 10:30");

  test("the commander lets go all, or one", () => {
    const story = site();
    story.let(COMMANDER, later, (one, by) => releaseBodies(one, { bodies: [POLICE] }, by, story.rules));
    expect([story.part(POLICE).state, story.part(CITY).state]).toEqual(["RELEASED", "ON_SITE"]);
    story.released();
    expect(story.part(CITY).state).toBe("RELEASED");
    const again = (bodies: readonly (typeof CITY)[]) =>
      story.ask(COMMANDER, later, (one, by) => releaseBodies(one, { bodies }, by, story.rules));
    expect(again([CITY])).toMatchObject({ refusal: { code: "already_done" } });
    expect(again([])).toMatchObject({ refusal: { code: "nobody_on_site" } });
  });

  test("leaving earlier needs a reason and stays noted, also when it comes back", () => {
    const story = site();
    const leave =
      (who: string, reason: string) => (one: typeof story.operation, by: Parameters<typeof leaveEarly>[2]) =>
        leaveEarly(one, who === COMMANDER ? { body: POLICE, reason } : { reason }, by, story.rules);
    expect(story.ask(LIAISONS.D01, later, leave(LIAISONS.D01, ""))).toMatchObject({
      refusal: { code: "reason_missing" },
    });
    expect(story.ask(LIAISONS.D03, later, leave(LIAISONS.D03, "有事"))).toMatchObject({
      refusal: { code: "nobody_on_site" },
    });
    story.let(LIAISONS.D01, later, leave(LIAISONS.D01, "另有任务"));
    story.let(COMMANDER, later, leave(COMMANDER, "没有说明"));
    expect(story.part(CITY)).toMatchObject({ state: "LEFT", left: [{ reason: "另有任务" }] });
    expect(story.part(POLICE)).toMatchObject({ state: "LEFT", left: [{ reason: "没有说明" }] });
    story.arrived(LIAISONS.D01, local("2026-03-11 11:00"));
    expect(story.part(CITY)).toMatchObject({ state: "ON_SITE", left: [{ reason: "另有任务" }] });
    // The first arrival is the one that counts.
    expect(story.part(CITY).arrived?.at).toEqual(local("2026-03-11 10:05"));
  });
});

test("what somebody says of the place is kept, with words or a photo, of nobody else", () => {
  const story = new OperationStory(registry).deployed().begun();
  const note = (who: string, text: string) =>
    story.ask(who, STARTS_AT, (one, by) => noteOperation(one, { text, photos: [] }, by, story.rules));
  expect(note(LIAISONS.D01, "已到三人").ok).toBe(true);
  expect(note("lianhe.center01", "请注意安全").ok).toBe(true);
  expect(note(LIAISONS.D01, " ")).toMatchObject({ refusal: { code: "text_missing" } });
  expect(note(LIAISONS.D02, "路过")).toMatchObject({ refusal: { code: "wrong_unit" } });
});

test("whoever still has something to do is urged, once a day", () => {
  const story = new OperationStory(registry).deployed().confirmed(LIAISONS.D01);
  const urge = (at: Date) =>
    story.ask("lianhe.center01", at, (one, by) => urgeOperation(one, { bodies: [] }, by, story.rules));
  expect(urge(TEN)).toMatchObject({
    value: [{ data: { bodies: [TRAFFIC, POLICE], to: [LIAISONS.D03, LIAISONS.P01] } }],
  });
  story.let("lianhe.center01", TEN, (one, by) => urgeOperation(one, { bodies: [] }, by, story.rules));
  expect(urge(local("2026-03-10 11:00"))).toMatchObject({ refusal: { code: "reminded_today" } });
  expect(story.confirmed(LIAISONS.D03).confirmed(LIAISONS.P01).operation.state).toBe("CONFIRMED");
  expect(urge(local("2026-03-10 11:00"))).toMatchObject({ refusal: { code: "nothing_to_urge" } });
});
