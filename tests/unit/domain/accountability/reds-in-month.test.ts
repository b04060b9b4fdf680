import { beforeAll, describe, expect, test } from "@jest/globals";
import { areReasonToTalk, redsInMonth } from "../../../../src/domain/accountability/reds-in-month.js";
import { cancelCall } from "../../../../src/domain/call/cancel-call.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { monthsCounted } from "../../../../src/domain/scoring/counted-months.js";
import { CallStory, callIn } from "../../../support/calls.js";
import { LEADER, local } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const reds = ({ call, events }: CallStory, month = "2026-03") => redsInMonth(call.no, events, month);

/** Sent on 03-10 at 10:00 and left alone: to be signed until 16:00, responded to until 03-12, finished until 03-17. */
function leftAlone(until: string): CallStory {
  const story = callIn("SENT", registry);
  story.passUntil(local(until));
  return story;
}

describe("红灯 of a department", () => {
  test("each of its limits that was over, with the limit and when the light turned", () => {
    const no = "HJ-20260310-0003";
    expect(reds(leftAlone("2026-03-10 16:00"))).toEqual([]);
    expect(reds(leftAlone("2026-03-17 18:00"))).toMatchObject([
      { call: no, clock: "sign", due: local("2026-03-10 16:00") },
      { call: no, clock: "respond", due: local("2026-03-12 17:30") },
      { call: no, clock: "finish", due: local("2026-03-17 17:30") },
    ]);
    const [sign] = reds(leftAlone("2026-03-17 18:00"));
    expect(sign?.at.getTime()).toBe(local("2026-03-10 16:00").getTime() + 1);
  });

  test("an answer that is late takes none back, one in time has none", () => {
    expect(reds(leftAlone("2026-03-12 18:00").responded(local("2026-03-13 09:00")))).toHaveLength(2);
    expect(reds(callIn("RATED", registry))).toEqual([]);
  });

  test("the limit that was longer by then: an extension that is over too", () => {
    const story = callIn("RESPONDED", registry).extensionAsked().extended();
    story.passUntil(local("2026-03-20 17:30"));
    expect(reds(story)).toEqual([]);
    story.passUntil(local("2026-03-20 18:00"));
    expect(reds(story)).toMatchObject([{ clock: "finish", due: local("2026-03-20 17:30") }]);
  });

  test("counted in the month in which it turned, in which lists find the call", () => {
    const april = (at: string) => local(`2026-04-${at}`);
    const story = new CallStory(registry).drafted().inReview(local("2026-03-31 16:00")).sent(local("2026-03-31 16:30"));
    story.passUntil(april("09 18:00"));
    expect(reds(story, "2026-03")).toEqual([]);
    expect(reds(story, "2026-04").map(({ clock }) => clock)).toEqual(["sign", "respond", "finish"]);
    expect(monthsCounted(story.events)).toEqual(["2026-03", "2026-04"]);
  });

  test("limits of the street are none of the department's", () => {
    const story = callIn("FINISHED", registry);
    story.passUntil(local("2026-03-17 18:00"));
    expect(story.events.some(({ type }) => type === "CallLightTurned")).toBe(true);
    expect(reds(story)).toEqual([]);
  });

  test("a call that was taken back has none: it is not scored either", () => {
    const story = leftAlone("2026-03-10 17:00").let(LEADER, local("2026-03-10 17:10"), (call, by) =>
      cancelCall(call, { solved: true, reason: "已自行解决" }, by, { registry }),
    );
    expect(story.call.state).toBe("CANCELLED");
    expect(reds(story)).toEqual([]);
  });
});

test("as many as the rule book says are a reason to talk", () => {
  const all = reds(leftAlone("2026-03-17 18:00"));
  expect(areReasonToTalk(all, { registry })).toBe(true);
  expect(areReasonToTalk(all.slice(1), { registry })).toBe(false);
  const { rules } = registry;
  const patient = { ...registry, rules: { ...rules, supervision: { ...rules.supervision, redsForTalk: 4 } } };
  expect(areReasonToTalk(all, { registry: patient })).toBe(false);
});
