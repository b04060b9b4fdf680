import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForMatter } from "../../../../src/domain/district/visibility.js";
import { elapseMatter } from "../../../../src/domain/matter/elapse.js";
import { replayMatter } from "../../../../src/domain/matter/evolve.js";
import { holdMatter } from "../../../../src/domain/matter/hold-matter.js";
import type { Matter } from "../../../../src/domain/matter/matter.js";
import { nextMatterMoment } from "../../../../src/domain/matter/next-moment.js";
import { resumeMatter } from "../../../../src/domain/matter/resume-matter.js";
import { SYSTEM } from "../../../../src/domain/shared/event.js";
import type { SaidHold } from "../../../../src/domain/shared/hold.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import { DISTRICT } from "../../../support/calls.js";
import {
  act,
  CENTER,
  CHIEF,
  CLERK,
  LEADER,
  local,
  type MatterStory,
  matterIn,
  person,
} from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const TEN = local("2026-03-10 10:00");

function holding(matter: Matter, who = LEADER, command: Partial<SaidHold> = {}) {
  const said = { ground: "SEASON", reason: "雨季过后补种", until: "2026-03-20", ...command };
  return holdMatter(matter, said, act(person(registry, who), TEN), { registry });
}

function resuming(matter: Matter, who = LEADER) {
  return resumeMatter(matter, { note: "" }, act(person(registry, who), local("2026-03-12 10:00")), { registry });
}

function resumed(story: MatterStory, who = LEADER, at = local("2026-03-12 10:00")): Matter {
  return story.let(who, at, (matter, by) => resumeMatter(matter, { note: "" }, by, { registry })).matter;
}

describe("M20 挂账", () => {
  test("the handling clock stops, who has it in hand keeps it, nothing turns yellow", () => {
    const { matter } = matterIn("ON_HOLD", registry);
    expect(matter).toMatchObject({
      state: "ON_HOLD",
      handler: "lianhe.sanitation02",
      stopped: "handle",
      // Of the four working hours from 09:10 fifty minutes are gone.
      hold: { ground: "SEASON", rest: { unit: "workingMinutes", count: 190 }, reviewAt: local("2026-03-20 08:30") },
    });
    expect(elapseMatter(matter, local("2026-03-19 12:00"), { registry })).toEqual([]);
    expect(nextMatterMoment(matter, { registry })).toEqual(local("2026-03-20 08:30"));
    expect(waitsForMatter(matter, registry)).toEqual(["STREET_LEADER@440112014", "STREET_CHIEF@440112014"]);
  });

  test("a raised matter too; the judgement goes on where it stopped", () => {
    const story = matterIn("RAISED", registry);
    story.held();
    expect(story.matter).toMatchObject({ state: "ON_HOLD", stopped: "judgement" });
    expect(resumed(story)).toMatchObject({ state: "RAISED", clock: { name: "judgement" } });
  });

  test("the street's leader or chief; nobody below, nobody elsewhere, not the district centre", () => {
    const { matter } = matterIn("HANDLING", registry);
    expect(holding(matter, CHIEF).ok).toBe(true);
    for (const who of [CENTER, CLERK, DISTRICT])
      expect(holding(matter, who)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(holding(matter, "luogang.leader01")).toMatchObject({ refusal: { code: "wrong_unit" } });
  });

  test("what a department was called for is held by the district centre", () => {
    const raised = matterIn("RAISED", registry).matter;
    const called = { ...raised, calls: [asId<never>("HJ-20260310-0003")] };
    expect(holding(called, DISTRICT).ok).toBe(true);
    expect(holding(called, LEADER)).toMatchObject({ refusal: { code: "role_missing" } });
  });

  test.each(["REPORTED", "REGISTERED", "ASSIGNED", "CALLING", "HANDLED", "CLOSED"] as const)("not in %s", (state) => {
    expect(holding(matterIn(state, registry).matter, state === "CALLING" ? DISTRICT : LEADER)).toMatchObject({
      refusal: { code: "wrong_state" },
    });
  });

  test("ground, words and a review within thirty days", () => {
    const { matter } = matterIn("HANDLING", registry);
    expect(holding(matter, LEADER, { ground: "OTHER", reason: "" })).toMatchObject({
      refusal: { code: "hold_incomplete", missing: ["ground", "reason"] },
    });
    expect(holding(matter, LEADER, { until: "2026-04-10" })).toMatchObject({
      refusal: { code: "hold_too_long", limit: 30 },
    });
  });
});

describe("M21 恢复", () => {
  test("the rest of the clock goes on with the one who had it in hand", () => {
    const matter = resumed(matterIn("ON_HOLD", registry));
    expect(matter).toMatchObject({
      state: "HANDLING",
      handler: "lianhe.sanitation02",
      heldDays: 2,
      clock: { name: "handle", light: "GREEN", deadline: { due: local("2026-03-12 15:10") } },
    });
  });

  test("by the system on the review date, once", () => {
    const story = matterIn("ON_HOLD", registry);
    const at = local("2026-03-20 08:30");
    const events = elapseMatter(story.matter, at, { registry });
    expect(events).toMatchObject([{ type: "MatterResumed", data: { clock: "handle", heldDays: 10 } }]);
    story.add(events, { at, actor: SYSTEM, channel: "system", cause: "sweep" });
    expect(story.matter).toMatchObject({ state: "HANDLING", clock: { deadline: { due: local("2026-03-20 11:40") } } });
    expect(elapseMatter(story.matter, at, { registry })).toEqual([]);
    expect(replayMatter(story.events)).toEqual(story.matter);
  });

  test("by nobody else than who may hold it, and once", () => {
    const story = matterIn("ON_HOLD", registry);
    expect(resuming(story.matter, CENTER)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(resuming(story.matter, DISTRICT)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(resuming(resumed(story))).toMatchObject({ refusal: { code: "already_done", by: { id: LEADER } } });
    expect(resuming(matterIn("HANDLING", registry).matter)).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});
