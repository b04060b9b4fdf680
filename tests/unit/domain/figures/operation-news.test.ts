import { tickerLine } from "../../../../src/cards/ticker.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { newsOf, projectionChange } from "../../../../src/domain/figures/projection.js";
import { CITY, OperationStory } from "../../../support/operations.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const reviewed = () =>
  new OperationStory(registry)
    .deployed()
    .allConfirmed()
    .begun()
    .ticked([CITY])
    .done()
    .rated({ ratings: [{ stars: 5 }] }).events;

test("the wall shows an operation from its start on, without its words and without who takes part", () => {
  const events = reviewed();
  const lines = events.flatMap((_, i) => newsOf("operation", events.slice(0, i + 1)) ?? []);
  const shown = lines.map((news) => tickerLine({ ...news, n: 1 }, registry));
  expect(shown.map(({ place, verb, what }) => [place, verb, what])).toEqual([
    ["联和街道", "开始", "联合行动"],
    ["联和街道", "完成", "联合行动"],
    ["联和街道", "评价", "联合行动"],
  ]);
  expect(JSON.stringify(shown)).not.toContain("走鬼");
});

test("what is planned, or called off, is on no wall", () => {
  const { events } = new OperationStory(registry).deployed().allConfirmed().cancelled();
  expect(events.flatMap((_, i) => newsOf("operation", events.slice(0, i + 1)) ?? [])).toEqual([]);
});

test("it changes no figure and marks no map", () => {
  const events = reviewed();
  const change = projectionChange("operation", events, 0, () => registry.calendar);
  expect([change.counts.size, change.mark, change.marked, change.news.length]).toEqual([0, undefined, false, 3]);
});
