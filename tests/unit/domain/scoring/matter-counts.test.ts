import type { Registry } from "../../../../src/domain/district/registry.js";
import { acceptMatter } from "../../../../src/domain/matter/accept-matter.js";
import { elapseMatter } from "../../../../src/domain/matter/elapse.js";
import { matterCounts } from "../../../../src/domain/scoring/matter-counts.js";
import { SYSTEM } from "../../../../src/domain/shared/event.js";
import { CLERK, local, type MatterStory, matterIn } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

/** Time passes at one instant. */
function tick(story: MatterStory, at: Date): MatterStory {
  const events = elapseMatter(story.matter, at, { registry });
  return story.add(events, { at, actor: SYSTEM, channel: "system", cause: `sweep:${at.toISOString()}` });
}

test("a report counts for nothing until it is answered", () => {
  expect(matterCounts(matterIn("REPORTED", registry).events)).toEqual({});
});

test("accepted in time counts when it was accepted", () => {
  const { events } = matterIn("REGISTERED", registry);
  const accepted = events.find(({ type }) => type === "MatterRegistered");
  expect(matterCounts(events)).toEqual({ accept: { at: accepted?.at, inTime: true } });
});

test("a limit that passed counts as missed when it passed, whatever comes later", () => {
  const story = matterIn("REPORTED", registry);
  const clock = "clock" in story.matter ? story.matter.clock : undefined;
  const due = clock?.deadline.due ?? new Date(Number.NaN);
  tick(story, new Date(due.getTime() + 1));
  const missed = { accept: { at: due, inTime: false } };
  expect(matterCounts(story.events)).toEqual(missed);
  story.let(CLERK, local("2026-04-20 10:00"), (matter, by) => acceptMatter(matter, {}, by, { registry }));
  expect(story.matter.state).toBe("REGISTERED");
  expect(matterCounts(story.events)).toEqual(missed);
});

test("withdrawn before it was answered, it never counts", () => {
  expect(matterCounts(matterIn("WITHDRAWN", registry).events)).toEqual({});
});

test("merged before it was answered, it counts with the matter it joined and not by itself (M3)", () => {
  expect(matterCounts(matterIn("MERGED", registry).events)).toEqual({});
});

test("merged after its limit had passed, it was missed all the same", () => {
  const story = matterIn("REPORTED", registry);
  const due = "clock" in story.matter ? story.matter.clock.deadline.due : new Date(Number.NaN);
  tick(story, new Date(due.getTime() + 1));
  story.merged();
  expect(matterCounts(story.events)).toEqual({ accept: { at: due, inTime: false } });
});

test("closed without a department is solved below", () => {
  const { events } = matterIn("CLOSED", registry);
  const closed = events.find(({ type }) => type === "MatterClosed");
  expect(matterCounts(events).solved).toEqual({ at: closed?.at, called: false });
});
