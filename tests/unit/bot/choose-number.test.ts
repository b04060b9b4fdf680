import { chooseByShort, oneOf } from "../../../src/bot/choose-number.js";
import type { Registry, Staff } from "../../../src/domain/district/registry.js";
import { asId } from "../../../src/domain/shared/ids.js";
import type { ListEntry, Summary } from "../../../src/ports/records.js";
import { sampleRegistry } from "../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const LIAISON: Staff = {
  id: asId("d04.liaison01"),
  name: "水务局联络员01",
  unit: asId("D04"),
  roles: ["DEPT_LIAISON"],
  grids: [],
  aliases: [],
};

function entry(no: string, summary: Partial<Summary> = {}): ListEntry {
  const base: Summary = {
    state: "SENT",
    open: true,
    title: no,
    street: asId("440112014"),
    urgency: "NORMAL",
    light: "GREEN",
    startedAt: new Date("2026-03-10T00:00:00Z"),
    waitsFor: [],
    concerns: ["unit:D04"],
  };
  return { kind: no.startsWith("SX") ? "matter" : "call", no, summary: { ...base, ...summary } };
}

const MINE = { waitsFor: ["DEPT_LIAISON@D04"] };
const asked = { short: "0003", states: ["SENT"], today: "20260310" };
const choose = (entries: ListEntry[], states: string[] = asked.states) =>
  chooseByShort(entries, { ...asked, states }, LIAISON, registry);

describe("which number four digits mean", () => {
  test("the only one that the speaker may see", () => {
    const foreign = entry("HJ-20260309-0003", { concerns: ["unit:D03"] });
    expect(choose([foreign, entry("HJ-20260310-0003")])).toMatchObject({ entry: { no: "HJ-20260310-0003" } });
  });

  test("one whose next move is his comes before newer ones", () => {
    const mine = entry("HJ-20260309-0003", MINE);
    expect(choose([entry("HJ-20260310-0003"), mine])).toMatchObject({ entry: { no: "HJ-20260309-0003" } });
  });

  test("of several moves of his the one in a state where the command makes sense", () => {
    const other = entry("HJ-20260309-0003", { ...MINE, state: "SIGNED" });
    expect(choose([entry("HJ-20260310-0003", MINE), other])).toMatchObject({ entry: { no: "HJ-20260310-0003" } });
  });

  test("two moves of his that fit equally are listed, never guessed", () => {
    const both = [entry("HJ-20260310-0003", MINE), entry("HJ-20260309-0003", MINE)];
    expect(choose(both)).toMatchObject({
      refusal: { code: "ambiguous", candidates: [{ no: "HJ-20260310-0003" }, {}] },
    });
  });

  test("without a move an open one, then one of today", () => {
    const closed = entry("HJ-20260310-0003", { open: false });
    const open = entry("HJ-20260301-0003");
    expect(choose([closed, open], [])).toMatchObject({ entry: { no: "HJ-20260301-0003" } });
    const older = entry("HJ-20260302-0003");
    const today = entry("HJ-20260310-0003");
    expect(choose([older, open, today], [])).toMatchObject({ entry: { no: "HJ-20260310-0003" } });
  });

  test("of somebody else's nothing is told but that it is not his", () => {
    const foreign = entry("HJ-20260310-0003", { concerns: ["unit:D03"], title: "管道堵塞" });
    expect(choose([foreign])).toEqual({ refusal: { code: "not_visible", no: "0003" } });
    expect(choose([])).toEqual({ refusal: { code: "not_found", no: "0003" } });
  });

  test("a list of what waits: none, one, several", () => {
    expect(oneOf([])).toEqual({ refusal: { code: "number_missing" } });
    expect(oneOf([entry("HJ-20260310-0003")])).toMatchObject({ entry: { no: "HJ-20260310-0003" } });
    expect(oneOf([entry("HJ-20260310-0003"), entry("HJ-20260310-0004")])).toMatchObject({
      refusal: { code: "ambiguous" },
    });
  });
});

describe("协办单 0003-1 beside their lead call 0003", () => {
  const [LEAD, WATER, ROADS] = ["HJ-20260310-0003", "HJ-20260310-0003-1", "HJ-20260310-0003-2"];
  const family = () => [
    entry(LEAD ?? "", { department: asId("D04"), concerns: ["unit:D04", "unit:D05", "unit:440112014"] }),
    entry(WATER ?? "", { department: asId("D05"), concerns: ["unit:D04", "unit:D05", "unit:440112014"] }),
    entry(ROADS ?? "", { department: asId("D03"), concerns: ["unit:D04", "unit:D03", "unit:440112014"] }),
  ];
  const of = (unit: string): Staff => ({ ...LIAISON, unit: asId(unit) });
  const chosen = (unit: string, short = "0003") =>
    chooseByShort(family(), { ...asked, short, states: [] }, of(unit), registry);

  test("a helper means its own part; the lead, the street and whoever else mean the lead call", () => {
    expect(chosen("D05")).toMatchObject({ entry: { no: WATER } });
    expect(chosen("D04")).toMatchObject({ entry: { no: LEAD } });
    expect(chosen("440112014")).toMatchObject({ entry: { no: LEAD } });
  });

  test("with its place a part is meant, whoever says so", () => {
    const [, water] = family();
    const found = water ? [water] : [];
    for (const unit of ["D04", "D05", "440112014"])
      expect(chooseByShort(found, { ...asked, short: "0003-1", states: [] }, of(unit), registry)).toMatchObject({
        entry: { no: WATER },
      });
  });
});
