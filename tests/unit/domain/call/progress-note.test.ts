import { noteProgress } from "../../../../src/domain/call/note-progress.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { type CallStory, callIn } from "../../../support/calls.js";
import { DEPT_HANDLER, local } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const complex = () => callIn("RESPONDED", registry, { urgency: "COMPLEX" });

/** Progress reminders up to an instant, each with its day and whom it reached. */
function reminded(story: CallStory, until: string): string[] {
  return story.passUntil(local(until)).flatMap((event) => {
    if (event.type !== "CallReminded" || event.data.kind !== "progress") return [];
    const at = new Date(event.at.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ");
    return [`${at} → ${event.data.to.join(" ")}`];
  });
}

function noted(story: CallStory, at: string): CallStory {
  const note = { text: "管材已到", photos: [] };
  return story.let(DEPT_HANDLER, local(at), (call, by) => noteProgress(call, note, by, { registry }));
}

describe("a progress note every five workdays of a COMPLEX call (domain 7.2)", () => {
  test("the liaison is reminded on the morning of the day it is due, and again five workdays later", () => {
    expect(reminded(complex(), "2026-03-30 18:00")).toEqual([
      "03-17 08:30 → DEPT_LIAISON",
      "03-24 08:30 → DEPT_LIAISON",
    ]);
  });

  test("a note begins the five workdays anew, and its handler is reminded too", () => {
    const story = noted(complex(), "2026-03-13 10:00");
    expect(reminded(story, "2026-03-24 18:00")).toEqual(["03-20 08:30 → DEPT_LIAISON DEPT_HANDLER"]);
  });

  test("one millisecond before there is nothing, a doubled tick finds nothing", () => {
    const story = complex();
    expect(story.tick(new Date(local("2026-03-17 08:30").getTime() - 1))).toEqual([]);
    expect(story.tick(local("2026-03-17 08:30"))).toHaveLength(1);
    expect(story.tick(local("2026-03-17 08:30"))).toEqual([]);
  });

  test("whoever was reminded of this call that morning hears it once", () => {
    const story = noted(complex(), "2026-03-24 10:00");
    // The finish limit ends on 03-31, the day the next note is due: one message says what is due.
    const events = story.passUntil(local("2026-03-31 12:00")).filter(({ type }) => type === "CallReminded");
    expect(events.map(({ data }) => data)).toMatchObject([
      { clock: "finish", kind: "yellow", to: ["DEPT_LIAISON", "DEPT_HANDLER", "DEPT_LEADER"] },
    ]);
    expect(story.tick(local("2026-03-31 12:00"))).toEqual([]);
  });

  test("silent on hold; after it counted from the day work is resumed", () => {
    const story = complex().holdAsked({ until: "2026-03-31" }).held();
    expect(reminded(story, "2026-03-30 18:00")).toEqual([]);
    story.tick(local("2026-03-31 08:30"));
    expect(reminded(story, "2026-04-10 18:00")).toEqual(["04-08 08:30 → DEPT_LIAISON"]);
  });

  test("once the finish limit is over its lateness is told, not the note", () => {
    expect(reminded(complex(), "2026-06-01 18:00").at(-1)).toBe("03-24 08:30 → DEPT_LIAISON");
  });

  test("an ordinary call has no such rule", () => {
    expect(reminded(callIn("RESPONDED", registry), "2026-04-10 18:00")).toEqual([]);
  });
});
