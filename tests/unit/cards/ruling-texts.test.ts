import { beforeAll, describe, expect, test } from "@jest/globals";
import { answerTo } from "../../../src/cards/answers.js";
import { callView } from "../../../src/cards/call-view.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as duties from "./duties.js";
import { at, type CallStep, cardsTo, replacements, staff, textsTo } from "./story.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const view = ({ acted }: CallStep, who: string, when = "03-11 10:30") =>
  callView({ state: acted.after, events: acted.history }, staff(registry, who), registry, at(when));

describe("职责异议裁定 (domain 17.3)", () => {
  test("upheld: the text of the handbook, to old and new department and street", () => {
    const { messages } = duties.upheld(registry);
    for (const who of [chain.DEPUTY, chain.LIAISON, "d03.leader01", chain.CENTER]) {
      expect(textsTo(messages, who)).toEqual([
        expect.stringMatching(
          /^【有呼必应】HJ-20260310-0003职责异议裁定:成立,改派区交通运输局。依据:属道路设施。.*新编号HJ-20260311-0001/,
        ),
      ]);
    }
  });

  test("dismissed: the text of the handbook, and the governance office reads why it may be shirking, as facts", () => {
    const { messages } = duties.dismissed(registry);
    expect(textsTo(messages, chain.LIAISON)[0]).toMatch(
      /^【有呼必应】HJ-20260310-0003职责异议裁定:不成立,请继续办理。依据:清单已列明。/,
    );
    const [note] = textsTo(messages, "governance.office01");
    expect(note).toContain("清单修订建议:HY-02-002");
    expect(note).toContain("推诿建议");
    expect(note).toContain("已列明由区水务局负责");
    expect(note).toContain("系统不自动扣分");
  });

  test("the district centre's card offers both rulings, the proposed department first, never the one that has it", () => {
    const [card] = cardsTo(duties.objected(registry).messages, duties.DISTRICT);
    expect(card).toMatchObject({
      form: "buttons",
      buttons: [{ key: "rule_uphold" }, { key: "rule_dismiss" }],
      choice: { key: "department", selected: "D03" },
    });
    const ids = card?.form === "buttons" ? card.choice?.options.map(({ id }) => id) : [];
    expect(ids?.[0]).toBe("D03");
    expect(ids).not.toContain("D04");
  });

  test("the ruling turns every open card grey, with the deed of the ruling", () => {
    const labels = replacements(duties.upheld(registry).messages).map(({ label }) => label);
    expect(labels).toHaveLength(2);
    for (const label of labels) expect(label).toContain("已裁定异议成立,改派");
  });

  test("查 shows the objection, where it went, and no points", () => {
    const shown = view(duties.upheld(registry), chain.DEPUTY);
    expect(shown).toContain("已改派");
    expect(shown).toContain("新编号HJ-20260311-0001;本呼叫不计分");
    expect(view(duties.objected(registry), duties.DISTRICT)).toContain("「裁定 0003 不成立 依据」");
    expect(view(duties.redispatched(registry), "d03.liaison01")).toContain("由HJ-20260310-0003裁定改派");
  });

  test("查 tells the deputy head until when he may object, and nobody else, and not when it is too late", () => {
    const signed = chain.signed(registry);
    expect(view(signed, chain.DEPUTY)).toContain("今天17:30前回复「异议 0003");
    expect(view(signed, chain.LIAISON)).not.toContain("异议");
    expect(view(signed, chain.DEPUTY, "03-12 09:00")).not.toContain("异议");
  });

  test("a body that does not handle the call reads no phone in the ground", () => {
    const shown = view(duties.objected(registry), "governance.office01");
    expect(shown).not.toContain(chain.PHONE);
  });

  test("who objected reads what does not change", () => {
    const { done } = duties.objected(registry);
    expect(answerTo(done, staff(registry, chain.DEPUTY), registry)).toContain("各项时限照常计算");
  });
});

describe("请镇街补充情况", () => {
  test("the street's desk gets the question with its limit and a button", () => {
    const [card] = cardsTo(duties.streetAsked(registry).messages, chain.CENTER);
    expect(card).toMatchObject({
      text: "询问:几栋几楼?",
      lines: expect.arrayContaining([{ label: "答复时限", value: "03-10 17:30" }]),
      buttons: [{ key: "answer" }],
    });
  });

  test("the department reads the answer, and each delay with the new limit", () => {
    expect(textsTo(duties.streetAnswered(registry).messages, chain.LIAISON)[0]).toContain("3栋2楼");
    expect(textsTo(duties.streetDelayed(registry).messages, chain.LIAISON)[0]).toContain("顺延至03-18 17:30");
  });
});
