import { answerTo } from "../../../src/cards/answers.js";
import { callView } from "../../../src/cards/call-view.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import { DISTRICT } from "./duties.js";
import { dissatisfiedAgain } from "./every-step.js";
import { at, type CallStep, cardsTo, replacements, staff, textsTo } from "./story.js";
import * as supervision from "./supervision.js";

describe("C28 督办", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  const answer = (step: CallStep, who: string) => answerTo(step.done, staff(registry, who), registry);
  const view = ({ acted }: CallStep, who: string, when: string) =>
    callView({ state: acted.after, events: acted.history }, staff(registry, who), registry, at(when));

  test("the district centre decides on a card that says what is the case", () => {
    const [card] = cardsTo(supervision.proposed(registry).messages, DISTRICT);
    expect(card).toMatchObject({
      title: "督办建议 0003 区水务局",
      text: "已于03-12 17:30到期,至今未响应(时限2个工作日)",
      buttons: [{ key: "supervise" }, { key: "no_supervision" }],
    });
  });

  test("a second 不满意 is put on the same card, without a resident's phone", () => {
    const [card] = cardsTo(dissatisfiedAgain(registry).messages, DISTRICT);
    expect(card).toMatchObject({ text: "重办后联和街道仍评价不满意(2星),意见:还冒水,电话138****8000" });
  });

  test("the order reaches the deputy head as a card, head and street as a text, in the words of the handbook", () => {
    const { messages } = supervision.ordered(registry);
    const text =
      "【有呼必应·督办】DB-20260316-01:HJ-20260310-0003区水务局承办,超期未办。" +
      `请今天到场,联系住户${chain.PHONE}。请03-17 17:30前书面回复原因、措施、完成时间。`;
    expect(textsTo(messages, "d04.head01")).toEqual([text]);
    expect(textsTo(messages, chain.CENTER)).toEqual([text]);
    expect(cardsTo(messages, chain.DEPUTY)).toMatchObject([
      { title: "督办单 DB-20260316-01", text, buttons: [{ key: "reply_supervision" }] },
    ]);
    expect(replacements(messages).map(({ label }) => label)).toEqual(["区指挥中心01 03-16 09:00 已发督办单"]);
  });

  test("a declined proposal turns its card grey and troubles nobody", () => {
    const { messages } = supervision.declined(registry);
    expect(messages.map(({ message }) => message.kind)).toEqual(["replace"]);
    expect(replacements(messages)[0]?.label).toContain("暂不督办");
  });

  test("the reply goes to the centre as a card, to the street as a text", () => {
    const { messages } = supervision.replied(registry);
    expect(cardsTo(messages, DISTRICT)).toMatchObject([
      {
        text: "原因:管道老化;措施:今晚换管,已告知住户138****8000;完成时间:3月17日",
        buttons: [{ key: "accept_reply" }, { key: "reask_reply" }],
      },
    ]);
    expect(textsTo(messages, chain.CENTER)[0]).toContain("区水务局已回复督办单DB-20260316-01");
  });

  test("asked again, the deputy head reads why on a card of its own", () => {
    const [card] = cardsTo(supervision.judged(registry, false).messages, chain.DEPUTY);
    expect(card).toMatchObject({
      text: "区指挥中心要求重新回复:措施不具体。",
      buttons: [{ key: "reply_supervision" }],
    });
  });

  test("unanswered: the department may still reply, and its card stays as it is", () => {
    const { messages } = supervision.unanswered(registry);
    expect(replacements(messages)).toEqual([]);
    for (const id of [chain.DEPUTY, "d04.head01", DISTRICT])
      expect(textsTo(messages, id)[0]).toContain("未在时限内书面回复督办单DB-20260316-01");
  });

  test("查 shows level, order and reply", () => {
    expect(view(supervision.proposed(registry), DISTRICT, "03-13 18:00")).toContain("待区指挥中心决定");
    const replied = view(supervision.replied(registry), chain.DEPUTY, "03-16 15:30");
    expect(replied).toContain("督办等级:3级 督办");
    expect(replied).toContain("督办单DB-20260316-01(已回复,待区指挥中心认可)");
    expect(view(supervision.judged(registry, true), chain.DEPUTY, "03-16 16:30")).not.toContain("督办等级");
  });

  test("whoever acted reads what came of it", () => {
    expect(answer(supervision.ordered(registry), DISTRICT)).toContain("督办单DB-20260316-01已发区水务局");
    expect(answer(supervision.declined(registry), DISTRICT)).toContain("暂不督办,理由已记录");
    expect(answer(supervision.replied(registry), chain.DEPUTY)).toContain("已报区指挥中心,并告知联和街道");
    expect(answer(supervision.judged(registry, true), DISTRICT)).toContain("已认可区水务局");
    expect(answer(supervision.judged(registry, false), DISTRICT)).toContain("已要求区水务局重新回复");
  });
});
