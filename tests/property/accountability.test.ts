import { beforeAll, expect, test } from "@jest/globals";
import { type Accountability, REFERRAL_RESULTS } from "../../src/domain/accountability/accountability.js";
import { decideAccountability } from "../../src/domain/accountability/decide-accountability.js";
import { elapseAccountability, nextAccountabilityMoment } from "../../src/domain/accountability/elapse.js";
import type { AccountabilityEvent } from "../../src/domain/accountability/events.js";
import { evolveAccountability } from "../../src/domain/accountability/evolve.js";
import { ACCOUNTABILITY_GROUNDS, MEASURES } from "../../src/domain/accountability/grounds.js";
import { proposeAccountability } from "../../src/domain/accountability/propose-accountability.js";
import { receiveReferral, recordResult } from "../../src/domain/accountability/record-referral.js";
import { stateSide } from "../../src/domain/accountability/state-side.js";
import { actorOf } from "../../src/domain/district/actor-of.js";
import type { Registry, Staff } from "../../src/domain/district/registry.js";
import { type Act, type Recorded, record, type StaffAct, SYSTEM } from "../../src/domain/shared/event.js";
import { type AccountabilityNo, asId, type CallNo, type UnitCode } from "../../src/domain/shared/ids.js";
import type { Result } from "../../src/domain/shared/result.js";
import fc from "../support/fast-check.js";
import { sampleRegistry } from "../support/registry.js";

let registry: Registry;
let people: readonly Staff[];
beforeAll(async () => {
  registry = await sampleRegistry();
  people = [...registry.staff.values()];
});

const START = new Date("2026-03-10T09:00:00+08:00");
const MINUTE = 60_000;

/** What anybody tries, and when: any person in any of his roles, or time alone. */
const attempts = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 900 }),
    who: fc.oneof(
      fc.nat(),
      fc.constantFrom("governance.office01", "governance.office02", "d04.leader01", "district.center01"),
    ),
    role: fc.nat(),
    what: fc.constantFrom("state", "confirm", "dismiss", "receive", "result", "time"),
    text: fc.constantFrom("", "  ", "现场核实", "情况说明"),
    measures: fc.subarray([...MEASURES]),
    result: fc.constantFrom(undefined, ...REFERRAL_RESULTS),
  }),
  { minLength: 5, maxLength: 25 },
);
type Attempt = typeof attempts extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

const DECIDING: readonly AccountabilityEvent["type"][] = [
  "AccountabilityConfirmed",
  "AccountabilityDismissed",
  "SideStated",
  "ReferralReceived",
  "ReferralResulted",
];

test("whatever is tried: only people decide, never whoever proposed, and only after the side was heard or its time was over", () => {
  let decisions = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...ACCOUNTABILITY_GROUNDS),
      fc.constantFrom(undefined, "district.center01", "governance.office01"),
      attempts,
      (ground, proposer, tried) => {
        const by = proposer === undefined ? bySystem(START) : personAct(staffOf(proposer), 0, START);
        const no = asId<AccountabilityNo>("WZ-20260310-01");
        const about = { department: asId<UnitCode>("D04"), calls: [asId<CallNo>("HJ-20260310-0001")], facts: "" };
        let events: Recorded<AccountabilityEvent>[] = [];
        let state: Accountability | undefined;
        const take = (fresh: readonly AccountabilityEvent[], act: Act) => {
          const recorded = record(fresh, act, events.length) as Recorded<AccountabilityEvent>[];
          events = [...events, ...recorded];
          state = recorded.reduce<Accountability | undefined>(evolveAccountability, state);
        };
        take(proposeAccountability({ no, ground, ...about }, START, { registry }), by);
        let now = START.getTime();
        for (const one of tried) {
          now += one.after * MINUTE;
          if (state === undefined) throw new Error("a proposal is never undone");
          const at = new Date(now);
          if (one.what === "time") take(elapseAccountability(state, at, { registry }), bySystem(at));
          else {
            const act = personAct(staffOf(one.who), one.role, at);
            const result = tryIt(state, one, act);
            if (result.ok) take(result.value, act);
          }
        }
        const heard = events.findIndex(({ type }) => type === "SideStated" || type === "StatementOver");
        const due = events[0]?.type === "AccountabilityProposed" ? events[0].data.statement.due : START;
        for (const [i, { type, actor, at }] of events.entries()) {
          if (DECIDING.includes(type)) expect(actor.kind).toBe("staff");
          if (type === "StatementOver") expect(at > due).toBe(true);
          if (type !== "AccountabilityConfirmed" && type !== "AccountabilityDismissed") continue;
          decisions += 1;
          expect(heard).toBeGreaterThan(0);
          expect(heard).toBeLessThan(i);
          expect(actor).toMatchObject({ kind: "staff", role: "GOVERNANCE_OFFICE" });
          expect(actor.kind === "staff" && actor.id).not.toBe(proposer);
        }
        const count = (...types: readonly AccountabilityEvent["type"][]) =>
          events.filter(({ type }) => types.includes(type)).length;
        expect(count("AccountabilityConfirmed", "AccountabilityDismissed")).toBeLessThanOrEqual(1);
        expect(count("SideStated")).toBeLessThanOrEqual(1);
        expect(count("ReferralResulted")).toBeLessThanOrEqual(1);
        expect(events.reduce<Accountability | undefined>(evolveAccountability, undefined)).toEqual(state);
      },
    ),
    { numRuns: 300 },
  );
  expect(decisions).toBeGreaterThan(10);
});

test("the next moment is the first at which time alone brings something; afterwards it waits for people alone", () => {
  const no = asId<AccountabilityNo>("WZ-20260310-01");
  const about = { department: asId<UnitCode>("D04"), calls: [asId<CallNo>("HJ-20260310-0001")], facts: "" };
  const events = proposeAccountability({ no, ground: "shirking", ...about }, START, { registry });
  let state = (record(events, bySystem(START), 0) as Recorded<AccountabilityEvent>[]).reduce<
    Accountability | undefined
  >(evolveAccountability, undefined);
  const types: string[] = [];
  for (;;) {
    if (state === undefined) throw new Error("it was proposed");
    const moment = nextAccountabilityMoment(state, { registry });
    if (moment === undefined) break;
    expect(elapseAccountability(state, new Date(moment.getTime() - 1), { registry })).toEqual([]);
    const fresh = elapseAccountability(state, moment, { registry });
    types.push(...fresh.map(({ type }) => type));
    state = (record(fresh, bySystem(moment), state.events) as Recorded<AccountabilityEvent>[]).reduce<
      Accountability | undefined
    >(evolveAccountability, state);
  }
  expect(types).toEqual(["StatementReminded", "StatementOver"]);
});

function tryIt(state: Accountability, one: Attempt, act: StaffAct): Result<readonly AccountabilityEvent[]> {
  const { text, measures, result } = one;
  switch (one.what) {
    case "state":
      return stateSide(state, { text }, act, { registry });
    case "receive":
      return receiveReferral(state, {}, act, { registry });
    case "result":
      return recordResult(state, result === undefined ? {} : { result }, act, { registry });
    default:
      return decideAccountability(state, { confirmed: one.what === "confirm", ground: text, measures }, act, {
        registry,
      });
  }
}

function staffOf(who: string | number): Staff {
  const found = typeof who === "string" ? people.find(({ id }) => id === who) : people[who % people.length];
  if (!found) throw new Error(`no ${who} in the sample district`);
  return found;
}

function personAct(staff: Staff, role: number, at: Date): StaffAct {
  const actor = actorOf(staff, staff.roles[role % staff.roles.length] ?? "ADMIN");
  return { at, actor, channel: "wecom", cause: `${staff.id}:${at.getTime()}` };
}

function bySystem(at: Date): Act {
  return { at, actor: SYSTEM, channel: "system", cause: `sweep:${at.toISOString()}` };
}
