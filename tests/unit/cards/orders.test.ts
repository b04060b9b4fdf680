import { answerTo } from "../../../src/cards/answers.js";
import { MAX_TEXT_BYTES, utf8Length } from "../../../src/cards/clip.js";
import { ORDER_DEEDS } from "../../../src/cards/deeds.js";
import { orderAnswer } from "../../../src/cards/order-answers.js";
import { orderView } from "../../../src/cards/order-view.js";
import { orderTimeline } from "../../../src/cards/timeline.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { OutboxMessage } from "../../../src/ports/message.js";
import { local } from "../../support/matters.js";
import { anOrder, OrderStory } from "../../support/orders.js";
import { sampleRegistry } from "../../support/registry.js";
import { everyOrderStep, typesIn } from "./every-order-step.js";
import { staff, wordsIn } from "./story.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const ISSUERS = ["district.center01", "district.center02"];
const LIANHE = ["lianhe.center01", "lianhe.center02"];
const LUOGANG = ["luogang.center01", "luogang.center02"];
const EMERGENCY = ["d07.leader01", "d07.liaison01"];

/** Who hears of each step by text, and whose turn it is by card; whoever acted reads the answer. */
const TOLD: Readonly<Record<string, { readonly told: readonly string[]; readonly asked: readonly string[] }>> = {
  issued: { told: [], asked: [...LIANHE, ...LUOGANG] },
  "issued to community and grid": { told: [], asked: ["kexiang.clerk01", "kexiang.clerk02", "lianhe.grid01"] },
  proposed: { told: [], asked: ISSUERS },
  released: { told: EMERGENCY, asked: [...LIANHE, ...LUOGANG] },
  refused: { told: EMERGENCY, asked: [] },
  signed: { told: [], asked: LIANHE },
  "all signed": { told: ISSUERS, asked: LUOGANG },
  "signed and reported back": { told: [], asked: ISSUERS },
  "reported back": { told: [], asked: ISSUERS },
  "sent back": { told: [], asked: LIANHE },
  "line closed": { told: LIANHE, asked: [] },
  closed: { told: [...LIANHE, ...LUOGANG], asked: [] },
  urged: { told: [...LIANHE, ...LUOGANG], asked: [] },
  withdrawn: { told: [...LIANHE, ...LUOGANG], asked: [] },
  "proposal withdrawn": { told: ISSUERS, asked: [] },
  yellow: { told: LIANHE, asked: [] },
  red: { told: [], asked: ISSUERS },
  "release yellow": { told: ISSUERS, asked: [] },
  "release red": { told: EMERGENCY, asked: [] },
};

function told(messages: readonly OutboxMessage[]): string[] {
  return [...new Set(messages.flatMap(wordsIn).flatMap(({ to }) => to))].sort();
}

function asked(messages: readonly OutboxMessage[]): string[] {
  return [...new Set(messages.flatMap(({ message }) => (message.kind === "card" ? message.to : [])))].sort();
}

describe("who is told of an order", () => {
  test.each(Object.keys(TOLD))("%s", (name) => {
    const step = new Map(everyOrderStep(registry)).get(name);
    const { told: texts, asked: cards } = TOLD[name] ?? { told: [], asked: [] };
    expect({ told: told(step?.messages ?? []), asked: asked(step?.messages ?? []) }).toEqual({
      told: [...texts].sort(),
      asked: [...cards].sort(),
    });
  });

  test("every kind of event is among the steps, and every step is in the table", () => {
    const steps = everyOrderStep(registry);
    expect([...typesIn(steps)].sort()).toEqual(Object.keys(ORDER_DEEDS).sort());
    expect(steps.map(([name]) => name)).toEqual(Object.keys(TOLD));
  });

  test("every message has a recipient and a key of its own, and fits into one message", () => {
    for (const [, { messages }] of everyOrderStep(registry)) {
      const keys = messages.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { text, to } of messages.flatMap(wordsIn)) {
        expect(to.length).toBeGreaterThan(0);
        expect(utf8Length(text)).toBeLessThanOrEqual(MAX_TEXT_BYTES);
      }
      for (const { message } of messages) {
        if ("to" in message) expect(message.to.length).toBeGreaterThan(0);
      }
    }
  });
});

describe("what is said of a drill", () => {
  /** Every text, card title and answer of a drill says that it is one (domain 6). */
  test("stands in everything that anybody reads", () => {
    const story = new OrderStory(registry).issued({ drill: true });
    const acts = [
      () => story.signed(),
      () => story.reported("luogang.center01"),
      () => story.passUntil(local("2026-03-11 12:01")),
      () => story.closed(local("2026-03-11 14:00")),
    ];
    const read = [...words(story.messages)];
    for (const go of acts) {
      const before = story.events.length;
      go();
      read.push(...words(story.messages));
      const done = { kind: "order", before: story.order, after: story.order, history: story.events } as const;
      const events = story.events.slice(before);
      if (events[0]?.actor.kind === "staff")
        read.push(answerTo({ ...done, events }, staff(registry, "lianhe.center01"), registry));
    }
    read.push(
      orderView(
        { state: story.order, events: story.events },
        staff(registry, "lianhe.center01"),
        registry,
        local("2026-03-11 15:00"),
      ),
    );
    expect(read.length).toBeGreaterThan(8);
    for (const text of read) expect(text).toMatch(/演练/);
  });
});

function words(messages: readonly OutboxMessage[]): string[] {
  return messages.flatMap((owed) => {
    const { message } = owed;
    const texts = wordsIn(owed).map(({ text }) => text);
    if (texts.length > 0) return texts;
    return message.kind === "card" || message.kind === "replace" ? [message.card.title] : [];
  });
}

describe("the page of an order", () => {
  test("shows the issuer every line, the late ones first, and what he can do", () => {
    const story = new OrderStory(registry).issued().reported();
    story.passUntil(local("2026-03-10 12:01"));
    const shown = orderView(
      { state: story.order, events: story.events },
      staff(registry, "district.center01"),
      registry,
      local("2026-03-10 12:30"),
    );
    expect(shown.split("\n")).toEqual([
      "【有呼必应】号令HL-20260310-001 已下达",
      "区指挥中心(区指挥中心01)03-10 09:00下达",
      "内容:防御台风,加固广告牌(照片1张)",
      "签收1/2 反馈1/2 办结0/2",
      "萝岗街道 待签收,签收时限今天12:00(红灯)",
      "联和街道 已反馈 03-10 11:00:已加固(照片1张)",
      "可回复:「办结 HL001」 「补报 HL001 单位 缺什么」 「撤回 HL001 理由」 「催办 HL001」",
      "03-10 11:00 联和街道指挥中心01 已反馈:联和街道:已加固(照片1张)",
      "03-10 11:00 联和街道指挥中心01 已签收:联和街道",
      "03-10 09:00 区指挥中心01 已下达:防御台风,加固广告牌(照片1张) → 联和街道、萝岗街道,03-10 12:0…",
    ]);
  });

  test("shows a receiver his own line and nothing of the others", () => {
    const story = new OrderStory(registry).issued().reported();
    const shown = orderView(
      { state: story.order, events: story.events },
      staff(registry, "luogang.leader01"),
      registry,
      local("2026-03-10 11:20"),
    );
    expect(shown).toContain("萝岗街道 待签收,签收时限今天12:00");
    expect(shown).toContain("可回复:「签收 HL001」 「反馈 HL001 落实情况」");
    expect(shown).not.toContain("联和");
  });
});

test("an act is answered for each of its events, and the timeline says all of them", () => {
  const story = new OrderStory(registry).proposed().released().reported();
  expect(orderTimeline(story.events, registry).map(({ who, what, text }) => [who, what, text])).toEqual([
    ["应急局分管领导01", "已报请放行", expect.stringContaining("03-10 15:00前放行")],
    ["区指挥中心01", "已放行", "03-10 12:00前签收、03-11 12:00前反馈"],
    ["联和街道指挥中心01", "已签收", "联和街道"],
    ["联和街道指挥中心01", "已反馈", "联和街道:已加固(照片1张)"],
  ]);
  const done = { kind: "order", after: story.order, events: story.events.slice(2), history: story.events } as const;
  const speaker = staff(registry, "lianhe.center01");
  expect(story.events.slice(2).map((event) => orderAnswer(event, { done, speaker, registry }))).toEqual([
    "【有呼必应】已签收号令HL-20260310-001。",
    "已反馈号令HL-20260310-001(照片1张),应急局办结后告知您。",
  ]);
  expect(anOrder().text).toBe(story.order.text);
});
