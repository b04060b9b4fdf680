import type { Registry } from "../../../../src/domain/district/registry.js";
import { local } from "../../../support/matters.js";
import { OrderStory } from "../../../support/orders.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const STREETS = ["lianhe.center01", "lianhe.center02"];
const ISSUERS = ["district.center01", "district.center02"];

/** Issued at 09:00: receipt until 12:00, yellow from 11:15; report until noon of the next day, yellow from 05:15. */
describe("colours and reminders of lines (domain 7.3)", () => {
  test("yellow to who is slow, red to the issuer too; nobody twice a day", () => {
    const story = new OrderStory(registry).issued().signed("luogang.center01");
    expect(story.tick(local("2026-03-10 11:14"))).toEqual([]);
    expect(story.tick(local("2026-03-10 11:15"))).toEqual([
      { type: "OrderLightTurned", data: { clock: "sign", light: "YELLOW", lines: ["440112014"] } },
      { type: "OrderReminded", data: { clock: "sign", kind: "yellow", lines: ["440112014"], to: STREETS } },
    ]);
    expect(story.tick(local("2026-03-10 12:00"))).toEqual([]);
    expect(story.tick(local("2026-03-10 12:01"))).toEqual([
      { type: "OrderLightTurned", data: { clock: "sign", light: "RED", lines: ["440112014"] } },
      { type: "OrderReminded", data: { clock: "sign", kind: "red", lines: ["440112014"], to: ISSUERS } },
    ]);
    expect(story.tick(local("2026-03-10 20:00"))).toEqual([]);
  });

  test("what turns in the night is told in the morning, and counts for that day", () => {
    const story = new OrderStory(registry).issued().signed().signed("luogang.center01");
    const told = story.passUntil(local("2026-03-11 06:00"));
    expect(told.map(({ type, at }) => [type, at])).toEqual([
      ["OrderLightTurned", local("2026-03-11 05:15")],
      ["OrderReminded", local("2026-03-11 05:15")],
    ]);
    expect(story.messages.map(({ message, notBefore }) => [message.kind, notBefore])).toEqual([
      ["reminders", local("2026-03-11 07:30")],
    ]);
    const red = story.passUntil(local("2026-03-11 12:01")).at(-1);
    expect(red?.data).toMatchObject({ kind: "red", to: ISSUERS });
  });

  test("an urgent order wakes people and reminds at every turn", () => {
    const limits = { sign: { until: local("2026-03-10 23:00") }, report: { until: local("2026-03-11 01:00") } };
    const story = new OrderStory(registry).issued(
      { urgent: true, limits },
      "district.center01",
      local("2026-03-10 22:00"),
    );
    expect(
      story.messages.every(
        ({ urgent, notBefore }) => urgent && notBefore.getTime() === local("2026-03-10 22:00").getTime(),
      ),
    ).toBe(true);
    story.passUntil(local("2026-03-11 01:01"));
    const heard = story.events.flatMap((event) => (event.type === "OrderReminded" ? [event.data] : []));
    expect(heard.map(({ clock, kind }) => `${clock} ${kind}`)).toEqual([
      "sign yellow",
      "sign red",
      "report yellow",
      "report red",
    ]);
    expect(heard.every(({ to }) => to.includes(STREETS[0] as never))).toBe(true);
  });

  test("a tick that comes late turns everything at once, the gravest first", () => {
    const story = new OrderStory(registry).issued();
    const events = story.tick(local("2026-03-12 09:00"));
    expect(events.map(({ type, data }) => [type, "clock" in data ? data.clock : ""])).toEqual([
      ["OrderLightTurned", "sign"],
      ["OrderLightTurned", "report"],
      ["OrderReminded", "sign"],
    ]);
    expect(story.tick(local("2026-03-12 09:00"))).toEqual([]);
  });
});

test("a release that is late reminds the district centre, and tells the department that waits", () => {
  const story = new OrderStory(registry).proposed();
  const events = story.passUntil(local("2026-03-10 18:00")).filter(({ type }) => type === "OrderReminded");
  expect(events.map(({ data }) => data)).toEqual([
    { clock: "release", kind: "yellow", lines: [], to: ISSUERS },
    { clock: "release", kind: "red", lines: [], to: ["d07.leader01", "d07.liaison01"] },
  ]);
});

test("a proposal that is refused and an order that is over need no more looking after", () => {
  const over = new OrderStory(registry).issued().reported().reported("luogang.center01").closed();
  expect(over.passUntil(local("2027-01-01 00:00"))).toEqual([]);
});
