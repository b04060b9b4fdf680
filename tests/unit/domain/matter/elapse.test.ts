import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { elapseMatter } from "../../../../src/domain/matter/elapse.js";
import type { MatterEvent } from "../../../../src/domain/matter/events.js";
import { evolveMatter, replayMatter } from "../../../../src/domain/matter/evolve.js";
import { nextMatterMoment } from "../../../../src/domain/matter/next-moment.js";
import { type Recorded, SYSTEM } from "../../../../src/domain/shared/event.js";
import { local, type MatterStory, matterIn } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const tick = (story: MatterStory, at: Date) => {
  const events = elapseMatter(story.matter, at, { registry });
  story.add(events, { actor: SYSTEM, at, channel: "system", cause: "sweep" });
  return events;
};
const ms = (at: Date, by: number) => new Date(at.getTime() + by);

describe("lights of a matter", () => {
  // Reported at 09:00: three of the four working hours are over at noon, the fourth runs from 14:00 to 15:00.
  const YELLOW = local("2026-03-10 12:00");
  const DUE = local("2026-03-10 15:00");

  test("yellow when a quarter is left, red one millisecond after the limit", () => {
    const story = matterIn("REPORTED", registry);
    expect(nextMatterMoment(story.matter, { registry })).toEqual(YELLOW);
    expect(tick(story, ms(YELLOW, -1))).toEqual([]);
    expect(tick(story, YELLOW)).toEqual([{ type: "MatterLightTurned", data: { clock: "accept", light: "YELLOW" } }]);
    expect(tick(story, DUE)).toEqual([]);
    expect(nextMatterMoment(story.matter, { registry })).toEqual(ms(DUE, 1));
    expect(tick(story, ms(DUE, 1))).toEqual([{ type: "MatterLightTurned", data: { clock: "accept", light: "RED" } }]);
    expect(nextMatterMoment(story.matter, { registry })).toBeUndefined();
  });

  test("a doubled tick finds nothing, a late one turns straight to red", () => {
    const story = matterIn("REPORTED", registry);
    expect(tick(story, ms(DUE, 1))).toMatchObject([{ data: { light: "RED" } }]);
    expect(tick(story, ms(DUE, 1))).toEqual([]);
    expect(tick(story, local("2026-03-20 10:00"))).toEqual([]);
  });

  test("a day limit turns yellow when the office opens on its last day", () => {
    const story = matterIn("HANDLED", registry);
    expect(nextMatterMoment(story.matter, { registry })).toEqual(local("2026-03-11 08:30"));
  });

  test.each(["CALLING", "CLOSED", "WITHDRAWN"] as const)("nothing ever falls due in %s", (state) => {
    const { matter } = matterIn(state, registry);
    expect(nextMatterMoment(matter, { registry })).toBeUndefined();
    expect(elapseMatter(matter, local("2027-01-01 00:00"), { registry })).toEqual([]);
  });

  test("the light belongs to the clock it was said of: the next clock begins green", () => {
    const story = matterIn("REPORTED", registry);
    tick(story, ms(DUE, 1));
    expect(story.registered().matter).toMatchObject({ clock: { name: "handle", light: "GREEN" } });
    const stale = { type: "MatterLightTurned", data: { clock: "accept", light: "RED" } } as const;
    story.add([stale], { actor: SYSTEM, at: DUE, channel: "system", cause: "sweep" });
    expect(story.matter).toMatchObject({ clock: { name: "handle", light: "GREEN" } });
  });
});

describe("replay", () => {
  test("is the fold of the events, and counts them", () => {
    const story = matterIn("HANDLED", registry).verified(false);
    expect(replayMatter(story.events)).toEqual(story.matter);
    expect(story.matter.events).toBe(story.events.length);
    expect(story.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a broken record is a fault, never a guess", () => {
    const { events } = matterIn("ASSIGNED", registry);
    expect(() => replayMatter([])).toThrow("without events");
    expect(() => replayMatter(events.slice(1))).toThrow("MatterRegistered stands before MatterReported");
    const [first] = events;
    const invented = { ...first, type: "MatterVanished" } as unknown as Recorded<MatterEvent>;
    expect(() => evolveMatter(replayMatter(events), invented)).toThrow("MatterVanished");
    expect(
      () => replayMatter([events[0], events[2]].map((event) => event as Recorded<MatterEvent>)).state,
    ).not.toThrow();
    const started = { ...events[2], type: "HandlingStarted", data: {} } as unknown as Recorded<MatterEvent>;
    expect(() => replayMatter([events[0] as Recorded<MatterEvent>, started])).toThrow("has no handler");
  });
});
