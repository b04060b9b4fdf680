import { beforeAll, describe, expect, test } from "@jest/globals";
import { approveCall } from "../../../../src/domain/call/approve-call.js";
import type { Call } from "../../../../src/domain/call/call.js";
import { commentOnCall } from "../../../../src/domain/call/comment-on-call.js";
import { replayCall } from "../../../../src/domain/call/evolve.js";
import { clocksOf } from "../../../../src/domain/call/facts.js";
import { proposeRaise, raiseCall, refuseRaise } from "../../../../src/domain/call/raise-call.js";
import { callDeadlines } from "../../../../src/domain/deadline/deadlines-of.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForCall } from "../../../../src/domain/district/visibility.js";
import { scoreOfCall } from "../../../../src/domain/scoring/call-score.js";
import { asId, type CallNo, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { type CallStory, callIn } from "../../../support/calls.js";
import { act, CENTER, DEPT_LEADER, decided, LEADER, local, person } from "../../../support/matters.js";
import { DISTRICT, objected } from "../../../support/objections.js";
import { CHIEF, DISTRICT_LEADER, raiseAsked, raised, WHY } from "../../../support/raised.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const NEXT = asId<CallNo>("HJ-20260311-0001");
const ROADS = asId<UnitCode>("D03");
const by = (who: string, at = "2026-03-11 10:00") => act(person(registry, who), local(at));
const raise = (call: Call, who = CHIEF, why = WHY) => raiseCall(call, why, by(who), { registry });
const ask = (call: Call, who = CENTER) => proposeRaise(call, WHY, by(who), { registry });
const comment = (call: Call, said: { text?: string; lead?: UnitCode } = {}, who = DISTRICT_LEADER) =>
  commentOnCall(call, { text: "请本周办结", to: NEXT, ...said }, by(who), { registry });
const limitIn = (story: CallStory, clock: string) =>
  clocksOf(story.call).find(({ name }) => name === clock)?.deadline.due;

describe("C29 提级呼叫", () => {
  test("by the chief, in every open state but a draft; the district leader in charge has a workday", () => {
    for (const state of ["SENT", "SIGNED", "RESPONDED", "FINISHED", "ON_HOLD"] as const) {
      const story = callIn(state, registry);
      const events = decided(raise(story.call));
      expect(events).toMatchObject([{ type: "CallRaised", data: { ground: "several_departments", ...WHY } }]);
      story.add(events, by(CHIEF));
      expect(story.call).toMatchObject({ state, raise: { state: "raised", by: { id: CHIEF } } });
      expect(limitIn(story, "comment")).toEqual(local("2026-03-12 17:30"));
      expect(waitsForCall(story.call, registry)).toContain("staff:district.leader01");
    }
    for (const state of ["DRAFT", "IN_REVIEW", "RATED", "ARCHIVED", "CANCELLED"] as const)
      expect(raise(callIn(state, registry).call)).toMatchObject({ refusal: { code: "wrong_state", state } });
  });

  test("is nobody else's, needs words, and happens once", () => {
    const { call } = callIn("SIGNED", registry);
    for (const who of [CENTER, LEADER, DEPT_LEADER, DISTRICT])
      expect(raise(call, who)).toMatchObject({ refusal: { code: "role_missing", needs: ["STREET_CHIEF"] } });
    expect(raise(call, "luogang.chief01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(raise(call, CHIEF, { reason: " " })).toMatchObject({ refusal: { code: "reason_missing" } });
    const again = raised(callIn("SIGNED", registry)).call;
    expect(raise(again)).toMatchObject({ refusal: { code: "already_done", by: { id: CHIEF } } });
    expect(ask(again)).toMatchObject({ refusal: { code: "already_done" } });
  });

  test("makes the department respond within a workday, and never later than it had to", () => {
    const normal = raised(callIn("SIGNED", registry));
    expect(limitIn(normal, "respond")).toEqual(local("2026-03-11 17:30"));
    expect(limitIn(normal, "finish")).toEqual(local("2026-03-17 17:30"));
    const expedited = raised(callIn("SIGNED", registry, { urgency: "EXPEDITED" }));
    expect(limitIn(expedited, "respond")).toEqual(local("2026-03-11 17:30"));
    expect(callDeadlines(expedited.events).filter(({ clock }) => clock === "respond")).toHaveLength(1);
    const late = raised(callIn("SIGNED", registry), local("2026-03-13 09:00"));
    expect(limitIn(late, "respond")).toEqual(local("2026-03-12 17:30"));
  });

  test("a response after the new limit is late", () => {
    const story = raised(callIn("SIGNED", registry)).responded(local("2026-03-12 10:00"));
    const score = scoreOfCall(story.events, registry.rules, registry.calendar);
    expect(score.parts.find(({ dimension }) => dimension === "respond")).toMatchObject({ points: 10 });
  });

  test("says why: an objection before it, or a second 不满意", () => {
    expect(decided(raise(objected(callIn("SIGNED", registry)).call))).toMatchObject([
      { data: { ground: "objection_chain" } },
    ]);
    const { call } = callIn("RATED", registry);
    const rework = { reason: "还在冒水", photos: [], by: person(registry, LEADER), at: local("2026-03-11 09:00") };
    expect(decided(raise({ ...call, rework, stars: 2 }))).toMatchObject([{ data: { ground: "dissatisfied_again" } }]);
    expect(raise({ ...call, rework, stars: 4 })).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});

describe("申请提级", () => {
  test("waits for the chief, who may take the words as they are", () => {
    const story = raiseAsked(callIn("SIGNED", registry));
    expect(waitsForCall(story.call, registry)).toContain("STREET_CHIEF@440112014");
    expect(ask(story.call, LEADER)).toMatchObject({ refusal: { code: "already_done", by: { id: CENTER } } });
    expect(decided(raise(story.call, CHIEF, { reason: "" }))).toMatchObject([{ data: WHY }]);
  });

  test("is refused with a reason; without one being asked there is nothing to refuse", () => {
    const refuse = (call: Call, reason = "先由部门办理") => refuseRaise(call, { reason }, by(CHIEF), { registry });
    expect(refuse(callIn("SIGNED", registry).call)).toMatchObject({ refusal: { code: "not_requested" } });
    const story = raiseAsked(callIn("SIGNED", registry));
    expect(refuse(story.call, " ")).toMatchObject({ refusal: { code: "reason_missing" } });
    story.add(decided(refuse(story.call)), by(CHIEF));
    expect(story.call).not.toHaveProperty("raise");
    expect(refuse(story.call)).toMatchObject({ refusal: { code: "already_done" } });
    expect(ask(story.call).ok).toBe(true);
  });

  test("of a draft: the chief approves it and raises it with it, no other leader can", () => {
    for (const state of ["DRAFT", "IN_REVIEW"] as const) {
      const story = raiseAsked(callIn(state, registry), local("2026-03-10 09:42"));
      if (state === "DRAFT") story.inReview();
      const approve = (who: string) => approveCall(story.call, {}, by(who, "2026-03-10 10:00"), { registry });
      expect(approve(LEADER)).toMatchObject({ refusal: { code: "role_missing", needs: ["STREET_CHIEF"] } });
      expect(decided(approve(CHIEF)).map(({ type }) => type)).toEqual([
        "CallSent",
        "CallRaised",
        "PartOpened",
        "PartOpened",
      ]);
      story.add(decided(approve(CHIEF)), by(CHIEF, "2026-03-10 10:00"));
      expect(limitIn(story, "respond")).toEqual(local("2026-03-11 17:30"));
      expect(
        callDeadlines(story.events).find(({ outcome, clock }) => clock === "respond" && outcome === "running"),
      ).toMatchObject({ deadline: { limit: { unit: "workdays", count: 1 } } });
    }
  });

  test("four eyes: a chief who drafted it does not raise it", () => {
    const { call } = callIn("SIGNED", registry);
    const drafter = { ...person(registry, CHIEF), role: "STREET_CENTER" as const };
    expect(raise({ ...call, drafter })).toMatchObject({ refusal: { code: "own_draft" } });
  });
});

describe("批示", () => {
  test("answers the raised call and ends its clock; on any other open call it is a word", () => {
    const story = raised(callIn("RESPONDED", registry));
    story.add(decided(comment(story.call)), by(DISTRICT_LEADER));
    expect(story.call).toMatchObject({ state: "RESPONDED", comments: [{ text: "请本周办结" }] });
    expect(limitIn(story, "comment")).toBeUndefined();
    expect(decided(comment(callIn("FINISHED", registry).call))).toHaveLength(1);
    for (const state of ["DRAFT", "IN_REVIEW", "ARCHIVED", "CANCELLED"] as const)
      expect(comment(callIn(state, registry).call)).toMatchObject({ refusal: { code: "wrong_state" } });
  });

  test("is a district leader's, in words", () => {
    const { call } = raised(callIn("SIGNED", registry));
    expect(comment(call, {}, DISTRICT)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(comment(call, { text: " " })).toMatchObject({ refusal: { code: "text_missing" } });
    expect(comment(call, { lead: asId("440112014") })).toMatchObject({ refusal: { code: "department_unknown" } });
  });

  test("naming the department that has it changes nothing; another one ends the call unscored", () => {
    const story = raised(callIn("RESPONDED", registry));
    expect(decided(comment(story.call, { lead: asId("D04") }))).toHaveLength(1);
    story.add(decided(comment(story.call, { lead: ROADS })), by(DISTRICT_LEADER));
    expect(story.call).toMatchObject({ state: "REDISPATCHED", redispatchedTo: { call: NEXT, department: ROADS } });
    expect(clocksOf(story.call)).toEqual([]);
    expect(scoreOfCall(story.events, registry.rules, registry.calendar).scored).toBe(false);
    expect(replayCall(story.events)).toEqual(story.call);
  });

  test("only of a raised call that is with its department", () => {
    expect(comment(callIn("SIGNED", registry).call, { lead: ROADS })).toMatchObject({
      refusal: { code: "not_raised" },
    });
    expect(
      comment(raised(callIn("FINISHED", registry), local("2026-03-11 17:00")).call, { lead: ROADS }),
    ).toMatchObject({
      refusal: { code: "wrong_state" },
    });
  });

  test("is reminded of, also while the call is on hold, and told to the district centre when it is late", () => {
    const story = raised(callIn("ON_HOLD", registry), local("2026-03-12 15:00"));
    const told = story
      .passUntil(local("2026-03-13 18:00"))
      .flatMap((event) => (event.type === "CallReminded" ? [`${event.data.kind} ${event.data.to.join()}`] : []));
    expect(told).toEqual(["yellow DISTRICT_LEADER", "red DISTRICT_CENTER"]);
    expect(story.call.state).toBe("ON_HOLD");
  });
});
