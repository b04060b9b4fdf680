import { readIntent } from "../../../../src/bot/words/read-intent.js";
import { readOrder } from "../../../../src/bot/words/read-order.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { deadlineSaid, type SaidLimit } from "../../../../src/domain/order/order-limits.js";
import { isoLocal } from "../../../../src/domain/shared/local-time.js";
import { local } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";
import { staff } from "../../cards/story.js";

/** A Tuesday. */
const NOW = local("2026-03-10 09:00");

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const read = (text: string, who = "district.center01") => readOrder(registry, staff(registry, who), text, NOW);
const due = (said: SaidLimit | undefined) =>
  said && isoLocal(deadlineSaid(said, NOW, registry.calendar).due).slice(5, 16);
const names = (text: string, who?: string) =>
  read(text, who).receivers.map(
    ({ unit, grid }) => registry.grids.get(grid ?? ("" as never))?.name ?? registry.units.get(unit)?.name,
  );

const STREETS = ["联和街道", "萝岗街道", "新龙镇"];

describe("to whom", () => {
  test.each([
    ["各镇街 防御台风", STREETS],
    ["各街镇:防御台风", STREETS],
    ["全区各街道(镇) 防御台风", STREETS],
    ["所有镇街,防御台风", STREETS],
    ["联和街道、萝岗街道 防御台风", ["联和街道", "萝岗街道"]],
    ["给联和、新龙镇 防御台风", ["联和街道", "新龙镇"]],
    ["防御台风 各镇街", STREETS],
    ["联和广场清理", []],
    ["防御台风", []],
  ])("the district centre: %s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    ["各社区 清理水渠", ["联和社区", "科翔社区"]],
    ["各社区(村) 清理水渠", ["联和社区", "科翔社区"]],
    ["各村居 清理水渠", ["联和社区", "科翔社区"]],
    ["科翔社区 清理水渠", ["科翔社区"]],
    ["科翔第一网格、科翔二网格 清理水渠", ["科翔第一网格", "科翔第二网格"]],
    ["科翔社区各网格 清理水渠", ["科翔第一网格", "科翔第二网格"]],
    ["各网格员 清理水渠", ["联和第一网格", "联和第二网格", "科翔第一网格", "科翔第二网格"]],
  ])("a street: %s", (text, expected) => {
    expect(names(text, "lianhe.center01").sort()).toEqual([...expected].sort());
  });
});

describe("until when", () => {
  test.each([
    ["今天18:00前签收 明天12:00前反馈", "03-10T18:00", "03-11T12:00"],
    ["请于今天18时前签收,明天中午12点前反馈落实情况", "03-10T18:00", "03-11T12:00"],
    ["2小时内签收,1个工作日内反馈", "03-10T11:00", "03-11T17:30"],
    ["半小时内签收 今晚8点前反馈", "03-10T09:30", "03-10T20:00"],
    ["立即签收,下午5点半前反馈结果", "03-10T09:30", "03-10T17:30"],
    ["今天下班前签收并反馈", "03-10T17:30", "03-10T17:30"],
    ["签收时限:今天11:00,反馈时限:3月12日17:30", "03-10T11:00", "03-12T17:30"],
    ["今天上午签收 周五反馈", "03-10T12:00", "03-13T17:30"],
    ["明早签收 下周一上午9点前反馈", "03-11T09:00", "03-16T09:00"],
    ["18:00前签收 13日10:00前反馈", "03-10T18:00", "03-13T10:00"],
    ["今天18:00前签收", "03-10T18:00", undefined],
    ["明天前反馈", undefined, "03-11T17:30"],
    ["尽快签收", undefined, undefined],
    ["今天25:00前签收 2月31日前反馈", undefined, undefined],
  ])("%s", (words, sign, report) => {
    const { limits, text } = read(`各镇街 防御台风,加固广告牌 ${words}`);
    expect([due(limits.sign), due(limits.report)]).toEqual([sign, report]);
    if (sign && report) expect(text).toBe("防御台风,加固广告牌");
  });

  test("what is said again holds: it answers the question for a limit that was over", () => {
    const { limits, text } = read("各镇街 防御台风 今天8:00前签收 明天12:00前反馈,今天18:00前签收");
    expect([due(limits.sign), due(limits.report)]).toEqual(["03-10T18:00", "03-11T12:00"]);
    expect(text).toBe("防御台风");
  });

  test("上报 and the like are part of what is to be done, and stay in the words", () => {
    const { limits, text } = read("各镇街 做好值守 今天18:00前签收,明天12:00前上报受灾情况");
    expect(due(limits.report)).toBe("03-11T12:00");
    expect(text).toBe("做好值守,明天12:00前上报受灾情况");
  });
});

describe("marks", () => {
  test.each([
    ["演练 各镇街 防汛演练集结", true, false],
    ["(演练)各镇街 防汛", true, false],
    ["drill=yes 各镇街 防汛", true, false],
    ["演练:各镇街 防汛", true, false],
    ["各镇街 【演练】防汛", true, false],
    ["紧急 各镇街 防汛", false, true],
    ["演练 紧急 各镇街 防汛", true, true],
    ["各镇街 组织一次消防演练", false, false],
    ["各镇街 紧急避险场所开放", false, false],
  ])("%s: drill %s, urgent %s", (text, drill, urgent) => {
    expect(read(text)).toMatchObject({ drill, urgent });
  });
});

describe("the command and its synonyms", () => {
  test.each([
    ["号令 各镇街 防台风", "各镇街 防台风"],
    ["号令:各镇街防台风", "各镇街防台风"],
    ["下达号令 各镇街 防台风", "各镇街 防台风"],
    ["演练号令 各镇街 防台风", "演练 各镇街 防台风"],
    ["紧急演练号令 各镇街 防台风", "演练 紧急 各镇街 防台风"],
    ["請下達號令 各鎮街 防颱風", "各鎮街 防颱風"],
    ["号令", ""],
  ])("%s", (said, text) => {
    expect(readIntent(said)).toMatchObject({ kind: "command", name: "issue_order", text });
  });

  test.each([
    ["放行 HL001", "release_order", "0001"],
    ["同意放行 HL-20260310-001", "release_order", "HL-20260310-001"],
    ["不予放行 HL001 并入全区号令", "refuse_order", "0001"],
    ["补报 HL001 联和街道 缺照片", "return_report", "0001"],
    ["催办HL001", "urge_order", "0001"],
    ["HL001 催一下", "urge_order", "0001"],
    ["签收 hl001", "sign", "0001"],
    ["HL1 反馈 已落实", "progress", "0001"],
  ])("%s", (said, name, number) => {
    const intent = readIntent(said);
    expect(intent).toMatchObject({ kind: "command", name, ref: { kind: "order" } });
    const ref = intent.kind === "command" ? intent.ref : undefined;
    expect(ref && ("full" in ref ? ref.full : ref.short)).toBe(number);
  });
});
