import { answerTo } from "../../../src/cards/answers.js";
import { callView } from "../../../src/cards/call-view.js";
import { callHints } from "../../../src/cards/reply-hints.js";
import { callTimeline } from "../../../src/cards/timeline.js";
import { finishCall as finish } from "../../../src/domain/call/finish-call.js";
import { rateCall as rate } from "../../../src/domain/call/rate-call.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as every from "./every-step.js";
import { act, at, type CallStep, callBy, cardsTo, replacements, staff, textsTo } from "./story.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const DISTRICT = "district.center01";
const buttonsOf = (step: CallStep, id: string) =>
  cardsTo(step.messages, id).flatMap((card) => (card.form === "buttons" ? card.buttons.map(({ key }) => key) : []));
const answered = (step: CallStep, id: string) => answerTo(step.done, staff(registry, id), registry);
const shown = ({ acted }: CallStep, id: string) =>
  callView(
    { state: acted.after, events: acted.history },
    staff(registry, id),
    registry,
    acted.events[0]?.at ?? at("03-10 10:00"),
  );
const lastLine = ({ acted }: CallStep) => callTimeline(acted.history, registry).at(-1);

describe("C6 系统代签", () => {
  test("department head and district centre read who did not sign, what it costs and what is next", () => {
    const { messages } = every.signedBySystem(registry);
    const text =
      "【有呼必应·系统代签】区水务局超过签收时限2倍仍未签收HJ-20260310-0003,系统已于03-11 11:01代签,签收不得分。" +
      "请督促03-12 17:30前响应。回复「查 0003」看详情。";
    for (const id of ["d04.head01", DISTRICT]) expect(textsTo(messages, id)).toEqual([text]);
  });

  test("the sign card turns grey in the system's name, the response is asked for", () => {
    const step = every.signedBySystem(registry);
    expect(replacements(step.messages).map(({ label }) => label)).toEqual(["系统 03-11 11:01 系统代签"]);
    expect(buttonsOf(step, chain.LIAISON)).toEqual(["respond", "finish"]);
    expect(lastLine(step)).toMatchObject({ who: "系统", what: "系统代签" });
  });
});

describe("C13 系统默认评价", () => {
  test("card, timeline, view and reckoning call it by its name", () => {
    const step = every.ratedByDefault(registry);
    for (const { label } of replacements(step.messages)) expect(label).toBe("系统 03-16 17:31 系统默认评价");
    expect(lastLine(step)).toMatchObject({ what: "系统默认评价", text: "5星(非常满意),系统默认" });
    expect(shown(step, chain.LEADER)).toContain("评价:系统默认5星(非常满意)");
    expect(shown(step, chain.LEADER)).toContain("评价40/40:系统默认5星(非常满意)");
  });
});

describe("M19 and C15", () => {
  test("the leader is asked, with what was found: again, or a rating", () => {
    const [card] = cardsTo(every.disputed(registry).messages, chain.LEADER);
    expect(card).toMatchObject({
      title: "是否退回重办 0003 区水务局",
      text: "联和街道网格员01核查不通过:还在冒水。部门报告的结果:管道已疏通",
      choice: { key: "stars", selected: "2" },
      buttons: [{ key: "redo", text: "退回重办" }, { key: "rate" }],
    });
    expect(textsTo(every.disputed(registry).messages, chain.CENTER)[0]).toContain("核查不通过:还在冒水(照片1张)");
    expect(shown(every.disputed(registry), chain.LEADER)).toContain("核查不通过:还在冒水,待街道领导决定是否重办");
  });

  test("rework: the words of 17.3 on the department's card, with photos behind it", () => {
    const step = every.reworked(registry);
    const [card] = cardsTo(step.messages, chain.DEPUTY);
    expect(card).toMatchObject({
      title: expect.stringContaining("退回重办 0003"),
      text: "【有呼必应】联和街道认为HJ-20260310-0003未办好,退回重办:还在冒水。新时限03-16 17:30。",
      buttons: expect.arrayContaining([expect.objectContaining({ key: "finish" })]),
    });
    const photos = step.messages.flatMap(({ message }) => (message.kind === "photo" ? [message.photo] : []));
    expect(photos).toContain("photo-2");
    expect(answered(step, chain.LEADER)).toBe(
      "【有呼必应】已将HJ-20260310-0003退回区水务局重办:还在冒水。新时限03-16 17:30。",
    );
    expect(shown(step, chain.LIAISON)).toContain("退回重办:03-11 15:30 还在冒水");
  });

  test("the cards of the first report are over: the desk's rating and the leader's question", () => {
    const labels = replacements(every.reworked(registry).messages).map(({ cardId, label }) => [
      cardId.split("@")[1],
      label,
    ]);
    expect(labels).toEqual([
      ["rate", "联和街道分管领导01 03-11 15:30 已退回重办"],
      ["rework", "联和街道分管领导01 03-11 15:30 已退回重办"],
    ]);
  });

  test("the verifier reads that the street's leader decides", () => {
    const { done } = every.matterDisputed(registry);
    expect(answerTo(done, staff(registry, chain.GRID_WORKER), registry)).toBe(
      "【有呼必应】SX-20260310-00017核查不通过,已请联和街道领导决定是否退回重办(03-12 09:30前)。",
    );
  });

  test("a bad rating from the desk offers rework first; after it, only the rating", () => {
    const first = chain.rated(registry, 2, "还冒水");
    expect(buttonsOf(first, chain.LEADER)).toEqual(["redo", "rate"]);
    const rework = every.reworked(registry);
    const again = act(registry, chain.DEPUTY, "DEPT_LEADER", at("03-12 10:00"));
    const finished = callBy(registry, rework, finish, { result: "已更换", photos: [chain.PHOTO] }, again);
    const clerk = act(registry, chain.CENTER, "STREET_CENTER", at("03-12 15:00"));
    expect(buttonsOf(callBy(registry, finished, rate, { stars: 2, reason: "还冒水" }, clerk), chain.LEADER)).toEqual([
      "rate",
    ]);
  });
});

describe("C16 再次不满意", () => {
  test("the district centre is asked to look, once", () => {
    const step = every.dissatisfiedAgain(registry);
    expect(cardsTo(step.messages, DISTRICT)).toHaveLength(1);
    expect(textsTo(step.messages, DISTRICT)).toEqual([]);
    expect(textsTo(step.messages, chain.LIAISON)[0]).toContain("评价:不满意(2星)");
    expect(answered(step, chain.LEADER)).toContain("重办后仍不满意,已建议区指挥中心督办。");
    for (const { label } of replacements(step.messages)) expect(label).toContain("已评价2星");
  });
});

describe("C25 撤销呼叫", () => {
  test("unsigned: the department need not do anything", () => {
    const step = every.takenBack(registry);
    const text = "【有呼必应】联和街道对区水务局的呼叫HJ-20260310-0003已撤销:呼叫错部门。不计分,无需再办理。";
    for (const id of [chain.LIAISON, chain.DEPUTY, DISTRICT]) expect(textsTo(step.messages, id)).toEqual([text]);
    expect(answered(step, chain.LEADER)).toBe("【有呼必应】HJ-20260310-0003已撤销,事项SX-20260310-00017请重新研判。");
    expect(callTimeline(step.acted.history, registry).slice(-3)).toMatchObject([
      { what: "已撤销", text: "呼叫错部门,部门尚未签收" },
      { what: "协办单已了结", text: "HJ-20260310-0003-1已撤销" },
      { what: "协办单已了结", text: "HJ-20260310-0003-2已撤销" },
    ]);
  });

  test("signed: the deputy head is asked, the street reads that all goes on until then", () => {
    const step = every.cancellationAsked(registry);
    const [card] = cardsTo(step.messages, chain.DEPUTY);
    expect(card).toMatchObject({
      title: "镇街要求撤销 0003 联和街道呼叫",
      text: "理由:另有安排。同意后撤销,不计分;不同意请照常办理,时限照常计算。",
      buttons: [{ key: "agree_cancel", text: "同意撤销" }],
    });
    expect(answered(step, chain.LEADER)).toContain("撤销须区水务局分管领导同意");
    expect(answered(step, chain.LEADER)).toContain("「撤销 0003 已自行解决」");
    expect(shown(step, chain.DEPUTY)).toContain("镇街要求撤销:另有安排,待部门分管领导同意");
    expect(replacements(step.messages)).toEqual([]);
  });

  test("agreed: the street's leaders hear it, every open card is over", () => {
    const step = every.cancellationAgreed(registry);
    expect(textsTo(step.messages, chain.LEADER)).toEqual([
      "【有呼必应】经区水务局同意,联和街道对区水务局的呼叫HJ-20260310-0003已撤销:另有安排。不计分,无需再办理。",
    ]);
    expect(replacements(step.messages).map(({ cardId }) => cardId.split("@")[1])).toEqual(["handle", "cancel"]);
    expect(answered(step, chain.DEPUTY)).toContain("已同意撤销HJ-20260310-0003,不计分");
    expect(shown(step, chain.DEPUTY)).not.toContain("待部门分管领导同意");
  });
});

describe("what people may reply", () => {
  const hints = ({ acted }: CallStep, id: string) => callHints(acted.after, staff(registry, id), registry);

  test("rework while it is the first time, cancelling while it is with the department, agreeing once asked", () => {
    expect(hints(chain.finished(registry), chain.LEADER)).toContain("重办 0003 原因");
    expect(hints(chain.finished(registry), chain.CENTER)).not.toContain("重办 0003 原因");
    expect(hints(chain.sent(registry), chain.LEADER)).toEqual(["撤销 0003 理由"]);
    expect(hints(every.cancellationAsked(registry), chain.DEPUTY)).toContain("同意撤销 0003");
    expect(hints(chain.responded(registry), chain.DEPUTY)).not.toContain("同意撤销 0003");
  });
});
