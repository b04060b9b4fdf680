import { beforeAll, describe, expect, test } from "@jest/globals";
import { flowOf } from "../../src/bot/flows/index.js";
import { forSpeaker } from "../../src/bot/for-speaker.js";
import { readIntent } from "../../src/bot/words/read-intent.js";
import { answerDepartment } from "../../src/domain/call/answer-department.js";
import { askStreet } from "../../src/domain/call/ask-street.js";
import type { Call } from "../../src/domain/call/call.js";
import { agreeCancellation, cancelCall } from "../../src/domain/call/cancel-call.js";
import { elapseCall } from "../../src/domain/call/elapse.js";
import type { CallEvent } from "../../src/domain/call/events.js";
import { replayCall } from "../../src/domain/call/evolve.js";
import { clocksOf } from "../../src/domain/call/facts.js";
import { finishCall } from "../../src/domain/call/finish-call.js";
import { nextCallMoment } from "../../src/domain/call/next-moment.js";
import { noteProgress } from "../../src/domain/call/note-progress.js";
import { objectToCall } from "../../src/domain/call/object-to-call.js";
import { proposeFinish } from "../../src/domain/call/propose-finish.js";
import { rateCall } from "../../src/domain/call/rate-call.js";
import { redispatchedCall } from "../../src/domain/call/redispatched-call.js";
import { respondToCall } from "../../src/domain/call/respond-to-call.js";
import { returnDraft } from "../../src/domain/call/return-draft.js";
import { dismissObjection, upholdObjection } from "../../src/domain/call/rule-on-objection.js";
import { signCall } from "../../src/domain/call/sign-call.js";
import type { Registry, Urgency } from "../../src/domain/district/registry.js";
import { RIGHTS } from "../../src/domain/district/rights.js";
import { scoreOfCall } from "../../src/domain/scoring/call-score.js";
import type { StaffAct } from "../../src/domain/shared/event.js";
import type { Result } from "../../src/domain/shared/result.js";
import { aResponse, CallStory, callIn } from "../support/calls.js";
import fc from "../support/fast-check.js";
import { act, decided, local, person, photo } from "../support/matters.js";
import { DISTRICT, NEW_CALL, objected, ROADS, upheld } from "../support/objections.js";
import { sampleRegistry } from "../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

type Decide = (call: Call, by: StaffAct, rules: { registry: Registry }) => Result<readonly CallEvent[]>;

const photos = [photo("p")];
const COMMANDS: Readonly<Record<string, Decide>> = {
  giveBack: (call, by, rules) => returnDraft(call, { reason: "不归我们" }, by, rules),
  sign: (call, by, rules) => signCall(call, {}, by, rules),
  respond: (call, by, rules) => respondToCall(call, { response: aResponse() }, by, rules),
  progress: (call, by, rules) => noteProgress(call, { text: "在修", photos }, by, rules),
  propose: (call, by, rules) => proposeFinish(call, { result: "好了", photos }, by, rules),
  finish: (call, by, rules) => finishCall(call, { result: "好了", photos, person: "王工" }, by, rules),
  object: (call, by, rules) => objectToCall(call, { ground: "道路设施", proposed: ROADS }, by, rules),
  uphold: (call, by, rules) => upholdObjection(call, { ground: "属实", to: NEW_CALL }, by, rules),
  dismiss: (call, by, rules) => dismissObjection(call, { ground: "不属实", earlier: [] }, by, rules),
  ask: (call, by, rules) => askStreet(call, { question: "几栋?" }, by, rules),
  answer: (call, by, rules) => answerDepartment(call, { text: "3栋", photos: [] }, by, rules),
  takeBack: (call, by, rules) => cancelCall(call, { reason: "另有安排", solved: false }, by, rules),
  agree: (call, by, rules) => agreeCancellation(call, {}, by, rules),
  rate: (call, by, rules) => rateCall(call, { stars: 5 }, by, rules),
};
const DEPARTMENT = ["d04.liaison01", "d04.handler01", "d04.leader01", "d04.head01"];
const PEOPLE = [...DEPARTMENT, "lianhe.center01", "lianhe.leader01", "d03.leader01", DISTRICT, "governance.office01"];

/** Who may do what; two of three steps are of this kind, so that histories get far. */
const LIKELY = [
  ["sign", "d04.liaison01"],
  ["respond", "d04.liaison01"],
  ["finish", "d04.leader01"],
  ["object", "d04.leader01"],
  ["object", "d04.leader01"],
  ["uphold", DISTRICT],
  ["dismiss", DISTRICT],
  ["ask", "d04.handler01"],
  ["answer", "lianhe.center01"],
  ["takeBack", "lianhe.leader01"],
  ["agree", "d04.leader01"],
] as const;
const likely = fc.constantFrom(...LIKELY).map(([command, who]) => ({ command: command as string, who: who as string }));
const anything = fc.record({
  command: fc.constantFrom(...Object.keys(COMMANDS)),
  who: fc.constantFrom(...PEOPLE),
});
const step = fc
  .tuple(fc.oneof(likely, likely, anything), fc.oneof(fc.nat(120), fc.nat(2_000)), fc.boolean())
  .map(([what, gapMinutes, swept]) => ({ ...what, gapMinutes, swept }));
const history = fc.record({
  urgency: fc.constantFrom<Urgency>("NORMAL", "EXPEDITED", "URGENT", "COMPLEX"),
  steps: fc.array(step, { minLength: 1, maxLength: 60 }),
});
type Past = {
  urgency: Urgency;
  steps: readonly { command: string; who: string; gapMinutes: number; swept: boolean }[];
};
type Check = (story: CallStory, before: Call, done: string, who: string) => void;

/** A call that reached 水务局, and whatever many people then try. */
function play({ urgency, steps }: Past, check: Check = () => undefined): CallStory {
  const story = callIn("SENT", registry, { urgency });
  let now = local("2026-03-10 10:00");
  for (const { command, who, gapMinutes, swept } of steps) {
    now = new Date(now.getTime() + gapMinutes * 60_000);
    const before = story.call;
    if (swept) story.passUntil(now);
    check(story, before, "time", "system");
    const by = act(person(registry, who), now);
    const at = story.call;
    const result = COMMANDS[command]?.(at, by, { registry });
    if (result?.ok) story.add(result.value, by);
    check(story, at, result?.ok ? command : "refused", who);
  }
  return story;
}

/** The finish limit as it stood last. */
function lastFinish({ events }: CallStory): Date | undefined {
  return events.reduce<Date | undefined>(
    (due, { type, data }) => (type === "CallSent" || type === "StreetDelayed" ? data.finish.due : due),
    undefined,
  );
}

const holds = (check: (past: Past) => void, numRuns = 300) => fc.assert(fc.property(history, check), { numRuns });
const WITH_DEPARTMENT = ["SENT", "SIGNED", "RESPONDED"];

describe("信任制 (domain 10), whatever anybody does in whatever order", () => {
  test("a department gets out of a call by finishing it, by a ruling of the district centre, or by the street's own wish", () => {
    const ways: readonly string[] = ["finish FINISHED", "uphold REDISPATCHED", "takeBack CANCELLED", "agree CANCELLED"];
    holds((past) => {
      play(past, ({ call, events }, before, done, who) => {
        if (!WITH_DEPARTMENT.includes(before.state) || WITH_DEPARTMENT.includes(call.state)) return;
        expect(ways).toContain(`${done} ${call.state}`);
        if (done === "uphold") expect(who).toBe(DISTRICT);
        if (done === "takeBack") expect(who).toBe("lianhe.leader01");
        if (done === "agree") expect(events.map(({ type }) => type)).toContain("CancellationRequested");
      });
    });
  });

  test("an objection and its ruling move no limit of the department, and only a late street moves the finish, later", () => {
    holds((past) => {
      play(past, ({ call }, before, done) => {
        for (const { name, deadline } of clocksOf(before).filter(({ name }) => /^(sign|respond|finish)$/.test(name))) {
          const now = clocksOf(call).find((clock) => clock.name === name)?.deadline;
          if (now === undefined) continue;
          if (name === "finish" && (done === "time" || done === "answer"))
            expect(now.due.getTime()).toBeGreaterThanOrEqual(deadline.due.getTime());
          else expect(now).toEqual(deadline);
        }
      });
    });
  });

  test("there is at most one objection, by the deputy head, in its time; and a redispatched call has no clock and no points", () => {
    holds((past) => {
      const { call, events } = play(past);
      const filed = events.filter(({ type }) => type === "ObjectionFiled");
      expect(filed.length).toBeLessThanOrEqual(1);
      for (const { actor, at } of filed) {
        expect(actor).toMatchObject({ id: "d04.leader01" });
        expect(at.getTime()).toBeLessThanOrEqual(local("2026-03-11 17:30").getTime());
      }
      if (call.state !== "REDISPATCHED") return;
      expect(clocksOf(call)).toEqual([]);
      expect(nextCallMoment(call, { registry })).toBeUndefined();
      expect(scoreOfCall(events, registry.rules, registry.calendar).scored).toBe(false);
    });
  });

  test("the record replays to what it is, and a tick leaves nothing to do at its instant", () => {
    holds((past) => {
      const story = play(past);
      expect(replayCall(story.events)).toEqual(story.call);
      const later = local("2026-03-20 11:11");
      story.tick(later);
      expect(elapseCall(story.call, later, { registry }, story.events)).toEqual([]);
      const moment = nextCallMoment(story.call, { registry });
      if (moment) expect(moment.getTime()).toBeGreaterThan(later.getTime());
    });
  });

  test("what the street is late is given back the same, however often time was looked at", () => {
    holds((past) => {
      const given = (swept: boolean) => {
        const story = play({ ...past, steps: past.steps.map((one) => ({ ...one, swept })) });
        const acts = story.events.filter(({ actor }) => actor.kind === "staff").map(({ type }) => type);
        return { acts, delay: story.call.question?.delay, finishDue: lastFinish(story) };
      };
      const [often, never] = [given(true), given(false)];
      const done = often.acts.join() === never.acts.join() && /StreetAnswered|CallFinished/.test(often.acts.join());
      if (done) expect(often).toEqual(never);
    });
  });

  test("these histories are worth their name: objections, both rulings, delays and lapses happen in them", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(history, (past) => {
        const { events, call } = play(past);
        for (const { type } of events) seen.add(type);
        seen.add(call.objection?.outcome ?? "none");
        return true;
      }),
      { numRuns: 2_000, seed: 3 },
    );
    const wanted = ["ObjectionUpheld", "ObjectionDismissed", "StreetDelayed", "StreetAnswered", "lapsed"];
    expect(wanted.filter((what) => !seen.has(what))).toEqual([]);
  });
});

test("the department to which a ruling redispatches never objects, whenever and whatever it says", () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.string(), fc.constantFrom("D01", "D04", "D12"), (minutes, ground, proposed) => {
      const old = upheld(objected(callIn("SIGNED", registry)));
      const at = local("2026-03-11 10:00");
      const by = act(person(registry, DISTRICT), at);
      const command = { to: NEW_CALL, department: ROADS, ground: "道路设施", candidates: [] };
      const next = new CallStory(registry).add(decided(redispatchedCall(old.call, command, by, { registry })), by);
      const objector = act(person(registry, "d03.leader01"), new Date(at.getTime() + minutes * 60_000));
      const objection = { ground, proposed: proposed as never };
      expect(objectToCall(next.call, objection, objector, { registry })).toMatchObject({
        refusal: { code: "ruling_final" },
      });
    }),
    { numRuns: 50 },
  );
});

test("no words of a department reach anything but what it may do", () => {
  const words =
    "解除 解除协办 不需协办 0003-1 退回 退单 退件 退回修改 退回重办 转其他部门 不属于我局 不归我们 不是我们 异议 职责异议 裁定 成立 不成立 改派 撤销 撤回 取消 作废 拒绝 驳回 同意 重办 签收 办结 0003 HJ0003 交通局 依据 , 。 请 我要".split(
      " ",
    );
  const sentence = fc.array(fc.constantFrom(...words, " "), { minLength: 1, maxLength: 8 }).map((all) => all.join(""));
  const roles = fc.constantFrom("DEPT_LIAISON", "DEPT_HANDLER", "DEPT_LEADER", "DEPT_HEAD");
  const may = [
    ...["signCall", "respondToCall", "noteProgress", "proposeFinish", "finishCall", "objectToCall", "askStreet"],
    // Of a helper, as the lead of its call.
    "releasePart",
    ...["agreeCancellation", "requestExtension", "requestHold", "appealScore"],
  ];
  fc.assert(
    fc.property(sentence, roles, (text, role) => {
      const intent = forSpeaker(readIntent(text), { roles: [role] });
      if (intent.kind !== "command") return;
      const rights = flowOf(intent.name)?.rights ?? [];
      const own = rights.filter((right) => RIGHTS[right].may.some((cell) => cell.role === role));
      expect(own.filter((right) => !may.includes(right))).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});
