import type { Registry } from "../../../src/domain/district/registry.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as every from "./every-step.js";
import { cardsTo, replacements } from "./story.js";

const REVIEW = "HJ-20260310-0003@review@2";

describe("a card whose time is over", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  test("says who did what and when, and keeps the facts it showed", () => {
    const [asked] = cardsTo(chain.inReview(registry).messages, chain.LEADER);
    expect(replacements(chain.sent(registry).messages)).toEqual([
      { kind: "replace", cardId: REVIEW, card: asked, label: "联和街道分管领导01 03-10 10:00 已同意" },
    ]);
  });

  test("is replaced with the press's own code when it is the card that was pressed, never another one's", () => {
    const own = { cardId: REVIEW, responseCode: "rc-1" };
    expect(replacements(chain.sent(registry, undefined, own).messages)).toMatchObject([{ responseCode: "rc-1" }]);
    const foreign = { cardId: "HJ-20260310-0003@review@1", responseCode: "rc-1" };
    const [message] = replacements(chain.sent(registry, undefined, foreign).messages);
    expect(message && "responseCode" in message).toBe(false);
  });

  test("is every card that still asked: progress and proposal both end with the finish", () => {
    expect(replacements(chain.finished(registry).messages).map(({ cardId }) => cardId)).toEqual([
      "HJ-20260310-0003@handle@11",
      "HJ-20260310-0003@proposal@9",
    ]);
  });

  test("is nothing while its question is open: progress ends nothing, neither does a supplement", () => {
    expect(replacements(chain.progressed(registry).messages)).toEqual([]);
    expect(replacements(every.supplemented(registry).messages)).toEqual([]);
  });

  test("names both steps when one act took two", () => {
    expect(replacements(every.signedAndResponded(registry).messages)).toMatchObject([
      { cardId: "HJ-20260310-0003@sign@3", label: "水务局联络员01 03-10 10:20 已签收并响应" },
    ]);
    expect(replacements(every.assignedAtOnce(registry).messages)).toMatchObject([
      { cardId: "SX-20260310-00017@new@1", label: "科翔社区经办01 03-10 09:15 已派遣" },
    ]);
  });

  test("of a corrected report gives way to a new one with the corrected reading", () => {
    const { messages } = every.corrected(registry);
    expect(replacements(messages)).toMatchObject([
      { cardId: "SX-20260310-00017@new@1", label: "联和街道网格员01 03-10 09:03 已更正" },
    ]);
    expect(cardsTo(messages, chain.CLERK)).toMatchObject([
      { id: "SX-20260310-00017@new@2", title: "新事项 0017 暴露垃圾" },
    ]);
  });

  test("of an earlier review does not come back when the call is reviewed again", () => {
    const again = chain.inReview(registry, every.revised(registry));
    expect(replacements(again.messages).map(({ cardId }) => cardId)).toEqual(["HJ-20260310-0003@draft@4"]);
    expect(cardsTo(again.messages, chain.LEADER).map(({ id }) => id)).toEqual(["HJ-20260310-0003@review@5"]);
    expect(replacements(chain.sent(registry, again).messages).map(({ cardId }) => cardId)).toEqual([
      "HJ-20260310-0003@review@5",
    ]);
  });

  test("of the rating waits with the leader once few stars were proposed, and his own card ends with the rating", () => {
    expect(replacements(chain.rated(registry, 2, "还冒水").messages)).toMatchObject([
      { cardId: "HJ-20260310-0003@rate@12", label: "联和街道指挥中心01 03-11 15:00 已提请评价2星" },
    ]);
    expect(replacements(every.badRatingConfirmed(registry).messages)).toMatchObject([
      { cardId: "HJ-20260310-0003@badrate@13", label: "联和街道分管领导01 03-11 16:00 已评价2星" },
    ]);
  });

  test("an act of the system is labelled as one", () => {
    expect(replacements(every.ratedByDefault(registry).messages)).toMatchObject([
      { label: "系统 03-16 17:31 系统默认评价" },
    ]);
  });

  test("both approval cards of a widened review end with the decision", () => {
    const decided = chain.sent(registry, every.widened(registry));
    expect(replacements(decided.messages).map(({ cardId }) => cardId)).toEqual([REVIEW, "HJ-20260310-0003@widened@3"]);
  });
});
