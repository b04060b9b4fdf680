import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { acceptMatter } from "../../../../src/domain/matter/accept-matter.js";
import { clockOf } from "../../../../src/domain/matter/facts.js";
import { mergeMatter } from "../../../../src/domain/matter/merge-matter.js";
import { reopenByReport } from "../../../../src/domain/matter/reopen-matter.js";
import type { ReportMatter } from "../../../../src/domain/matter/report-matter.js";
import { alikeAmong, isSameThing } from "../../../../src/domain/matter/same-thing.js";
import { supplementMatter } from "../../../../src/domain/matter/supplement-matter.js";
import { withdrawMatter } from "../../../../src/domain/matter/withdraw-matter.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import {
  act,
  CENTER,
  CLERK,
  decided,
  GRID,
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

const TEN = local("2026-03-10 10:00");
const OTHER = "lianhe.grid02";
const LATER = asId<ReportMatter["no"]>("SX-20260310-00019");

/** The same rubbish, reported by somebody else. */
const later = (overrides: Partial<ReportMatter> = {}, who = OTHER) =>
  new MatterStory(registry).reported({ no: LATER, photos: [photo("second")], text: "垃圾还在", ...overrides }, who);

const merge = (duplicate: MatterStory, main: MatterStory, reason = "", who = CLERK) =>
  mergeMatter(duplicate.matter, main.matter, { reason }, act(person(registry, who), TEN), { registry });

/** Both sides after the merge. */
function merged(duplicate: MatterStory, main: MatterStory, reason = "") {
  const sides = decided(merge(duplicate, main, reason));
  const by = act(person(registry, CLERK), TEN);
  return { duplicate: duplicate.add(sides.duplicate, by), main: main.add(sides.main, by) };
}

describe("the same thing", () => {
  const at = (east: number, category = "E0102") => ({
    category: asId<never>(category),
    place: { text: "", point: [113.445 + east / 102_340, 23.192] as const },
  });

  test("is the same class at most fifty metres apart", () => {
    expect(isSameThing(at(0), at(49.9), { registry })).toBe(true);
    expect(isSameThing(at(0), at(50.2), { registry })).toBe(false);
    expect(isSameThing(at(0), at(0, "E0113"), { registry })).toBe(false);
  });

  test("without points only the very same words in the same grid say the same place", () => {
    const said = (text: string, grid = "440112014008001") => ({
      category: asId<never>("E0102"),
      place: { text, grid: asId<never>(grid) },
    });
    expect(isSameThing(said("科翔路12号"), said("科翔路 12号"), { registry })).toBe(true);
    expect(isSameThing(said("科翔路12号"), said("科翔路14号"), { registry })).toBe(false);
    expect(isSameThing(said("科翔路12号"), said("科翔路12号", "440112014008002"), { registry })).toBe(false);
    expect(isSameThing(said(""), said(""), { registry })).toBe(false);
    expect(isSameThing(said("科翔路12号"), at(0), { registry })).toBe(false);
  });

  test("what has no class yet is the same as nothing", () => {
    const { category: _, ...unknown } = at(0);
    expect(isSameThing(unknown, unknown, { registry })).toBe(false);
  });

  test("of several the open one is offered, of these the latest", () => {
    const candidate = (no: string, open: boolean, hour: string) => ({
      ...at(0),
      no: asId<never>(no),
      open,
      startedAt: local(`2026-03-10 ${hour}:00`),
    });
    const all = [candidate("closed", false, "09"), candidate("old", true, "07"), candidate("new", true, "08")];
    expect(alikeAmong(at(10), all, { registry })).toEqual({ no: "new", open: true });
    expect(alikeAmong(at(10), all.slice(0, 1), { registry })).toEqual({ no: "closed", open: false });
    expect(alikeAmong(at(200), all, { registry })).toBeUndefined();
  });
});

describe("M3 并件", () => {
  test("ends the later report without a clock and leaves the main matter as far as it was", () => {
    const main = matterIn("ASSIGNED", registry);
    const clock = clockOf(main.matter);
    const both = merged(later(), main);
    expect(both.duplicate.matter).toMatchObject({ state: "MERGED", into: "SX-20260310-00017" });
    expect(clockOf(both.duplicate.matter)).toBeUndefined();
    expect(both.main.matter).toMatchObject({
      state: "ASSIGNED",
      merged: [LATER],
      followers: [{ id: OTHER }],
      photos: ["before", "second"],
      additions: [{ text: "垃圾还在", by: { id: OTHER } }],
    });
    expect(clockOf(both.main.matter)).toEqual(clock);
  });

  test("counts a reporter once, however often he reports", () => {
    const both = merged(later({}, GRID), matterIn("REPORTED", registry));
    expect(both.main.matter.followers).toEqual([]);
    expect(both.main.matter.merged).toEqual([LATER]);
  });

  test("of what was merged before takes its reporters along", () => {
    const first = merged(later(), matterIn("REPORTED", registry)).main;
    const third = later({ no: asId("SX-20260310-00021") }, CLERK);
    const { main } = merged(first, third);
    expect(main.matter.followers.map(({ id }) => id)).toEqual([GRID, OTHER]);
  });

  test("of another class or place needs a person's reason", () => {
    const elsewhere = { place: { text: "科翔市场", grid: asId<never>("440112014008001"), by: "name" as const } };
    expect(merge(later(elsewhere), matterIn("REPORTED", registry))).toEqual({
      ok: false,
      refusal: { code: "not_alike", no: LATER },
    });
    const by = decided(merge(later(elsewhere), matterIn("REPORTED", registry), "是同一堆"));
    expect(by.duplicate[0]).toMatchObject({ data: { alike: false, reason: "是同一堆" } });
  });

  test("never hides an emergency in a matter that is none without a person's reason", () => {
    const urgent = { urgency: "URGENT" as const };
    expect(merge(later(urgent), matterIn("REPORTED", registry))).toMatchObject({ refusal: { code: "not_alike" } });
    expect(merge(later(urgent), matterIn("REPORTED", registry, urgent)).ok).toBe(true);
  });

  test("is for whoever is in charge of both", () => {
    const foreign = { street: asId<never>("440112012"), community: asId<never>("440112012001") };
    expect(merge(later(), matterIn("REPORTED", registry), "", CENTER).ok).toBe(true);
    expect(merge(later(), matterIn("REPORTED", registry, foreign))).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(merge(later(foreign), matterIn("REPORTED", registry))).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(merge(later(), matterIn("REPORTED", registry), "", GRID)).toMatchObject({
      refusal: { code: "role_missing" },
    });
  });

  test("needs an open main matter, and one other than itself", () => {
    expect(merge(later(), matterIn("CLOSED", registry))).toMatchObject({
      refusal: { code: "wrong_state", no: "SX-20260310-00017", state: "CLOSED" },
    });
    expect(merge(later(), later())).toEqual({ ok: false, refusal: { code: "main_needed", no: LATER } });
  });

  test("is for what nobody has accepted yet, and happens once", () => {
    const main = matterIn("REPORTED", registry);
    expect(merge(later().registered(), main)).toMatchObject({ refusal: { code: "wrong_state", state: "REGISTERED" } });
    const both = merged(later(), main);
    expect(merge(both.duplicate, both.main)).toMatchObject({ refusal: { code: "already_done", by: { id: CLERK } } });
  });
});

describe("after a merge", () => {
  const followed = () => merged(later(), matterIn("REPORTED", registry));

  test("the later reporter may add to the main matter, not to his own report", () => {
    const by = act(person(registry, OTHER), TEN);
    const add = { text: "更多了", photos: [] };
    expect(supplementMatter(followed().main.matter, add, by, { registry }).ok).toBe(true);
    expect(supplementMatter(followed().duplicate.matter, add, by, { registry })).toMatchObject({
      refusal: { code: "wrong_state", state: "MERGED" },
    });
  });

  test("the first reporter cannot take back what is others' report too", () => {
    const by = act(person(registry, GRID), TEN);
    expect(withdrawMatter(followed().main.matter, { reason: "" }, by, { registry })).toMatchObject({
      refusal: { code: "shared_report" },
    });
  });
});

describe("M22 by a new report", () => {
  const NEXT_DAY = local("2026-03-11 09:00");
  const reopen = (report: MatterStory, closed = matterIn("CLOSED", registry)) =>
    reopenByReport(report.matter, closed.matter, { reason: "又堆了" }, act(person(registry, CLERK), NEXT_DAY), {
      registry,
    });

  test("reopens the closed matter and merges the report, in one decision", () => {
    const { duplicate, main } = decided(reopen(later()));
    expect(main.map(({ type }) => type)).toEqual(["MatterReopened", "DuplicateJoined"]);
    expect(duplicate).toMatchObject([{ type: "MatterMerged", data: { into: "SX-20260310-00017", alike: true } }]);
  });

  test("takes over the emergency of the new report", () => {
    const [reopened] = decided(reopen(later({ urgency: "URGENT" }))).main;
    expect(reopened).toMatchObject({ data: { urgency: "URGENT", handle: { due: local("2026-03-11 13:00") } } });
  });

  test("is only for the same class and place", () => {
    expect(reopen(later({ category: asId("E0113") }))).toMatchObject({ refusal: { code: "not_alike", no: LATER } });
  });

  test("is not for a report that was accepted already", () => {
    const by = act(person(registry, CLERK), TEN);
    const report = later();
    report.add(decided(acceptMatter(report.matter, {}, by, { registry })), by);
    expect(reopen(report)).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});
