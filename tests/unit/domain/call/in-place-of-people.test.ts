import { beforeAll, describe, expect, test } from "@jest/globals";
import { clocksOf } from "../../../../src/domain/call/facts.js";
import { nextCallMoment } from "../../../../src/domain/call/next-moment.js";
import { rateCall } from "../../../../src/domain/call/rate-call.js";
import { respondToCall } from "../../../../src/domain/call/respond-to-call.js";
import { signCall } from "../../../../src/domain/call/sign-call.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForCall } from "../../../../src/domain/district/visibility.js";
import { aResponse, CallStory, callIn } from "../../../support/calls.js";
import { act, CENTER, decided, LIAISON, local, person } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const ms = (at: Date, by: number) => new Date(at.getTime() + by);
const by = (who: string, at: Date) => act(person(registry, who), at);

describe("C6 系统代签", () => {
  /** T0 Tue 03-10 10:00: twice four working hours end on Wed 11:00. */
  const TWICE = local("2026-03-11 11:00");

  test("not in the last instant of twice the sign limit, one millisecond later", () => {
    const story = callIn("SENT", registry);
    story.passUntil(TWICE);
    expect(story.call.state).toBe("SENT");
    expect(nextCallMoment(story.call, { registry })).toEqual(ms(TWICE, 1));
    story.tick(ms(TWICE, 1));
    expect(story.call).toMatchObject({ state: "SIGNED", signedAt: ms(TWICE, 1) });
    expect(story.events.findLast(({ type }) => type === "CallSigned")).toMatchObject({
      actor: { kind: "system" },
      data: {},
    });
    expect(clocksOf(story.call).map(({ name }) => name)).toEqual(["respond", "finish"]);
    expect(story.tick(ms(TWICE, 1))).toEqual([]);
  });

  test("a signature in that instant is still the department's", () => {
    const story = callIn("SENT", registry);
    story.passUntil(TWICE);
    story.signed(TWICE);
    expect(story.call).toMatchObject({ state: "SIGNED", signedAt: TWICE });
  });

  test("an urgent call is signed for after an hour, at night too", () => {
    const night = local("2026-10-03 22:10");
    const story = new CallStory(registry).drafted({ urgency: "URGENT" }).inReview(night).sent(night);
    story.passUntil(local("2026-10-03 23:10"));
    expect(story.call.state).toBe("SENT");
    story.passUntil(local("2026-10-03 23:11"));
    expect(story.call.state).toBe("SIGNED");
  });

  test("how many limits is a setting", () => {
    const rules = { ...registry.rules, autoSignAfterSignLimits: 3 };
    const story = new CallStory({ ...registry, rules }).drafted().inReview().sent();
    story.passUntil(local("2026-03-11 17:00"));
    expect(story.call.state).toBe("SENT");
    story.passUntil(local("2026-03-11 17:01"));
    expect(story.call.state).toBe("SIGNED");
  });

  test("the liaison who comes after it hears that the system signed, and responds as if he had", () => {
    const story = callIn("SENT", registry);
    story.passUntil(ms(TWICE, 1));
    const late = by(LIAISON, local("2026-03-11 14:00"));
    expect(signCall(story.call, {}, late, { registry })).toMatchObject({
      refusal: { code: "already_done", by: { kind: "system" } },
    });
    expect(decided(respondToCall(story.call, { response: aResponse() }, late, { registry }))).toHaveLength(1);
  });

  test.each(["DRAFT", "IN_REVIEW", "SIGNED", "RESPONDED", "FINISHED"] as const)("never in %s", (state) => {
    const story = callIn(state, registry);
    const before = story.events.length;
    story.passUntil(local("2026-04-30 00:00"));
    expect(story.events.slice(before).map(({ type }) => type)).not.toContain("CallSigned");
  });
});

describe("C13 系统默认评价", () => {
  /** Finished Wed 03-11 16:00: three workdays end on Mon 03-16 17:30. */
  const DUE = local("2026-03-16 17:30");

  test("not in the last instant of the rate limit, one millisecond later: five stars, marked", () => {
    const story = callIn("FINISHED", registry);
    story.passUntil(DUE);
    expect(story.call.state).toBe("FINISHED");
    expect(story.tick(DUE)).toEqual([]);
    story.tick(ms(DUE, 1));
    expect(story.call).toMatchObject({
      state: "RATED",
      stars: 5,
      ratedByDefault: true,
      appeal: { deadline: { due: local("2026-03-19 17:30") } },
    });
    expect(waitsForCall(story.call, registry)).toEqual([]);
  });

  test("the street's own rating in that instant counts, and is not marked", () => {
    const story = callIn("FINISHED", registry);
    story.passUntil(DUE);
    story.rated(4, DUE);
    expect(story.call).toMatchObject({ state: "RATED", stars: 4 });
    expect(story.call).not.toHaveProperty("ratedByDefault");
  });

  test("a proposal that no leader confirmed in time is no rating", () => {
    const story = callIn("FINISHED", registry);
    const clerk = by(CENTER, local("2026-03-12 09:00"));
    story.add(decided(rateCall(story.call, { stars: 1, reason: "没来" }, clerk, { registry })), clerk);
    story.passUntil(ms(DUE, 1));
    expect(story.call).toMatchObject({ state: "RATED", stars: 5, ratedByDefault: true });
  });

  test("who rates after it hears that it is done; it is archived like any other", () => {
    const story = callIn("FINISHED", registry);
    story.passUntil(ms(DUE, 1));
    expect(rateCall(story.call, { stars: 5 }, by(CENTER, ms(DUE, 2)), { registry })).toMatchObject({
      refusal: { code: "already_done", by: { kind: "system" } },
    });
    story.passUntil(local("2026-03-20 00:00"));
    expect(story.events.at(-1)).toMatchObject({ type: "CallArchived", data: { score: 100 } });
  });

  test("how many stars is a setting", () => {
    const rating = { ...registry.rules.rating, defaultStars: 4 as const };
    const story = new CallStory({ ...registry, rules: { ...registry.rules, rating } });
    story.drafted().inReview().sent().signed().responded().finished().passUntil(ms(DUE, 1));
    expect(story.call).toMatchObject({ state: "RATED", stars: 4, ratedByDefault: true });
  });
});
