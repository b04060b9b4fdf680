import { callDeadlines, matterDeadlines } from "../../../../src/domain/deadline/deadlines-of.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { correctMatter } from "../../../../src/domain/matter/correct-matter.js";
import { callIn } from "../../../support/calls.js";
import { GRID, local, MatterStory, matterIn } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const outline = (records: readonly { clock: string; outcome: string }[]) =>
  records.map(({ clock, outcome }) => `${clock} ${outcome}`);

test("a matter that went its way kept every limit it had", () => {
  expect(outline(matterDeadlines(matterIn("CLOSED", registry).events))).toEqual([
    "accept kept",
    "handle kept",
    "verify kept",
  ]);
});

test("a raised matter is asked for judgement instead of handling", () => {
  const records = matterDeadlines(matterIn("RAISED", registry).events);
  expect(outline(records)).toEqual(["accept kept", "handle dropped", "judgement running"]);
});

test("a correction moves the limit that is running", () => {
  const story = new MatterStory(registry).reported();
  const [before] = matterDeadlines(story.events);
  const urgent = { reading: { urgency: "URGENT" as const } };
  story.let(GRID, local("2026-03-10 09:05"), (matter, by) => correctMatter(matter, urgent, by, story.rules));
  const [after, ...more] = matterDeadlines(story.events);
  expect(more).toEqual([]);
  expect(after?.outcome).toBe("running");
  expect(after?.deadline.due.getTime()).toBeLessThan(before?.deadline.due.getTime() ?? 0);
});

test("all three clocks of a call start at T0; each ends with the act it asks for", () => {
  expect(outline(callDeadlines(callIn("SENT", registry).events))).toEqual([
    "approve kept",
    "sign running",
    "respond running",
    "finish running",
  ]);
  expect(outline(callDeadlines(callIn("ARCHIVED", registry).events))).toEqual([
    "approve kept",
    "sign kept",
    "respond kept",
    "finish kept",
    "rate kept",
    "appeal dropped",
  ]);
});

test("an act after its limit is missed, and says when it came", () => {
  const story = callIn("SENT", registry).signed(local("2026-03-10 16:01"));
  const sign = callDeadlines(story.events).find(({ clock }) => clock === "sign");
  expect(sign).toMatchObject({ outcome: "missed", endedAt: local("2026-03-10 16:01") });
});
