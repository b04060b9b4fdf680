import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Registry } from "../../src/domain/district/registry.js";
import { elapseMatter } from "../../src/domain/matter/elapse.js";
import { replayMatter } from "../../src/domain/matter/evolve.js";
import { clockOf, isOver } from "../../src/domain/matter/facts.js";
import type { Matter } from "../../src/domain/matter/matter.js";
import { nextMatterMoment } from "../../src/domain/matter/next-moment.js";
import fc from "../support/fast-check.js";
import { act, local, person } from "../support/matters.js";
import { COMMANDS, history, PEOPLE, play, type Step, tick } from "../support/random-matters.js";
import { sampleRegistry } from "../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const holds = (check: (steps: Step[]) => void) => fc.assert(fc.property(history, check), { numRuns: 200 });

describe("whatever many people do to a matter in whatever order", () => {
  test("its record is contiguous and replays to what it is", () => {
    holds((steps) => {
      const story = play(registry, steps);
      expect(story.events.map(({ seq }) => seq)).toEqual(story.events.map((_, i) => i + 1));
      expect(replayMatter(story.events)).toEqual(story.matter);
    });
  });

  test("a clock runs exactly where domain 4.2 sets one", () => {
    const clock: Readonly<Record<Matter["state"], string | undefined>> = {
      REPORTED: "accept",
      REGISTERED: "handle",
      ASSIGNED: "handle",
      HANDLING: "handle",
      RAISED: "judgement",
      CALLING: undefined,
      ON_HOLD: undefined,
      HANDLED: "verify",
      CLOSED: undefined,
      WITHDRAWN: undefined,
      NOT_ACCEPTED: undefined,
      MERGED: undefined,
    };
    holds((steps) => {
      play(registry, steps, ({ matter }) => expect(clockOf(matter)?.name).toBe(clock[matter.state]));
    });
  });

  test("what is over stays over, but for one appeal (M5) and what came back in time (M22)", () => {
    const back: Partial<Record<Matter["state"], string>> = { NOT_ACCEPTED: "appeal", CLOSED: "reopen" };
    holds((steps) => {
      play(registry, steps, (_story, before, _now, done) => {
        if (isOver(before)) expect(["refused", back[before.state]]).toContain(done);
      });
    });
  });

  test("an appeal and a return to the community happen once, and nobody but the street decides an appeal", () => {
    holds((steps) => {
      const { events } = play(registry, steps);
      for (const type of ["NotAcceptedAppealed", "SentBackToCommunity"])
        expect(events.filter((event) => event.type === type).length).toBeLessThanOrEqual(1);
      const appeal = events.findIndex(({ type }) => type === "NotAcceptedAppealed");
      const judged = events
        .slice(appeal + 1)
        .find(({ type }) => ["MatterRegistered", "MatterNotAccepted"].includes(type));
      if (appeal >= 0 && judged) expect(judged.actor).toMatchObject({ role: "STREET_CENTER" });
    });
  });

  test("giving a task back never moves its limit", () => {
    holds((steps) => {
      play(registry, steps, ({ matter }, before, _now, done) => {
        if (done === "giveBack") expect(clockOf(matter)).toEqual(clockOf(before));
      });
    });
  });

  test("who reported it, when and under which number never changes", () => {
    holds((steps) => {
      play(registry, steps, ({ matter }, before) => {
        const { no, registry: version, reporter, reportedAt } = before;
        expect(matter).toMatchObject({ no, registry: version, reporter, reportedAt });
      });
    });
  });

  test("who handled it never closed it, except on the spot", () => {
    holds((steps) => {
      const { events, matter } = play(registry, steps);
      const closing = events.find(({ type }) => type === "MatterClosed");
      if (closing && matter.handledBy?.kind === "staff")
        expect(closing.actor).not.toMatchObject({ id: matter.handledBy.id });
    });
  });

  test("the same command at once again is refused: it was done, or its time is over", () => {
    const repeatable = ["supplement", "correct", "urgent"];
    holds((steps) => {
      const { matter, events } = play(registry, steps);
      for (const who of PEOPLE) {
        const by = act(person(registry, who), local("2027-01-04 10:00"));
        for (const [name, decide] of Object.entries(COMMANDS).filter(([name]) => !repeatable.includes(name))) {
          const once = decide(matter, by, { registry });
          if (!once.ok) continue;
          const recorded = once.value.map((event, i) => ({ ...event, ...by, seq: events.length + i + 1 }));
          const twice = decide(replayMatter([...events, ...recorded]), by, { registry });
          expect({ name, ok: twice.ok }).toEqual({ name, ok: false });
        }
      }
    });
  });

  test("random histories reach every state of the chain", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(history, (steps) => {
        play(registry, steps, ({ matter }) => reached.add(matter.state));
      }),
      { numRuns: 300, seed: 11 },
    );
    expect([...reached].sort()).toEqual([
      "ASSIGNED",
      "CALLING",
      "CLOSED",
      "HANDLED",
      "HANDLING",
      "MERGED",
      "NOT_ACCEPTED",
      "RAISED",
      "REGISTERED",
      "REPORTED",
      "WITHDRAWN",
    ]);
  });
});

describe("time", () => {
  test("nothing happens before the next moment, something at it, and the one after is later", () => {
    holds((steps) => {
      const story = play(registry, steps);
      for (let moment = nextMatterMoment(story.matter, { registry }); moment; ) {
        expect(elapseMatter(story.matter, new Date(moment.getTime() - 1), { registry })).toEqual([]);
        expect(tick(story, moment)).toHaveLength(1);
        const following = nextMatterMoment(story.matter, { registry });
        if (following) expect(following.getTime()).toBeGreaterThan(moment.getTime());
        moment = following;
      }
    });
  });

  test("a corrected matter always leaves its handler an hour, or the whole of a shorter limit", () => {
    holds((steps) => {
      play(registry, steps, ({ matter }, before, now, done) => {
        const clock = clockOf(matter);
        const moved = clock && clock.deadline.due.getTime() !== clockOf(before)?.deadline.due.getTime();
        if (!moved || !["correct", "urgent"].includes(done)) return;
        const { limit, due } = clock.deadline;
        const least = limit.unit === "clockMinutes" ? Math.min(limit.count, 60) : 60;
        expect(due.getTime() - now.getTime()).toBeGreaterThanOrEqual(least * 60_000);
      });
    });
  });
});
