import { answerTo } from "../../../src/cards/answers.js";
import { callView } from "../../../src/cards/call-view.js";
import { scoreView } from "../../../src/cards/score-view.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../support/registry.js";
import * as appeals from "./appeals.js";
import * as chain from "./chain.js";
import { at, type CallStep, cardsTo, textsTo } from "./story.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

function staff(id: string) {
  const found = registry.staff.get(asId<StaffId>(id));
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
}

const viewOf = ({ acted: { after, history } }: CallStep, id: string) =>
  callView({ state: after, events: history }, staff(id), registry, at("03-12 10:00"));

describe("the deputy head's card after a rating", () => {
  test("says how the points came about and until when to appeal", () => {
    const [card] = cardsTo(chain.rated(registry, 4).messages, chain.DEPUTY);
    expect(card).toMatchObject({
      title: "已评价 0003 得92分",
      text: "【有呼必应】联和街道对HJ-20260310-0003评价:基本满意(4星)。如有异议3个工作日内可申诉。",
      buttons: [{ key: "appeal_score", text: "申诉" }],
    });
    expect(card?.form === "buttons" && card.lines).toEqual([
      { label: "编号", value: "HJ-20260310-0003" },
      { label: "签收", value: "20/20" },
      { label: "响应", value: "15/15" },
      { label: "办结", value: "25/25" },
      { label: "满意度", value: "32/40" },
      { label: "申诉期限", value: "03-16 17:30" },
    ]);
  });

  test("where no point was lost there is nothing to appeal: a text, no card", () => {
    const { messages } = chain.rated(registry, 5);
    expect(cardsTo(messages, chain.DEPUTY)).toEqual([]);
    expect(textsTo(messages, chain.DEPUTY)).toHaveLength(1);
  });
});

describe("the governance office's card", () => {
  test("offers the deductions that can be excluded, and no star", () => {
    const [card] = cardsTo(appeals.lateAppealed(registry).messages, appeals.OFFICE);
    expect(card).toMatchObject({
      title: "评分申诉待裁定 0003 区水务局",
      choice: { key: "deduction", options: [{ id: "sign_late", text: "迟签收" }] },
      buttons: [{ key: "uphold_appeal" }, { key: "dismiss_appeal" }],
    });
  });

  test("where only stars cost points it can be dismissed and nothing else", () => {
    const [card] = cardsTo(appeals.appealed(registry).messages, appeals.OFFICE);
    expect(card).toMatchObject({ buttons: [{ key: "dismiss_appeal" }] });
    expect(card).not.toHaveProperty("choice");
    expect(card?.form === "buttons" && card.lines).toContainEqual({
      label: "说明",
      value: "没有可剔除的扣分,星级不能更改",
    });
  });
});

describe("words", () => {
  test("the one who appealed, and the one who ruled, read what became of it", () => {
    expect(answerTo(appeals.lateAppealed(registry).done, staff(chain.DEPUTY), registry)).toBe(
      "【有呼必应】已提交HJ-20260310-0003的评分申诉,由基层治理创新处于03-17 17:30前裁定,期间暂不归档。",
    );
    const { done } = appeals.decided(registry, appeals.UPHOLD);
    expect(answerTo(done, staff(appeals.OFFICE), registry)).toBe(
      "【有呼必应】已裁定HJ-20260310-0003的评分申诉:成立,剔除迟签收的扣分(星级不变)。依据:停电属实。",
    );
  });

  test("查 shows an appeal that waits, and its ruling", () => {
    expect(viewOf(appeals.lateAppealed(registry), chain.DEPUTY)).toContain("评分申诉:当天停电,电话13800000000;待裁定");
    const decided = appeals.decided(registry, appeals.DISMISS);
    expect(viewOf(decided, chain.DEPUTY)).toContain("不成立,得分不变。依据:当天未停电");
  });

  test("who only looks on reads no phone number", () => {
    expect(viewOf(appeals.lateAppealed(registry), "district.center01")).toContain("当天停电,电话138****0000;待裁定");
  });

  test("查 tells each side what it can reply now", () => {
    expect(viewOf(appeals.ratedLate(registry), chain.DEPUTY)).toContain("「申诉 0003 理由」");
    expect(viewOf(appeals.ratedLate(registry), appeals.OFFICE)).not.toContain("申诉成立");
    const open = appeals.lateAppealed(registry);
    expect(viewOf(open, chain.DEPUTY)).not.toContain("「申诉 0003 理由」");
    expect(viewOf(open, appeals.OFFICE)).toContain("「申诉成立 0003 依据」 「申诉不成立 0003 依据」");
  });

  test("查分: line by line, with what the appeal took away", () => {
    const { after, history } = appeals.decided(registry, appeals.UPHOLD).acted;
    expect(scoreView({ state: after, events: history }, registry).split("\n")).toEqual([
      "【有呼必应】HJ-20260310-0003 区水务局 已评价(示范数据)",
      "得分92分",
      expect.stringMatching(/^签收20\/20:03-11 09:00签收.*,申诉剔除,不扣分$/),
      expect.stringMatching(/^响应15\/15:.*按时$/),
      expect.stringMatching(/^办结25\/25:.*按时$/),
      "评价32/40:4星(基本满意),扣8分",
      "申诉成立:已剔除的扣分不再计",
      "计入2026年3月评分",
    ]);
  });
});
