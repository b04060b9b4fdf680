import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Call } from "../../src/domain/call/call.js";
import { elapseCall } from "../../src/domain/call/elapse.js";
import type { CallEvent } from "../../src/domain/call/events.js";
import { replayCall } from "../../src/domain/call/evolve.js";
import { clocksOf, isOver } from "../../src/domain/call/facts.js";
import { nextCallMoment } from "../../src/domain/call/next-moment.js";
import { lastOrder } from "../../src/domain/call/supervision-of.js";
import type { Registry, Urgency } from "../../src/domain/district/registry.js";
import { scoreOfCall } from "../../src/domain/scoring/call-score.js";
import { underRuleBook } from "../../src/domain/scoring/under-rule-book.js";
import type { StaffAct } from "../../src/domain/shared/event.js";
import { localDate } from "../../src/domain/shared/local-time.js";
import type { CallStory } from "../support/calls.js";
import fc from "../support/fast-check.js";
import { act, local, person } from "../support/matters.js";
import { COMMANDS, history, PEOPLE, play, type Step } from "../support/random-calls.js";
import { sampleRegistry } from "../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

/** Where a supervision order may wait for its reply; nowhere a call is over. */
const REPLIES: readonly Call["state"][] = ["SENT", "SIGNED", "RESPONDED", "FINISHED", "RATED"];
const holds = (check: (past: { urgency: Urgency; steps: Step[] }) => void, numRuns = 150) =>
  fc.assert(fc.property(history, check), { numRuns });

describe("whatever many people do to a call in whatever order", () => {
  test("its record is contiguous and replays to what it is", () => {
    holds((past) => {
      const story = play(registry, past);
      expect(story.events.map(({ seq }) => seq)).toEqual(story.events.map((_, i) => i + 1));
      expect(replayCall(story.events)).toEqual(story.call);
      expect(story.call.events).toBe(story.events.length);
    });
  });

  test("clocks run exactly where domain 5.1 says", () => {
    const clocks: Readonly<Record<Call["state"], readonly string[]>> = {
      DRAFT: [],
      IN_REVIEW: ["approve"],
      SENT: ["sign", "respond", "finish"],
      SIGNED: ["respond", "finish"],
      RESPONDED: ["finish"],
      FINISHED: ["rate"],
      RATED: ["appeal"],
      ARCHIVED: [],
      CANCELLED: [],
      ON_HOLD: [],
      REDISPATCHED: [],
      RELEASED: [],
    };
    holds((past) => {
      play(registry, past, ({ call }) => {
        const ofState = clocksOf(call)
          .map(({ name }) => name)
          .filter((name) => name !== "reply" && name !== "comment");
        expect(ofState).toEqual(clocks[call.state]);
        expect(call.reply !== undefined).toBe(lastOrder(call)?.state === "waiting");
        if (call.reply) expect(REPLIES).toContain(call.state);
        if (call.comment) expect(isOver(call)).toBe(false);
      });
    });
  });

  test("T0 and the three limits never change once it was sent, but for a rework, an extension, the end of a hold, and a raise that makes the response due sooner", () => {
    holds((past) => {
      play(registry, past, ({ call }, before, _now, done) => {
        if (before.sentAt === undefined || ["again", "grant"].includes(done)) return;
        if (before.state === "ON_HOLD" && call.state !== "ON_HOLD") return;
        expect(call.sentAt).toEqual(before.sentAt);
        for (const clock of clocksOf(call).filter(({ name }) => ["sign", "respond", "finish"].includes(name))) {
          const was = clocksOf(before).find(({ name }) => name === clock.name)?.deadline;
          if (clock.name === "respond" && call.raise !== before.raise && was)
            expect(clock.deadline.due <= was.due).toBe(true);
          else expect(was).toEqual(clock.deadline);
        }
      });
    });
  });

  test("a department gets out of a call by finishing it, when its street takes it back, when a district leader names another lead of a raised call, and in no other way", () => {
    const its = ["SENT", "SIGNED", "RESPONDED", "ON_HOLD"];
    const streets = ["STREET_LEADER", "STREET_CHIEF"];
    holds((past) => {
      play(registry, past, ({ call, events }, before, _now, done) => {
        if (!its.includes(before.state) || its.includes(call.state) || done === "time") return;
        if (done === "finish") return expect(call.state).toBe("FINISHED");
        if (call.state === "REDISPATCHED")
          return expect(events.at(-1)?.actor).toMatchObject({ role: "DISTRICT_LEADER" });
        expect(call.state).toBe("CANCELLED");
        const asked = done === "agree" ? before.cancellation?.by : events.at(-1)?.actor;
        expect(streets).toContain(asked?.kind === "staff" ? asked.role : undefined);
      });
    });
  });

  test("nothing is done again twice, and only what was done again is proposed for supervision as rated badly again", () => {
    holds((past) => {
      const { events } = play(registry, past);
      const types = events.map(({ type }) => type);
      expect(types.filter((type) => type === "ReworkOrdered").length).toBeLessThanOrEqual(1);
      const proposed = events.findIndex(
        (event) => event.type === "SupervisionProposed" && event.data.ground === "dissatisfied_again",
      );
      if (proposed >= 0) expect(types.slice(0, proposed)).toContain("ReworkOrdered");
    });
  });

  test("the same command at once again is refused, or asks for something new, and what was refused changes nothing", () => {
    const repeatable = ["revise", "progress", "propose", "comment", "rename"];
    holds((past) => {
      const story = play(registry, past);
      const last = past.steps.at(-1);
      const [id, role] = PEOPLE[last?.who ?? 0] ?? PEOPLE[0];
      const by = act(person(registry, id, role), local("2027-01-01 00:00"));
      for (const [name, decide] of Object.entries(COMMANDS).filter(([name]) => !repeatable.includes(name))) {
        const once = decide(story.call, by, { registry });
        if (!once.ok) continue;
        const twin = replayWith(story, once.value, by);
        const twice = decide(twin, by, { registry });
        expect({ name, ok: twice.ok }).toEqual({ name, ok: false });
        if (!twice.ok) expect(["already_done", "wrong_state"]).toContain(twice.refusal.code);
      }
    });
  });

  test("nobody ever approved his own draft, and no clerk alone gave one or two stars", () => {
    holds((past) => {
      const { call, events } = play(registry, past);
      for (const event of events) {
        if (event.type === "CallSent") expect(event.actor).not.toMatchObject({ id: call.drafter.id });
        if (event.type === "CallRated" && event.data.stars <= 2)
          expect(event.actor).not.toMatchObject({ role: "STREET_CENTER" });
      }
    });
  });

  test("points depend on what happened, not on how late or how often time was looked at", () => {
    holds((past) => {
      const steps = past.steps.map((one) => ({ ...one, swept: true }));
      const punctual = play(registry, { ...past, steps });
      const late = play(registry, { ...past, steps }, undefined, (story, now) => void story.tick(now));
      const score = ({ events }: CallStory) => scoreOfCall(events, registry.rules, registry.calendar);
      const points = (story: CallStory) => score(story).parts.map((part) => [part.dimension, part.points]);
      const said = ({ events }: CallStory) =>
        events.filter(({ actor }) => actor.kind === "staff").map(({ type }) => type);
      expect(said(late)).toEqual(said(punctual));
      expect(points(late)).toEqual(points(punctual));
      const archived = punctual.events.find((event) => event.type === "CallArchived");
      if (archived) expect(archived.data).toEqual({ score: score(punctual).total });
    });
  });
});

describe("time", () => {
  test("nothing happens before the next moment, something at it, and the one after is later", () => {
    holds((past) => {
      const story = play(registry, past);
      for (let i = 0; i < 60; i++) {
        const moment = nextCallMoment(story.call, { registry });
        if (!moment) return;
        const justBefore = new Date(moment.getTime() - 1);
        expect(elapseCall(story.call, justBefore, { registry }, story.events)).toEqual([]);
        expect(story.tick(moment).length).toBeGreaterThan(0);
        const following = nextCallMoment(story.call, { registry });
        if (following) expect(following.getTime()).toBeGreaterThan(moment.getTime());
      }
      throw new Error("time never comes to rest");
    });
  });

  test("a tick at any instant leaves nothing to do at that instant", () => {
    fc.assert(
      fc.property(history, fc.nat(40_000), (past, laterMinutes) => {
        const story = play(registry, past);
        const now = new Date(Date.UTC(2026, 2, 10) + laterMinutes * 60_000);
        story.tick(now);
        expect(elapseCall(story.call, now, { registry }, story.events)).toEqual([]);
        const moment = nextCallMoment(story.call, { registry });
        if (moment) expect(moment.getTime()).toBeGreaterThan(now.getTime());
      }),
      { numRuns: 150 },
    );
  });

  test("a rehearsal with the rule book in force sets every limit as it was", () => {
    holds((past) => {
      const story = play(registry, past);
      expect(underRuleBook(story.events, { registry })).toEqual(story.events);
    });
  });

  test("nobody is reminded twice a day of a call that is not urgent", () => {
    holds((past) => {
      const story = play(registry, { urgency: past.urgency === "URGENT" ? "NORMAL" : past.urgency, steps: past.steps });
      story.passUntil(local("2026-12-31 00:00"));
      const heard = story.events.flatMap((event) =>
        event.type === "CallReminded" ? event.data.to.map((role) => `${role} ${localDate(event.at)}`) : [],
      );
      expect(heard.length).toBe(new Set(heard).size);
    });
  });
});

/** The call after further events, without touching the story. */
function replayWith(story: CallStory, events: readonly CallEvent[], by: StaffAct): Call {
  const recorded = events.map((event, i) => ({ ...event, ...by, seq: story.events.length + i + 1 }));
  return replayCall([...story.events, ...recorded]);
}

/** Every history above is worth its name only if some of them get to the end. */
test("random histories reach every state of the chain", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(history, (past) => {
      play(registry, past, ({ call }) => reached.add(call.state));
      return true;
    }),
    { numRuns: 400, seed: 7 },
  );
  expect([...reached].sort()).toEqual([
    "ARCHIVED",
    "CANCELLED",
    "DRAFT",
    "FINISHED",
    "IN_REVIEW",
    "RATED",
    "RESPONDED",
    "SENT",
    "SIGNED",
  ]);
});
