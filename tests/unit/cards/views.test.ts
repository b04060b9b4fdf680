import { callView } from "../../../src/cards/call-view.js";
import { MAX_TEXT_BYTES, utf8Length } from "../../../src/cards/clip.js";
import { helpText, welcomeText } from "../../../src/cards/help.js";
import { matterView } from "../../../src/cards/matter-view.js";
import { callTimeline, matterTimeline } from "../../../src/cards/timeline.js";
import { todoList } from "../../../src/cards/todo-list.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type UnitCode } from "../../../src/domain/shared/ids.js";
import type { ListEntry } from "../../../src/ports/records.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as every from "./every-step.js";
import { at, type CallStep, type MatterStep, staff } from "./story.js";

const STREET = asId<UnitCode>("440112014");

function entry(no: string, overrides: Partial<ListEntry["summary"]> = {}): ListEntry {
  const summary: ListEntry["summary"] = {
    state: "SENT",
    open: true,
    title: "科翔一网格路面积水",
    street: STREET,
    urgency: "NORMAL",
    light: "GREEN",
    startedAt: at("03-10 09:00"),
    waitsFor: [],
    concerns: [],
    dueAt: at("03-12 10:30"),
    ...overrides,
  };
  return { kind: no.startsWith("SX") ? "matter" : "call", no, summary };
}

describe("what a person reads when he asks", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  const call = ({ acted }: CallStep, who: string, when: string) =>
    callView({ state: acted.after, events: acted.history }, staff(registry, who), registry, at(when));
  const matter = ({ acted }: MatterStep, who: string, when: string, calls?: CallStep[]) =>
    matterView(
      { state: acted.after, events: acted.history },
      staff(registry, who),
      registry,
      at(when),
      calls?.map((step) => ({ state: step.acted.after, events: step.acted.history })),
    );

  test("查 of a call shows every running limit with the days that counted and those that did not", () => {
    const lines = call(chain.sent(registry), chain.LIAISON, "03-10 10:25").split("\n");
    expect(lines[0]).toBe("【有呼必应】HJ-20260310-0003 待签收");
    expect(lines).toContain("签收时限 今天16:00(绿灯)");
    expect(lines).toContain("办结时限 03-17 17:30(绿灯)");
    expect(lines).toContain(
      "  5个工作日:自3月10日10:00起,至3月17日(周二)17:30止。计入3月11日至13日、3月16日至17日。跳过3月10日(起算日不计)、3月14日至15日(周末)。",
    );
    expect(lines).toContain(
      "可回复:「签收 0003」 「响应 0003 谁来、何时到、怎么办」 「解除 0003-1 理由」 「解除 0003-2 理由」",
    );
  });

  test("查 offers each person only what he may do", () => {
    expect(call(chain.sent(registry), chain.DEPUTY, "03-10 10:25")).toContain(
      "可回复:「解除 0003-1 理由」 「解除 0003-2 理由」",
    );
    const alone = chain.partsFinished(registry, chain.sent(registry));
    expect(call(alone, chain.DEPUTY, "03-10 10:45")).toContain("可回复:「办结 0003 结果」");
    expect(call(chain.sent(registry), chain.CENTER, "03-10 10:25")).not.toContain("可回复");
    expect(call(chain.inReview(registry), chain.LEADER, "03-10 09:36")).toContain(
      "「同意 0003」 「退回修改 0003 理由」",
    );
    expect(call(chain.inReview(registry), chain.CENTER, "03-10 09:36")).not.toContain("同意 0003");
  });

  test("查 of a limit that has just passed shows red before the sweep has come by", () => {
    expect(call(chain.sent(registry), chain.LIAISON, "03-10 16:01")).toContain("签收时限 今天16:00(红灯)");
  });

  test("查 after the rating shows the points and why", () => {
    const text = call(chain.rated(registry, 4), chain.LIAISON, "03-12 10:00");
    expect(text).toContain("得分92分");
    expect(text).toContain("签收20/20:03-10 10:20签收,时限03-10 16:00,按时");
    expect(text).toContain("评价32/40:4星(基本满意),扣8分");
  });

  test("查 of a matter says in whose hands it is, with the calls made for it", () => {
    expect(matter(every.started(registry), chain.CLERK, "03-10 10:00")).toContain("现由联和街道环卫二班处置");
    const { matter: opened, call: draft } = chain.drafted(registry);
    expect(matter(opened, chain.GRID_WORKER, "03-10 10:00", [draft])).toContain("呼叫 0003 水务局 拟稿");
  });

  test("查 names the source of what did not come by patrol", () => {
    expect(matter(chain.reported(registry, { source: "HOTLINE" }), chain.CLERK, "03-10 10:00")).toContain(
      "(来源:12345)",
    );
    expect(matter(chain.reported(registry), chain.CLERK, "03-10 10:00")).not.toContain("来源");
  });

  test("a resident's phone is readable for bodies that handle the matter and masked for the district", () => {
    expect(matter(chain.raised(registry), chain.CENTER, "03-10 10:00")).toContain(chain.PHONE);
    const seen = matter(chain.raised(registry), "district.center01", "03-10 10:00");
    expect(seen).toContain("138****8000");
    expect(seen).not.toContain(chain.PHONE);
    expect(call(chain.sent(registry), "district.center01", "03-10 10:25")).not.toContain(chain.PHONE);
  });

  test("every view of every step fits into one message", () => {
    const long = `${"积水".repeat(900)}${chain.PHONE}`;
    const texts = [
      ...every.everyMatterStep(registry).map(([, step]) => matter(step, chain.CENTER, "03-12 10:00")),
      ...every.everyCallStep(registry).map(([, step]) => call(step, chain.CENTER, "03-12 10:00")),
      matter(chain.reported(registry, { text: long }), chain.CENTER, "03-10 10:00"),
    ];
    for (const text of texts) expect(utf8Length(text)).toBeLessThanOrEqual(MAX_TEXT_BYTES);
  });

  test("待办 gives number, title, limit and the words that act on it", () => {
    const entries = [
      entry("HJ-20260312-0002", { urgency: "URGENT" }),
      entry("SX-20260310-00017", {
        state: "HANDLED",
        title: "暴露垃圾·科翔路",
        light: "RED",
        dueAt: at("03-11 17:30"),
      }),
    ];
    expect(todoList(entries, staff(registry, chain.LIAISON), registry, at("03-12 09:00")).split("\n")).toEqual([
      "【有呼必应】水务局联络员01待办2件(示范数据):",
      "【紧急】0002 科翔一网格路面积水 待签收 今天10:30前 → 签收 0002",
      "【超期】0017 暴露垃圾·科翔路 待核查 03-11 17:30前 → 查 0017",
    ]);
  });

  test("an empty 待办 says so, a long one says how many are left", () => {
    const who = staff(registry, chain.LIAISON);
    expect(todoList([], who, registry, at("03-12 09:00"))).toContain("现在没有待办");
    const many = Array.from({ length: 13 }, (_, i) => entry(`HJ-20260312-00${10 + i}`));
    const lines = todoList(many, who, registry, at("03-12 09:00")).split("\n");
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe("另有3件,办完再看。");
  });

  test("帮助 tells each role its own words and nobody else's", () => {
    const liaison = helpText(staff(registry, chain.LIAISON), registry);
    expect(liaison).toContain("「签收 0003」");
    expect(liaison).toContain("呼叫不能退回");
    expect(liaison).not.toContain("受理");
    expect(helpText(staff(registry, chain.GRID_WORKER), registry)).toContain("直接写一句话");
    for (const person of registry.staff.values())
      expect(utf8Length(helpText(person, registry))).toBeLessThanOrEqual(MAX_TEXT_BYTES);
  });

  test("the welcome marks sample data", () => {
    expect(welcomeText(staff(registry, chain.GRID_WORKER), registry)).toContain("示范数据");
    const real = { ...registry, district: { ...registry.district, sample: false } };
    expect(welcomeText(staff(registry, chain.GRID_WORKER), real)).not.toContain("示范数据");
  });

  test("a timeline tells who did what when, with phones masked", () => {
    const { acted } = chain.closed(registry);
    const lines = matterTimeline(acted.history, registry);
    expect(lines[0]).toEqual({
      at: "2026-03-10T09:00:00+08:00",
      who: "联和街道网格员01",
      what: "已上报",
      text: "下水道堵塞或破损·科翔路12号:科翔路12号污水冒出来,臭,住户电话138****8000",
      channel: "wecom",
    });
    expect(lines.map(({ what }) => what)).toEqual([
      "已上报",
      "已受理立案",
      "已上呈街道",
      "已发起呼叫",
      "呼叫已办结",
      "核查通过,已结案",
    ]);
    const text = JSON.stringify(callTimeline(chain.rated(registry, 5).acted.history, registry));
    expect(text).toContain("03-10 16:00前签收、03-12 17:30前响应、03-17 17:30前办结");
    expect(text).not.toContain(chain.PHONE);
  });
});
