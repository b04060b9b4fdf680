import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { acceptMatter } from "../../../../src/domain/matter/accept-matter.js";
import { clockOf } from "../../../../src/domain/matter/facts.js";
import type { Matter } from "../../../../src/domain/matter/matter.js";
import { type ReportMatter, reportMatter } from "../../../../src/domain/matter/report-matter.js";
import { type SolveOnSpot, solveOnSpot } from "../../../../src/domain/matter/solve-on-spot.js";
import { supplementMatter } from "../../../../src/domain/matter/supplement-matter.js";
import { withdrawMatter } from "../../../../src/domain/matter/withdraw-matter.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import {
  act,
  aReport,
  CENTER,
  CLERK,
  decided,
  GRID,
  LIAISON,
  local,
  MatterStory,
  matterIn,
  person,
  photo,
} from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const NINE = local("2026-03-10 09:00");
const TEN = local("2026-03-10 10:00");

describe("M1 上报", () => {
  const report = (overrides: Partial<ReportMatter> = {}, who = GRID, at = NINE) =>
    reportMatter(undefined, aReport(overrides), act(person(registry, who), at), { registry });

  test("is filed with the reporter as he is, the registry's version and four working hours to accept", () => {
    const [event] = decided(report());
    expect(event).toMatchObject({
      type: "MatterReported",
      data: {
        no: "SX-20260310-00017",
        source: "GRID",
        registry: registry.version,
        reporter: { id: GRID, role: "GRID_WORKER", unit: "440112014008" },
        accept: { from: NINE, due: local("2026-03-10 15:00") },
      },
    });
  });

  test("leaves 30 minutes of clock time when it is urgent, also at night", () => {
    const night = local("2026-03-10 22:10");
    const [event] = decided(report({ urgency: "URGENT" }, GRID, night));
    expect(event).toMatchObject({ data: { accept: { due: local("2026-03-10 22:40") } } });
  });

  test("by a community clerk has the community as its source", () => {
    expect(decided(report({}, CLERK))[0]).toMatchObject({ data: { source: "COMMUNITY_HEAD" } });
  });

  test("takes a photo without words, and words without a photo", () => {
    expect(report({ text: "  " }).ok).toBe(true);
    expect(report({ photos: [] }).ok).toBe(true);
  });

  test("needs words or a photo", () => {
    expect(report({ text: " \n", photos: [] })).toMatchObject({ ok: false, refusal: { code: "text_missing" } });
  });

  test("needs a place that somebody could find", () => {
    const nowhere = report({ place: { text: "", by: "none" } });
    expect(nowhere).toMatchObject({ ok: false, refusal: { code: "grid_needed" } });
    expect(report({ place: { text: "", point: [113.435, 23.19], by: "point" } }).ok).toBe(true);
  });

  test("takes as many characters as the rule book allows, counting rare ones once", () => {
    const limit = registry.rules.maxTextLength;
    expect(report({ text: "𠮷".repeat(limit) }).ok).toBe(true);
    expect(report({ text: "𠮷".repeat(limit + 1) })).toEqual({ ok: false, refusal: { code: "too_long", limit } });
  });

  test("is not a department's business", () => {
    const refused = report({}, LIAISON);
    expect(refused).toMatchObject({
      refusal: { code: "role_missing", needs: ["GRID_WORKER", "COMMUNITY_CLERK", "INTAKE"] },
    });
  });

  test("does not take classes the registry does not know or use", () => {
    expect(report({ category: asId("E9999") })).toMatchObject({ refusal: { code: "category_needed" } });
    expect(report({ category: asId("E0407") })).toMatchObject({ refusal: { code: "category_needed" } });
    expect(report({ listItem: asId("ZJ-X-999") })).toMatchObject({ refusal: { code: "list_item_unknown" } });
  });

  test("is filed once", () => {
    const { matter } = matterIn("REPORTED", registry);
    const again = reportMatter(matter, aReport(), act(person(registry, GRID), TEN), { registry });
    expect(again).toMatchObject({ refusal: { code: "already_done", by: { id: GRID }, at: NINE } });
  });

  test("keeps nothing of a command that does not belong into the record", () => {
    const sloppy = { ...aReport(), press: { cardId: "x" } };
    const [event] = decided(reportMatter(undefined, sloppy, act(person(registry, GRID), NINE), { registry }));
    expect(event?.data).not.toHaveProperty("press");
  });
});

describe("M2 撤回", () => {
  const withdraw = (matter: Matter, who = GRID) =>
    withdrawMatter(matter, { reason: "看错了" }, act(person(registry, who), TEN), { registry });

  test("by the reporter before registration ends the matter and its clock", () => {
    const story = matterIn("REPORTED", registry).withdrawn();
    expect(story.matter.state).toBe("WITHDRAWN");
    expect(clockOf(story.matter)).toBeUndefined();
  });

  test("is the reporter's alone", () => {
    const { matter } = matterIn("REPORTED", registry);
    expect(withdraw(matter, "lianhe.grid02")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(withdraw(matter, CENTER)).toMatchObject({ refusal: { code: "role_missing" } });
  });

  test("comes too late once it is registered, and says who registered it when", () => {
    const { matter } = matterIn("REGISTERED", registry);
    expect(withdraw(matter)).toMatchObject({
      refusal: { code: "wrong_state", state: "REGISTERED", by: { id: CLERK }, at: local("2026-03-10 09:10") },
    });
  });

  test("a second time was already done", () => {
    const { matter } = matterIn("WITHDRAWN", registry);
    expect(withdraw(matter)).toMatchObject({ refusal: { code: "already_done", at: local("2026-03-10 09:05") } });
  });
});

describe("补充", () => {
  const add = (matter: Matter, text: string, photos = [] as string[], who = GRID) =>
    supplementMatter(matter, { text, photos: photos.map(photo) }, act(person(registry, who), TEN), { registry });

  test("adds words and photos without changing the state or who brought it about", () => {
    const story = matterIn("REGISTERED", registry);
    story.add(decided(add(story.matter, "现在堵到路中间了", ["p2", "before"])), act(person(registry, GRID), TEN));
    expect(story.matter).toMatchObject({
      state: "REGISTERED",
      additions: [{ text: "现在堵到路中间了", by: { id: GRID }, at: TEN }],
      photos: ["before", "p2"],
      last: { type: "MatterRegistered" },
    });
  });

  test("needs words or a photo, from the reporter, while the matter is open", () => {
    const { matter } = matterIn("REPORTED", registry);
    expect(add(matter, " ")).toMatchObject({ refusal: { code: "text_missing" } });
    expect(add(matter, "", ["p"]).ok).toBe(true);
    expect(add(matter, "还有", [], "lianhe.grid02")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(add(matterIn("CLOSED", registry).matter, "还有")).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});

describe("M6 受理立案", () => {
  const accept = (matter: Matter, command: Parameters<typeof acceptMatter>[1] = {}, who = CLERK, at = TEN) =>
    acceptMatter(matter, command, act(person(registry, who), at), { registry });

  test("starts the handling clock of the class and ends the one to accept", () => {
    const { matter } = matterIn("REGISTERED", registry);
    expect(matter).toMatchObject({
      state: "REGISTERED",
      category: "E0102",
      listItem: "ZJ-A-004",
      clock: { name: "handle", light: "GREEN", deadline: { due: local("2026-03-10 15:10") } },
    });
  });

  test("of an urgent matter counts the urgent limit in clock time", () => {
    const { matter } = matterIn("REPORTED", registry, { urgency: "URGENT" });
    const [event] = decided(accept(matter, {}, CLERK, local("2026-03-10 20:00")));
    expect(event).toMatchObject({ data: { handle: { limit: registry.rules.limits.handleUrgent } } });
  });

  test("with another class takes that class's list item, limit and urgency", () => {
    const { matter } = matterIn("REPORTED", registry);
    const [event] = decided(accept(matter, { category: asId("E0401") }));
    expect(event).toMatchObject({
      data: {
        category: "E0401",
        listItem: "HY-01-001",
        urgency: "URGENT",
        handle: { limit: registry.rules.limits.handleUrgent },
      },
    });
  });

  test("keeps the clerk's own word on urgency", () => {
    const { matter } = matterIn("REPORTED", registry);
    expect(decided(accept(matter, { urgency: "EXPEDITED" }))[0]).toMatchObject({ data: { urgency: "EXPEDITED" } });
  });

  test("needs a class and a grid", () => {
    const { category: _, listItem: __, ...unread } = aReport();
    const [event] = decided(reportMatter(undefined, unread, act(person(registry, GRID), NINE), { registry }));
    const story = new MatterStory(registry).add(event ? [event] : [], act(person(registry, GRID), NINE));
    expect(accept(story.matter)).toMatchObject({ refusal: { code: "category_needed", no: "SX-20260310-00017" } });
    const gridless = matterIn("REPORTED", registry, { place: { text: "某处", by: "none" } }).matter;
    expect(accept(gridless)).toMatchObject({ refusal: { code: "grid_needed" } });
    expect(accept(gridless, { grid: "440112014008999" })).toMatchObject({ refusal: { code: "grid_needed" } });
  });

  test("with a grid of the clerk's choice corrects the place first", () => {
    const { matter } = matterIn("REPORTED", registry);
    const events = decided(accept(matter, { grid: "440112014008002" }));
    expect(events.map(({ type }) => type)).toEqual(["MatterCorrected", "MatterRegistered"]);
    expect(events[0]).toMatchObject({ data: { place: { grid: "440112014008002", by: "person", text: "科翔路12号" } } });
  });

  test("does not move a matter into a community that is not the clerk's", () => {
    const { matter } = matterIn("REPORTED", registry);
    expect(accept(matter, { grid: "440112014001001" })).toMatchObject({ refusal: { code: "wrong_unit" } });
  });

  test("未落格: the street's desk chooses the grid, and the community has it from then on", () => {
    const report = { ...aReport({ place: { text: "某处", by: "none" } }) };
    const { community: _, ...unplaced } = report;
    const by = act(person(registry, GRID), NINE);
    const story = new MatterStory(registry).add(decided(reportMatter(undefined, unplaced, by, { registry })), by);
    expect(accept(story.matter)).toMatchObject({ refusal: { code: "role_missing", needs: ["STREET_CENTER"] } });
    const center = act(person(registry, CENTER), TEN);
    story.add(decided(acceptMatter(story.matter, { grid: "440112014001001" }, center, { registry })), center);
    expect(story.matter).toMatchObject({ state: "REGISTERED", community: "440112014001", street: "440112014" });
  });

  test("is the business of the own community's clerk", () => {
    const { matter } = matterIn("REPORTED", registry);
    expect(accept(matter, {}, "lianhe.clerk01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(accept(matter, {}, CENTER)).toMatchObject({ refusal: { code: "role_missing", needs: ["COMMUNITY_CLERK"] } });
    expect(accept(matter, {}, GRID)).toMatchObject({ refusal: { code: "role_missing" } });
  });

  test("by a second clerk names the first and the time", () => {
    const { matter } = matterIn("REGISTERED", registry);
    expect(accept(matter, {}, "kexiang.clerk02")).toMatchObject({
      refusal: { code: "already_done", by: { id: CLERK }, at: local("2026-03-10 09:10") },
    });
  });
});

describe("M7 当场办结", () => {
  const solve = (matter: Matter, command: Partial<SolveOnSpot> = {}, who = GRID) =>
    solveOnSpot(
      matter,
      { result: "已清理", before: [], after: [photo("after")], ...command },
      act(person(registry, who), TEN),
      { registry },
    );

  test("closes the matter with the report's photos as 'before'", () => {
    const story = matterIn("REPORTED", registry);
    story.add(decided(solve(story.matter)), act(person(registry, GRID), TEN));
    expect(story.matter).toMatchObject({
      state: "CLOSED",
      closedAt: TEN,
      result: "已清理",
      photos: ["before", "after"],
    });
    expect(story.matter.handledBy).toMatchObject({ id: GRID });
    expect(clockOf(story.matter)).toBeUndefined();
  });

  test("needs words, a photo before and a photo after", () => {
    const { matter } = matterIn("REPORTED", registry, { photos: [] });
    expect(solve(matter, { result: "" })).toMatchObject({ refusal: { code: "text_missing" } });
    expect(solve(matter)).toMatchObject({ refusal: { code: "photo_missing", missing: ["before"] } });
    expect(solve(matter, { before: [photo("b")], after: [] })).toMatchObject({ refusal: { missing: ["after"] } });
    expect(solve(matter, { before: [photo("b")] }).ok).toBe(true);
  });

  test("is for light classes only; others go to the clerk", () => {
    const { matter } = matterIn("REPORTED", registry, { category: asId("E0401") });
    expect(solve(matter)).toMatchObject({ refusal: { code: "role_missing", needs: ["COMMUNITY_CLERK"] } });
  });

  test("is for grid workers of the community, before registration", () => {
    expect(solve(matterIn("REPORTED", registry).matter, {}, "lianhe.grid02").ok).toBe(true);
    expect(solve(matterIn("REPORTED", registry).matter, {}, "lianhe.grid03")).toMatchObject({
      refusal: { code: "wrong_unit" },
    });
    expect(solve(matterIn("REPORTED", registry).matter, {}, CLERK)).toMatchObject({
      refusal: { code: "role_missing" },
    });
    expect(solve(matterIn("REGISTERED", registry).matter)).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});
