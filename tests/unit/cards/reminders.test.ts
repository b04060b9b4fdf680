import type { Registry } from "../../../src/domain/district/registry.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as every from "./every-step.js";
import { textsTo } from "./story.js";

describe("reminders", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  test("half of the sign limit is a nudge to sign, with the words that do it", () => {
    const half = { clock: "sign", kind: "half", to: ["DEPT_LIAISON"] } as const;
    const { messages } = every.reminded(registry, chain.sent(registry), half, "03-10 12:00");
    expect(textsTo(messages, chain.LIAISON)).toEqual([
      "【有呼必应·提醒】HJ-20260310-0003签收时限已过半,请于今天16:00前签收。回复「签收 0003」。",
    ]);
  });

  test("a limit that ends on another day is not said to end today", () => {
    const yellow = { clock: "respond", kind: "yellow", to: ["DEPT_LIAISON"] } as const;
    const { messages } = every.reminded(registry, chain.signed(registry), yellow, "03-11 16:00");
    expect(textsTo(messages, chain.LIAISON)[0]).toContain("HJ-20260310-0003明天17:30到期(响应)");
  });

  test("red reaches department, its head, street and district, each once", () => {
    const to = ["DEPT_LIAISON", "DEPT_LEADER", "DEPT_HEAD", "STREET_CENTER", "DISTRICT_CENTER"] as const;
    const red = { clock: "finish", kind: "red", to } as const;
    const { messages } = every.reminded(registry, chain.progressed(registry), red, "03-17 17:31");
    for (const id of [chain.LIAISON, chain.DEPUTY, "d04.head01", chain.CENTER, "district.center01"])
      expect(textsTo(messages, id)).toHaveLength(1);
    expect(textsTo(messages, chain.HANDLER)).toEqual([]);
  });

  test("a late approval presses the leader and only tells the street centre", () => {
    const red = { clock: "approve", kind: "red", to: ["STREET_LEADER", "STREET_CENTER"] } as const;
    const { messages } = every.reminded(registry, chain.inReview(registry), red, "03-10 15:36");
    expect(textsTo(messages, chain.LEADER)[0]).toContain("请说明原因并立即办理。回复「同意 0003」");
    expect(textsTo(messages, chain.CENTER)[0]).toBe(
      "【有呼必应·超期】HJ-20260310-0003已超过审核时限(03-10 15:35)。回复「查 0003」看详情。",
    );
  });

  test("a matter's yellow goes to whose move it is; red on the same day only one level up, where nobody heard of it", () => {
    const yellow = every.matterLight(registry, chain.accepted(registry), "YELLOW", "03-10 14:10");
    expect(textsTo(yellow.messages, chain.CLERK)).toEqual([
      "【有呼必应·提醒】SX-20260310-00017今天15:10到期(处置)。回复「查 0017」看详情。",
    ]);
    const red = every.matterLight(registry, yellow, "RED", "03-10 15:11");
    expect(textsTo(red.messages, chain.CLERK)).toEqual([]);
    expect(textsTo(red.messages, chain.CENTER)).toEqual([
      "【有呼必应·超期】SX-20260310-00017已超过处置时限(03-10 15:10),请督促办理。回复「查 0017」看详情。",
    ]);
  });

  test("red without a yellow that day presses whose move it is", () => {
    const red = every.matterLight(registry, chain.accepted(registry), "RED", "03-10 15:11");
    expect(textsTo(red.messages, chain.CLERK)[0]).toContain("请说明原因并立即办理");
  });

  test("green says nothing", () => {
    expect(every.matterLight(registry, chain.accepted(registry), "GREEN", "03-10 14:10").messages).toEqual([]);
  });
});
