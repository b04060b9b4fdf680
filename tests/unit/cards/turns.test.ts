import { answerTo } from "../../../src/cards/answers.js";
import { matterView } from "../../../src/cards/matter-view.js";
import { refuseCard } from "../../../src/cards/questions/refuse-card.js";
import { matterTimeline } from "../../../src/cards/timeline.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { correctMatter } from "../../../src/domain/matter/correct-matter.js";
import type { Card } from "../../../src/ports/message.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as every from "./every-step.js";
import { act, at, cardsTo, type MatterStep, matterBy, staff, textsTo } from "./story.js";
import * as turns from "./turns.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const answer = ({ done, acted }: MatterStep) => {
  const [first] = acted.events;
  if (first?.actor.kind !== "staff") throw new Error("nobody acted");
  return answerTo(done, staff(registry, first.actor.id), registry);
};
const view = ({ acted }: MatterStep, who: string, when: string, main?: MatterStep) =>
  matterView(
    { state: acted.after, events: acted.history },
    staff(registry, who),
    registry,
    at(when),
    [],
    main && { state: main.acted.after, events: main.acted.history },
  );
const keys = (card: Card | undefined) => (card?.form === "buttons" ? card.buttons.map(({ text }) => text) : []);

describe("M3 并件", () => {
  test("both reporters read the words of the handbook, each about both numbers", () => {
    const { duplicate, main } = turns.merged(registry);
    const words = "【有呼必应】SX-20260310-00019与SX-20260310-00017为同一事项,已合并办理,进度一并通知您。";
    expect(textsTo(duplicate.messages, turns.SECOND_REPORTER)).toEqual([words]);
    expect(textsTo(main.messages, chain.GRID_WORKER)).toEqual([words]);
    expect(answer(duplicate)).toBe("【有呼必应】SX-20260310-00019已并入SX-20260310-00017,双方上报人都会收到进度。");
  });

  test("from then on progress is told to both", () => {
    const { main } = turns.merged(registry, chain.reported(registry));
    const accepted = chain.accepted(registry, main);
    for (const who of [chain.GRID_WORKER, turns.SECOND_REPORTER]) {
      expect(textsTo(accepted.messages, who)).toEqual([expect.stringContaining("SX-20260310-00017已受理")]);
    }
  });

  test("and so is what a department says of the call that is open", () => {
    const responded = chain.responded(registry, chain.signed(registry, turns.subjectJoined(registry)));
    expect(textsTo(responded.messages, turns.SECOND_REPORTER)).toEqual([expect.stringContaining("管网科")]);
  });

  test("查 of the report leads to the main matter, 查 of the main matter lists what it was put together from", () => {
    const { duplicate, main } = turns.merged(registry);
    const lines = view(duplicate, turns.SECOND_REPORTER, "03-10 10:00", main).split("\n");
    expect(lines[0]).toBe("【有呼必应】SX-20260310-00019 已并件");
    expect(lines).toContain("已并入SX-20260310-00017,进度见主件");
    expect(lines.find((line) => line.startsWith("主件"))).toContain("已立案");
    expect(view(main, chain.GRID_WORKER, "03-10 10:00")).toContain("已并入1件:0019");
    expect(matterTimeline(duplicate.acted.history, registry).at(-1)).toMatchObject({
      who: "科翔社区经办01",
      what: "已并件",
      text: "并入SX-20260310-00017",
    });
  });

  test("the new card offers to merge, or to reopen", () => {
    const like = (open: boolean) =>
      cardsTo(turns.reportedAgain(registry, { alike: { no: chain.MATTER, open } }).messages, chain.CLERK)[0];
    expect(keys(like(true))).toEqual(["受理", "并入 0017", "上呈街道", "不予受理"]);
    expect(like(true)).toMatchObject({ text: expect.stringContaining("附近有同类在办事项SX-20260310-00017") });
    expect(keys(like(false))).toEqual(["受理", "重开 0017", "上呈街道", "不予受理"]);
  });
});

describe("M4 不予受理, M5 申诉", () => {
  test("the reporter reads ground, words and how to appeal; phones are masked", () => {
    expect(textsTo(turns.notAccepted(registry).messages, chain.GRID_WORKER)).toEqual([
      "【有呼必应】SX-20260310-00017不予受理:已进入司法、信访或纪检程序,已起诉,电话138****8000。" +
        "如有不同意见,3个工作日内(03-13 17:30前)回复「申诉 0017 理由」。",
    ]);
  });

  test("after the appeal it is the last word", () => {
    const [text] = textsTo(turns.finallyNotAccepted(registry).messages, chain.GRID_WORKER);
    expect(text).toContain("这是街道复核后的答复");
    expect(text).not.toContain("申诉 0017");
  });

  test("the street's card says why it is there, and cannot pass it up", () => {
    const [card] = cardsTo(turns.appealed(registry).messages, chain.CENTER);
    expect(card).toMatchObject({ text: expect.stringContaining("上报人申诉:冒水与官司无关。请街道复核。") });
    expect(keys(card)).toEqual(["受理", "不予受理"]);
  });

  test("an emergency has no button to refuse it", () => {
    const urgent = chain.reported(registry, { urgency: "URGENT" });
    expect(keys(cardsTo(urgent.messages, chain.CLERK)[0])).toEqual(["受理", "上呈街道"]);
  });

  test("the form lists the grounds that are in use, in their order", () => {
    const rules = { ...registry.rules, notAcceptGrounds: ["MALICIOUS", "OUTSIDE_DISTRICT"] as const };
    const card = refuseCard({ ...registry, rules }, chain.reported(registry).acted.after, 3);
    expect(card).toMatchObject({
      id: "SX-20260310-00017@refuse@3",
      selects: [{ key: "ground", options: [{ text: "恶意重复上报" }, { text: "不属本区管辖" }] }],
    });
  });

  test("查 shows the ground and until when an appeal is possible", () => {
    expect(view(turns.notAccepted(registry), chain.GRID_WORKER, "03-10 10:00")).toContain(
      "上报人可在03-13 17:30前申诉",
    );
    expect(view(turns.notAccepted(registry), chain.GRID_WORKER, "03-10 10:00")).toContain("可回复:「申诉 0017 理由」");
  });
});

describe("what comes back", () => {
  test("M10: the clerk's card says who gave it back and why", () => {
    const step = turns.taskReturned(registry, every.started(registry), every.TEAM);
    expect(cardsTo(step.messages, chain.CLERK)[0]).toMatchObject({
      text: expect.stringContaining("联和街道环卫二班退派:不是环卫的活。"),
    });
  });

  test("M13: the clerk's card says what the street wants, the street's old card is over", () => {
    const step = turns.sentBack(registry);
    expect(cardsTo(step.messages, chain.CLERK)[0]).toMatchObject({
      text: expect.stringContaining("街道退回:社区可先疏通。"),
    });
    expect(step.messages.some(({ message }) => message.kind === "replace" && message.cardId.includes("@judge@"))).toBe(
      true,
    );
  });

  test("M13 is offered once", () => {
    const again = chain.raised(registry, turns.sentBack(registry));
    expect(keys(cardsTo(chain.raised(registry).messages, chain.CENTER)[0])).toContain("退回社区");
    expect(keys(cardsTo(again.messages, chain.CENTER)[0])).not.toContain("退回社区");
  });

  test("M22: handler and street read that it came back", () => {
    const step = turns.reopened(registry);
    for (const who of [chain.CENTER, chain.DEPUTY])
      expect(textsTo(step.messages, who)).toEqual([expect.stringContaining("SX-20260310-00017复发重开")]);
  });

  test("M23: what is corrected after registration is asked anew on the clerk's card, with the reason in the record", () => {
    const by = act(registry, "district.center01", "DISTRICT_CENTER", at("03-10 09:30"));
    const command = { reading: { category: "E0113" as never }, reason: "现场是路面破损" };
    const step = matterBy(registry, chain.accepted(registry), correctMatter, command, by);
    expect(cardsTo(step.messages, chain.CLERK)[0]).toMatchObject({
      text: expect.stringContaining("已更正:现场是路面破损。"),
    });
    expect(matterTimeline(step.acted.history, registry).at(-1)?.text).toContain("理由:现场是路面破损");
  });
});
