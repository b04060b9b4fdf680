import { beforeAll, describe, expect, test } from "@jest/globals";
import { agreeCancellation, type CancelCall, cancelCall } from "../../../../src/domain/call/cancel-call.js";
import { clocksOf } from "../../../../src/domain/call/facts.js";
import { nextCallMoment } from "../../../../src/domain/call/next-moment.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForCall } from "../../../../src/domain/district/visibility.js";
import { type CallStory, callIn } from "../../../support/calls.js";
import { act, CENTER, CHIEF, DEPT_LEADER, decided, LEADER, LIAISON, local, person } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const NOON = local("2026-03-10 12:00");
const by = (who: string, at = NOON) => act(person(registry, who), at);
const cancel = ({ call }: CallStory, command: Partial<CancelCall> = {}, who = LEADER) =>
  cancelCall(call, { reason: "另有安排", solved: false, ...command }, by(who), { registry });
const agree = ({ call }: CallStory, who = DEPT_LEADER) => agreeCancellation(call, {}, by(who), { registry });

/** 环保局 and 交通局 help by the list, and their parts end with it. */
const PARTS_TOO = ["HJ-20260310-0003-1", "HJ-20260310-0003-2"].map((part) => ({
  type: "PartClosed",
  data: { part, how: "cancelled" },
}));

function requested(state: "SIGNED" | "RESPONDED" = "SIGNED"): CallStory {
  const story = callIn(state, registry);
  return story.add(decided(cancel(story)), by(LEADER));
}

describe("C25 撤销呼叫", () => {
  test("before it is signed freely, even without words", () => {
    const story = callIn("SENT", registry);
    expect(decided(cancel(story))).toEqual([
      { type: "CallCancelled", data: { reason: "另有安排", ground: "unsigned" } },
      ...PARTS_TOO,
    ]);
    story.add(decided(cancel(story, { reason: "" })), by(LEADER));
    expect(story.call.state).toBe("CANCELLED");
    expect(clocksOf(story.call)).toEqual([]);
    expect(nextCallMoment(story.call, { registry })).toBeUndefined();
  });

  test.each(["SIGNED", "RESPONDED"] as const)("in %s at once when it was solved otherwise", (state) => {
    const story = callIn(state, registry);
    expect(decided(cancel(story, { reason: "已自行解决", solved: true }))).toEqual([
      { type: "CallCancelled", data: { reason: "已自行解决", ground: "solved" } },
      ...PARTS_TOO,
    ]);
  });

  test.each(["SIGNED", "RESPONDED"] as const)("in %s otherwise a request, while every clock runs on", (state) => {
    const before = callIn(state, registry).call;
    const { call } = requested(state);
    expect(call).toMatchObject({ state, cancellation: { reason: "另有安排", by: { id: LEADER } } });
    expect(clocksOf(call)).toEqual(clocksOf(before));
    expect(call.last).toEqual(before.last);
    expect(waitsForCall(call, registry)).toContain("DEPT_LEADER@D04");
  });

  test("what the system signed for is signed", () => {
    const story = callIn("SENT", registry);
    story.passUntil(local("2026-03-11 11:01"));
    expect(decided(cancel(story))[0]?.type).toBe("CancellationRequested");
  });

  test("a signed call needs a reason; asking twice was already done, being solved still ends it", () => {
    expect(cancel(callIn("SIGNED", registry), { reason: " " })).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(cancel(requested())).toMatchObject({ refusal: { code: "already_done", by: { id: LEADER }, at: NOON } });
    expect(decided(cancel(requested(), { reason: "已解决", solved: true }))[0]?.type).toBe("CallCancelled");
  });

  test("is the street leadership's alone", () => {
    const story = callIn("SENT", registry);
    expect(cancel(story, {}, CHIEF).ok).toBe(true);
    for (const who of [CENTER, LIAISON, DEPT_LEADER]) {
      expect(cancel(story, {}, who)).toMatchObject({
        refusal: { code: "role_missing", needs: ["STREET_LEADER", "STREET_CHIEF"] },
      });
    }
    expect(cancel(story, {}, "luogang.leader01")).toMatchObject({ refusal: { code: "wrong_unit" } });
  });

  test("neither a draft nor what was reported as done can be taken back so", () => {
    for (const state of ["DRAFT", "IN_REVIEW", "FINISHED", "RATED"] as const)
      expect(cancel(callIn(state, registry), { solved: true })).toMatchObject({
        refusal: { code: "wrong_state", state },
      });
    const story = callIn("SENT", registry);
    story.add(decided(cancel(story)), by(LEADER));
    expect(cancel(story)).toMatchObject({ refusal: { code: "already_done", by: { id: LEADER } } });
  });
});

describe("C25 同意撤销", () => {
  test("the deputy head's agreement ends it, with the street's reason", () => {
    const story = requested();
    expect(decided(agree(story))).toEqual([
      { type: "CallCancelled", data: { reason: "另有安排", ground: "agreed" } },
      ...PARTS_TOO,
    ]);
    story.add(decided(agree(story)), by(DEPT_LEADER));
    expect(story.call.state).toBe("CANCELLED");
    expect(agree(story)).toMatchObject({ refusal: { code: "already_done", by: { id: DEPT_LEADER } } });
  });

  test("a department cannot begin it: nothing was asked, nothing is cancelled", () => {
    for (const state of ["SENT", "SIGNED", "RESPONDED"] as const)
      expect(agree(callIn(state, registry))).toMatchObject({ refusal: { code: "cancel_unasked" } });
  });

  test("is the lead department's deputy head's alone", () => {
    for (const who of [LIAISON, LEADER, "d04.head01"])
      expect(agree(requested(), who)).toMatchObject({ refusal: { code: "role_missing", needs: ["DEPT_LEADER"] } });
    expect(agree(requested(), "d05.leader01")).toMatchObject({ refusal: { code: "wrong_unit" } });
  });

  test("a finish is the department's other answer, and ends the request", () => {
    const story = requested("RESPONDED").finished(local("2026-03-11 16:00"));
    expect(story.call).not.toHaveProperty("cancellation");
    expect(agree(story)).toMatchObject({ refusal: { code: "wrong_state", state: "FINISHED" } });
  });
});
