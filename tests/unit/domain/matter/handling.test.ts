import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { assignMatter } from "../../../../src/domain/matter/assign-matter.js";
import { cancelCalls, finishCalls, openCall } from "../../../../src/domain/matter/calls-of-matter.js";
import { completeHandling } from "../../../../src/domain/matter/complete-handling.js";
import { clockOf } from "../../../../src/domain/matter/facts.js";
import { MATTER_STATES, type Matter } from "../../../../src/domain/matter/matter.js";
import { raiseMatter } from "../../../../src/domain/matter/raise-matter.js";
import { startHandling } from "../../../../src/domain/matter/start-handling.js";
import { verifyMatter } from "../../../../src/domain/matter/verify-matter.js";
import { asId, type CallNo, type PhotoId, type StaffId } from "../../../../src/domain/shared/ids.js";
import {
  act,
  CENTER,
  CLERK,
  DEPT_LEADER,
  decided,
  GRID,
  local,
  matterIn,
  person,
  photo,
  TEAM,
} from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const TEN = local("2026-03-10 10:00");
const CALL = asId<CallNo>("HJ-20260310-0003");
const by = (who: string, at = TEN) => act(person(registry, who), at);

describe("M8 派遣", () => {
  const assign = (matter: Matter, handler = TEAM, who = CLERK) =>
    assignMatter(matter, { handler: asId<StaffId>(handler) }, by(who), { registry });

  test("gives it to a handler and keeps the handling clock", () => {
    const registered = matterIn("REGISTERED", registry).matter;
    const { matter } = matterIn("ASSIGNED", registry);
    expect(matter).toMatchObject({ state: "ASSIGNED", handler: TEAM });
    expect(clockOf(matter)).toEqual(clockOf(registered));
  });

  test("accepts it first when nobody has yet", () => {
    const events = decided(assign(matterIn("REPORTED", registry).matter));
    expect(events.map(({ type }) => type)).toEqual(["MatterRegistered", "MatterAssigned"]);
  });

  test("of an unaccepted matter stays what it is when one half cannot be", () => {
    const refused = assign(matterIn("REPORTED", registry).matter, "nobody");
    expect(refused).toMatchObject({ ok: false, refusal: { code: "handler_unknown" } });
    const unread = matterIn("REPORTED", registry, { place: { text: "某处", by: "none" } }).matter;
    expect(assign(unread)).toMatchObject({ refusal: { code: "grid_needed" } });
    expect(assign(matterIn("REPORTED", registry).matter, TEAM, CENTER)).toMatchObject({
      refusal: { code: "role_missing" },
    });
  });

  test("goes to people of the own street who do such work", () => {
    const { matter } = matterIn("REGISTERED", registry);
    expect(assign(matter, CLERK).ok).toBe(true);
    expect(assign(matter, TEAM, CENTER).ok).toBe(true);
    for (const stranger of ["nobody", "luogang.sanitation01", "lianhe.leader01", "d04.handler01"]) {
      expect(assign(matter, stranger)).toMatchObject({ refusal: { code: "handler_unknown", no: matter.no } });
    }
  });

  test("twice was already done; by a stranger it is not his", () => {
    const { matter } = matterIn("ASSIGNED", registry);
    expect(assign(matter)).toMatchObject({ refusal: { code: "already_done", by: { id: CLERK } } });
    expect(assign(matter, TEAM, "luogang.center01")).toMatchObject({ refusal: { code: "wrong_unit" } });
  });
});

describe("M9 开始处置 and M17 处置完成", () => {
  const complete = (matter: Matter, who = TEAM, photos: PhotoId[] = [photo("after")], result = "已清运") =>
    completeHandling(matter, { result, photos }, by(who), { registry });

  test("the handler himself begins", () => {
    const { matter } = matterIn("ASSIGNED", registry);
    expect(startHandling(matter, {}, by(TEAM), { registry })).toEqual({
      ok: true,
      value: [{ type: "HandlingStarted", data: {} }],
    });
    expect(startHandling(matter, {}, by("lianhe.sanitation01"), { registry })).toMatchObject({
      refusal: { code: "wrong_unit" },
    });
    expect(startHandling(matter, {}, by("lianhe.leader01"), { registry })).toMatchObject({
      refusal: { code: "role_missing" },
    });
    const begun = matterIn("HANDLING", registry).matter;
    expect(startHandling(begun, {}, by(TEAM), { registry })).toMatchObject({ refusal: { code: "already_done" } });
  });

  test("done: one workday for somebody to look", () => {
    const { matter } = matterIn("HANDLED", registry);
    expect(matter).toMatchObject({
      state: "HANDLED",
      result: "已清运",
      proof: ["after"],
      handledBy: { id: TEAM },
      clock: { name: "verify", deadline: { due: local("2026-03-11 17:30") } },
    });
  });

  test("done without having said that he began means both", () => {
    const events = decided(complete(matterIn("ASSIGNED", registry).matter));
    expect(events.map(({ type }) => type)).toEqual(["HandlingStarted", "MatterHandled"]);
  });

  test("needs words and a photo of how it is now", () => {
    const { matter } = matterIn("HANDLING", registry);
    expect(complete(matter, TEAM, [])).toMatchObject({ refusal: { code: "photo_missing" } });
    expect(complete(matter, TEAM, [photo("a")], "")).toMatchObject({ refusal: { code: "text_missing" } });
    expect(complete(matterIn("ASSIGNED", registry).matter, TEAM, [])).toMatchObject({
      refusal: { code: "photo_missing" },
    });
    const lenient = {
      ...registry,
      rules: { ...registry.rules, proof: { ...registry.rules.proof, finishPhoto: false } },
    };
    expect(completeHandling(matter, { result: "好了", photos: [] }, by(TEAM), { registry: lenient }).ok).toBe(true);
  });

  test("twice was already done", () => {
    expect(complete(matterIn("HANDLED", registry).matter)).toMatchObject({
      refusal: { code: "already_done", by: { id: TEAM } },
    });
    expect(complete(matterIn("CLOSED", registry).matter)).toMatchObject({ refusal: { code: "already_done" } });
  });
});

describe("M11 上呈镇街", () => {
  const raise = (matter: Matter, reason = "管道堵塞", who = CLERK) =>
    raiseMatter(matter, { reason }, by(who), { registry });

  test.each(["REGISTERED", "ASSIGNED", "HANDLING"] as const)(
    "from %s: the street judges within four working hours",
    (state) => {
      const story = matterIn(state, registry);
      story.add(decided(raise(story.matter)), by(CLERK));
      expect(story.matter).toMatchObject({ state: "RAISED", reason: "管道堵塞" });
      expect(clockOf(story.matter)).toMatchObject({ name: "judgement", deadline: { due: local("2026-03-10 16:00") } });
    },
  );

  test("accepts it first when nobody has yet", () => {
    const events = decided(raise(matterIn("REPORTED", registry).matter));
    expect(events.map(({ type }) => type)).toEqual(["MatterRegistered", "MatterRaised"]);
  });

  test("needs a reason, from the community's own clerk, once", () => {
    const { matter } = matterIn("REGISTERED", registry);
    expect(raise(matter, " ")).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(raise(matter, "难", CENTER)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(raise(matter, "难", "lianhe.clerk01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(raise(matterIn("RAISED", registry).matter)).toMatchObject({
      refusal: { code: "already_done", by: { id: CLERK } },
    });
    expect(raise(matterIn("HANDLED", registry).matter)).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});

describe("M12 镇街派遣", () => {
  test("the street takes it on: the handling limit begins anew", () => {
    const story = matterIn("RAISED", registry);
    story.add(decided(assignMatter(story.matter, { handler: asId(TEAM) }, by(CENTER), { registry })), by(CENTER));
    expect(story.matter).toMatchObject({ state: "ASSIGNED", handler: TEAM });
    expect(clockOf(story.matter)).toMatchObject({
      name: "handle",
      deadline: { from: TEN, due: local("2026-03-10 16:00") },
    });
  });

  test("is not the community's to do any more", () => {
    const { matter } = matterIn("RAISED", registry);
    const refused = assignMatter(matter, { handler: asId(TEAM) }, by(CLERK), { registry });
    expect(refused).toMatchObject({ refusal: { code: "role_missing", needs: ["STREET_CENTER"] } });
  });

  test("may be raised again from there", () => {
    const story = matterIn("RAISED", registry);
    story.add(decided(assignMatter(story.matter, { handler: asId(TEAM) }, by(CENTER), { registry })), by(CENTER));
    expect(raiseMatter(story.matter, { reason: "还是不行" }, by(CLERK), { registry }).ok).toBe(true);
  });
});

describe("M14–M16: a matter and its call", () => {
  const open = (matter: Matter, who = CENTER) =>
    openCall(matter, { call: CALL, department: asId("D04") }, by(who), { registry });

  test("no clock of the matter runs while a call is open", () => {
    const { matter } = matterIn("CALLING", registry);
    expect(matter).toMatchObject({ state: "CALLING", openCalls: [CALL], calls: [CALL], departments: ["D04"] });
    expect(clockOf(matter)).toBeUndefined();
  });

  test("opens from RAISED and HANDLING only, once, by the own street", () => {
    expect(open(matterIn("HANDLING", registry).matter).ok).toBe(true);
    expect(open(matterIn("RAISED", registry).matter, "luogang.center01")).toMatchObject({
      refusal: { code: "wrong_unit" },
    });
    expect(open(matterIn("RAISED", registry).matter, CLERK)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(open(matterIn("CALLING", registry).matter)).toMatchObject({
      refusal: { code: "already_done", by: { id: CENTER } },
    });
    for (const state of ["REPORTED", "REGISTERED", "ASSIGNED", "HANDLED", "CLOSED", "WITHDRAWN"] as const) {
      expect(open(matterIn(state, registry).matter)).toMatchObject({ refusal: { code: "wrong_state", state } });
    }
  });

  const finish = (matter: Matter, call = CALL) =>
    finishCalls(matter, { call, department: asId("D04"), result: "已疏通", proof: [photo("done")] }, by(DEPT_LEADER), {
      registry,
    });

  test("M15: finished by the department, somebody must go and look within one workday", () => {
    const story = matterIn("CALLING", registry);
    story.add(decided(finish(story.matter)), by(DEPT_LEADER));
    expect(story.matter).toMatchObject({ state: "HANDLED", result: "已疏通", handledBy: { id: DEPT_LEADER } });
    expect(clockOf(story.matter)).toMatchObject({ name: "verify", deadline: { due: local("2026-03-11 17:30") } });
    expect(finish(story.matter)).toMatchObject({ refusal: { code: "already_done" } });
  });

  test("M16: cancelled, the street judges again for the old reason, and may call again", () => {
    const story = matterIn("CALLING", registry);
    story.add(decided(cancelCalls(story.matter, { call: CALL }, by(CENTER), { registry })), by(CENTER));
    expect(story.matter).toMatchObject({ state: "RAISED", reason: "管道堵塞,社区没有设备" });
    expect(clockOf(story.matter)).toMatchObject({ name: "judgement", deadline: { due: local("2026-03-10 16:00") } });
    expect(open(story.matter).ok).toBe(true);
  });

  test("another call's end is not this one's", () => {
    const { matter } = matterIn("CALLING", registry);
    expect(finish(matter, asId("HJ-20260310-0009"))).toMatchObject({ refusal: { code: "wrong_state" } });
    expect(cancelCalls(matter, { call: asId("HJ-1") }, by(CENTER), { registry })).toMatchObject({ ok: false });
  });

  test("what a department did badly comes back to the desk that called, which may call again", () => {
    const story = matterIn("CALLING", registry);
    story.add(decided(finish(story.matter)), by(DEPT_LEADER)).verified(false);
    expect(story.matter).toMatchObject({ state: "HANDLING", handler: CENTER, reworkCount: 1 });
    expect(open(story.matter).ok).toBe(true);
  });
});

describe("M18 核查通过 and M19 核查不通过", () => {
  const verify = (matter: Matter, solved = true, who = GRID, photos: PhotoId[] = [photo("looked")], note = "已看") =>
    verifyMatter(matter, { solved, note, photos }, by(who), { registry });

  test("solved: closed with the handler's result, no clock left", () => {
    const { matter } = matterIn("CLOSED", registry);
    expect(matter).toMatchObject({ state: "CLOSED", result: "已清运", closedAt: local("2026-03-10 14:30") });
    expect(clockOf(matter)).toBeUndefined();
  });

  test("four eyes: never the one who did the work", () => {
    const { matter } = matterIn("REGISTERED", registry).assigned(CLERK).started(CLERK).handled(CLERK);
    expect(verify(matter, true, CLERK)).toEqual({ ok: false, refusal: { code: "own_work", no: matter.no } });
    expect(verify(matter, false, CLERK)).toMatchObject({ refusal: { code: "own_work" } });
    expect(verify(matter, true, "kexiang.clerk02").ok).toBe(true);
  });

  test("by people of the place, or the street's desk where there is nobody else", () => {
    const { matter } = matterIn("HANDLED", registry);
    for (const who of [GRID, "lianhe.grid02", CLERK, CENTER]) expect(verify(matter, true, who).ok).toBe(true);
    for (const who of ["lianhe.grid03", "lianhe.clerk01", "luogang.center01"]) {
      expect(verify(matter, true, who)).toMatchObject({ refusal: { code: "wrong_unit" } });
    }
    expect(verify(matter, true, TEAM)).toMatchObject({ refusal: { code: "role_missing" } });
  });

  test("needs a photo, unless the rule book does not ask for one", () => {
    const { matter } = matterIn("HANDLED", registry);
    expect(verify(matter, true, GRID, [])).toMatchObject({ refusal: { code: "photo_missing" } });
    const lenient = {
      ...registry,
      rules: { ...registry.rules, proof: { ...registry.rules.proof, verifyPhoto: false } },
    };
    expect(verifyMatter(matter, { solved: true, note: "", photos: [] }, by(GRID), { registry: lenient }).ok).toBe(true);
  });

  test("not solved needs a reason", () => {
    expect(verify(matterIn("HANDLED", registry).matter, false, GRID, [photo("x")], "")).toMatchObject({
      refusal: { code: "reason_missing" },
    });
  });

  test("not solved: back to the handler with half the limit, at least four working hours", () => {
    const { matter } = matterIn("HANDLED", registry).verified(false);
    expect(matter).toMatchObject({ state: "HANDLING", handler: TEAM, reworkCount: 1 });
    // Class limit 4wh, half of it 2wh, so the least: 14:30 + 3 h, and one hour more the next morning.
    expect(clockOf(matter)).toMatchObject({ name: "handle", deadline: { due: local("2026-03-11 09:30") } });
    expect(matter.handledBy).toBeUndefined();
  });

  test.each([
    ["E0118", "2wd → 1wd", "2026-03-11 17:30"],
    ["E0107", "3wd → 10.5wh", "2026-03-12 09:00"],
    ["E0113", "5wd → 17.5wh", "2026-03-13 09:00"],
    ["E0401", "urgent, 4h → 4h: the least, in clock time", "2026-03-10 18:30"],
  ])("half the limit of %s: %s", (category, _, due) => {
    const story = matterIn("HANDLED", registry, { category: asId(category) }).verified(false);
    expect(clockOf(story.matter)?.deadline.due).toEqual(local(due));
  });

  test("after a failed look the handler may finish again", () => {
    const { matter } = matterIn("HANDLED", registry).verified(false);
    expect(completeHandling(matter, { result: "这次好了", photos: [photo("b")] }, by(TEAM), { registry }).ok).toBe(
      true,
    );
  });

  test("in any other state there is nothing to look at", () => {
    expect(verify(matterIn("CLOSED", registry).matter)).toMatchObject({
      refusal: { code: "already_done", by: { id: GRID } },
    });
    expect(verify(matterIn("CLOSED", registry).matter, false)).toMatchObject({ refusal: { code: "wrong_state" } });
    const others = MATTER_STATES.filter((state) =>
      ["REPORTED", "REGISTERED", "ASSIGNED", "HANDLING", "RAISED", "CALLING"].includes(state),
    );
    for (const state of others) {
      expect(verify(matterIn(state as Matter["state"], registry).matter)).toMatchObject({
        refusal: { code: "wrong_state", state },
      });
    }
  });
});
