import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Call, ResponsePlan } from "../../../../src/domain/call/call.js";
import { clocksOf } from "../../../../src/domain/call/facts.js";
import { type FinishCall, finishCall } from "../../../../src/domain/call/finish-call.js";
import { noteProgress } from "../../../../src/domain/call/note-progress.js";
import { proposeFinish } from "../../../../src/domain/call/propose-finish.js";
import { respondToCall } from "../../../../src/domain/call/respond-to-call.js";
import { signCall } from "../../../../src/domain/call/sign-call.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { aResponse, callIn } from "../../../support/calls.js";
import {
  act,
  CENTER,
  DEPT_HANDLER,
  DEPT_LEADER,
  decided,
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

const ELEVEN = local("2026-03-10 11:00");
const by = (who: string, at = ELEVEN) => act(person(registry, who), at);

describe("C5 签收", () => {
  const sign = (call: Call, who = LIAISON) => signCall(call, {}, by(who), { registry });

  test("ends the sign limit alone", () => {
    const { call } = callIn("SIGNED", registry);
    expect(call).toMatchObject({ state: "SIGNED", signedAt: local("2026-03-10 10:30") });
    expect(clocksOf(call).map(({ name }) => name)).toEqual(["respond", "finish"]);
  });

  test("is the lead department's liaison's", () => {
    const { call } = callIn("SENT", registry);
    expect(sign(call, "d05.liaison01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    for (const who of [DEPT_HANDLER, DEPT_LEADER, LEADER]) {
      expect(sign(call, who)).toMatchObject({ refusal: { code: "role_missing", needs: ["DEPT_LIAISON"] } });
    }
  });

  test("a second press hears who signed", () => {
    for (const state of ["SIGNED", "RESPONDED", "FINISHED", "RATED"] as const) {
      expect(sign(callIn(state, registry).call)).toMatchObject({
        refusal: { code: "already_done", at: local("2026-03-10 10:30") },
      });
    }
    expect(sign(callIn("IN_REVIEW", registry).call)).toMatchObject({ refusal: { code: "wrong_state" } });
    expect(sign(callIn("SENT", registry).finished(ELEVEN, { person: "王科" }).call)).toMatchObject({
      refusal: { code: "already_done", by: { id: DEPT_LEADER }, at: ELEVEN },
    });
  });
});

describe("C7 响应, C8 签收并响应", () => {
  const respond = (call: Call, response: Partial<ResponsePlan> = {}, who = LIAISON) =>
    respondToCall(call, { response: aResponse(response) }, by(who), { registry });

  test("person, plan and time: the finish limit remains", () => {
    const { call } = callIn("RESPONDED", registry);
    expect(call).toMatchObject({ state: "RESPONDED", respondedAt: ELEVEN, response: aResponse() });
    expect(clocksOf(call).map(({ name }) => name)).toEqual(["finish"]);
  });

  test("before it was signed it signs too, for the liaison alone", () => {
    const { call } = callIn("SENT", registry);
    expect(decided(respond(call)).map(({ type }) => type)).toEqual(["CallSigned", "CallResponded"]);
    expect(respond(call, {}, DEPT_HANDLER)).toMatchObject({
      refusal: { code: "role_missing", needs: ["DEPT_LIAISON"] },
    });
    expect(respond(callIn("SIGNED", registry).call, {}, DEPT_HANDLER).ok).toBe(true);
  });

  test.each([
    [{ person: "" }, ["person"]],
    [{ plan: "  " }, ["plan"]],
    [{ visit: "" }, ["visit"]],
    [{ person: "", plan: "", visit: "" }, ["person", "plan", "visit"]],
    [{ plan: "收到!" }, ["plan"]],
    [{ person: "收到", plan: "好的。", visit: "OK" }, ["person", "plan", "visit"]],
  ])("%j lacks %j", (response, missing) => {
    const { call } = callIn("SIGNED", registry);
    expect(respond(call, response)).toEqual({
      ok: false,
      refusal: { code: "response_incomplete", no: call.no, missing },
    });
  });

  test("keeps a phone that was given", () => {
    const { call } = callIn("SIGNED", registry);
    expect(decided(respond(call, { phone: " 020-8200 " }))[0]?.data).toMatchObject({ phone: "020-8200" });
    expect(decided(respond(call, { phone: " " }))[0]?.data).not.toHaveProperty("phone");
  });

  test("once, by the lead department", () => {
    expect(respond(callIn("RESPONDED", registry).call)).toMatchObject({
      refusal: { code: "already_done", by: { id: LIAISON } },
    });
    expect(respond(callIn("SIGNED", registry).call, {}, "d05.liaison01")).toMatchObject({
      refusal: { code: "wrong_unit" },
    });
    expect(respond(callIn("SIGNED", registry).call, {}, DEPT_LEADER)).toMatchObject({
      refusal: { code: "role_missing" },
    });
    expect(respond(callIn("DRAFT", registry).call)).toMatchObject({ refusal: { code: "wrong_state" } });
  });

  test("says that it is too long", () => {
    const limit = registry.rules.maxTextLength;
    expect(respond(callIn("SIGNED", registry).call, { plan: "水".repeat(limit + 1) })).toMatchObject({
      refusal: { code: "too_long", limit },
    });
  });
});

describe("C9 进展", () => {
  const note = (call: Call, text: string, photos: string[] = [], who = DEPT_HANDLER) =>
    noteProgress(call, { text, photos: photos.map(photo) }, by(who), { registry });

  test("keeps photos as possible proof and the handler as 经办人", () => {
    const story = callIn("RESPONDED", registry);
    story.add(decided(note(story.call, "已抽水,晚上换管", ["pump"])), by(DEPT_HANDLER));
    expect(story.call).toMatchObject({
      state: "RESPONDED",
      departmentPhotos: ["pump"],
      handler: { id: DEPT_HANDLER },
      last: { type: "CallResponded" },
    });
  });

  test("needs text or photo, while the department works", () => {
    const { call } = callIn("RESPONDED", registry);
    expect(note(call, "")).toMatchObject({ refusal: { code: "text_missing" } });
    expect(note(call, "", ["p"]).ok).toBe(true);
    for (const who of [LIAISON, DEPT_LEADER]) expect(note(call, "在修", [], who).ok).toBe(true);
    expect(note(call, "在修", [], CENTER)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(note(call, "在修", [], "d05.handler01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    for (const state of ["SIGNED", "FINISHED"] as const) {
      expect(note(callIn(state, registry).call, "在修")).toMatchObject({ refusal: { code: "wrong_state", state } });
    }
  });
});

describe("C10 办结, C11 直接办结", () => {
  const finish = (call: Call, command: Partial<FinishCall> = {}, who = DEPT_LEADER) =>
    finishCall(call, { result: "已疏通", photos: [photo("done")], ...command }, by(who), { registry });
  const propose = (call: Call, result = "已换管", who = DEPT_HANDLER) =>
    proposeFinish(call, { result, photos: [photo("pipe")] }, by(who), { registry });

  test("the street has three workdays to rate", () => {
    const { call } = callIn("FINISHED", registry);
    expect(call).toMatchObject({
      state: "FINISHED",
      result: "管道已疏通",
      proof: ["done"],
      rate: { deadline: { due: local("2026-03-16 17:30") } },
    });
    expect(clocksOf(call).map(({ name }) => name)).toEqual(["rate"]);
  });

  test("is the deputy head's alone", () => {
    const { call } = callIn("RESPONDED", registry);
    for (const who of [LIAISON, DEPT_HANDLER, CENTER]) {
      expect(finish(call, {}, who)).toMatchObject({ refusal: { code: "role_missing", needs: ["DEPT_LEADER"] } });
    }
    expect(finish(call, {}, "d05.leader01")).toMatchObject({ refusal: { code: "wrong_unit" } });
  });

  test("needs words and a photo; photos the department sent on the way count", () => {
    const story = callIn("RESPONDED", registry).partsFinished(ELEVEN);
    expect(finish(story.call, { result: "" })).toMatchObject({ refusal: { code: "text_missing" } });
    expect(finish(story.call, { photos: [] })).toMatchObject({ refusal: { code: "photo_missing" } });
    story.add(decided(propose(story.call)), by(DEPT_HANDLER));
    expect(decided(finish(story.call, { photos: [] }))[0]?.data).toMatchObject({ proof: ["pipe"], direct: false });
  });

  test("confirms a handler's proposal without words of its own", () => {
    const story = callIn("RESPONDED", registry).partsFinished(ELEVEN);
    story.add(decided(propose(story.call)), by(DEPT_HANDLER));
    expect(story.call).toMatchObject({
      state: "RESPONDED",
      proposedFinish: { result: "已换管", by: { id: DEPT_HANDLER } },
    });
    expect(decided(finish(story.call, { result: "", photos: [], remains: " 路面下周恢复 " }))[0]?.data).toMatchObject({
      result: "已换管",
      remains: "路面下周恢复",
    });
  });

  test.each(["SENT", "SIGNED"] as const)(
    "straight from %s it names a person and counts as signed and responded to",
    (state) => {
      expect(finish(callIn(state, registry).partsFinished(ELEVEN).call)).toMatchObject({
        refusal: { code: "response_incomplete", missing: ["person"] },
      });
      const story = callIn(state, registry).finished(ELEVEN, { person: "管网科王工" });
      expect(story.events.at(-1)?.data).toMatchObject({ direct: true, person: "管网科王工" });
      expect(story.call).toMatchObject({ state: "FINISHED", respondedAt: ELEVEN });
      expect(clocksOf(story.call).map(({ name }) => name)).toEqual(["rate"]);
    },
  );

  test("a proposal comes from handler or liaison, with words, while it is with the department", () => {
    for (const state of ["SENT", "SIGNED", "RESPONDED"] as const)
      expect(propose(callIn(state, registry).call).ok).toBe(true);
    const { call } = callIn("RESPONDED", registry);
    expect(propose(call, "")).toMatchObject({ refusal: { code: "text_missing" } });
    expect(propose(call, "好了", DEPT_LEADER)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(propose(callIn("FINISHED", registry).call)).toMatchObject({
      refusal: { code: "already_done", by: { id: DEPT_LEADER } },
    });
    expect(propose(callIn("IN_REVIEW", registry).call)).toMatchObject({ refusal: { code: "wrong_state" } });
  });

  test("twice was already done", () => {
    expect(finish(callIn("RATED", registry).call)).toMatchObject({
      refusal: { code: "already_done", at: local("2026-03-11 16:00") },
    });
    expect(finish(callIn("DRAFT", registry).call)).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});
