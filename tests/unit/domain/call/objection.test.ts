import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Call } from "../../../../src/domain/call/call.js";
import { clocksOf } from "../../../../src/domain/call/facts.js";
import type { EarlierObjection } from "../../../../src/domain/call/groundless.js";
import { nextCallMoment } from "../../../../src/domain/call/next-moment.js";
import { type ObjectToCall, objectToCall } from "../../../../src/domain/call/object-to-call.js";
import { objectionUntil } from "../../../../src/domain/call/objection-until.js";
import { redispatchedCall } from "../../../../src/domain/call/redispatched-call.js";
import { dismissObjection, upholdObjection } from "../../../../src/domain/call/rule-on-objection.js";
import { callDeadlines } from "../../../../src/domain/deadline/deadlines-of.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { redispatchOfCall } from "../../../../src/domain/matter/redispatch-of-call.js";
import { scoreOfCall } from "../../../../src/domain/scoring/call-score.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import { CallStory, callIn, raisedDrain, T0 } from "../../../support/calls.js";
import {
  act,
  CENTER,
  DEPT_HANDLER,
  DEPT_LEADER,
  decided,
  LEADER,
  LIAISON,
  local,
  matterIn,
  person,
} from "../../../support/matters.js";
import { DISTRICT, dismissed, GROUND, NEW_CALL, objected, ROADS, upheld } from "../../../support/objections.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const AT = local("2026-03-10 15:00");
/** One workday after T0 of domain 8.3 example 1. */
const UNTIL = local("2026-03-11 17:30");
const by = (who: string, at = AT) => act(person(registry, who), at);
const millisecondAfter = (at: Date) => new Date(at.getTime() + 1);

describe("C17 职责异议", () => {
  const object = (call: Call, command: Partial<ObjectToCall> = {}, who = DEPT_LEADER, at = AT) =>
    objectToCall(call, { ground: GROUND, proposed: ROADS, ...command }, by(who, at), { registry });

  test("no clock stops; the district centre's begins", () => {
    for (const state of ["SIGNED", "RESPONDED"] as const) {
      const before = callIn(state, registry);
      const clocks = clocksOf(before.call);
      const { call } = objected(before);
      expect(clocksOf(call).slice(0, clocks.length)).toEqual(clocks);
      expect(call).toMatchObject({
        state,
        objection: { outcome: "pending", ground: GROUND, proposed: ROADS, by: { id: DEPT_LEADER }, at: AT },
        ruling: { deadline: { from: AT, due: UNTIL }, light: "GREEN" },
      });
    }
  });

  test("within one workday from T0, the last instant included", () => {
    const { call } = callIn("SIGNED", registry);
    expect(object(call, {}, DEPT_LEADER, UNTIL).ok).toBe(true);
    expect(object(call, {}, DEPT_LEADER, millisecondAfter(UNTIL))).toEqual({
      ok: false,
      refusal: { code: "objection_late", no: call.no, until: UNTIL },
    });
  });

  test("is the deputy head's of the lead department alone", () => {
    const { call } = callIn("SIGNED", registry);
    for (const who of [LIAISON, DEPT_HANDLER, "d04.head01", CENTER, LEADER, DISTRICT]) {
      expect(object(call, {}, who)).toMatchObject({ refusal: { code: "role_missing", needs: ["DEPT_LEADER"] } });
    }
    expect(object(call, {}, "d03.leader01")).toMatchObject({ refusal: { code: "wrong_unit" } });
  });

  test("sign first", () => {
    const { call } = callIn("SENT", registry);
    expect(object(call)).toEqual({ ok: false, refusal: { code: "sign_first", no: call.no, until: UNTIL } });
  });

  test.each([
    [{ ground: "  " }, "reason_missing"],
    [{ proposed: asId<never>("440112014") }, "proposal_missing"],
    [{ proposed: asId<never>("D99") }, "proposal_missing"],
    [{ proposed: asId<never>("D04") }, "department_unchanged"],
  ])("%j is refused: %s", (command, code) => {
    expect(object(callIn("SIGNED", registry).call, command)).toMatchObject({ refusal: { code } });
  });

  test("names another department", () => {
    const { call } = callIn("SIGNED", registry);
    expect(objectToCall(call, { ground: GROUND }, by(DEPT_LEADER), { registry })).toMatchObject({
      refusal: { code: "proposal_missing" },
    });
  });

  test("once, also after it was dismissed", () => {
    expect(object(objected(callIn("SIGNED", registry)).call)).toMatchObject({
      refusal: { code: "already_done", by: { id: DEPT_LEADER }, at: AT },
    });
    const again = dismissed(objected(callIn("SIGNED", registry))).call;
    expect(object(again, {}, DEPT_LEADER, local("2026-03-11 11:00"))).toMatchObject({
      refusal: { code: "already_done" },
    });
  });

  test("not before T0 and not when it is finished", () => {
    for (const state of ["DRAFT", "IN_REVIEW", "FINISHED", "RATED", "ARCHIVED"] as const) {
      expect(object(callIn(state, registry).call)).toMatchObject({ refusal: { code: "wrong_state", state } });
    }
  });

  test("finished before the ruling it lapses, and nobody rules any more", () => {
    const { call } = objected(callIn("RESPONDED", registry)).finished(local("2026-03-11 09:00"));
    expect(call).toMatchObject({ state: "FINISHED", objection: { outcome: "lapsed" } });
    expect(clocksOf(call).map(({ name }) => name)).toEqual(["rate"]);
    expect(
      dismissObjection(call, { ground: "不属实", earlier: [] }, by(DISTRICT, local("2026-03-11 10:00")), { registry }),
    ).toMatchObject({ refusal: { code: "wrong_state", state: "FINISHED" } });
  });
});

describe("C18 成立、改派", () => {
  test("the old call ends for this department: no clock, no points, one misdirected call for the street", () => {
    const story = upheld(objected(callIn("RESPONDED", registry)));
    const { call, events } = story;
    expect(call).toMatchObject({
      state: "REDISPATCHED",
      objection: { outcome: "upheld", ruled: "道路范围内的雨水口属道路设施" },
      redispatchedTo: { call: NEW_CALL, department: ROADS },
    });
    expect(clocksOf(call)).toEqual([]);
    expect(nextCallMoment(call, { registry })).toBeUndefined();
    expect(scoreOfCall(events, registry.rules, registry.calendar)).toMatchObject({
      scored: false,
      total: 0,
      weight: 0,
    });
    expect(events.slice(-4)).toMatchObject([
      { type: "ObjectionUpheld", data: { misdirected: "440112014", department: "D03", to: NEW_CALL } },
      { type: "ListChangeProposed", data: { listItem: "HY-02-002", objected: "D04", ruled: "D03" } },
      { type: "PartClosed", data: { part: "HJ-20260310-0003-1", how: "redispatched" } },
      { type: "PartClosed", data: { part: "HJ-20260310-0003-2", how: "redispatched" } },
    ]);
    expect(callDeadlines(events).filter(({ outcome }) => outcome === "running")).toEqual([]);
  });

  test("the district centre may choose another department than the one proposed", () => {
    const { call } = objected(callIn("SIGNED", registry));
    const command = { ground: "属建设工地", department: asId<never>("D02"), to: NEW_CALL };
    const [event] = decided(upholdObjection(call, command, by(DISTRICT), { registry }));
    expect(event?.data).toMatchObject({ department: "D02" });
    for (const [department, code] of [
      ["D04", "department_unchanged"],
      ["440112014", "department_unknown"],
    ] as const) {
      const wrong = { ...command, department: asId<never>(department) };
      expect(upholdObjection(call, wrong, by(DISTRICT), { registry })).toMatchObject({ refusal: { code } });
    }
  });

  test("the new call has the same matter and words, its own number and T0, and points back", () => {
    const old = upheld(objected(callIn("SIGNED", registry)));
    const at = local("2026-03-11 10:00");
    const command = { to: NEW_CALL, department: ROADS, ground: "道路设施", candidates: [asId<never>("HY-02-002")] };
    const next = new CallStory(registry);
    next.add(decided(redispatchedCall(old.call, command, by(DISTRICT, at), { registry })), by(DISTRICT, at));
    const { subject, ask, tried, photos, urgency, street, drafter } = old.call;
    expect(next.call).toMatchObject({
      ...{ state: "SENT", no: NEW_CALL, lead: "D03", redispatchOf: old.call.no, sentAt: at },
      ...{ subject, ask, tried, photos, urgency, street, drafter },
    });
    expect(Object.fromEntries(clocksOf(next.call).map(({ name, deadline }) => [name, deadline.due]))).toEqual({
      sign: local("2026-03-11 16:00"),
      respond: local("2026-03-13 17:30"),
      finish: local("2026-03-18 17:30"),
    });
    // 交通局 is the fallback of this item: on the list, and it does not assist itself.
    expect(next.call).toMatchObject({ listItem: "HY-02-002", assist: ["D05"] });
  });

  test("to a department that no item names it goes off the list, for the reason of the ruling", () => {
    const { call } = upheld(objected(callIn("SIGNED", registry)));
    const command = { to: NEW_CALL, department: asId<never>("D12"), ground: "企业用水", candidates: [] };
    const [drafted] = decided(redispatchedCall(call, command, by(DISTRICT), { registry }));
    expect(drafted?.data).toMatchObject({ lead: "D12", offListReason: "企业用水", assist: [] });
    expect(drafted?.data).not.toHaveProperty("listItem");
  });

  test("a ruling is final: the second department cannot object", () => {
    const old = upheld(objected(callIn("SIGNED", registry)));
    const at = local("2026-03-11 10:00");
    const command = { to: NEW_CALL, department: ROADS, ground: "道路设施", candidates: [] };
    const next = new CallStory(registry);
    next.add(decided(redispatchedCall(old.call, command, by(DISTRICT, at), { registry })), by(DISTRICT, at));
    expect(objectionUntil(next.call, at, { registry })).toMatchObject({ refusal: { code: "ruling_final" } });
    const objection = { ground: "不归我们", proposed: asId<never>("D04") };
    expect(objectToCall(next.call, objection, by("d03.leader01", at), { registry })).toMatchObject({
      refusal: { code: "ruling_final" },
    });
  });

  test("the matter waits for the new call in place of the old one", () => {
    const story = matterIn("CALLING", registry);
    const [old] = story.matter.calls;
    const command = { call: old ?? NEW_CALL, to: NEW_CALL, department: ROADS };
    story.let(DISTRICT, AT, (matter, who) => redispatchOfCall(matter, command, who, story.rules));
    expect(story.matter).toMatchObject({ state: "CALLING", calls: [old, NEW_CALL], openCalls: [NEW_CALL] });
    expect(story.matter.departments).toEqual(["D04", "D03"]);
    expect(redispatchOfCall(story.matter, command, by(DISTRICT), { registry })).toMatchObject({ ok: false });
    expect(redispatchOfCall(raisedDrain(registry), command, by(DISTRICT), { registry })).toMatchObject({
      refusal: { code: "wrong_state" },
    });
  });
});

describe("C19 不成立", () => {
  test("leaves state and clocks as they were", () => {
    const before = objected(callIn("RESPONDED", registry));
    const { call } = before;
    const { call: after } = dismissed(before);
    expect(after).toMatchObject({ state: "RESPONDED", objection: { outcome: "dismissed", ruled: "清单已列明" } });
    expect(clocksOf(after)).toEqual(clocksOf(call).filter(({ name }) => name !== "ruling"));
    expect(after.last).toEqual(call.last);
  });

  test("both rulings are the district centre's, in writing, once, about an objection", () => {
    const { call } = objected(callIn("SIGNED", registry));
    const rule = (on: Call, who = DISTRICT, ground = "依据") =>
      dismissObjection(on, { ground, earlier: [] }, by(who, local("2026-03-11 09:00")), { registry });
    for (const who of [DEPT_LEADER, LEADER, CENTER, "governance.office01"]) {
      expect(rule(call, who)).toMatchObject({ refusal: { code: "role_missing", needs: ["DISTRICT_CENTER"] } });
    }
    expect(rule(call, DISTRICT, " ")).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(rule(callIn("SIGNED", registry).call)).toMatchObject({ refusal: { code: "no_objection" } });
    expect(rule(dismissed(objected(callIn("SIGNED", registry))).call)).toMatchObject({
      refusal: { code: "already_done", by: { id: DISTRICT } },
    });
    expect(rule(upheld(objected(callIn("SIGNED", registry))).call)).toMatchObject({
      refusal: { code: "already_done", by: { id: DISTRICT } },
    });
  });

  const types = (call: Call, earlier: readonly EarlierObjection[]) =>
    decided(dismissObjection(call, { ground: "不成立", earlier }, by(DISTRICT), { registry })).map(({ type }) => type);
  const shirking = (call: Call, earlier: readonly EarlierObjection[]) =>
    decided(dismissObjection(call, { ground: "不成立", earlier }, by(DISTRICT), { registry })).find(
      ({ type }) => type === "ShirkingProposed",
    )?.data;

  test("groundless, because the list names this very department: proposed as shirking", () => {
    const { call } = objected(callIn("SIGNED", registry));
    expect(shirking(call, [])).toEqual({ department: "D04", why: "clear_entry", listItem: "HY-02-002" });
  });

  test("honest doubt, off the list: no proposal, only a change of the list", () => {
    const { call } = objected(callIn("SIGNED", registry, { listItem: asId("HY-13-001") }));
    const { listItem: _, ...off } = { ...call, offListReason: "清单外" };
    expect(types(off as Call, [])).toEqual(["ObjectionDismissed", "ListChangeProposed"]);
  });

  test("a second objection on the same item within three months is groundless, an older one or another's is not", () => {
    const item = asId<never>("HY-13-001");
    const { call } = objected(callIn("SIGNED", registry, { listItem: item }));
    expect(registry.listItems.get(item)?.lead).toBeUndefined();
    const earlier = (at: string, of = item) => [{ no: asId<never>("HJ-20251220-0001"), listItem: of, at: local(at) }];
    expect(shirking(call, [])).toBeUndefined();
    expect(shirking(call, earlier("2025-12-10 15:00"))).toMatchObject({
      why: "second_objection",
      earlier: "HJ-20251220-0001",
    });
    expect(shirking(call, earlier("2025-12-10 14:59"))).toBeUndefined();
    expect(shirking(call, earlier("2026-02-01 10:00", asId<never>("HY-02-001")))).toBeUndefined();
    expect(shirking(call, [{ no: call.no, listItem: item, at: local("2026-03-01 10:00") }])).toBeUndefined();
  });

  test("of two objections in the same second the call with the lower number was first", () => {
    const item = asId<never>("HY-13-001");
    const { call } = objected(callIn("SIGNED", registry, { listItem: item }));
    const at = call.objection?.at ?? local("2026-03-10 15:00");
    const sameSecond = (no: string) => shirking(call, [{ no: asId<never>(no), listItem: item, at }]);
    expect(sameSecond("HJ-20260310-0001")).toMatchObject({ why: "second_objection" });
    expect(sameSecond("HJ-20260310-9999")).toBeUndefined();
  });
});

describe("beside other flags", () => {
  test("an objection outlives a hold and can be ruled on in it; nothing of the hold or of a request is left after it", () => {
    const story = objected(callIn("RESPONDED", registry)).holdAsked().held(local("2026-03-11 16:00"));
    expect(clocksOf(story.call).map(({ name }) => name)).toEqual(["ruling"]);
    const { call } = upheld(story, local("2026-03-11 17:00"));
    expect(call.state).toBe("REDISPATCHED");
    for (const field of ["hold", "holdAsked", "extensionAsked", "cancellation", "finish"])
      expect(call).not.toHaveProperty(field);
  });

  test("so does one on a call for which an extension was asked", () => {
    const story = objected(callIn("RESPONDED", registry)).extensionAsked({}, local("2026-03-11 09:00"));
    expect(upheld(story).call).not.toHaveProperty("extensionAsked");
  });
});

describe("the district centre's limit", () => {
  test("turns yellow on the morning of its last day, red after it; the department's lights are its own", () => {
    const story = objected(callIn("RESPONDED", registry));
    story.passUntil(local("2026-03-11 17:31"));
    const seen = story.events.flatMap((event) =>
      event.type === "CallLightTurned" && event.data.clock === "ruling" ? [[event.data.light, event.at]] : [],
    );
    expect(seen).toEqual([
      ["YELLOW", local("2026-03-11 08:30")],
      ["RED", millisecondAfter(UNTIL)],
    ]);
    const reminded = story.events.flatMap((event) =>
      event.type === "CallReminded" && event.data.clock === "ruling" ? [[event.data.kind, event.data.to]] : [],
    );
    expect(reminded).toEqual([
      ["yellow", ["DISTRICT_CENTER"]],
      ["red", ["GOVERNANCE_OFFICE"]],
    ]);
    expect(clocksOf(story.call).find(({ name }) => name === "finish")?.light).toBe("GREEN");
    expect(T0 < UNTIL).toBe(true);
  });
});
