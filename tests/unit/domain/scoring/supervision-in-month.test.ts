import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { monthsCounted } from "../../../../src/domain/scoring/counted-months.js";
import { ordersInMonth } from "../../../../src/domain/scoring/supervision-in-month.js";
import { type CallStory, callIn } from "../../../support/calls.js";
import { local } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";
import { judged, ORDER, replied, supervised } from "../../../support/supervised.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

/** Ordered on 03-13 at 10:00: to be answered until Monday the 16th, 17:30. */
const ordered = () => supervised(callIn("SIGNED", registry), local("2026-03-13 10:00"));
const answers = ({ call, events }: CallStory) => ordersInMonth(call.no, events, "2026-03").map(({ answer }) => answer);

describe("督办单 of a month", () => {
  test("stands in the month in which it was issued, with its call and its limit", () => {
    const { call, events } = ordered();
    expect(ordersInMonth(call.no, events, "2026-03")).toEqual([
      {
        ...{ no: ORDER, call: call.no, answer: "waiting" },
        ...{ at: local("2026-03-13 10:00"), due: local("2026-03-16 17:30") },
      },
    ]);
    expect(ordersInMonth(call.no, events, "2026-04")).toEqual([]);
    const april = supervised(callIn("SIGNED", registry), local("2026-04-01 10:00"));
    expect(monthsCounted(april.events)).toContain("2026-04");
  });

  test("answered in time, also while the district centre has not judged the reply", () => {
    const story = replied(ordered(), local("2026-03-16 17:00"));
    expect(answers(story)).toEqual(["in_time"]);
    expect(answers(judged(story, local("2026-03-17 09:00"), true))).toEqual(["in_time"]);
  });

  test("without a reply in time it is unanswered; what comes later is late", () => {
    const story = ordered();
    story.passUntil(local("2026-03-16 18:00"));
    expect(answers(story)).toEqual(["unanswered"]);
    expect(answers(replied(story, local("2026-03-17 09:00")))).toEqual(["late"]);
  });

  test("asked again it waits; a first reply does not answer what was asked again", () => {
    const story = judged(replied(ordered(), local("2026-03-16 15:00")), local("2026-03-16 16:00"), false);
    expect(answers(story)).toEqual(["waiting"]);
    story.passUntil(local("2026-03-17 18:00"));
    expect(answers(story)).toEqual(["unanswered"]);
  });

  test("a call that is put on hold ends it", () => {
    const story = supervised(callIn("RESPONDED", registry), local("2026-03-11 09:00")).holdAsked().held();
    expect(answers(story)).toEqual(["lapsed"]);
  });
});
