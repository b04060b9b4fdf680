import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Registry } from "../../src/domain/district/registry.js";
import { elapseOperation } from "../../src/domain/operation/elapse.js";
import { evolveOperation } from "../../src/domain/operation/evolve.js";
import { bodiesOf, clocksOfBody, isBound, isOpenOperation } from "../../src/domain/operation/facts.js";
import { nextOperationMoment } from "../../src/domain/operation/next-moment.js";
import { OPERATION_STATES, type Operation } from "../../src/domain/operation/operation.js";
import { bodiesIn, operationDeadlines } from "../../src/domain/operation/operation-deadlines.js";
import { scoredAt, scoreOfBody } from "../../src/domain/scoring/body-score.js";
import fc from "../support/fast-check.js";
import { act, person } from "../support/matters.js";
import { COMMANDS, history, PEOPLE, play, type Step } from "../support/random-operations.js";
import { sampleRegistry } from "../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const holds = (check: (steps: Step[]) => void) => fc.assert(fc.property(history, check), { numRuns: 150 });
const OVER: readonly Operation["state"][] = ["REVIEWED", "CANCELLED"];

describe("whatever many people do to a joint operation in whatever order", () => {
  test("its record is contiguous and replays to what it is", () => {
    holds((steps) => {
      const story = play(registry, steps);
      expect(story.events.map(({ seq }) => seq)).toEqual(story.events.map((_, i) => i + 1));
      expect(story.events.reduce<Operation | undefined>(evolveOperation, undefined)).toEqual(story.operation);
    });
  });

  test("what is over stays over, with no running limit and no moment to come", () => {
    holds((steps) => {
      const story = play(registry, steps, (_story, before, done) => {
        if (OVER.includes(before.state)) expect(done).toBe("refused");
      });
      if (!OVER.includes(story.operation.state)) return;
      expect(nextOperationMoment(story.operation, story.rules)).toBeUndefined();
      expect(bodiesOf(story.operation).flatMap(clocksOfBody)).toEqual([]);
      expect(operationDeadlines(story.events).filter(({ outcome }) => outcome === "running")).toEqual([]);
    });
  });

  test("the limits that run are those that its deadlines say", () => {
    holds((steps) => {
      const { operation, events } = play(registry, steps);
      const running = operationDeadlines(events).filter(({ outcome, body }) => outcome === "running" && body);
      const open = isOpenOperation(operation) ? operation.bodies : [];
      const told = open.flatMap((part) =>
        clocksOfBody(part).map(({ name, deadline }) => `${part.body} ${name} ${deadline.due.toISOString()}`),
      );
      const bound = running.filter(({ body }) => open.some((part) => part.body === body && part.state !== "LAPSED"));
      expect(bound.map((one) => `${one.body} ${one.clock} ${one.deadline.due.toISOString()}`).sort()).toEqual(
        told.sort(),
      );
    });
  });

  test("no body that was invited gets out of it but by a substitute that confirmed, or with the whole operation", () => {
    holds((steps) => {
      const { operation } = play(registry, steps);
      for (const { body } of operation.state === "DRAFT" ? [] : operation.invited) {
        const part = bodiesOf(operation).find((one) => one.body === body);
        if (!part || isBound(part) || operation.state === "CANCELLED") continue;
        const instead = bodiesOf(operation).find((one) => one.insteadOf === body && one.confirmed);
        expect([body, part.state, instead !== undefined]).toEqual([body, "SUBSTITUTED", true]);
      }
    });
  });

  test("nobody leaves the place without a trace: let go by the commander, or noted with a reason", () => {
    holds((steps) => {
      play(registry, steps, ({ operation }, before) => {
        for (const was of bodiesOf(before).filter(({ state }) => state === "ON_SITE")) {
          const is = bodiesOf(operation).find(({ body }) => body === was.body);
          expect(["ON_SITE", "RELEASED", "LEFT"]).toContain(is?.state);
          if (is?.state === "RELEASED") expect(is.released).toBeDefined();
          if (is?.state === "LEFT") expect(is.left.length).toBe(was.left.length + 1);
        }
      });
    });
  });

  test("the same command at once again changes nothing", () => {
    const repeatable = ["note", "person", "release"];
    holds((steps) => {
      const { operation, events } = play(registry, steps);
      const [step] = steps;
      const at = new Date((events.at(-1)?.at.getTime() ?? 0) + 60_000);
      for (const who of PEOPLE) {
        const by = act(person(registry, who), at);
        for (const [name, decide] of Object.entries(COMMANDS).filter(([name]) => !repeatable.includes(name))) {
          const command = decide(step?.body ?? ("D01" as never), step?.n ?? 0);
          const once = command(operation, by, { registry });
          if (!once.ok) continue;
          const fresh = once.value.map((event, i) => ({ ...event, ...by, seq: events.length + i + 1 }));
          const after = fresh.reduce<Operation | undefined>(evolveOperation, operation) as Operation;
          const twice = command(after, by, { registry });
          const spared = name === "urge" && !operation.emergency;
          if (name !== "urge" || spared) expect({ name, who, ok: twice.ok }).toEqual({ name, who, ok: false });
        }
      }
    });
  });

  test("every message reaches somebody, and urgent ones never wait", () => {
    holds((steps) => {
      play(registry, steps, (story, _before, done) => {
        if (done === "refused") return;
        const keys = story.messages.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { message, notBefore, urgent } of story.messages) {
          if ("to" in message && message.kind !== "inChat") expect(message.to.length).toBeGreaterThan(0);
          if (story.operation.emergency)
            expect([urgent, notBefore <= (story.events.at(-1)?.at ?? notBefore)]).toEqual([true, true]);
        }
      });
    });
  });

  test("points lie between none and full, hang on events alone, and stand once they count", () => {
    holds((steps) => {
      const { events } = play(registry, steps);
      for (const body of bodiesIn(events)) {
        const score = scoreOfBody(events, body, registry.rules, registry.calendar);
        expect(score.total).toBeGreaterThanOrEqual(0);
        expect(score.total).toBeLessThanOrEqual(100);
        for (const { points, full } of score.parts) expect(points >= 0 && points <= full).toBe(true);
        expect(score.scored).toBe(scoredAt(events, body) !== undefined);
        if (!score.scored) continue;
        const counted = events.findIndex(({ at }) => at.getTime() === scoredAt(events, body)?.getTime());
        const then = events.slice(
          0,
          events.findLastIndex(({ at }) => at.getTime() === events[counted]?.at.getTime()) + 1,
        );
        expect(scoreOfBody(then, body, registry.rules, registry.calendar)).toEqual(score);
      }
    });
  });

  test("random histories reach every state", () => {
    const reached = new Set<string>();
    const parts = new Set<string>();
    fc.assert(
      fc.property(history, (steps) => {
        play(registry, steps, ({ operation }) => {
          reached.add(operation.state);
          for (const { state } of bodiesOf(operation)) parts.add(state);
        });
      }),
      { numRuns: 300, seed: 7 },
    );
    expect([...reached].sort()).toEqual([...OPERATION_STATES].sort());
    expect([...parts].sort()).toEqual(
      ["ABSENT", "CONFIRMED", "INVITED", "LAPSED", "LEFT", "ON_SITE", "RELEASED", "SUBSTITUTED"].sort(),
    );
  });
});

describe("time", () => {
  test("nothing happens before the next moment, something at it, and the one after is later", () => {
    holds((steps) => {
      const story = play(registry, steps);
      for (let moment = nextOperationMoment(story.operation, story.rules); moment; ) {
        expect(elapseOperation(story.operation, new Date(moment.getTime() - 1), story.rules)).toEqual([]);
        expect(story.tick(moment).length).toBeGreaterThan(0);
        const following = nextOperationMoment(story.operation, story.rules);
        if (following) expect(following.getTime()).toBeGreaterThan(moment.getTime());
        moment = following;
      }
    });
  });
});
