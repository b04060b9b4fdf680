import { answerTo } from "../../../src/cards/answers.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as every from "./every-step.js";
import { staff } from "./story.js";

describe("the answer to the one who acted", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  const grid = () => staff(registry, chain.GRID_WORKER);

  test("a report is shown back with grid, urgency and limit", () => {
    expect(answerTo(chain.reported(registry).done, grid(), registry).split("\n").slice(1)).toEqual([
      "网格:科翔第一网格(科翔社区)",
      "程度:一般",
      "受理时限:03-10 15:00",
    ]);
  });

  test("danger to life comes before everything, and the words that made it urgent are named", () => {
    const step = chain.reported(registry, { text: "科翔路12号楼道冒烟,有人晕倒", urgency: "URGENT" });
    const lines = answerTo(step.done, grid(), registry).split("\n");
    expect(lines[0]).toBe("请先拨打110/119/120");
    expect(lines[1]).toMatch(/^【有呼必应】已收到/);
    expect(lines[3]).toMatch(/^程度:紧急\(提到「冒烟」「晕倒」\)$/);
  });

  test("garbage that was tipped out is no danger", () => {
    const step = chain.reported(registry, { text: "有人乱倒垃圾" });
    expect(answerTo(step.done, grid(), registry)).not.toContain("110");
  });

  test("a report without a grid says who will find it", () => {
    const step = chain.reported(registry, { place: { text: "大桥底", by: "none" }, community: undefined as never });
    expect(answerTo(step.done, grid(), registry)).toContain("网格:未落格,由联和街道指挥中心确认");
  });

  test("a grid that was only guessed is called so", () => {
    const place = { text: "路边", grid: asId("440112014008001"), by: "near" } as const;
    const step = chain.reported(registry, { place: place as never });
    expect(answerTo(step.done, grid(), registry)).toContain("科翔第一网格(科翔社区,按最近网格推定)");
  });

  test("an act that took two steps is answered once, with one mark", () => {
    const answer = answerTo(every.assignedAtOnce(registry).done, staff(registry, chain.CLERK), registry);
    expect(answer).toBe(
      "【有呼必应】SX-20260310-00017已受理。SX-20260310-00017已派给联和街道环卫二班,请于03-10 15:15前完成。",
    );
  });

  test("signing asks for the response, with its limit and its words", () => {
    expect(answerTo(chain.signed(registry).done, staff(registry, chain.LIAISON), registry)).toBe(
      "【有呼必应】已签收HJ-20260310-0003。请于03-12 17:30前响应:回复「响应 0003 谁来、什么时候到、怎么办」。",
    );
  });

  test("approving says what the department now has to do and until when", () => {
    expect(answerTo(chain.sent(registry).done, staff(registry, chain.LEADER), registry)).toBe(
      "【有呼必应】已同意,HJ-20260310-0003已下达区水务局:03-10 16:00前签收、03-12 17:30前响应、03-17 17:30前办结。" +
        "协办单HJ-20260310-0003-1已下达生态环境分局。协办单HJ-20260310-0003-2已下达区交通运输局。",
    );
  });

  /** Half of an act on the other aggregate, whose answer says it all. */
  const BESIDE: ReadonlySet<string> = new Set([
    "calls finished",
    "calls cancelled",
    "call redispatched",
    "redispatched",
    "call reworked",
    "finish disputed",
    "part sent",
    "part cancelled with its lead",
    "part moved with its lead",
    "part closed for its lead",
    "part reopened for its lead",
    "accountability decided",
  ]);

  test("every act of a person is answered with its number, and a repeat reads the same words", () => {
    const steps = [...every.everyMatterStep(registry), ...every.everyCallStep(registry)];
    const again = [...every.everyMatterStep(registry), ...every.everyCallStep(registry)];
    for (const [i, [name, { done }]] of steps.entries()) {
      const [actor] = done.events.map((event) => event.actor);
      if (actor?.kind !== "staff" || BESIDE.has(name)) continue;
      const speaker = staff(registry, actor.id);
      const answer = answerTo(done, speaker, registry);
      expect(answer).toContain(done.after.no);
      const other = again[i]?.[1].done;
      expect(other && answerTo(other, speaker, registry)).toBe(answer);
    }
  });
});
