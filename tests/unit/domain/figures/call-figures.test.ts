import type { Registry } from "../../../../src/domain/district/registry.js";
import { shownOfCall } from "../../../../src/domain/figures/call-figures.js";
import { addCounts, type Counts, DISTRICT, type FigureUnit, sheetKey } from "../../../../src/domain/figures/counts.js";
import { openByLight } from "../../../../src/domain/figures/read-screen.js";
import { spanFigures, withOver } from "../../../../src/domain/figures/span-figures.js";
import { countedCall } from "../../../../src/domain/scoring/counted-call.js";
import { figuresOfRated, medianHours, monthFigures } from "../../../../src/domain/scoring/month-figures.js";
import { asId, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { type CallStory, callIn } from "../../../support/calls.js";
import { local } from "../../../support/matters.js";
import { objected, upheld } from "../../../support/objections.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const D04 = asId<UnitCode>("D04");
const STREET = asId<UnitCode>("440112014");

function counted(story: Pick<CallStory, "events">, unit: FigureUnit = DISTRICT, period = "2026-03") {
  const { counts } = shownOfCall(story.events, () => registry.calendar);
  return addCounts(new Map(), counts, 1).get(sheetKey(unit, period)) ?? new Map();
}

const flow = (counts: Counts) => spanFigures(counts).calls;

test("a draft is the street's own affair; sent, it counts for the district, the street and the department", () => {
  expect(shownOfCall(callIn("IN_REVIEW", registry).events, () => registry.calendar)).toEqual({ counts: [] });
  for (const unit of [DISTRICT, STREET, D04] as const) {
    expect(flow(counted(callIn("SENT", registry), unit))).toEqual({ sent: 1, responded: 0, finished: 0 });
    expect(openByLight(counted(callIn("SENT", registry), unit, "now"))).toEqual({ green: 1, yellow: 0, red: 0 });
  }
});

test("answered and finished count once each; what goes back for rework is finished no more", () => {
  const finished = callIn("FINISHED", registry);
  expect(flow(counted(finished))).toEqual({ sent: 1, responded: 1, finished: 1 });
  expect(openByLight(counted(finished, D04, "now"))).toEqual({ green: 0, yellow: 0, red: 0 });
  expect(shownOfCall(finished.events, () => registry.calendar).mark).toBeUndefined();
});

test("redispatched, it is counted where it goes on", () => {
  const story = objected(callIn("SIGNED", registry));
  expect(flow(counted(story))).toEqual({ sent: 1, responded: 0, finished: 0 });
  expect(flow(counted(upheld(story)))).toEqual({ sent: 0, responded: 0, finished: 0 });
});

test("hours to response run from the moment it reached the department", () => {
  const answered = callIn("SIGNED", registry).responded(local("2026-03-10 12:30"));
  expect(medianHours(counted(answered), "answered=")).toBe(2.5);
});

test("a limit that is over and not answered has ended badly, though nobody knows yet when it will be met", () => {
  const waiting = callIn("SENT", registry);
  waiting.passUntil(local("2026-03-13 08:30"));
  const respond = withOver(spanFigures(counted(waiting, D04)).kept.respond, counted(waiting, D04, "now"), "respond");
  expect(respond).toEqual({ count: 0, of: 1 });
  const done = callIn("RESPONDED", registry).finished(local("2026-03-18 10:00"));
  expect(spanFigures(counted(done, D04)).kept).toEqual({
    sign: { count: 1, of: 1 },
    respond: { count: 1, of: 1 },
    finish: { count: 0, of: 1 },
  });
});

test("a month's figures are the same from its rated calls and from what was counted of them", () => {
  const calls = [
    callIn("FINISHED", registry).rated(5, local("2026-03-12 10:00")),
    callIn("FINISHED", registry).rated(4, local("2026-03-13 10:00")),
    callIn("RESPONDED", registry).finished(local("2026-03-20 10:00")).rated(4, local("2026-03-23 10:00")),
  ];
  const { calendar, rules } = registry;
  const one = calls.map((story) => countedCall(story.call, story.events, rules, calendar));
  const tally = calls.reduce(
    (sum, { events }) => addCounts(sum, shownOfCall(events, () => calendar).counts, 1),
    new Map(),
  );
  const figures = figuresOfRated(tally.get(sheetKey(D04, "2026-03")) ?? new Map());
  expect(figures).toEqual(monthFigures(one.flatMap((call) => call ?? [])));
  expect(figures).toMatchObject({ verySatisfied: { count: 1, of: 3 }, finish: { count: 2, of: 3 } });
});
