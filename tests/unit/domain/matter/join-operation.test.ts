import { matterDeadlines } from "../../../../src/domain/deadline/deadlines-of.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { solvedLevel } from "../../../../src/domain/figures/solved-level.js";
import { clockOf } from "../../../../src/domain/matter/facts.js";
import {
  arrangeOperation,
  freedByOperation,
  leftByOperation,
  settleByOperation,
} from "../../../../src/domain/matter/join-operation.js";
import { raiseMatter } from "../../../../src/domain/matter/raise-matter.js";
import { verifyMatter } from "../../../../src/domain/matter/verify-matter.js";
import { resultDeadline } from "../../../../src/domain/operation/limits.js";
import { asId, type OperationNo, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { CLERK, GRID, LEADER, local, MatterStory, photo } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const operation = asId<OperationNo>("LH-20260310-01");
const LIANHE = asId<UnitCode>("440112014");
const TEN = local("2026-03-10 10:00");
const NOON = local("2026-03-11 12:00");

const raised = () =>
  new MatterStory(registry)
    .reported()
    .registered()
    .let(CLERK, local("2026-03-10 09:30"), (matter, by) =>
      raiseMatter(matter, { reason: "需几个部门一起来" }, by, { registry }),
    );
const arranged = (story = raised(), street = LIANHE) => {
  const result = resultDeadline(local("2026-03-11 09:00"), 120, { registry });
  return story.let(LEADER, TEN, (matter) => arrangeOperation(matter, { operation, street, result }));
};
const settled = (story = arranged()) =>
  story.let(LEADER, NOON, (matter, by) =>
    settleByOperation(matter, { operation, result: "已清理", proof: [photo("after")] }, by, { registry }),
  );
const left = (story = arranged()) =>
  story.let(LEADER, NOON, (matter, by) =>
    leftByOperation(matter, { operation, reason: "需专业设备" }, by, { registry }),
  );

test("a raised matter stays raised and is judged until the result is due", () => {
  const { matter } = arranged();
  expect(matter).toMatchObject({ state: "RAISED", operations: [operation] });
  expect(clockOf(matter)).toMatchObject({ name: "judgement", deadline: { due: local("2026-03-12 17:30") } });
});

test("one that somebody handles keeps its own limit, and only knows of it", () => {
  const story = new MatterStory(registry).reported().registered().assigned().started();
  const before = story.matter;
  const { matter } = arranged(story);
  expect(clockOf(matter)).toEqual(clockOf(before));
  expect(matter).toMatchObject({ state: "HANDLING", operations: [operation] });
});

test("another street's matter, and one that is over, are refused", () => {
  const result = resultDeadline(local("2026-03-11 09:00"), 120, { registry });
  const ask = (story: MatterStory, street: UnitCode) => arrangeOperation(story.matter, { operation, street, result });
  expect(ask(raised(), asId("440112012"))).toMatchObject({ refusal: { code: "wrong_unit" } });
  const closed = new MatterStory(registry).reported().registered().assigned().started().handled().verified();
  expect(ask(closed, LIANHE)).toMatchObject({ refusal: { code: "wrong_state", state: "CLOSED" } });
});

test("settled on the spot somebody looks, and the street has solved it", () => {
  const story = settled();
  expect(story.matter).toMatchObject({ state: "HANDLED", byOperation: operation, result: "已清理" });
  expect(clockOf(story.matter)).toMatchObject({ name: "verify" });
  expect(matterDeadlines(story.events).map(({ clock, outcome }) => `${clock} ${outcome}`)).toEqual([
    "accept kept",
    "handle dropped",
    "judgement kept",
    "judgement kept",
    "verify running",
  ]);
  story.verified(true);
  expect(story.matter.state).toBe("CLOSED");
  expect(solvedLevel(story.events)).toBe("street");
});

test("found not done after all, the street judges it again: nobody of it has it in hand", () => {
  const story = settled().let(GRID, local("2026-03-11 15:00"), (matter, by) =>
    verifyMatter(matter, { solved: false, note: "又摆出来了", photos: [photo("look")] }, by, { registry }),
  );
  expect(story.matter).toMatchObject({ state: "RAISED", reworkCount: 1 });
  expect(clockOf(story.matter)).toMatchObject({ name: "judgement" });
});

test("not settled, it is judged anew with the whole limit, also when somebody was at it", () => {
  expect(left().matter).toMatchObject({ state: "RAISED", reason: "需几个部门一起来" });
  expect(clockOf(left().matter)).toMatchObject({ deadline: { due: local("2026-03-12 09:00") } });
  const handling = left(arranged(new MatterStory(registry).reported().registered().assigned().started()));
  expect(handling.matter).toMatchObject({ state: "RAISED", reason: "需专业设备" });
  expect(handling.matter).not.toHaveProperty("handler");
});

test("what went another way meanwhile is left alone, and a cancellation frees only what waited", () => {
  const closed = new MatterStory(registry).reported().registered().assigned().started().handled().verified();
  const by = {
    ...closed.events[0],
    actor: { kind: "system" as const },
    at: NOON,
    channel: "system" as const,
    cause: "x",
  };
  expect(settleByOperation(closed.matter, { operation, result: "好", proof: [] }, by, { registry })).toEqual({
    ok: true,
    value: [],
  });
  expect(leftByOperation(closed.matter, { operation, reason: "好" }, by, { registry })).toEqual({
    ok: true,
    value: [],
  });
  const handled = new MatterStory(registry).reported().registered().assigned().started();
  expect(freedByOperation(handled.matter, { operation, reason: "台风" }, by, { registry })).toEqual({
    ok: true,
    value: [],
  });
  expect(freedByOperation(arranged().matter, { operation, reason: "台风" }, by, { registry })).toMatchObject({
    value: [{ type: "OperationEnded" }],
  });
});
