import { beforeAll, describe, expect, test } from "@jest/globals";
import { callNotices } from "../../src/cards/call-notices.js";
import { replayCall } from "../../src/domain/call/evolve.js";
import type { Registry, Urgency } from "../../src/domain/district/registry.js";
import { asId, type StaffId } from "../../src/domain/shared/ids.js";
import { localDate, minutesOf, minutesOfDay } from "../../src/domain/shared/local-time.js";
import { bundles } from "../../src/jobs/bundles.js";
import type { OutboxMessage } from "../../src/ports/message.js";
import { whileAway } from "../support/away.js";
import { CallStory } from "../support/calls.js";
import fc from "../support/fast-check.js";
import { local } from "../support/matters.js";
import { sampleRegistry } from "../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

/** How far a call comes, and after how many minutes each step. */
type Past = { readonly urgency: Urgency; readonly start: number; readonly steps: readonly number[] };

const past = fc.record({
  urgency: fc.constantFrom<Urgency>("NORMAL", "EXPEDITED", "COMPLEX", "URGENT"),
  start: fc.integer({ min: 0, max: 3 * 24 * 60 }),
  steps: fc.array(fc.integer({ min: 1, max: 2 * 24 * 60 }), { maxLength: 4 }),
});
/** So that one person has several roles in a call. */
const AWAY = [
  "d04.liaison01",
  "d04.handler01",
  "d04.leader01",
  "lianhe.center01",
  "lianhe.leader01",
  "lianhe.leader02",
];
const history = fc.record({
  calls: fc.array(past, { minLength: 1, maxLength: 5 }),
  away: fc.subarray(AWAY),
});

const START = local("2026-03-09 00:00");
const END = local("2026-03-27 00:00");
const RUNS = { numRuns: 60, seed: 20260310 };

function played({ urgency, start, steps }: Past, i: number, away: readonly string[]): CallStory {
  const story = new CallStory(whileAway(registry, ...away));
  const no = asId<never>(`HJ-20260310-${String(i + 1).padStart(4, "0")}`);
  let at = new Date(START.getTime() + start * 60_000);
  const later = (minutes: number) => {
    at = new Date(at.getTime() + minutes * 60_000);
    story.passUntil(at);
    return at;
  };
  story.drafted({ no, urgency });
  story.inReview(at);
  const acts = [
    () => story.sent(at),
    () => story.call.state === "SENT" && story.signed(at),
    () => story.call.state === "SIGNED" && story.responded(at),
    () => story.call.state === "RESPONDED" && story.finished(at),
  ];
  for (const [step, minutes] of steps.entries()) {
    later(minutes);
    acts[step]?.();
  }
  story.passUntil(END);
  return story;
}

type Owed = OutboxMessage & { readonly no: string };

/** What these calls owe as reminders; an urgent call reminds by itself. */
function remindersOf(stories: readonly CallStory[]): Owed[] {
  return stories.flatMap((story) => {
    return groups(story.events, ({ cause }) => cause).flatMap((events) => {
      const [first] = events;
      if (!first) return [];
      const history = story.events.slice(0, first.seq - 1 + events.length);
      const before = first.seq === 1 ? {} : { before: replayCall(story.events.slice(0, first.seq - 1)) };
      const acted = { ...before, after: replayCall(history), events, history, registry: story.registry };
      const owed = callNotices(acted).filter(({ message }) => message.kind === "reminders");
      return owed.map((message) => ({ ...message, no: story.call.no }));
    });
  });
}

function recipients({ message }: OutboxMessage): readonly StaffId[] {
  return message.kind === "reminders" ? message.told.flatMap(({ to }) => to) : [];
}

function groups<T>(all: readonly T[], keyOf: (one: T) => unknown): T[][] {
  const found = new Map<unknown, T[]>();
  for (const one of all) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]);
  return [...found.values()];
}

describe("reminders over random histories of many calls", () => {
  test("never more than one a person, call and day, none in quiet hours, save urgent ones", () => {
    let seen = 0;
    fc.assert(
      fc.property(history, ({ calls, away }) => {
        const owed = remindersOf(calls.map((one, i) => played(one, i, away)));
        seen += owed.length;
        const heard = owed.flatMap((one) => recipients(one).map((id) => `${id} ${one.no} ${localDate(one.notBefore)}`));
        expect(heard.filter((one, i) => heard.indexOf(one) !== i)).toEqual([]);
        const { quietFrom, quietUntil } = registry.rules.reminders;
        for (const { notBefore } of owed) {
          const minutes = minutesOfDay(notBefore);
          expect(minutes >= minutesOf(quietUntil) && minutes < minutesOf(quietFrom)).toBe(true);
        }
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(500);
  });

  test("what falls together for one person is one message, and nothing is left out", () => {
    let merged = 0;
    fc.assert(
      fc.property(history, ({ calls, away }) => {
        const owed = remindersOf(calls.map((one, i) => played(one, i, away)));
        for (const together of groups(owed, ({ notBefore }) => notBefore.getTime())) {
          const leased = together.map(({ no, ...message }) => ({ kind: "call" as const, id: no, message, tries: 0 }));
          const sent = bundles(leased);
          const people = sent.map(({ message }) => message.to[0]);
          expect(new Set(people).size).toBe(people.length);
          const told = leased.flatMap(({ message }) => recipients(message));
          expect(sent.flatMap(({ of }) => of)).toHaveLength(told.length);
          for (const { message, of } of sent) for (const { id } of of) expect(message.text).toContain(id);
          merged += sent.filter(({ of }) => of.length > 1).length;
        }
      }),
      RUNS,
    );
    expect(merged).toBeGreaterThan(20);
  });
});
