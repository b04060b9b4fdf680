import { beforeAll, describe, expect, test } from "@jest/globals";
import type { CallEvent } from "../../../../src/domain/call/events.js";
import { evolveCall, replayCall } from "../../../../src/domain/call/evolve.js";
import { nextCallMoment } from "../../../../src/domain/call/next-moment.js";
import { noteProgress } from "../../../../src/domain/call/note-progress.js";
import { rateCall } from "../../../../src/domain/call/rate-call.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForCall } from "../../../../src/domain/district/visibility.js";
import { type Recorded, SYSTEM } from "../../../../src/domain/shared/event.js";
import { CallStory, callIn } from "../../../support/calls.js";
import { act, DEPT_HANDLER, decided, LEADER, local, person, photo } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const ms = (at: Date, by: number) => new Date(at.getTime() + by);
const next = (story: CallStory) => nextCallMoment(story.call, { registry });

/** What time brought, one line an event: when, what, about which clock, to whom. */
function told(events: readonly Recorded<CallEvent>[]): string[] {
  return events.map((event) => {
    const at = new Date(event.at.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ");
    if (event.type === "CallLightTurned") return `${at} ${event.data.clock} ${event.data.light}`;
    if (event.type === "CallReminded")
      return `${at} ${event.data.kind} ${event.data.clock} → ${event.data.to.join(" ")}`;
    return `${at} ${event.type}`;
  });
}

describe("a call nobody answers (domain 7.3, domain 8.3 example 1)", () => {
  test("every light and every reminder on time, each person once a day", () => {
    const story = callIn("SENT", registry);
    expect(told(story.passUntil(local("2026-03-18 18:00")))).toEqual([
      // Sign limit 10:00–12:00 and 14:00–16:00: half of it is gone at noon, a quarter is left at 15:00.
      "03-10 12:00 half sign → DEPT_LIAISON",
      "03-10 15:00 sign YELLOW",
      "03-10 16:00 sign RED",
      "03-10 16:00 red sign → DEPT_LEADER DEPT_HEAD STREET_CENTER DISTRICT_CENTER",
      // C6: eight working hours after T0 the system has signed, and nothing is left to supervise in that.
      "03-11 11:00 CallSigned",
      "03-12 08:30 respond YELLOW",
      "03-12 08:30 yellow respond → DEPT_LIAISON DEPT_LEADER",
      "03-12 17:30 respond RED",
      "03-12 17:30 red respond → DEPT_HEAD STREET_CENTER DISTRICT_CENTER",
      "03-13 17:30 SupervisionProposed",
      "03-17 08:30 finish YELLOW",
      "03-17 08:30 yellow finish → DEPT_LIAISON DEPT_LEADER",
      "03-17 17:30 finish RED",
      "03-17 17:30 red finish → DEPT_HEAD STREET_CENTER DISTRICT_CENTER",
      "03-18 17:30 SupervisionProposed",
    ]);
    expect(next(story)).toBeUndefined();
  });

  test("to the millisecond: the due instant itself is in time", () => {
    const story = callIn("SENT", registry);
    story.passUntil(local("2026-03-10 15:59"));
    const due = local("2026-03-10 16:00");
    expect(story.tick(due)).toEqual([]);
    expect(next(story)).toEqual(ms(due, 1));
    expect(story.tick(ms(due, 1)).map(({ type }) => type)).toEqual(["CallLightTurned", "CallReminded"]);
    expect(story.tick(ms(due, 1))).toEqual([]);
  });

  test("half of the sign limit: not one millisecond before noon", () => {
    const story = callIn("SENT", registry);
    expect(story.tick(ms(local("2026-03-10 12:00"), -1))).toEqual([]);
    expect(next(story)).toEqual(local("2026-03-10 12:00"));
  });

  test("a sweep that was away for days says the gravest things once, to everybody once", () => {
    const story = callIn("SENT", registry);
    story.tick(local("2026-03-13 18:00"));
    expect(told(story.events.slice(5))).toEqual([
      "03-13 18:00 CallSigned",
      "03-13 18:00 respond RED",
      "03-13 18:00 SupervisionProposed",
      "03-13 18:00 red respond → DEPT_LIAISON DEPT_LEADER DEPT_HEAD STREET_CENTER",
    ]);
    expect(story.tick(local("2026-03-13 18:00"))).toEqual([]);
    expect(next(story)).toEqual(local("2026-03-17 08:30"));
  });

  test("what is answered in time is reminded of no more", () => {
    const story = callIn("RESPONDED", registry);
    expect(told(story.passUntil(local("2026-03-17 12:00")))).toEqual([
      "03-17 08:30 finish YELLOW",
      "03-17 08:30 yellow finish → DEPT_LIAISON DEPT_LEADER",
    ]);
  });

  test("the handler is among those reminded once he worked on it", () => {
    const story = callIn("RESPONDED", registry);
    const by = act(person(registry, DEPT_HANDLER), local("2026-03-11 09:00"));
    story.add(decided(noteProgress(story.call, { text: "在修", photos: [photo("p")] }, by, { registry })), by);
    expect(told(story.passUntil(local("2026-03-17 12:00"))).at(-1)).toBe(
      "03-17 08:30 yellow finish → DEPT_LIAISON DEPT_HANDLER DEPT_LEADER",
    );
  });
});

describe("an urgent call", () => {
  test("reminds day and night, as often as there is reason", () => {
    const night = local("2026-10-03 22:10");
    const story = new CallStory(registry).drafted({ urgency: "URGENT" }).inReview(night).sent(night);
    expect(told(story.passUntil(local("2026-10-04 22:30")))).toEqual([
      "10-03 22:25 half sign → DEPT_LIAISON",
      "10-03 22:30 sign YELLOW",
      "10-03 22:30 yellow sign → DEPT_LIAISON",
      "10-03 22:40 sign RED",
      "10-03 22:40 red sign → DEPT_LIAISON DEPT_LEADER DEPT_HEAD STREET_CENTER DISTRICT_CENTER",
      "10-03 23:10 CallSigned",
      "10-03 23:40 respond YELLOW",
      "10-03 23:40 yellow respond → DEPT_LIAISON",
      "10-04 00:10 respond RED",
      "10-04 00:10 SupervisionProposed",
      "10-04 00:10 red respond → DEPT_LIAISON DEPT_LEADER DEPT_HEAD STREET_CENTER DISTRICT_CENTER",
      "10-04 16:10 finish YELLOW",
      "10-04 16:10 yellow finish → DEPT_LIAISON",
      "10-04 22:10 finish RED",
      "10-04 22:10 red finish → DEPT_LIAISON DEPT_LEADER DEPT_HEAD STREET_CENTER DISTRICT_CENTER",
    ]);
  });

  test("that no leader approves in ten minutes goes to the whole leadership, once", () => {
    const night = local("2026-10-03 22:10");
    const story = new CallStory(registry).drafted({ urgency: "URGENT" }).inReview(night);
    expect(waitsForCall(story.call, registry)).toEqual(["STREET_LEADER@440112014"]);
    // Ten minutes are never more than the least that is left at yellow: the light is yellow from the start.
    expect(told(story.passUntil(local("2026-10-05 00:00")))).toEqual([
      "10-03 22:10 approve YELLOW",
      "10-03 22:10 yellow approve → STREET_LEADER",
      "10-03 22:20 approve RED",
      "10-03 22:20 ApprovalWidened",
      "10-03 22:20 red approve → STREET_LEADER STREET_CENTER",
    ]);
    expect(story.call).toMatchObject({ state: "IN_REVIEW", widened: true });
    expect(waitsForCall(story.call, registry)).toEqual(["STREET_LEADER@440112014", "STREET_CHIEF@440112014"]);
    expect(next(story)).toBeUndefined();
  });
});

describe("the street's own limits", () => {
  test("an ordinary approval that is late is not widened and not supervised", () => {
    const story = callIn("IN_REVIEW", registry);
    expect(told(story.passUntil(local("2026-03-20 00:00")))).toEqual([
      "03-10 14:45 approve YELLOW",
      "03-10 14:45 yellow approve → STREET_LEADER",
      "03-10 15:45 approve RED",
      "03-10 15:45 red approve → STREET_CHIEF STREET_CENTER",
    ]);
  });

  test("the rating: yellow on its last morning, given by default after it, archived after the appeal window", () => {
    const story = callIn("FINISHED", registry);
    expect(told(story.passUntil(local("2026-03-20 00:00")))).toEqual([
      "03-16 08:30 rate YELLOW",
      "03-16 08:30 yellow rate → STREET_CENTER",
      "03-16 17:30 CallRated",
      "03-19 17:30 CallArchived",
    ]);
  });
});

describe("one reminder per person, call and day", () => {
  test("half of a short sign limit is dropped when the liaison was reminded that morning", () => {
    const evening = local("2026-03-13 17:20");
    const story = new CallStory(registry).drafted({ urgency: "EXPEDITED" }).inReview(evening).sent(evening);
    // Sign limit: 10 minutes on Friday, 50 on Monday; respond is due on Monday too and yellow at 08:30.
    expect(told(story.passUntil(local("2026-03-16 17:00")))).toEqual([
      "03-16 08:30 respond YELLOW",
      "03-16 08:30 yellow respond → DEPT_LIAISON DEPT_LEADER",
      "03-16 09:05 sign YELLOW",
      "03-16 09:20 sign RED",
      "03-16 09:20 red sign → DEPT_HEAD STREET_CENTER DISTRICT_CENTER",
      "03-16 10:20 CallSigned",
    ]);
  });

  test("what fell into the quiet hours is heard in the morning and counts for that day", () => {
    const story = callIn("SENT", registry);
    const reminded = { type: "CallReminded", data: { clock: "sign", kind: "half", to: ["DEPT_LIAISON"] } } as const;
    story.add([reminded], { actor: SYSTEM, at: local("2026-03-11 23:00"), channel: "system", cause: "sweep" });
    story.tick(local("2026-03-12 08:30"));
    const yellow = story.events.findLast(({ type }) => type === "CallReminded");
    expect(yellow?.data).toMatchObject({ kind: "yellow", clock: "respond", to: ["DEPT_LEADER"] });
  });
});

describe("C14 归档", () => {
  test("after the appeal window, with the score it got, once", () => {
    const story = callIn("RATED", registry);
    const due = local("2026-03-17 17:30");
    expect(next(story)).toEqual(ms(due, 1));
    expect(story.tick(due)).toEqual([]);
    expect(story.tick(ms(due, 1))).toEqual([{ type: "CallArchived", data: { score: 100 } }]);
    expect(story.call).toMatchObject({ state: "ARCHIVED", archivedAt: ms(due, 1) });
    expect(next(story)).toBeUndefined();
    expect(story.tick(local("2026-05-01 00:00"))).toEqual([]);
  });

  test("the score is that of its events (domain 9.3 B)", () => {
    const story = callIn("FINISHED", registry).rated(4);
    expect(story.tick(local("2026-04-01 00:00"))).toEqual([{ type: "CallArchived", data: { score: 92 } }]);
    const bad = callIn("FINISHED", registry);
    const by = act(person(registry, LEADER), local("2026-03-12 10:00"));
    bad.add(decided(rateCall(bad.call, { stars: 1, reason: "没来" }, by, { registry })), by);
    expect(bad.tick(local("2026-04-01 00:00"))).toEqual([{ type: "CallArchived", data: { score: 60 } }]);
  });

  test.each(["DRAFT", "CANCELLED", "ARCHIVED"] as const)("nothing ever falls due in %s", (state) => {
    const story = callIn(state, registry);
    expect(next(story)).toBeUndefined();
    expect(story.tick(local("2027-01-01 00:00"))).toEqual([]);
  });
});

describe("replay", () => {
  test("is the fold of the events, and counts them", () => {
    const story = callIn("SENT", registry);
    story.passUntil(local("2026-03-11 09:00"));
    story
      .signed(local("2026-03-11 10:00"))
      .responded(local("2026-03-12 11:00"))
      .finished(local("2026-03-16 10:00"))
      .rated();
    expect(replayCall(story.events)).toEqual(story.call);
    expect(story.call.events).toBe(story.events.length);
    expect(story.events.map(({ seq }) => seq)).toEqual(story.events.map((_, i) => i + 1));
  });

  test("a light of a clock that has ended shows nowhere", () => {
    const story = callIn("SIGNED", registry);
    const before = story.call;
    const stale = { type: "CallLightTurned", data: { clock: "sign", light: "RED" } } as const;
    story.add([stale], { actor: SYSTEM, at: local("2026-03-10 17:00"), channel: "system", cause: "sweep" });
    expect(story.call).toEqual({ ...before, events: before.events + 1 });
  });

  test("a broken record is a fault, never a guess", () => {
    const { events } = callIn("SENT", registry);
    expect(() => replayCall([])).toThrow("without events");
    expect(() => replayCall(events.slice(1))).toThrow("ReviewRequested stands before CallDrafted");
    const [first] = events as [Recorded<CallEvent>];
    const signed = { ...first, type: "CallSigned", data: {} } as Recorded<CallEvent>;
    expect(() => replayCall([first, signed])).toThrow("is DRAFT, the event presumes SENT");
    expect(() => evolveCall(replayCall(events), { ...first, type: "CallLost" } as never)).toThrow("CallLost");
  });
});
