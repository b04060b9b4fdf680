import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { approveCall } from "../../src/domain/call/approve-call.js";
import type { Call } from "../../src/domain/call/call.js";
import { agreeCancellation, cancelCall } from "../../src/domain/call/cancel-call.js";
import { commentOnCall } from "../../src/domain/call/comment-on-call.js";
import { decideExtension } from "../../src/domain/call/decide-extension.js";
import { decideHold } from "../../src/domain/call/decide-hold.js";
import { discardDraft } from "../../src/domain/call/discard-draft.js";
import { elapseCall } from "../../src/domain/call/elapse.js";
import type { CallEvent } from "../../src/domain/call/events.js";
import { replayCall } from "../../src/domain/call/evolve.js";
import { clocksOf, isOver } from "../../src/domain/call/facts.js";
import { finishCall } from "../../src/domain/call/finish-call.js";
import { judgeReply } from "../../src/domain/call/judge-reply.js";
import { nextCallMoment } from "../../src/domain/call/next-moment.js";
import { noteProgress } from "../../src/domain/call/note-progress.js";
import { orderRework } from "../../src/domain/call/order-rework.js";
import { declineSupervision, orderSupervision } from "../../src/domain/call/order-supervision.js";
import { openParts } from "../../src/domain/call/parts.js";
import { proposeFinish } from "../../src/domain/call/propose-finish.js";
import { proposeRaise, raiseCall, refuseRaise } from "../../src/domain/call/raise-call.js";
import { rateCall } from "../../src/domain/call/rate-call.js";
import { replyToSupervision } from "../../src/domain/call/reply-to-supervision.js";
import { requestExtension } from "../../src/domain/call/request-extension.js";
import { requestHold } from "../../src/domain/call/request-hold.js";
import { requestReview } from "../../src/domain/call/request-review.js";
import { respondToCall } from "../../src/domain/call/respond-to-call.js";
import { resumeCall } from "../../src/domain/call/resume-call.js";
import { returnDraft } from "../../src/domain/call/return-draft.js";
import { reviseDraft } from "../../src/domain/call/revise-draft.js";
import { signCall } from "../../src/domain/call/sign-call.js";
import { lastOrder } from "../../src/domain/call/supervision-of.js";
import { partsEnded } from "../../src/domain/call/with-lead.js";
import type { Registry, Urgency } from "../../src/domain/district/registry.js";
import { scoreOfCall } from "../../src/domain/scoring/call-score.js";
import { underRuleBook } from "../../src/domain/scoring/under-rule-book.js";
import type { StaffAct } from "../../src/domain/shared/event.js";
import { asId, type CallNo } from "../../src/domain/shared/ids.js";
import { localDate } from "../../src/domain/shared/local-time.js";
import { ok, type Result, refuse } from "../../src/domain/shared/result.js";
import { aResponse, CallStory, raisedDrain } from "../support/calls.js";
import { act, local, person, photo } from "../support/matters.js";
import { sampleRegistry } from "../support/registry.js";
import { ORDER, SAID } from "../support/supervised.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

type Decide = (call: Call, by: StaffAct, rules: { registry: Registry }) => Result<readonly CallEvent[]>;

const photos = [photo("p")];
const NEXT = asId<CallNo>("HJ-20260311-0001");
/** Where a supervision order may wait for its reply; nowhere a call is over. */
const REPLIES: readonly Call["state"][] = ["SENT", "SIGNED", "RESPONDED", "FINISHED", "RATED"];
const COMMANDS: Readonly<Record<string, Decide>> = {
  revise: (call, by, rules) => reviseDraft(call, { ask: `改:${call.events}` }, by, rules),
  review: (call, by, rules) => requestReview(call, {}, by, rules),
  giveBack: (call, by, rules) => returnDraft(call, { reason: "补充" }, by, rules),
  approve: (call, by, rules) => approveCall(call, {}, by, rules),
  discard: (call, by, rules) => discardDraft(call, { reason: "" }, by, rules),
  sign: (call, by, rules) => signCall(call, {}, by, rules),
  respond: (call, by, rules) => respondToCall(call, { response: aResponse() }, by, rules),
  progress: (call, by, rules) => noteProgress(call, { text: "在修", photos }, by, rules),
  propose: (call, by, rules) => proposeFinish(call, { result: "好了", photos }, by, rules),
  finish: (call, by, rules) => finishCall(call, { result: "好了", photos, person: "王工" }, by, rules),
  helped: (call) => partsFinished(call),
  good: (call, by, rules) => rateCall(call, { stars: 5 }, by, rules),
  bad: (call, by, rules) => rateCall(call, { stars: 2, reason: "差" }, by, rules),
  again: (call, by, rules) => orderRework(call, { reason: "没好", photos }, by, rules),
  takeBack: (call, by, rules) => cancelCall(call, { reason: "另有安排", solved: false }, by, rules),
  solved: (call, by, rules) => cancelCall(call, { reason: "已解决", solved: true }, by, rules),
  agree: (call, by, rules) => agreeCancellation(call, {}, by, rules),
  moreTime: (call, by, rules) => requestExtension(call, { workdays: 2, reason: "等材料", plan: "换管" }, by, rules),
  grant: (call, by, rules) => decideExtension(call, { granted: true }, by, rules),
  deny: (call, by, rules) => decideExtension(call, { granted: false, reason: "先接管" }, by, rules),
  askHold: (call, by, rules) => requestHold(call, { ground: "SEASON", reason: "雨季" }, by, rules),
  hold: (call, by, rules) => decideHold(call, { granted: true }, by, rules),
  resume: (call, by, rules) => resumeCall(call, { note: "" }, by, rules),
  supervise: (call, by, rules) => orderSupervision(call, { no: ORDER, demand: "" }, by, rules),
  decline: (call, by, rules) => declineSupervision(call, { reason: "已督促" }, by, rules),
  reply: (call, by, rules) => replyToSupervision(call, { ...SAID, until: "2099-12-31" }, by, rules),
  askRaise: (call, by, rules) => proposeRaise(call, { reason: "涉及多家" }, by, rules),
  raise: (call, by, rules) => raiseCall(call, { reason: "涉及多家" }, by, rules),
  noRaise: (call, by, rules) => refuseRaise(call, { reason: "先办" }, by, rules),
  comment: (call, by, rules) => commentOnCall(call, { text: `批:${call.events}`, to: NEXT }, by, rules),
  rename: (call, by, rules) => commentOnCall(call, { text: "改派", lead: asId("D03"), to: NEXT }, by, rules),
  accept: (call, by, rules) => judgeReply(call, { accepted: true, note: "" }, by, rules),
  reask: (call, by, rules) => judgeReply(call, { accepted: false, note: "不具体" }, by, rules),
};
/** Those who help have finished their parts, which the lead call hears of. */
function partsFinished(call: Call): Result<readonly CallEvent[]> {
  const closed = partsEnded(call, "finished");
  return closed.length > 0 ? ok(closed) : refuse("already_done");
}

const PEOPLE = [
  ["lianhe.center01", "STREET_CENTER"],
  ["lianhe.center01", "STREET_LEADER"],
  ["lianhe.leader01", "STREET_LEADER"],
  ["lianhe.chief01", "STREET_CHIEF"],
  ["luogang.leader01", "STREET_LEADER"],
  ["kexiang.clerk01", "COMMUNITY_CLERK"],
  ["d04.liaison01", "DEPT_LIAISON"],
  ["d04.handler01", "DEPT_HANDLER"],
  ["d04.leader01", "DEPT_LEADER"],
  ["d05.leader01", "DEPT_LEADER"],
  ["district.center01", "DISTRICT_CENTER"],
  ["district.leader01", "DISTRICT_LEADER"],
] as const;

type Step = { readonly command: string; readonly who: number; readonly gapMinutes: number; readonly swept: boolean };
const URGENCIES: readonly Urgency[] = ["NORMAL", "EXPEDITED", "URGENT", "COMPLEX"];

/** What moves a call on from its state, and the index of who may do it. */
const WAY: Partial<Record<Call["state"], readonly [command: string, who: number]>> = {
  DRAFT: ["review", 0],
  IN_REVIEW: ["approve", 2],
  SENT: ["sign", 6],
  SIGNED: ["respond", 6],
  RESPONDED: ["helped", 9],
  FINISHED: ["good", 0],
};
function wayOf(call: Call): readonly [command: string, who: number] {
  if (call.state === "RESPONDED" && openParts(call).length === 0) return ["finish", 8];
  return WAY[call.state] ?? ["good", 0];
}

/** Half of the steps go the way on (`next`), the others are anything by anybody, so that histories get far. */
const onward = fc.constant({ command: "next", who: 0 });
const anything = fc.record({ command: fc.constantFrom(...Object.keys(COMMANDS)), who: fc.nat(PEOPLE.length - 1) });
/** More time and supervision, by those who may, so that histories come there. */
const detour = fc.constantFrom(
  { command: "moreTime", who: 8 },
  { command: "grant", who: 2 },
  { command: "grant", who: 10 },
  { command: "askHold", who: 8 },
  { command: "hold", who: 10 },
  { command: "resume", who: 10 },
  { command: "askRaise", who: 0 },
  { command: "raise", who: 3 },
  { command: "comment", who: 11 },
  { command: "supervise", who: 10 },
  { command: "decline", who: 10 },
  { command: "reply", who: 8 },
  { command: "accept", who: 10 },
  { command: "reask", who: 10 },
);
const step: fc.Arbitrary<Step> = fc
  .tuple(fc.oneof(onward, detour, anything), fc.nat(3000), fc.boolean())
  .map(([what, gapMinutes, swept]) => ({ ...what, gapMinutes, swept }));
const history = fc.record({
  urgency: fc.constantFrom(...URGENCIES),
  steps: fc.array(step, { minLength: 1, maxLength: 40 }),
});

/** Plays a history; `check` sees the call before and after every act and every tick. */
function play(
  { urgency, steps }: { urgency: Urgency; steps: readonly Step[] },
  check: (story: CallStory, before: Call, now: Date, done: string) => void = () => undefined,
  sweep: (story: CallStory, now: Date) => void = (story, now) => void story.passUntil(now),
): CallStory {
  const story = new CallStory(registry).drafted({ urgency }, raisedDrain(registry));
  let now = local("2026-03-10 09:40");
  for (const { gapMinutes, swept, ...step } of steps) {
    now = new Date(now.getTime() + gapMinutes * 60_000);
    if (swept) {
      const before = story.call;
      sweep(story, now);
      check(story, before, now, "time");
    }
    const before = story.call;
    const [command, who] = step.command === "next" ? wayOf(before) : [step.command, step.who];
    const [id, role] = PEOPLE[who] ?? PEOPLE[0];
    const by = act(person(registry, id, role), now);
    const result = COMMANDS[command]?.(before, by, { registry });
    if (result?.ok) story.add(result.value, by);
    check(story, before, now, result?.ok ? command : "refused");
  }
  return story;
}

const holds = (check: (past: { urgency: Urgency; steps: Step[] }) => void, numRuns = 150) =>
  fc.assert(fc.property(history, check), { numRuns });

describe("whatever many people do to a call in whatever order", () => {
  test("its record is contiguous and replays to what it is", () => {
    holds((past) => {
      const story = play(past);
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
      play(past, ({ call }) => {
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
      play(past, ({ call }, before, _now, done) => {
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
      play(past, ({ call, events }, before, _now, done) => {
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
      const { events } = play(past);
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
      const story = play(past);
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
      const { call, events } = play(past);
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
      const punctual = play({ ...past, steps });
      const late = play({ ...past, steps }, undefined, (story, now) => void story.tick(now));
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
      const story = play(past);
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
        const story = play(past);
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
      const story = play(past);
      expect(underRuleBook(story.events, { registry })).toEqual(story.events);
    });
  });

  test("nobody is reminded twice a day of a call that is not urgent", () => {
    holds((past) => {
      const story = play({ urgency: past.urgency === "URGENT" ? "NORMAL" : past.urgency, steps: past.steps });
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
      play(past, ({ call }) => reached.add(call.state));
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
