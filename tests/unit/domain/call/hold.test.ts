import { decideHold } from "../../../../src/domain/call/decide-hold.js";
import { nextCallMoment } from "../../../../src/domain/call/next-moment.js";
import { requestHold } from "../../../../src/domain/call/request-hold.js";
import { resumeCall } from "../../../../src/domain/call/resume-call.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForCall } from "../../../../src/domain/district/visibility.js";
import { scoreOfCall } from "../../../../src/domain/scoring/call-score.js";
import type { SaidHold } from "../../../../src/domain/shared/hold.js";
import { addDays } from "../../../../src/domain/shared/local-time.js";
import { type CallStory, callIn, DISTRICT } from "../../../support/calls.js";
import { act, CENTER, DEPT_LEADER, LEADER, LIAISON, local, person } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const ASKED = local("2026-03-11 15:00");

function asking(story: CallStory, command: Partial<SaidHold> = {}, who = DEPT_LEADER, at = ASKED) {
  const said = { ground: "CONSTRUCTION", reason: "等电力迁改", until: "2026-03-31", ...command };
  return requestHold(story.call, said, act(person(registry, who), at), { registry });
}

function deciding(story: CallStory, who: string, granted = true, at = local("2026-03-12 11:00")) {
  return decideHold(story.call, { granted }, act(person(registry, who), at), { registry });
}

function resuming(story: CallStory, who = DISTRICT, at = local("2026-03-26 10:00")) {
  return resumeCall(story.call, { note: "" }, act(person(registry, who), at), { registry });
}

function resumed(story: CallStory, at = local("2026-03-26 10:00")): CallStory {
  return story.let(DISTRICT, at, (call, by) => resumeCall(call, { note: "电力已迁改" }, by, { registry }));
}

describe("the department asks", () => {
  test("for one of the fixed grounds, until a review date; the clocks run on until it is decided", () => {
    const story = callIn("RESPONDED", registry).holdAsked();
    expect(story.call).toMatchObject({
      state: "RESPONDED",
      holdAsked: { ground: "CONSTRUCTION", reason: "等电力迁改完成", until: "2026-03-31" },
      finish: { deadline: { due: local("2026-03-17 17:30") } },
    });
    expect(waitsForCall(story.call, registry)).toContain("DISTRICT_CENTER@Q02");
  });

  test("without a date it is for thirty days", () => {
    const { until: _, ...said } = { ground: "SEASON", reason: "雨季", until: "" };
    const by = act(person(registry, DEPT_LEADER), ASKED);
    expect(requestHold(callIn("RESPONDED", registry).call, said, by, { registry })).toMatchObject({
      ok: true,
      value: [{ data: { until: "2026-04-10" } }],
    });
  });

  test.each([
    ["a ground outside the list", { ground: "BUSY" }, ["ground"]],
    ["no words", { reason: "" }, ["reason"]],
    ["a review today", { until: "2026-03-11" }, ["reviewDate"]],
  ])("is incomplete with %s", (_name, command, missing) => {
    expect(asking(callIn("RESPONDED", registry), command)).toMatchObject({
      refusal: { code: "hold_incomplete", missing },
    });
  });

  test("the review is at most thirty days away", () => {
    const story = callIn("RESPONDED", registry);
    expect(asking(story, { until: addDays("2026-03-11", 30) }).ok).toBe(true);
    expect(asking(story, { until: addDays("2026-03-11", 31) })).toMatchObject({
      refusal: { code: "hold_too_long", limit: 30 },
    });
  });

  test("only the deputy head, before the limit, once at a time, after the response", () => {
    const story = callIn("RESPONDED", registry);
    expect(asking(story, {}, LIAISON)).toMatchObject({ refusal: { code: "role_missing" } });
    const late = local("2026-03-17 17:31");
    expect(asking(story, {}, DEPT_LEADER, late)).toMatchObject({ refusal: { code: "limit_passed" } });
    expect(asking(story.holdAsked())).toMatchObject({ refusal: { code: "already_done" } });
    expect(asking(callIn("SIGNED", registry))).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});

describe("C23 挂账", () => {
  test("example 1 held on Thu 03-12 keeps 3 workdays, resumed on Thu 03-26 it ends on Tue 03-31 (domain 8.3)", () => {
    const story = callIn("RESPONDED", registry).holdAsked().held();
    expect(story.call).toMatchObject({ state: "ON_HOLD", hold: { rest: { unit: "workdays", count: 3 } } });
    expect(story.call).not.toHaveProperty("finish");
    expect(resumed(story).call).toMatchObject({
      state: "RESPONDED",
      heldDays: 14,
      finish: { light: "GREEN", deadline: { due: local("2026-03-31 17:30") } },
    });
  });

  test("while it is on hold no light turns and nobody is reminded", () => {
    const story = callIn("ON_HOLD", registry);
    expect(nextCallMoment(story.call, { registry })).toEqual(local("2026-03-31 08:30"));
    expect(story.tick(local("2026-03-31 08:29"))).toEqual([]);
  });

  test("only the district centre, and only what was asked for", () => {
    const story = callIn("RESPONDED", registry);
    expect(deciding(story, DISTRICT)).toMatchObject({ refusal: { code: "not_requested" } });
    story.holdAsked();
    expect(deciding(story, LEADER)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(deciding(story, CENTER)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(deciding(story, DISTRICT, false)).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(deciding(story.held(), DISTRICT)).toMatchObject({ refusal: { code: "already_done", by: { id: DISTRICT } } });
  });

  test("refused, everything is as before and may be asked for again", () => {
    const story = callIn("RESPONDED", registry).holdAsked();
    story.let(DISTRICT, local("2026-03-12 11:00"), (call, by) =>
      decideHold(call, { granted: false, reason: "可分段施工" }, by, { registry }),
    );
    expect(story.call).toMatchObject({ state: "RESPONDED", finish: { deadline: { due: local("2026-03-17 17:30") } } });
    expect(asking(story, {}, DEPT_LEADER, local("2026-03-12 12:00")).ok).toBe(true);
  });

  test("a request that outlived its own review date is not granted any more", () => {
    const story = callIn("RESPONDED", registry).holdAsked({ until: "2026-03-12" });
    expect(deciding(story, DISTRICT)).toMatchObject({ refusal: { code: "hold_incomplete", missing: ["reviewDate"] } });
  });

  test("an extension that waited loses its object", () => {
    const story = callIn("RESPONDED", registry).extensionAsked({}, local("2026-03-11 14:00")).holdAsked().held();
    expect(resumed(story).call).not.toHaveProperty("extensionAsked");
  });

  test("all holds together last at most 180 days", () => {
    const story = callIn("RESPONDED", registry);
    let day = local("2026-03-11 15:00");
    for (let round = 1; round <= 6; round += 1) {
      const until = addDays(day.toISOString().slice(0, 10), 30);
      story.holdAsked({ until }, day).held(day);
      story.passUntil(new Date(day.getTime() + 31 * 86_400_000));
      expect(story.call).toMatchObject({ state: "RESPONDED", heldDays: 30 * round });
      day = local(`${until} 10:00`);
    }
    expect(asking(story, { until: addDays(day.toISOString().slice(0, 10), 1) }, DEPT_LEADER, day)).toMatchObject({
      refusal: { code: "hold_too_long", limit: 0 },
    });
  });
});

describe("C24 销账恢复", () => {
  test("by the system as the office opens on the review date, once", () => {
    const story = callIn("ON_HOLD", registry);
    const [event] = story.tick(local("2026-03-31 08:30"));
    expect(event).toMatchObject({ type: "CallResumed", data: { heldDays: 19 } });
    expect(story.call).toMatchObject({ state: "RESPONDED", finish: { deadline: { due: local("2026-04-03 17:30") } } });
    expect(story.events.at(-1)?.actor).toEqual({ kind: "system" });
    expect(story.tick(local("2026-03-31 08:30"))).toEqual([]);
  });

  test("earlier by the district centre alone", () => {
    const story = callIn("ON_HOLD", registry);
    expect(resuming(story, LEADER)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(resuming(story, DEPT_LEADER)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(resuming(resumed(story))).toMatchObject({ refusal: { code: "already_done", by: { id: DISTRICT } } });
    expect(resuming(callIn("RESPONDED", registry))).toMatchObject({ refusal: { code: "wrong_state" } });
  });

  test("the time on hold costs no points, lateness counts from the new limit", () => {
    const story = resumed(callIn("ON_HOLD", registry))
      .finished(local("2026-03-31 17:00"))
      .rated(5, local("2026-04-01 09:00"));
    expect(scoreOfCall(story.events, registry.rules, registry.calendar).total).toBe(100);
    const late = resumed(callIn("ON_HOLD", registry)).finished(local("2026-04-01 10:00"));
    const [finish] = scoreOfCall(late.events, registry.rules, registry.calendar).parts.slice(2);
    expect(finish).toMatchObject({ points: 20, due: local("2026-03-31 17:30") });
  });

  test("an urgent call keeps the hours that are left, day and night", () => {
    const urgent = callIn("RESPONDED", registry, { urgency: "URGENT" });
    urgent.holdAsked({ until: "2026-03-13" }, local("2026-03-10 11:30")).held(local("2026-03-10 12:00"));
    expect(urgent.call).toMatchObject({ hold: { rest: { unit: "clockMinutes", count: 22 * 60 } } });
    urgent.tick(local("2026-03-13 08:30"));
    expect(urgent.call).toMatchObject({ finish: { deadline: { due: local("2026-03-14 06:30") } } });
  });
});
