import { MAX_TEXT_BYTES, utf8Length } from "../../../src/cards/clip.js";
import { type Digest, type DigestSection, digestText } from "../../../src/cards/digest.js";
import {
  finishedText,
  lightsText,
  type MonthFigures,
  ratesText,
  redByDepartmentText,
  yesterdayText,
} from "../../../src/cards/digest-figures.js";
import { digestLine } from "../../../src/cards/digest-line.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type UnitCode } from "../../../src/domain/shared/ids.js";
import type { ListEntry, Summary } from "../../../src/ports/records.js";
import { sampleRegistry } from "../../support/registry.js";
import { at, staff } from "./story.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const MORNING = at("03-12 08:30");
const LIAISON = "d04.liaison01";

function entry(no: string, overrides: Partial<Summary> = {}): ListEntry {
  const summary: Summary = {
    state: "SENT",
    open: true,
    title: "科翔一网格路面积水",
    street: asId("440112014"),
    urgency: "NORMAL",
    light: "GREEN",
    startedAt: at("03-10 09:00"),
    waitsFor: ["DEPT_LIAISON@D04"],
    concerns: [],
    dueAt: at("03-12 10:30"),
    ...overrides,
  };
  return { kind: no.startsWith("SX") ? "matter" : "call", no, summary };
}

const section = (title: string, ...entries: ListEntry[]): DigestSection => ({ title, total: entries.length, entries });

function linesFor(who: string, digest: Partial<Digest>): string[] | undefined {
  const whole: Digest = { date: "2026-03-12", sections: [], figures: [], asides: [], ...digest };
  return digestText(whole, { staff: staff(registry, who), registry, at: MORNING })?.split("\n");
}

const line = (who: string, one: ListEntry, title = "超期") =>
  digestLine(one, { staff: staff(registry, who), registry, at: MORNING }, { title });

/** The words of domain 16.1; each line also has its reply, as the format there asks, and the last line the way to everything. */
test("晨报 of a liaison, the example of domain 16.1: numbers first, each line with its reply word", () => {
  const sections: DigestSection[] = [
    section("待签收", entry("HJ-20260312-0002")),
    {
      ...section(
        "今日到期",
        entry("HJ-20260310-0003", { state: "SIGNED", title: "萝岗污水外溢", dueAt: at("03-12 17:30") }),
      ),
      clock: true,
    },
    { title: "明日到期", total: 2, entries: [], zero: true, short: true },
    { ...section("超期"), zero: true },
  ];
  expect(linesFor(LIAISON, { sections, asides: ["本月已办结 9,均按时"] })).toEqual([
    "【有呼必应】3月12日晨报 · 水务局(示范数据)",
    "待签收 1:HJ-20260312-0002 科翔一网格路面积水(今日10:30前)回复「签收 0002」",
    "今日到期 1:HJ-20260310-0003 萝岗污水外溢(响应,17:30)回复「响应 0003 谁来、何时到、怎么办」",
    "明日到期 2 · 超期 0 · 本月已办结 9,均按时",
    "回复「明细」看全部,「查 编号」看一件",
  ]);
});

test("a zero is said beside other things only", () => {
  const zero = { ...section("超期"), zero: true } as const;
  expect(linesFor(LIAISON, { sections: [zero] })).toBeUndefined();
  const short = { title: "明日到期", total: 1, entries: [entry("HJ-1")], zero: true, short: true } as const;
  expect(linesFor(LIAISON, { sections: [short, zero] })?.slice(1, -1)).toEqual(["明日到期 1 · 超期 0"]);
});

test("nothing when there is nothing, also when there are figures that are only told besides", () => {
  expect(linesFor(LIAISON, { sections: [section("待签收")] })).toBeUndefined();
  expect(linesFor(LIAISON, { asides: ["本月已办结 9,均按时"] })).toBeUndefined();
});

test("figures of the district are a message by themselves", () => {
  const figures = ["昨日:事项新增3、办结1"];
  expect(linesFor("governance.office01", { figures })?.slice(1)).toEqual([...figures, "回复「查 编号」看一件"]);
});

test("never more than twelve lines of at most one message, and every number is told", () => {
  const long = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十";
  const many = Array.from({ length: 12 }, (_, i) =>
    entry(`HJ-20260312-${1000 + i}`, { title: long, light: "RED", dueAt: at("03-02 17:30") }),
  );
  const sections = ["待签收", "今日到期", "明日到期", "超期"].map((title, i) => ({
    title,
    total: 40 + i,
    entries: many.map((one) => ({ ...one, no: `${one.no}${i}` })),
  }));
  const lines = linesFor(LIAISON, { sections, figures: ["甲"], asides: ["乙"] }) ?? [];
  expect(lines).toHaveLength(12);
  for (const { title, total } of sections)
    expect(lines.some((text) => text.startsWith(`${title} ${total}:`))).toBe(true);
  expect(lines.at(-1)).toBe("回复「明细」看全部,「查 编号」看一件");
  expect(utf8Length(lines.join("\n"))).toBeLessThanOrEqual(MAX_TEXT_BYTES);
});

test("what stands under one heading is not listed under the next, but its number stays", () => {
  const red = entry("HJ-20260310-0003", { light: "RED", dueAt: at("03-11 17:30") });
  const lines = linesFor(LIAISON, { sections: [section("待签收", red), section("超期", red)] });
  expect(lines?.slice(1, 3)).toEqual([expect.stringContaining("待签收 1:HJ-20260310-0003"), "超期 1"]);
});

test("a heading may tell the lights of all, and other words to reply with", () => {
  const one = section("差评待确认", entry("HJ-20260310-0003", { state: "FINISHED" }));
  const lines = linesFor("lianhe.leader01", {
    sections: [{ ...one, note: "红1黄0绿0", words: (short) => `评价 ${short} 几星 理由` }],
  });
  expect(lines?.[1]).toMatch(/^差评待确认 1\(红1黄0绿0\):.*回复「评价 0003 几星 理由」$/);
});

test("who is not to act is only shown how to look", () => {
  expect(line("lianhe.center01", entry("HJ-20260312-0002"))).toContain("回复「查 0002」");
  expect(line("d04.handler01", entry("HJ-20260312-0002"))).toContain("回复「查 0002」");
});

test("what is overdue tells by how much: workdays, for urgent ones hours", () => {
  const late = { light: "RED", dueAt: at("03-10 17:30") } as const;
  expect(line(LIAISON, entry("HJ-1", late))).toContain("(签收已超1个工作日)");
  expect(line(LIAISON, entry("HJ-1", { ...late, dueAt: at("03-09 17:30") }))).toContain("(签收已超2个工作日)");
  const urgent = { light: "RED", urgency: "URGENT", dueAt: at("03-12 05:00") } as const;
  expect(line(LIAISON, entry("HJ-1", urgent))).toContain("(签收已超4小时)");
});

test("a rating tells the workdays that are left, on the last day the hour", () => {
  const rate = { state: "FINISHED", waitsFor: ["STREET_CENTER@440112014"] };
  const center = "lianhe.center01";
  expect(line(center, entry("HJ-20260310-0003", { ...rate, dueAt: at("03-16 17:30") }))).toContain(
    "(还有2个工作日)回复「评价 0003 5星」",
  );
  expect(line(center, entry("HJ-1", { ...rate, dueAt: at("03-12 17:30") }))).toContain("(评价,今日17:30前)");
});

describe("figures", () => {
  const calls = { sent: 2, responded: 2, finished: 1 };

  test("yesterday, in numbers; nothing when nothing happened", () => {
    const text = yesterdayText("2026-03-11", "2026-03-12", { reported: 12, closed: 9 }, calls);
    expect(text).toBe("昨日:事项新增12、办结9;呼叫发出2、响应2、办结1");
    expect(yesterdayText("2026-03-11", "2026-03-12", { reported: 1, closed: 0 })).toBe("昨日:事项新增1、办结0");
    const none = { sent: 0, responded: 0, finished: 0 };
    expect(yesterdayText("2026-03-11", "2026-03-12", { reported: 0, closed: 0 }, none)).toBeUndefined();
  });

  test("after a weekend it says since when", () => {
    expect(yesterdayText("2026-03-13", "2026-03-16", { reported: 1, closed: 0 })).toMatch(/^3月13日至3月15日:/);
  });

  const kept = (ended: number, inTime: number) => ({ ended, kept: inTime });
  const month = (overrides: Partial<MonthFigures> = {}): MonthFigures => ({
    finished: kept(9, 9),
    sign: kept(10, 10),
    respond: kept(9, 8),
    finish: kept(3, 2),
    ...overrides,
  });

  test("the month so far: three rates, rounded down, and no rank", () => {
    expect(ratesText(month())).toBe("本月按时率:签收100%(10/10)、响应88%(8/9)、办结66%(2/3)");
    expect(ratesText(month({ finish: kept(0, 0) }))).toBe("本月按时率:签收100%(10/10)、响应88%(8/9)");
    expect(ratesText(month({ sign: kept(0, 0), respond: kept(0, 0), finish: kept(0, 0) }))).toBeUndefined();
  });

  test("what was finished this month, and how much of it in time", () => {
    expect(finishedText(month())).toBe("本月已办结 9,均按时");
    expect(finishedText(month({ finished: kept(9, 7) }))).toBe("本月已办结 9,其中按时7");
    expect(finishedText(month({ finished: kept(0, 0) }))).toBeUndefined();
  });

  test("the lights of several, red first", () => {
    const lights = (["GREEN", "RED", "GREEN"] as const).map((light) => entry("HJ-1", { light }));
    expect(lightsText(lights)).toBe("红1黄0绿2");
  });

  test("red lights by department stand in the order of the registry, not of their number", () => {
    const counts = new Map<UnitCode, number>([
      [asId("D04"), 2],
      [asId("D01"), 1],
    ]);
    expect(redByDepartmentText(counts, registry)).toBe("部门红灯3:城管局1、水务局2");
    expect(redByDepartmentText(new Map(), registry)).toBeUndefined();
  });
});

test("the closing line stands behind everything, takes one of the twelve lines, and is whole however long the rest is", () => {
  const long = { title: "很长".repeat(300), waitsFor: ["GOVERNANCE_OFFICE@GOV"] };
  const many = Array.from({ length: 20 }, (_, i) => entry(`HJ-20260312-${String(i + 1).padStart(4, "0")}`, long));
  const figures = Array.from({ length: 3 }, () => "昨日".repeat(100));
  const closing = "事件链根 12条 0123456789abcdef";
  const lines = linesFor("governance.office01", { sections: [section("待裁定", ...many)], figures, closing }) ?? [];
  expect(lines).toHaveLength(
    linesFor("governance.office01", { sections: [section("待裁定", ...many)], figures })?.length ?? 0,
  );
  expect(lines.length).toBeLessThanOrEqual(12);
  expect(lines.at(-1)).toBe(closing);
  expect(utf8Length(lines.join("\n"))).toBeLessThanOrEqual(MAX_TEXT_BYTES);
  expect(linesFor("governance.office01", { closing })).toBeUndefined();
});
