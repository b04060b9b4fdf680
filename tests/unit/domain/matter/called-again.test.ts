import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { concernsMatter, waitsForMatter } from "../../../../src/domain/district/visibility.js";
import { finishCalls, reopenCall } from "../../../../src/domain/matter/calls-of-matter.js";
import { replayMatter } from "../../../../src/domain/matter/evolve.js";
import { clockOf } from "../../../../src/domain/matter/facts.js";
import { nextMatterMoment } from "../../../../src/domain/matter/next-moment.js";
import { afterRating, disputeCall, verifyMatter } from "../../../../src/domain/matter/verify-matter.js";
import { SYSTEM } from "../../../../src/domain/shared/event.js";
import { asId, type CallNo } from "../../../../src/domain/shared/ids.js";
import {
  act,
  CENTER,
  CLERK,
  DEPT_LEADER,
  decided,
  GRID,
  LEADER,
  local,
  type MatterStory,
  matterIn,
  person,
  photo,
} from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const CALL = asId<CallNo>("HJ-20260310-0003");
const OTHER = asId<CallNo>("HJ-20260310-0009");
const NINE = local("2026-03-12 09:00");
const by = (who: string, at = NINE) => act(person(registry, who), at);

/** Reported as done by the department that was called. */
function reportedDone(): MatterStory {
  const story = matterIn("CALLING", registry);
  const command = { call: CALL, department: asId<never>("D04"), result: "已疏通", proof: [photo("done")] };
  const department = by(DEPT_LEADER, local("2026-03-11 16:00"));
  return story.add(decided(finishCalls(story.matter, command, department, { registry })), department);
}

const dispute = ({ matter }: MatterStory, note = "还在冒水", photos = [photo("looked")], who = GRID) =>
  disputeCall(matter, { call: CALL, note, photos }, by(who), { registry });

function disputed(): MatterStory {
  const story = reportedDone();
  return story.add(decided(dispute(story)), by(GRID));
}

describe("M19 on a called matter", () => {
  test("it stays where it is while the street judges, with the judgement limit", () => {
    const { matter } = disputed();
    expect(matter).toMatchObject({
      state: "HANDLED",
      byCall: CALL,
      disputed: { reason: "还在冒水", photos: ["looked"] },
      clock: { name: "judgement", deadline: { due: local("2026-03-12 15:00") }, light: "GREEN" },
    });
    expect(waitsForMatter(matter, registry)).toEqual([]);
    expect(nextMatterMoment(matter, { registry })).toEqual(local("2026-03-12 12:00"));
  });

  test("is a verification: same people, same words and photo", () => {
    const story = reportedDone();
    expect(dispute(story, " ")).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(dispute(story, "没修", [])).toMatchObject({ refusal: { code: "photo_missing" } });
    expect(dispute(story, "没修", [photo("p")], CLERK).ok).toBe(true);
    expect(dispute(story, "没修", [photo("p")], LEADER)).toMatchObject({ refusal: { code: "role_missing" } });
  });

  test("once somebody has looked, nobody else verifies until the street has decided", () => {
    for (const solved of [true, false]) {
      const command = { solved, note: "好了", photos: [photo("p")] };
      expect(verifyMatter(disputed().matter, command, by(CLERK), { registry })).toMatchObject({
        refusal: { code: "already_done", by: { id: GRID } },
      });
    }
  });

  test("a rating in place of rework gives it back to who called (M19)", () => {
    const story = disputed();
    const events = decided(afterRating(story.matter, { call: CALL }, by(LEADER), { registry }));
    story.add(events, by(LEADER));
    expect(story.matter).toMatchObject({ state: "HANDLING", handler: CENTER, reworkCount: 1 });
    expect(clockOf(story.matter)).toMatchObject({ name: "handle" });
    expect(replayMatter(story.events)).toEqual(story.matter);
  });

  test("so does the system's rating, in nobody's name", () => {
    const system = { actor: SYSTEM, at: NINE, channel: "system", cause: "sweep" } as const;
    const events = decided(afterRating(disputed().matter, { call: CALL }, system, { registry }));
    expect(events).toMatchObject([{ type: "VerificationFailed", data: { reason: "还在冒水", handler: CENTER } }]);
  });

  test("a rating of anything else moves nothing", () => {
    expect(decided(afterRating(disputed().matter, { call: OTHER }, by(LEADER), { registry }))).toEqual([]);
    expect(decided(afterRating(reportedDone().matter, { call: CALL }, by(LEADER), { registry }))).toEqual([]);
    expect(decided(afterRating(matterIn("CLOSED", registry).matter, { call: CALL }, by(LEADER), { registry }))).toEqual(
      [],
    );
  });
});

describe("C15 gives the matter back to the department", () => {
  test.each([
    ["before anybody looked", reportedDone],
    ["after a verifier found it not done", disputed],
  ])("%s: calling again, no clock of its own, one rework more", (_name, story) => {
    const told = story();
    told.add(decided(reopenCall(told.matter, { call: CALL }, by(LEADER), { registry })), by(LEADER));
    const { matter } = told;
    expect(matter).toMatchObject({ state: "CALLING", openCalls: [CALL], reworkCount: 1 });
    for (const gone of ["clock", "disputed", "byCall", "handledBy", "result"]) expect(matter).not.toHaveProperty(gone);
    expect(concernsMatter(matter, registry)).toContain("unit:D04");
    expect(replayMatter(told.events)).toEqual(matter);
  });

  test("the department's second report brings the verifier again (M15, M18)", () => {
    const story = disputed();
    story.add(decided(reopenCall(story.matter, { call: CALL }, by(LEADER), { registry })), by(LEADER));
    const command = { call: CALL, department: asId<never>("D04"), result: "已更换", proof: [photo("new")] };
    const friday = by(DEPT_LEADER, local("2026-03-13 10:00"));
    story.add(decided(finishCalls(story.matter, command, friday, { registry })), friday);
    expect(story.matter).toMatchObject({ state: "HANDLED", result: "已更换", clock: { name: "verify" } });
    expect(waitsForMatter(story.matter, registry)).toEqual([`staff:${GRID}`]);
    const seen = { solved: true, note: "", photos: [photo("ok")] };
    expect(verifyMatter(story.matter, seen, by(GRID), { registry }).ok).toBe(true);
  });

  test("what somebody saw done is closed for good", () => {
    const story = reportedDone();
    const seen = { solved: true, note: "", photos: [photo("ok")] };
    story.add(decided(verifyMatter(story.matter, seen, by(GRID), { registry })), by(GRID));
    expect(reopenCall(story.matter, { call: CALL }, by(LEADER), { registry })).toMatchObject({
      refusal: { code: "matter_verified", no: story.matter.no },
    });
  });

  test("only by the call that reported it", () => {
    expect(reopenCall(reportedDone().matter, { call: OTHER }, by(LEADER), { registry })).toMatchObject({
      refusal: { code: "wrong_state" },
    });
    expect(reopenCall(matterIn("HANDLED", registry).matter, { call: CALL }, by(LEADER), { registry }).ok).toBe(false);
  });
});
