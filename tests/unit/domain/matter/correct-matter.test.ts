import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { type CorrectMatter, correctMatter } from "../../../../src/domain/matter/correct-matter.js";
import { clockOf } from "../../../../src/domain/matter/facts.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import {
  act,
  CENTER,
  CLERK,
  decided,
  GRID,
  local,
  type MatterStory,
  matterIn,
  person,
} from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const LATER = local("2026-03-10 11:00");
const correct = ({ matter }: MatterStory, command: CorrectMatter, who = GRID, at = LATER) =>
  correctMatter(matter, command, act(person(registry, who), at), { registry });
const corrected = (story: MatterStory, command: CorrectMatter, who = GRID, at = LATER) =>
  story.add(decided(correct(story, command, who, at)), act(person(registry, who), at)).matter;

describe("改 before registration", () => {
  test("the reporter corrects the class; its own list item comes with it", () => {
    const matter = corrected(matterIn("REPORTED", registry), { reading: { category: asId("E0401") } });
    expect(matter).toMatchObject({ state: "REPORTED", category: "E0401", listItem: "HY-01-001" });
    expect(matter.last.type).toBe("MatterReported");
  });

  test("a new place brings its community and street along", () => {
    const place = { text: "联和路口", grid: asId<never>("440112014001002"), by: "person" as const };
    const matter = corrected(matterIn("REPORTED", registry), { reading: { place } });
    expect(matter).toMatchObject({ place, community: "440112014001", street: "440112014" });
  });

  test("a new place outside every grid belongs to no community", () => {
    const place = { text: "说不清", by: "none" as const };
    const matter = corrected(matterIn("REPORTED", registry), { reading: { place, street: asId("440112012") } });
    expect(matter.community).toBeUndefined();
    expect(matter.street).toBe("440112012");
  });

  test("new words replace the old ones", () => {
    expect(corrected(matterIn("REPORTED", registry), { reading: {}, text: "其实是树倒了" }).text).toBe("其实是树倒了");
  });

  test("turned urgent, the clerk has the urgent limit from now", () => {
    const matter = corrected(matterIn("REPORTED", registry), { reading: { urgency: "URGENT" } });
    expect(clockOf(matter)).toMatchObject({
      name: "accept",
      light: "GREEN",
      deadline: { due: local("2026-03-10 11:30") },
    });
  });

  test("turned ordinary, the limit counts from the report", () => {
    const matter = corrected(matterIn("REPORTED", registry, { urgency: "URGENT" }), { reading: { urgency: "NORMAL" } });
    expect(clockOf(matter)?.deadline.due).toEqual(local("2026-03-10 15:00"));
  });

  test("the same urgency moves no clock", () => {
    const story = matterIn("REPORTED", registry);
    expect(decided(correct(story, { reading: { urgency: "NORMAL" } }))[0]?.data).not.toHaveProperty("clock");
  });

  test("nothing said is nothing corrected", () => {
    const story = matterIn("REPORTED", registry);
    expect(correct(story, { reading: {}, text: "  " })).toMatchObject({ refusal: { code: "text_missing" } });
  });

  test("is for the reporter and the centres, who give a reason", () => {
    const story = matterIn("REPORTED", registry);
    const reading = { urgency: "EXPEDITED" as const };
    expect(correct(story, { reading }, "lianhe.grid02")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(correct(story, { reading }, CENTER)).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(correct(story, { reading, reason: "看图像是紧急" }, CENTER).ok).toBe(true);
  });

  test("only to classes that exist", () => {
    const story = matterIn("REPORTED", registry);
    expect(correct(story, { reading: { category: asId("E9999") } })).toMatchObject({
      refusal: { code: "category_needed" },
    });
    expect(correct(story, { reading: { listItem: asId("HY-99") } })).toMatchObject({
      refusal: { code: "list_item_unknown" },
    });
  });
});

describe("M23 改类别/改地点", () => {
  const reason = "社区选错类别";

  test("after registration the reporter cannot any more, and hears who can", () => {
    const refused = correct(matterIn("REGISTERED", registry), { reading: { category: asId("E0113") } });
    expect(refused).toMatchObject({ refusal: { code: "role_missing", needs: ["STREET_CENTER", "DISTRICT_CENTER"] } });
    expect(correct(matterIn("REGISTERED", registry), { reading: {} }, CLERK)).toMatchObject({
      refusal: { code: "role_missing" },
    });
  });

  test.each(["REGISTERED", "ASSIGNED", "HANDLING"] as const)(
    "in %s the clock is counted again from registration",
    (state) => {
      const story = matterIn(state, registry);
      const matter = corrected(story, { reading: { category: asId("E0113") }, reason }, CENTER);
      expect(matter.state).toBe(state);
      expect(clockOf(matter)).toMatchObject({
        name: "handle",
        deadline: { from: local("2026-03-10 09:10"), due: local("2026-03-17 17:30") },
      });
    },
  );

  test("a shorter limit leaves at least one working hour from now", () => {
    const story = matterIn("REGISTERED", registry, { category: asId("E0113") });
    const late = local("2026-03-12 16:45");
    const matter = corrected(story, { reading: { category: asId("E0104") }, reason }, CENTER, late);
    expect(clockOf(matter)?.deadline).toMatchObject({ from: late, due: local("2026-03-13 08:45") });
  });

  test("turned urgent at night, the least runs in clock time too", () => {
    const story = matterIn("REGISTERED", registry, { category: asId("E0113") });
    const night = local("2026-03-12 23:00");
    const matter = corrected(story, { reading: { urgency: "URGENT" }, reason }, "district.center01", night);
    expect(clockOf(matter)?.deadline.due).toEqual(local("2026-03-13 00:00"));
  });

  test("a new class keeps the halved limit of a failed look", () => {
    const story = matterIn("HANDLED", registry).verified(false);
    const matter = corrected(
      story,
      { reading: { category: asId("E0118") }, reason },
      CENTER,
      local("2026-03-10 15:00"),
    );
    expect(clockOf(matter)?.deadline).toMatchObject({
      from: local("2026-03-10 14:30"),
      due: local("2026-03-11 17:30"),
    });
  });

  test.each(["RAISED", "CALLING", "HANDLED"] as const)("in %s no other clock is touched", (state) => {
    const story = matterIn(state, registry);
    const before = clockOf(story.matter);
    const matter = corrected(story, { reading: { category: asId("E0113") }, reason }, "district.center01");
    expect(matter.category).toBe("E0113");
    expect(clockOf(matter)).toEqual(before);
  });

  test("is logged with its reason and demanded to have one", () => {
    const story = matterIn("REGISTERED", registry);
    expect(correct(story, { reading: { urgency: "EXPEDITED" } }, CENTER)).toMatchObject({
      refusal: { code: "reason_missing" },
    });
    const [event] = decided(correct(story, { reading: { urgency: "EXPEDITED" }, reason }, CENTER));
    expect(event?.data).toMatchObject({ reason });
  });

  test("is over when the matter is", () => {
    for (const state of ["CLOSED", "WITHDRAWN"] as const) {
      const refused = correct(matterIn(state, registry), { reading: { urgency: "URGENT" }, reason }, CENTER);
      expect(refused).toMatchObject({ refusal: { code: "wrong_state", state } });
    }
  });

  test("another street's desk has no say", () => {
    const refused = correct(
      matterIn("REGISTERED", registry),
      { reading: { urgency: "URGENT" }, reason },
      "luogang.center01",
    );
    expect(refused).toMatchObject({ refusal: { code: "wrong_unit" } });
  });
});
