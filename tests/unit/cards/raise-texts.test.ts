import { answerTo } from "../../../src/cards/answers.js";
import { callView } from "../../../src/cards/call-view.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as raised from "./raised.js";
import { at, type CallStep, cardsTo, staff, textsTo } from "./story.js";

describe("C29 提级呼叫", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  const answer = (step: CallStep, who: string) => answerTo(step.done, staff(registry, who), registry);
  const view = ({ acted }: CallStep, who: string, when: string) =>
    callView({ state: acted.after, events: acted.history }, staff(registry, who), registry, at(when));

  test("the chief decides on a card that names who asks and why", () => {
    const [card] = cardsTo(raised.asked(registry).messages, chain.CHIEF);
    expect(card).toMatchObject({
      title: "申请提级呼叫 0003 → 区水务局",
      desc: "联和街道指挥中心01提出 · 一个部门难以解决",
      buttons: [{ key: "approve_raise" }, { key: "refuse_raise" }],
    });
  });

  test("the leader in charge gets the card, the departments involved, street and district centre a text", () => {
    const { messages } = raised.raised(registry);
    const [card] = cardsTo(messages, raised.LEADER);
    expect(card).toMatchObject({ title: "提级呼叫待批示 0003 联和街道", buttons: [{ key: "comment" }] });
    expect(card).toMatchObject({ choice: { selected: "D04", options: { 0: { id: "D04" } } } });
    expect(cardsTo(messages, "district.leader02")).toEqual([]);
    const [text] = textsTo(messages, chain.LIAISON);
    expect(text).toContain("【有呼必应·提级】联和街道已将HJ-20260310-0003(区水务局主办:");
    expect(text).toContain("请区领导03-11 17:30前批示;响应时限提前至03-11 17:30。其他时限不变。");
    for (const who of ["d04.head01", "d03.liaison01", "d05.leader01", "district.center01", chain.LEADER])
      expect(textsTo(messages, who)).toEqual([text]);
  });

  test("a word of the leader reaches all of them, and the new lead with its number", () => {
    const { messages } = raised.commented(registry, "D03");
    expect(textsTo(messages, "d03.liaison01")[0]).toBe(
      "【有呼必应·批示】区领导01对HJ-20260310-0003批示:请本周办结,并回访住户138****8000。由区交通运输局牵头。" +
        "原呼叫终止、不计分,新编号HJ-20260311-0001,时限自现在起算。",
    );
    expect(textsTo(raised.commented(registry).messages, chain.CHIEF)[0]).toContain("请本周办结");
  });

  test("查 shows it, with what the leaders wrote", () => {
    expect(view(raised.asked(registry), chain.CHIEF, "03-10 11:10")).toContain("同意提级 0003");
    expect(view(raised.raised(registry), chain.DEPUTY, "03-10 12:00")).toContain(
      "提级呼叫,待区领导批示(03-11 17:30前)",
    );
    expect(view(raised.commented(registry), chain.DEPUTY, "03-11 10:00")).toContain(
      "批示:区领导01 03-11 09:00 请本周办结",
    );
  });

  test("whoever acted reads what came of it", () => {
    expect(answer(raised.asked(registry), chain.CENTER)).toContain("已申请提级,由联和街道主要领导决定");
    expect(answer(raised.refused(registry), chain.CHIEF)).toContain("已答复HJ-20260310-0003不提级");
    expect(answer(raised.raised(registry), chain.CHIEF)).toContain("已提级呼叫,请区领导03-11 17:30前批示");
    expect(answer(raised.approved(registry), chain.CHIEF)).toContain("已提级呼叫");
    expect(answer(raised.commented(registry, "D03"), raised.LEADER)).toContain("改由区交通运输局主办");
  });
});
