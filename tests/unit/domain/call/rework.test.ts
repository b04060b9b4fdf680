import { beforeAll, describe, expect, test } from "@jest/globals";
import { disputeFinish } from "../../../../src/domain/call/dispute-finish.js";
import { replayCall } from "../../../../src/domain/call/evolve.js";
import { clocksOf } from "../../../../src/domain/call/facts.js";
import { finishCall } from "../../../../src/domain/call/finish-call.js";
import { mayBeReworked, type OrderRework, orderRework } from "../../../../src/domain/call/order-rework.js";
import { rateCall } from "../../../../src/domain/call/rate-call.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForCall } from "../../../../src/domain/district/visibility.js";
import { type CallStory, callIn } from "../../../support/calls.js";
import {
  act,
  CENTER,
  CHIEF,
  DEPT_LEADER,
  decided,
  GRID,
  LEADER,
  local,
  person,
  photo,
} from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const TEN = local("2026-03-12 10:00");
const by = (who: string, at = TEN) => act(person(registry, who), at);
const WHY: OrderRework = { reason: "井盖还在冒水", photos: [photo("still-wet")] };
const order = (story: CallStory, command: Partial<OrderRework> = {}, who = LEADER) =>
  orderRework(story.call, { ...WHY, ...command }, by(who), { registry });

function reworked(): CallStory {
  const story = callIn("FINISHED", registry);
  return story.add(decided(order(story)), by(LEADER));
}

function finishedAgain(): CallStory {
  return reworked().finished(local("2026-03-13 10:00"), { result: "已更换", photos: [photo("new-pipe")] });
}

function disputed(): CallStory {
  const story = callIn("FINISHED", registry);
  const found = { reason: "还在冒水", photos: [photo("looked")] };
  return story.add(decided(disputeFinish(story.call, found)), by(GRID));
}

describe("C15 退回重办", () => {
  test("a new finish limit of three workdays, and nothing left of the first report", () => {
    const { call } = reworked();
    expect(call).toMatchObject({
      state: "RESPONDED",
      finish: { deadline: { due: local("2026-03-17 17:30") }, light: "GREEN" },
      rework: { ...WHY, by: { id: LEADER }, at: TEN },
      proof: [],
      departmentPhotos: [],
    });
    expect(clocksOf(call).map(({ name }) => name)).toEqual(["finish"]);
    for (const gone of ["result", "finishedAt", "proposedFinish", "rate"]) expect(call).not.toHaveProperty(gone);
  });

  test("the second report needs its own proof", () => {
    const { call } = reworked();
    const finish = { result: "已更换", photos: [] };
    expect(finishCall(call, finish, by(DEPT_LEADER), { registry })).toMatchObject({
      refusal: { code: "photo_missing" },
    });
  });

  test("is the street leadership's", () => {
    const story = callIn("FINISHED", registry);
    expect(order(story, {}, CHIEF).ok).toBe(true);
    for (const who of [CENTER, DEPT_LEADER, GRID]) {
      expect(order(story, {}, who)).toMatchObject({
        refusal: { code: "role_missing", needs: ["STREET_LEADER", "STREET_CHIEF"] },
      });
    }
    expect(order(story, {}, "luogang.leader01")).toMatchObject({ refusal: { code: "wrong_unit" } });
  });

  test("demands reason and photo", () => {
    const story = callIn("FINISHED", registry);
    expect(order(story, { reason: "  " })).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(order(story, { photos: [] })).toMatchObject({ refusal: { code: "photo_missing" } });
    expect(order(story, { reason: "水".repeat(registry.rules.maxTextLength + 1) })).toMatchObject({
      refusal: { code: "too_long" },
    });
  });

  test("the first time only: the second report can be rated, not sent back", () => {
    const story = finishedAgain();
    expect(mayBeReworked(story.call)).toBe(false);
    expect(order(story)).toEqual({
      ok: false,
      refusal: { code: "rework_used", no: story.call.no, by: person(registry, LEADER), at: TEN },
    });
  });

  test("a second press hears who did it, in any other state it is too early or too late", () => {
    expect(order(reworked())).toMatchObject({ refusal: { code: "already_done", by: { id: LEADER }, at: TEN } });
    for (const state of ["SENT", "RESPONDED", "RATED"] as const)
      expect(order(callIn(state, registry))).toMatchObject({ refusal: { code: "wrong_state", state } });
  });

  test("replays to what it is", () => {
    const story = finishedAgain();
    expect(replayCall(story.events)).toEqual(story.call);
  });
});

describe("M19 on a finished call", () => {
  test("its leader decides: it waits for him, with what the verifier found", () => {
    const { call } = disputed();
    expect(call).toMatchObject({ state: "FINISHED", disputed: { reason: "还在冒水", by: { id: GRID } } });
    expect(waitsForCall(call, registry)).toEqual(["STREET_LEADER@440112014", "STREET_CHIEF@440112014"]);
  });

  test("the verifier's words and photos serve where the leader gives none", () => {
    const story = disputed();
    expect(decided(order(story, { reason: "", photos: [] }))[0]?.data).toMatchObject({
      reason: "还在冒水",
      photos: ["looked"],
    });
    expect(decided(order(story))[0]?.data).toMatchObject(WHY);
  });

  test("the desk's words serve too, its photo must come", () => {
    const story = callIn("FINISHED", registry);
    const proposal = { stars: 1 as const, reason: "没人来" };
    story.add(decided(rateCall(story.call, proposal, by(CENTER), { registry })), by(CENTER));
    expect(order(story, { reason: "", photos: [] })).toMatchObject({ refusal: { code: "photo_missing" } });
    expect(decided(order(story, { reason: "" }))[0]?.data).toMatchObject({ reason: "没人来", photos: ["still-wet"] });
  });

  test("not once it was done again, rated, or not finished", () => {
    const found = { reason: "没修", photos: [] };
    for (const { call } of [finishedAgain(), callIn("RATED", registry), callIn("RESPONDED", registry)])
      expect(disputeFinish(call, found)).toMatchObject({ refusal: { code: "wrong_state" } });
  });

  test("what was disputed is over with the rework", () => {
    const story = disputed();
    story.add(decided(order(story)), by(LEADER)).finished(local("2026-03-13 10:00"));
    expect(story.call).not.toHaveProperty("disputed");
  });
});

describe("C16 再次不满意", () => {
  const rate = (story: CallStory, stars: 1 | 2 | 3 | 5, who = LEADER) =>
    rateCall(story.call, { stars, reason: "还是冒水" }, by(who, local("2026-03-13 15:00")), { registry });
  const PROPOSED = { type: "SupervisionProposed", data: { ground: "dissatisfied_again", level: 3 } };

  test.each([1, 2] as const)("%i stars after rework propose supervision, and are given as rated", (stars) => {
    const events = decided(rate(finishedAgain(), stars));
    expect(events).toMatchObject([{ type: "CallRated", data: { stars, byDefault: false } }, PROPOSED]);
  });

  test.each([3, 5] as const)("%i stars after rework propose nothing", (stars) => {
    expect(decided(rate(finishedAgain(), stars)).map(({ type }) => type)).toEqual(["CallRated"]);
  });

  test("a first 不满意 that the leader gives at once proposes nothing", () => {
    expect(decided(rate(callIn("FINISHED", registry), 1)).map(({ type }) => type)).toEqual(["CallRated"]);
  });

  test("from the street's desk it is a proposal to the leader first", () => {
    expect(decided(rate(finishedAgain(), 1, CENTER)).map(({ type }) => type)).toEqual(["RatingProposed"]);
  });

  test("the call is rated all the same, and its record replays", () => {
    const story = finishedAgain();
    story.add(decided(rate(story, 2)), by(LEADER, local("2026-03-13 15:00")));
    expect(story.call).toMatchObject({ state: "RATED", stars: 2, last: { type: "CallRated" } });
    expect(replayCall(story.events)).toEqual(story.call);
  });
});
