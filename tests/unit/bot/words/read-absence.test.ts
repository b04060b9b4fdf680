import { readAbsence } from "../../../../src/bot/words/read-absence.js";
import type { Registry, Staff } from "../../../../src/domain/district/registry.js";
import { asId, type StaffId } from "../../../../src/domain/shared/ids.js";
import { isoLocal } from "../../../../src/domain/shared/local-time.js";
import { local } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

/** Monday. */
const NOW = local("2026-03-09 10:00");
const staff = (id: string): Staff => {
  const found = registry.staff.get(asId<StaffId>(id));
  if (!found) throw new Error(id);
  return found;
};

function read(text: string, who = "d04.liaison01") {
  const { person, from, until, deputy, unknown, reason } = readAbsence(text, staff(who), registry, NOW);
  const short = (at: Date | undefined) => at && isoLocal(at).slice(5, 16).replace("T", " ");
  return { person: person.id, from: short(from), until: short(until), deputy, unknown, reason };
}

describe("from when until when", () => {
  test.each<[string, string, string]>([
    ["3月10日到12日", "03-10 00:00", "03-13 00:00"],
    ["3月10日至3月12日", "03-10 00:00", "03-13 00:00"],
    ["3.10-3.12", "03-10 00:00", "03-13 00:00"],
    ["2026-03-10到2026-03-12", "03-10 00:00", "03-13 00:00"],
    ["3月30日到2日", "03-30 00:00", "04-03 00:00"],
    ["10号到12号", "03-10 00:00", "03-13 00:00"],
    ["明天", "03-10 00:00", "03-11 00:00"],
    ["明天到后天", "03-10 00:00", "03-12 00:00"],
    ["今天下午", "03-09 14:00", "03-09 17:30"],
    ["下午", "03-09 14:00", "03-09 17:30"],
    ["明天上午", "03-10 08:30", "03-10 12:00"],
    ["3月10日下午到3月12日上午", "03-10 14:00", "03-12 12:00"],
    ["今天下午2点到4点", "03-09 14:00", "03-09 16:00"],
    ["明天14:00到16:30", "03-10 14:00", "03-10 16:30"],
    ["下午3点半到5点", "03-09 15:30", "03-09 17:00"],
    ["周三到周五", "03-11 00:00", "03-14 00:00"],
    ["下周一到下周三", "03-16 00:00", "03-19 00:00"],
    ["下周一到周三", "03-16 00:00", "03-19 00:00"],
    ["到3月12日", "03-09 10:00", "03-13 00:00"],
    ["即日起到周五", "03-09 10:00", "03-14 00:00"],
    ["到下午3点", "03-09 10:00", "03-09 15:00"],
    ["3天", "03-09 10:00", "03-12 00:00"],
    ["两天", "03-09 10:00", "03-11 00:00"],
    ["明天起3天", "03-10 00:00", "03-13 00:00"],
    ["3月13日起3天", "03-13 00:00", "03-18 00:00"],
    ["2小时", "03-09 10:00", "03-09 12:00"],
    ["半天", "03-09 10:00", "03-09 12:00"],
  ])("%s", (text, from, until) => {
    expect(read(text)).toMatchObject({ person: "d04.liaison01", from, until });
  });

  test.each(["", "身体不适", "下午3点", "13月40日"])("%s says no length", (text) => {
    expect(read(text).until).toBeUndefined();
  });
});

describe("who acts meanwhile, for whom, and why", () => {
  test.each<[string, string | undefined]>([
    ["3月10日到12日 由水务局分管领导01代理", "d04.leader01"],
    ["3月10日到12日,代理人 水务局经办人01", "d04.handler01"],
    ["3月10日到12日 代理人:分管领导01", "d04.leader01"],
    ["3月10日到12日 代理d04.head01", "d04.head01"],
    ["3月10日到12日", undefined],
    ["3月10日到12日 由于身体不适,请病假", undefined],
  ])("%s: %s", (text, deputy) => {
    expect(read(text)).toMatchObject({ deputy, until: "03-13 00:00" });
  });

  test("a deputy nobody has heard of is named", () => {
    expect(read("明天 由张三代理")).toMatchObject({ deputy: undefined, unknown: "张三" });
  });

  test("one of another body is understood, to be refused by name", () => {
    expect(read("明天 由交通局联络员01代理")).toMatchObject({ deputy: "d03.liaison01" });
  });

  test("a colleague's name makes it his", () => {
    expect(read("水务局联络员01 3月10日到12日 由水务局分管领导01代理", "d04.head01")).toMatchObject({
      person: "d04.liaison01",
      deputy: "d04.leader01",
      until: "03-13 00:00",
    });
  });

  test.each<[string, string]>([
    ["3月10日到12日 去省里培训", "去省里培训"],
    ["因身体不适 明天", "身体不适"],
    ["明天 由于身体不适", "身体不适"],
    ["明天 由水务局分管领导01代理 体检", "体检"],
    ["明天", ""],
  ])("%s: %s", (text, reason) => {
    expect(read(text).reason).toBe(reason);
  });
});
