import { appealScore } from "../../../../src/domain/call/appeal-score.js";
import type { Call } from "../../../../src/domain/call/call.js";
import { type DecideAppeal, decideAppeal, excludableOf } from "../../../../src/domain/call/decide-appeal.js";
import { evolveCall } from "../../../../src/domain/call/evolve.js";
import { nextCallMoment } from "../../../../src/domain/call/next-moment.js";
import { rateCall } from "../../../../src/domain/call/rate-call.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { scoreOfCall } from "../../../../src/domain/scoring/call-score.js";
import { CallStory } from "../../../support/calls.js";
import { act, CENTER, DEPT_LEADER, LEADER, LIAISON, local, person } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

const OFFICE = "governance.office01";
/** Signed at 03-11 09:00: after 03-10 16:00, before twice the limit. */
const SIGNED_LATE = local("2026-03-11 09:00");
/** Rated Thu 03-12 10:00: the appeal window closes Tue 03-17 17:30. */
const WINDOW_ENDS = local("2026-03-17 17:30");

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

/** 10 points lost by a late signature, 16 by three stars. */
function ratedLate(): CallStory {
  return new CallStory(registry)
    .drafted()
    .inReview()
    .sent()
    .signed(SIGNED_LATE)
    .responded(local("2026-03-11 09:30"))
    .finished()
    .let(CENTER, local("2026-03-12 10:00"), (call, by) =>
      rateCall(call, { stars: 3, reason: "来得太晚" }, by, { registry }),
    );
}

function appeal(call: Call, who = DEPT_LEADER, at = local("2026-03-13 09:00"), reason = "当天全区停电,无法签收") {
  return appealScore(call, { reason }, act(person(registry, who), at), { registry });
}

function appealed(story = ratedLate()): CallStory {
  return story.let(DEPT_LEADER, local("2026-03-13 09:00"), (call, by) =>
    appealScore(call, { reason: "当天全区停电,无法签收" }, by, { registry }),
  );
}

const UPHOLD: DecideAppeal = { exclude: ["sign_late"], ground: "停电属实" };
const DISMISS: DecideAppeal = { exclude: [], ground: "当天未停电" };

function decide(story: CallStory, command: DecideAppeal, who = OFFICE, at = local("2026-03-16 09:00")) {
  return decideAppeal(story.call, command, act(person(registry, who), at), { registry }, story.events);
}

function decided(command: DecideAppeal, story = appealed(), at = local("2026-03-16 09:00")): CallStory {
  return story.let(OFFICE, at, (call, by) => decideAppeal(call, command, by, { registry }, story.events));
}

function totalOf(story: CallStory): number {
  return scoreOfCall(story.events, registry.rules, registry.calendar).total;
}

describe("C26 申诉评分", () => {
  test("by the deputy head with a reason: the governance office's three workdays start", () => {
    const { call } = appealed();
    expect(call).toMatchObject({
      state: "RATED",
      scoreAppeal: { reason: "当天全区停电,无法签收", by: { id: DEPT_LEADER } },
      decision: { light: "GREEN", deadline: { due: local("2026-03-18 17:30") } },
    });
    expect(call.last.type).toBe("CallRated");
  });

  test("in the last instant of the window it is in time, a second later it is over", () => {
    const { call } = ratedLate();
    expect(appeal(call, DEPT_LEADER, WINDOW_ENDS).ok).toBe(true);
    expect(appeal(call, DEPT_LEADER, new Date(WINDOW_ENDS.getTime() + 1000))).toMatchObject({
      refusal: { code: "appeal_over", until: WINDOW_ENDS },
    });
  });

  test.each([
    [LIAISON, "role_missing"],
    [LEADER, "role_missing"],
    [OFFICE, "role_missing"],
    ["d03.leader01", "wrong_unit"],
  ])("%s may not: %s", (who, code) => {
    expect(appeal(ratedLate().call, who)).toMatchObject({ refusal: { code } });
  });

  test("without a reason there is none", () => {
    expect(appeal(ratedLate().call, DEPT_LEADER, undefined, "  ")).toMatchObject({
      refusal: { code: "reason_missing" },
    });
  });

  test("once a call: who appealed first is named", () => {
    expect(appeal(appealed().call)).toMatchObject({ refusal: { code: "already_done", by: { id: DEPT_LEADER } } });
    expect(appeal(decided(DISMISS).call)).toMatchObject({ refusal: { code: "already_done" } });
  });

  test("before the rating and after the archive there is nothing to appeal", () => {
    const finished = new CallStory(registry).drafted().inReview().sent().signed().responded().finished();
    expect(appeal(finished.call)).toMatchObject({ refusal: { code: "wrong_state", state: "FINISHED" } });
    const archived = ratedLate();
    archived.passUntil(local("2026-03-18 00:00"));
    expect(archived.call.state).toBe("ARCHIVED");
    expect(appeal(archived.call)).toMatchObject({ refusal: { code: "wrong_state", state: "ARCHIVED" } });
  });
});

describe("an appeal stops the archiving", () => {
  test("nothing is archived while it waits, and its clock turns yellow, then red; the office is reminded once that day", () => {
    const story = appealed();
    const passed = story.passUntil(local("2026-04-30 00:00"));
    expect(story.call.state).toBe("RATED");
    expect(passed.map(({ type, data }) => [type, data])).toEqual([
      ["CallLightTurned", { clock: "decision", light: "YELLOW" }],
      ["CallReminded", expect.objectContaining({ clock: "decision", kind: "yellow", to: ["GOVERNANCE_OFFICE"] })],
      ["CallLightTurned", { clock: "decision", light: "RED" }],
    ]);
    expect(nextCallMoment(story.call, { registry })).toBeUndefined();
  });

  test("decided after the window, it is archived at once with the points it has then", () => {
    const story = decided(UPHOLD, appealed(), local("2026-03-19 09:00"));
    const [archived] = story.passUntil(local("2026-03-19 09:00"));
    expect(archived).toMatchObject({ type: "CallArchived", data: { score: 84 } });
  });

  test("decided inside the window, it waits for the window's end", () => {
    const story = decided(DISMISS);
    expect(nextCallMoment(story.call, { registry })).toEqual(new Date(WINDOW_ENDS.getTime() + 1));
    expect(story.passUntil(WINDOW_ENDS)).toEqual([]);
  });
});

describe("C27 申诉裁决", () => {
  test("an excluded deduction costs nothing and stays in the reckoning", () => {
    const story = appealed();
    expect(totalOf(story)).toBe(74);
    const upheld = decided(UPHOLD, story);
    expect(totalOf(upheld)).toBe(84);
    const { parts, marks } = scoreOfCall(upheld.events, registry.rules, registry.calendar);
    expect(parts[0]).toMatchObject({ points: 20, deductions: [{ rule: "sign_late", points: 0, excluded: true }] });
    expect(marks).toEqual(["appeal_upheld"]);
    expect(upheld.call).toMatchObject({ state: "RATED", scoreAppeal: { decided: { ground: "停电属实" } } });
    expect(upheld.call).not.toHaveProperty("decision");
  });

  test("dismissed, nothing changes but the record", () => {
    const story = decided(DISMISS);
    expect(totalOf(story)).toBe(74);
    expect(story.events.at(-1)).toMatchObject({ type: "AppealDecided", data: { excluded: [], ground: "当天未停电" } });
  });

  test("the stars stay: neither by name nor with everything else are they excluded", () => {
    expect(excludableOf(ratedLate().events, { registry })).toEqual(["sign_late"]);
    const all = decided({ exclude: "all", ground: "停电属实" });
    expect(all.events.at(-1)).toMatchObject({ data: { excluded: ["sign_late"] } });
    expect(all.call.stars).toBe(3);
    expect(totalOf(all)).toBe(84);
  });

  test("what the call has no deduction for cannot be excluded", () => {
    expect(decide(appealed(), { exclude: ["finish_late"], ground: "x" })).toMatchObject({
      refusal: { code: "nothing_to_exclude" },
    });
    const onlyStars = new CallStory(registry).drafted().inReview().sent().signed().responded().finished().rated(4);
    expect(decide(appealed(onlyStars), { exclude: "all", ground: "x" })).toMatchObject({
      refusal: { code: "nothing_to_exclude" },
    });
  });

  test("a ruling has a ground, and is the governance office's alone", () => {
    expect(decide(appealed(), { ...UPHOLD, ground: " " })).toMatchObject({ refusal: { code: "reason_missing" } });
    for (const who of [DEPT_LEADER, LEADER, "district.center01"]) {
      expect(decide(appealed(), UPHOLD, who)).toMatchObject({ refusal: { code: "role_missing" } });
    }
  });

  test("without an appeal there is nothing to decide, and nobody decides twice", () => {
    expect(decide(ratedLate(), UPHOLD)).toMatchObject({ refusal: { code: "wrong_state" } });
    expect(decide(decided(DISMISS), UPHOLD)).toMatchObject({ refusal: { code: "already_done", by: { id: OFFICE } } });
  });

  test("the events alone make the same call again", () => {
    const story = decided(UPHOLD);
    expect(story.events.reduce<Call | undefined>(evolveCall, undefined)).toEqual(story.call);
  });
});
