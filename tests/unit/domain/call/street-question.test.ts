import { beforeAll, describe, expect, test } from "@jest/globals";
import { answerDepartment } from "../../../../src/domain/call/answer-department.js";
import { askStreet } from "../../../../src/domain/call/ask-street.js";
import type { Call } from "../../../../src/domain/call/call.js";
import { clocksOf } from "../../../../src/domain/call/facts.js";
import { waitsForStreet } from "../../../../src/domain/call/flags.js";
import { callDeadlines } from "../../../../src/domain/deadline/deadlines-of.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { scoreOfCall } from "../../../../src/domain/scoring/call-score.js";
import { type CallStory, callIn } from "../../../support/calls.js";
import {
  act,
  CENTER,
  DEPT_HANDLER,
  DEPT_LEADER,
  LEADER,
  LIAISON,
  local,
  person,
  photo,
} from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const NINE = local("2026-03-11 09:00");
const by = (who: string, at = NINE) => act(person(registry, who), at);

function asked(story: CallStory, at = NINE, who = DEPT_HANDLER): CallStory {
  return story.let(who, at, (call, act) => askStreet(call, { question: "几栋几楼?" }, act, story.rules));
}

function answered(story: CallStory, at: Date, who = CENTER): CallStory {
  const command = { text: "3栋2楼", photos: [photo("door")] };
  return story.let(who, at, (call, act) => answerDepartment(call, command, act, story.rules));
}

const finishDue = ({ call }: CallStory) => clocksOf(call).find(({ name }) => name === "finish")?.deadline.due;

describe("C30 请镇街补充情况", () => {
  test("the street has four working hours, and no clock of the department stops", () => {
    const before = callIn("RESPONDED", registry);
    const clocks = clocksOf(before.call);
    const { call } = asked(before);
    expect(call).toMatchObject({
      question: { text: "几栋几楼?", by: { id: DEPT_HANDLER }, delay: 0 },
      info: { deadline: { due: local("2026-03-11 15:00") } },
    });
    expect(clocksOf(call).slice(0, clocks.length)).toEqual(clocks);
  });

  test("handler or liaison, once, in words, while the department works", () => {
    const ask = (call: Call, who = LIAISON, question = "几栋?") => askStreet(call, { question }, by(who), { registry });
    const { call } = callIn("SIGNED", registry);
    for (const who of [LIAISON, DEPT_HANDLER]) expect(ask(call, who).ok).toBe(true);
    for (const who of [DEPT_LEADER, CENTER, LEADER]) {
      expect(ask(call, who)).toMatchObject({ refusal: { code: "role_missing" } });
    }
    expect(ask(call, "d03.liaison01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(ask(call, LIAISON, "  ")).toMatchObject({ refusal: { code: "text_missing" } });
    expect(ask(asked(callIn("SIGNED", registry)).call)).toMatchObject({
      refusal: { code: "already_done", by: { id: DEPT_HANDLER } },
    });
    for (const state of ["SENT", "FINISHED", "DRAFT"] as const) {
      expect(ask(callIn(state, registry).call)).toMatchObject({ refusal: { code: "wrong_state" } });
    }
  });

  test("an answer in time, its last instant included, moves nothing", () => {
    const story = asked(callIn("RESPONDED", registry));
    const due = finishDue(story);
    answered(story, local("2026-03-11 15:00"));
    expect(finishDue(story)).toEqual(due);
    expect(story.call).toMatchObject({ question: { answer: "3栋2楼", delay: 0 } });
    expect(story.call.info).toBeUndefined();
    expect(waitsForStreet(story.call)).toBe(false);
  });

  test("one millisecond late gives a workday back, at once, whoever looks first", () => {
    const late = new Date(local("2026-03-11 15:00").getTime() + 1);
    const story = answered(asked(callIn("RESPONDED", registry)), late);
    expect(finishDue(story)).toEqual(local("2026-03-18 17:30"));
    const swept = asked(callIn("RESPONDED", registry));
    swept.passUntil(late);
    answered(swept, late);
    expect(finishDue(swept)).toEqual(finishDue(story));
    expect(swept.events.filter(({ type }) => type === "StreetDelayed")).toHaveLength(1);
  });

  test("every workday that begins without an answer gives a further one back; the finish light stays the department's", () => {
    const story = asked(callIn("RESPONDED", registry));
    story.passUntil(local("2026-03-16 10:00"));
    // Late since Wed 15:00: seven office hours are over on Thu 15:00 and again on Fri 15:00.
    expect(story.call.question?.delay).toBe(3);
    expect(finishDue(story)).toEqual(local("2026-03-20 17:30"));
    expect(clocksOf(story.call).find(({ name }) => name === "finish")?.light).toBe("GREEN");
    answered(story, local("2026-03-16 10:30"));
    story.passUntil(local("2026-03-19 10:00"));
    expect(finishDue(story)).toEqual(local("2026-03-20 17:30"));
  });

  test("never answered: a finish is measured against the limit as it was moved", () => {
    const story = asked(callIn("RESPONDED", registry)).finished(local("2026-03-18 16:00"));
    story.rated(5, local("2026-03-19 10:00"));
    const { parts } = scoreOfCall(story.events, registry.rules, registry.calendar);
    expect(parts.find(({ dimension }) => dimension === "finish")).toMatchObject({ points: 25, deductions: [] });
    expect(callDeadlines(story.events).find(({ clock }) => clock === "info")?.outcome).toBe("dropped");
  });

  test("of an urgent call spans of clock hours are given back, as they are counted against it", () => {
    const story = asked(callIn("RESPONDED", registry, { urgency: "URGENT" }));
    const due = finishDue(story);
    story.passUntil(local("2026-03-11 15:01"));
    expect(finishDue(story)?.getTime()).toBe((due?.getTime() ?? 0) + 12 * 3_600_000);
  });

  test("the street answers: its desk or its leaders, in words or by photo, once", () => {
    const { call } = asked(callIn("SIGNED", registry));
    const answer = (on: Call, who = CENTER, text = "3栋") =>
      answerDepartment(on, { text, photos: [] }, by(who), { registry });
    for (const who of [CENTER, LEADER]) expect(answer(call, who).ok).toBe(true);
    expect(answer(call, LIAISON)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(answer(call, "luogang.center01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(answer(call, CENTER, "")).toMatchObject({ refusal: { code: "text_missing" } });
    expect(answer(callIn("SIGNED", registry).call)).toMatchObject({ refusal: { code: "no_question" } });
    expect(answer(answered(asked(callIn("SIGNED", registry)), NINE).call)).toMatchObject({
      refusal: { code: "already_done", by: { id: CENTER } },
    });
  });
});
