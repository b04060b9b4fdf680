import { decideExtension } from "../../../../src/domain/call/decide-extension.js";
import { replayCall } from "../../../../src/domain/call/evolve.js";
import { type RequestExtension, requestExtension } from "../../../../src/domain/call/request-extension.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForCall } from "../../../../src/domain/district/visibility.js";
import { scoreOfCall } from "../../../../src/domain/scoring/call-score.js";
import { type CallStory, callIn, DISTRICT } from "../../../support/calls.js";
import {
  act,
  CENTER,
  CHIEF,
  DEPT_HANDLER,
  DEPT_LEADER,
  LEADER,
  LIAISON,
  local,
  person,
} from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const NOON = local("2026-03-12 10:00");

function asking(story: CallStory, command: Partial<RequestExtension> = {}, who = DEPT_LEADER, at = NOON) {
  const said = { workdays: 3, reason: "等材料", plan: "到货后两天内换管", ...command };
  return requestExtension(story.call, said, act(person(registry, who), at), { registry });
}

function deciding(story: CallStory, who: string, granted = true, reason?: string) {
  const by = act(person(registry, who), local("2026-03-12 15:00"));
  return decideExtension(story.call, { granted, ...(reason === undefined ? {} : { reason }) }, by, { registry });
}

const due = ({ call }: CallStory) => ("finish" in call ? call.finish?.deadline.due : undefined);

describe("C20 申请延期", () => {
  test("nothing moves until it is decided, and the street's leader is asked", () => {
    const story = callIn("RESPONDED", registry).extensionAsked();
    expect(due(story)).toEqual(local("2026-03-17 17:30"));
    expect(story.call).toMatchObject({
      state: "RESPONDED",
      extensions: 0,
      extensionAsked: { nth: 1, workdays: 3, reason: "等材料", plan: "到货后两天内换管" },
    });
    expect(waitsForCall(story.call, registry)).toContain("STREET_LEADER@440112014");
  });

  test("a request made while only signed goes on waiting when the department responds", () => {
    const story = callIn("SIGNED", registry).extensionAsked({}, local("2026-03-10 10:45")).responded();
    expect(story.call).toMatchObject({ state: "RESPONDED", extensionAsked: { nth: 1 } });
  });

  test("a day stands for the workdays behind the old limit", () => {
    const story = callIn("RESPONDED", registry);
    const { workdays: _, ...byDay } = { workdays: 0, reason: "等材料", plan: "换管", until: "2026-03-20" };
    const by = act(person(registry, DEPT_LEADER), NOON);
    const decided = requestExtension(story.call, byDay, by, { registry });
    expect(decided).toMatchObject({ ok: true, value: [{ data: { workdays: 3 } }] });
  });

  test("the plan of the response is the plan where no new one is named", () => {
    expect(asking(callIn("RESPONDED", registry), { plan: "" })).toMatchObject({
      ok: true,
      value: [{ data: { plan: "疏通管道" } }],
    });
    expect(asking(callIn("SIGNED", registry), { plan: "" })).toMatchObject({
      refusal: { code: "extension_incomplete", missing: ["plan"] },
    });
  });

  test.each([
    ["neither days nor a day", { workdays: 0 }, ["days"]],
    ["half a day", { workdays: 1.5 }, ["days"]],
    ["no reason", { reason: " " }, ["reason"]],
  ])("is incomplete with %s", (_name, command, missing) => {
    expect(asking(callIn("RESPONDED", registry), command)).toMatchObject({
      refusal: { code: "extension_incomplete", missing },
    });
  });

  test("a day that is not later than the limit adds nothing", () => {
    const story = callIn("RESPONDED", registry);
    const by = act(person(registry, DEPT_LEADER), NOON);
    const command = { reason: "等材料", plan: "换管", until: "2026-03-17" };
    expect(requestExtension(story.call, command, by, { registry })).toMatchObject({
      refusal: { code: "extension_incomplete", missing: ["days"] },
    });
  });

  test("in the last instant of the limit it is in time, one millisecond later not", () => {
    const story = callIn("RESPONDED", registry);
    const last = local("2026-03-17 17:30");
    expect(asking(story, {}, DEPT_LEADER, last).ok).toBe(true);
    expect(asking(story, {}, DEPT_LEADER, new Date(last.getTime() + 1))).toMatchObject({
      refusal: { code: "limit_passed", until: last },
    });
  });

  test("three workdays are the most the first time, five the second", () => {
    const story = callIn("RESPONDED", registry);
    expect(asking(story, { workdays: 4 })).toMatchObject({ refusal: { code: "extension_too_long", limit: 3 } });
    story.extensionAsked().extended();
    expect(asking(story, { workdays: 6 })).toMatchObject({ refusal: { code: "extension_too_long", limit: 5 } });
    expect(asking(story, { workdays: 5 }).ok).toBe(true);
  });

  test("there is no third, none for an urgent call, and no second request beside one that waits", () => {
    const story = callIn("RESPONDED", registry).extensionAsked();
    expect(asking(story)).toMatchObject({ refusal: { code: "already_done", by: { id: DEPT_LEADER } } });
    story.extended().extensionAsked({ workdays: 5 }).extended();
    expect(asking(story)).toMatchObject({ refusal: { code: "extensions_used_up", limit: 2 } });
    const urgent = callIn("RESPONDED", registry, { urgency: "URGENT" });
    expect(asking(urgent, {}, DEPT_LEADER, local("2026-03-10 11:30"))).toMatchObject({
      refusal: { code: "not_for_urgent" },
    });
  });

  test.each([LIAISON, DEPT_HANDLER, LEADER, CENTER])("%s cannot ask for one", (who) => {
    expect(asking(callIn("RESPONDED", registry), {}, who)).toMatchObject({ refusal: { code: "role_missing" } });
  });

  test("the deputy head of another department cannot", () => {
    expect(asking(callIn("RESPONDED", registry), {}, "d03.leader01")).toMatchObject({
      refusal: { code: "wrong_unit" },
    });
  });

  test.each(["SENT", "FINISHED", "RATED", "CANCELLED"] as const)("not in %s", (state) => {
    expect(asking(callIn(state, registry)).ok).toBe(false);
  });
});

describe("C21 同意延期", () => {
  test("three workdays in example 1 end on Fri 2026-03-20 17:30, counted from the old limit (domain 8.3)", () => {
    const story = callIn("RESPONDED", registry).extensionAsked({}, local("2026-03-16 09:00"));
    story.extended(local("2026-03-16 10:00"));
    expect(due(story)).toEqual(local("2026-03-20 17:30"));
    expect(story.call).toMatchObject({ extensions: 1, finish: { light: "GREEN" } });
    expect(story.call).not.toHaveProperty("extensionAsked");
  });

  test("the light begins anew with the new limit", () => {
    const story = callIn("RESPONDED", registry).extensionAsked({}, local("2026-03-16 09:00"));
    story.tick(local("2026-03-17 09:00"));
    expect(story.call).toMatchObject({ finish: { light: "YELLOW" } });
    story.extended(local("2026-03-17 10:00"));
    expect(story.tick(local("2026-03-19 18:00"))).toEqual([]);
    story.tick(local("2026-03-20 08:30"));
    expect(story.call).toMatchObject({ finish: { light: "YELLOW" } });
  });

  test("the first by the street's leader or chief, not by the district centre", () => {
    const story = callIn("RESPONDED", registry).extensionAsked();
    expect(deciding(story, LEADER).ok).toBe(true);
    expect(deciding(story, CHIEF).ok).toBe(true);
    expect(deciding(story, DISTRICT)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(deciding(story, "luogang.leader01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(deciding(story, DEPT_LEADER)).toMatchObject({ refusal: { code: "role_missing" } });
  });

  test("the second by the district centre, not by the street", () => {
    const story = callIn("RESPONDED", registry).extensionAsked().extended().extensionAsked({ workdays: 5 });
    expect(waitsForCall(story.call, registry)).toContain("DISTRICT_CENTER@Q02");
    expect(deciding(story, LEADER)).toMatchObject({ refusal: { code: "role_missing" } });
    story.extended();
    expect(due(story)).toEqual(local("2026-03-27 17:30"));
    expect(story.call.extensions).toBe(2);
  });

  test("whoever comes second is told who decided; without a request there is nothing to decide", () => {
    const story = callIn("RESPONDED", registry);
    expect(deciding(story, LEADER)).toMatchObject({ refusal: { code: "not_requested" } });
    story.extensionAsked();
    const again = deciding(story.extended(), CHIEF);
    expect(again).toMatchObject({ refusal: { code: "already_done", by: { id: LEADER } } });
  });

  test("a request loses its object when the call is finished", () => {
    const story = callIn("RESPONDED", registry).extensionAsked().finished(local("2026-03-12 12:00"));
    expect(story.call).not.toHaveProperty("extensionAsked");
    expect(deciding(story, LEADER).ok).toBe(false);
  });
});

describe("C22 不同意延期", () => {
  test("with a reason; the limit stays, and the department may ask again", () => {
    const story = callIn("RESPONDED", registry).extensionAsked();
    expect(deciding(story, LEADER, false)).toMatchObject({ refusal: { code: "reason_missing" } });
    story.let(LEADER, local("2026-03-12 15:00"), (call, by) =>
      decideExtension(call, { granted: false, reason: "可先临时接管" }, by, { registry }),
    );
    expect(due(story)).toEqual(local("2026-03-17 17:30"));
    expect(story.call.extensions).toBe(0);
    expect(asking(story).ok).toBe(true);
  });
});

describe("points and record", () => {
  test("case G: two extensions, in time after that, four stars → 90 (domain 9.3)", () => {
    const story = callIn("RESPONDED", registry).extensionAsked().extended().extensionAsked({ workdays: 5 });
    story.extended().finished(local("2026-03-27 17:00")).rated(4, local("2026-03-30 09:00"));
    const score = scoreOfCall(story.events, registry.rules, registry.calendar);
    expect(score.parts.map(({ points }) => points)).toEqual([20, 15, 23, 32]);
    expect(score.total).toBe(90);
  });

  test("the first costs nothing, and lateness counts from the moved limit", () => {
    const story = callIn("RESPONDED", registry).extensionAsked().extended().finished(local("2026-03-23 10:00"));
    const finish = scoreOfCall(story.events, registry.rules, registry.calendar).parts[2];
    expect(finish).toMatchObject({ dimension: "finish", points: 20, due: local("2026-03-20 17:30") });
    expect(finish?.deductions.map(({ rule }) => rule)).toEqual(["finish_late"]);
  });

  test("replay is the fold of the events", () => {
    const story = callIn("RESPONDED", registry).extensionAsked().extended().extensionAsked({ workdays: 2 });
    expect(replayCall(story.events)).toEqual(story.call);
  });
});
