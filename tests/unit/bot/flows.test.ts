import { gridNamed } from "../../../src/bot/flows/accept.js";
import { handlerIn } from "../../../src/bot/flows/assign.js";
import { namedDepartment } from "../../../src/bot/flows/call.js";
import { readCorrection, withReason } from "../../../src/bot/flows/correct.js";
import { starsIn } from "../../../src/bot/flows/rate.js";
import { placedBy } from "../../../src/bot/placed-by.js";
import type { Registry, Staff } from "../../../src/domain/district/registry.js";
import { asId, type UnitCode } from "../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../support/registry.js";

let registry: Registry;
let grid01: Staff;
beforeAll(async () => {
  registry = await sampleRegistry();
  const found = registry.staff.get(asId("lianhe.grid01"));
  if (!found) throw new Error("the sample district lost its grid worker");
  grid01 = found;
});

describe("whom and what words name", () => {
  test.each([
    ["给 环卫二班", "lianhe.sanitation02"],
    ["环卫2班", "lianhe.sanitation02"],
    ["给環衛二班,盡快", "lianhe.sanitation02"],
    ["综合巡查队", "lianhe.patrol01"],
    ["环卫", undefined],
    ["张三", undefined],
    ["", undefined],
  ])("派 … %s → %s", (words, id) => {
    expect(handlerIn(registry, asId("440112014"), words)?.id).toBe(id);
  });

  test.each([
    ["水务局 管道堵塞", { lead: "D04", ask: "管道堵塞" }],
    ["水務局管道堵塞", { lead: "D04", ask: "管道堵塞" }],
    ["管道堵塞,要水务局来", { lead: "D04", ask: "管道堵塞,要水务局来" }],
    ["管道堵塞", undefined],
  ])("呼叫 %s", (words, named) => {
    expect(namedDepartment(registry, words)).toEqual(named);
  });

  test("a grid by its name", () => {
    expect(gridNamed(registry, "科翔第一网格")?.code).toBe("440112014008001");
    expect(gridNamed(registry, "暴露垃圾")).toBeUndefined();
  });
});

describe("stars", () => {
  const words = { 5: "非常满意", 4: "基本满意", 3: "基本满意", 2: "不满意", 1: "不满意" };
  test("as said, or by the one answer that means one number", () => {
    expect(starsIn({ stars: "4" }, words)).toBe(4);
    expect(starsIn({ grade: "非常满意" }, words)).toBe(5);
  });
  test("out of range or undecided is asked", () => {
    expect(starsIn({ stars: "6" }, words)).toBeUndefined();
    expect(starsIn({ stars: "0" }, words)).toBeUndefined();
    expect(starsIn({ grade: "基本满意" }, words)).toBeUndefined();
    expect(starsIn({}, words)).toBeUndefined();
  });
});

describe("a correction changes what was said and nothing else", () => {
  test("类别 only the class", () => {
    const { reading } = readCorrection(registry, grid01, "类别 路灯不亮");
    expect(reading.category).toBe("P0118");
    expect(reading.place).toBeUndefined();
  });
  test("地点 only the place", () => {
    const { reading } = readCorrection(registry, grid01, "地点 科翔路口");
    expect(reading.place?.text).toContain("科翔路");
    expect(reading.category).toBeUndefined();
  });
  test("a place that nobody knows keeps the grid of somebody else's matter, not the corrector's (M23)", () => {
    const place = {
      text: "科翔路口",
      grid: asId<never>("440112014008002"),
      point: [113.45, 23.19],
      by: "point",
    } as const;
    expect(readCorrection(registry, grid01, "地点 大榕树底下", { place })).toEqual({
      reading: { place: { text: "大榕树底下", grid: "440112014008002", by: "point" } },
    });
  });
  test("the reason stands behind 理由", () => {
    expect(withReason("类别 路灯不亮,理由 现场是路灯")).toEqual({ text: "类别 路灯不亮", reason: "现场是路灯" });
    expect(withReason("地点 科翔路口;原因:群众来电")).toEqual({ text: "地点 科翔路口", reason: "群众来电" });
    expect(withReason("类别 路灯不亮")).toEqual({ text: "类别 路灯不亮" });
  });
  test("words that name neither replace the words", () => {
    expect(readCorrection(registry, grid01, "是三车不是两车")).toEqual({ reading: {}, text: "是三车不是两车" });
  });
});

describe("a pin places a matter (domain 15.2)", () => {
  const words = { street: asId<UnitCode>("440112014") };
  test("inside a grid, with its community and street", () => {
    expect(placedBy(registry, { text: "P1", point: [113.435, 23.19] }, words)).toMatchObject({
      place: { grid: "440112014001002", by: "point", text: "P1" },
      community: "440112014001",
      street: "440112014",
    });
  });
  test("near a grid is proposed", () => {
    expect(placedBy(registry, { text: "P8", point: [113.593, 23.26] }, words)).toMatchObject({
      place: { grid: "440112101226002", by: "near" },
      street: "440112101",
    });
  });
  test("far from all grids nothing is guessed", () => {
    const placed = placedBy(registry, { text: "P6", point: [113.47, 23.175] }, words);
    expect(placed).toEqual({ place: { text: "P6", point: [113.47, 23.175], by: "none" }, street: "440112014" });
  });
});
