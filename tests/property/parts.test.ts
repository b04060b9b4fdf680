import { beforeAll, describe, expect, test } from "@jest/globals";
import { CAST, Play, type Player, Refused } from "../../scripts/states/play.js";
import { AFTER, BEFORE, CITY, DONE, DRAIN, HOLD, PLAN, TRAFFIC, WATER } from "../../scripts/states/sayings.js";
import type { Call } from "../../src/domain/call/call.js";
import { clocksOf, isOver } from "../../src/domain/call/facts.js";
import { endOfPart } from "../../src/domain/call/with-lead.js";
import type { Registry } from "../../src/domain/district/registry.js";
import type { Matter } from "../../src/domain/matter/matter.js";
import { asId, type CallNo, type StaffId } from "../../src/domain/shared/ids.js";
import fc from "../support/fast-check.js";
import { sampleRegistry } from "../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

type Step = { readonly does: keyof typeof ACTS | "time"; readonly who: Player; readonly nth: number };

/** What people try with a call, by the real use cases. */
const ACTS = {
  sign: (play, who, no) => play.do("signCall", who, { no }),
  respond: (play, who, no) => play.do("respondToCall", who, { no, response: PLAN }),
  finish: (play, who, no) => play.do("finishCall", who, { no, ...DONE, person: "值班" }),
  release: (play, who, no) => play.do("releasePart", who, { no, reason: "不需协办" }),
  object: (play, who, no) => play.do("objectToCall", who, { no, ground: "职责不符", proposed: CITY }),
  elsewhere: (play, who, no) => play.do("ruleOnObjection", who, { no, upheld: true, ground: "属实" }),
  toTraffic: (play, who, no) =>
    play.do("ruleOnObjection", who, { no, upheld: true, ground: "属实", department: TRAFFIC }),
  toWater: (play, who, no) => play.do("ruleOnObjection", who, { no, upheld: true, ground: "属实", department: WATER }),
  dismiss: (play, who, no) => play.do("ruleOnObjection", who, { no, upheld: false, ground: "不属实" }),
  askHold: (play, who, no) => play.do("requestHold", who, { no, ...HOLD }),
  hold: (play, who, no) => play.do("decideHold", who, { no, granted: true }),
  resume: (play, who, no) => play.do("resumeCall", who, { no, note: "" }),
  rate: (play, who, no) => play.do("rateCall", who, { no, stars: 4 }),
  again: (play, who, no) => play.do("orderRework", who, { no, reason: "没好", photos: [AFTER] }),
  cancel: (play, who, no) => play.do("cancelCall", who, { no, reason: "已自行解决", solved: true }),
  agree: (play, who, no) => play.do("agreeCancellation", who, { no }),
} as const satisfies Record<string, (play: Play, who: Player, no: CallNo) => Promise<void>>;

/** Who may do it on some call; half of the steps are of this kind, so that histories get far. */
const LIKELY = [
  ...(["sign", "respond"] as const).flatMap((does) => [
    { does, who: "liaison" as const },
    { does, who: "helper" as const },
  ]),
  ...(["finish", "object", "askHold"] as const).flatMap((does) => [
    { does, who: "deputyHead" as const },
    { does, who: "helperHead" as const },
  ]),
  { does: "release", who: "liaison" },
  { does: "release", who: "deputyHead" },
  { does: "elsewhere", who: "district" },
  { does: "toWater", who: "district" },
  { does: "hold", who: "district" },
  { does: "resume", who: "district" },
  { does: "rate", who: "center" },
  { does: "again", who: "leader" },
] as const;
const rare = fc.record({
  does: fc.constantFrom<Step["does"]>(...(Object.keys(ACTS) as (keyof typeof ACTS)[]), "time"),
  who: fc.constantFrom<Player>(...(Object.keys(CAST) as Player[])),
});
const step: fc.Arbitrary<Step> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...LIKELY) }, { weight: 1, arbitrary: rare }), fc.nat(4))
  .map(([what, nth]) => ({ ...what, nth }));
const history = fc.array(step, { minLength: 1, maxLength: 40, size: "max" });

/** A call of 水务局 that was just sent, with 环保局 and 交通局 to help. */
async function sentCall(): Promise<Play> {
  const play = new Play(registry);
  await play.do("fileMatter", "reporter", DRAIN);
  await play.do("acceptMatter", "clerk", { no: play.matter });
  await play.do("raiseMatter", "clerk", { no: play.matter, reason: "要专业设备" });
  await play.do("draftCall", "center", { no: play.matter, lead: WATER, ask: "请疏通", photos: [BEFORE] });
  await play.do("requestReview", "center", { no: play.call });
  await play.do("approveCall", "leader", { no: play.call });
  return play;
}

/** The calls as they were, by number, the matter as it was, and which call the step was about. */
type Before = {
  readonly calls: ReadonlyMap<CallNo, Call>;
  readonly matter: Matter | undefined;
  readonly target: CallNo | undefined;
};
type Check = (play: Play, before: Before, step: Step) => void;

const RULINGS: readonly Step["does"][] = ["elsewhere", "toTraffic", "toWater", "dismiss"];

/** A ruling is about an objection that waits, if there is one; a department mostly speaks of its own. */
function targetOf({ does, who, nth }: Step, calls: readonly Call[]): CallNo | undefined {
  const waiting = RULINGS.includes(does) ? calls.find(({ ruling }) => ruling !== undefined) : undefined;
  const unit = registry.staff.get(asId<StaffId>(CAST[who][0]))?.unit;
  const own = calls.filter((call) => call.lead === unit && !isOver(call) && does !== "release");
  const among = nth > 0 && own.length > 0 ? own : calls;
  return (waiting ?? among[nth % among.length])?.no;
}

async function played(steps: readonly Step[], check: Check = () => undefined): Promise<Play> {
  const play = await sentCall();
  for (const one of steps) {
    const calls = callsOf(play);
    const no = targetOf(one, calls);
    const before: Before = {
      calls: new Map(calls.map((call) => [call.no, call])),
      matter: play.world.matters[0]?.state,
      target: no,
    };
    try {
      if (one.does === "time") await play.tick();
      else if (no) await ACTS[one.does](play, one.who, no);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    check(play, before, one);
  }
  return play;
}

const holds = (check: (steps: Step[]) => Promise<unknown>, numRuns = 150) =>
  fc.assert(
    fc.asyncProperty(history, async (steps) => {
      await check(steps);
    }),
    { numRuns },
  );
const callsOf = (play: Play): Call[] => play.world.calls.map(({ state }) => state);
const partsUnder = (play: Play, lead: Call): Call[] => callsOf(play).filter(({ part }) => part?.of === lead.no);
const isLead = ({ part }: Call) => part === undefined;

describe("协办单, whatever anybody does in whatever order", () => {
  test("no lead becomes finished while one of its parts is with a department or on hold", () =>
    holds((steps) =>
      played(steps, (play, before) => {
        for (const lead of callsOf(play).filter(isLead)) {
          if (lead.state !== "FINISHED" || before.calls.get(lead.no)?.state === "FINISHED") continue;
          expect(partsUnder(play, lead).filter((part) => endOfPart(part) === undefined)).toEqual([]);
        }
      }),
    ));

  test("a lead knows of each part whether it is open, and one that is over leaves none behind", () =>
    holds((steps) =>
      played(steps, (play) => {
        for (const lead of callsOf(play).filter(isLead)) {
          const known = lead.parts.map(({ no, ended }) => [no, ended]);
          const so = partsUnder(play, lead).map((part) => [part.no, endOfPart(part)]);
          if (!isOver(lead)) expect(known).toEqual(so);
          else
            expect(partsUnder(play, lead).filter((part) => endOfPart(part) === undefined && !part.rework)).toEqual([]);
        }
      }),
    ));

  test("a part has the T0 and the limits of its lead, unless a ruling gave it to its department", () =>
    holds(async (steps) => {
      const play = await played(steps);
      for (const { state: part, events } of play.world.calls.filter(({ state }) => state.part)) {
        if (part.redispatchOf !== undefined && part.part?.after === undefined) continue;
        const lead = play.world.calls.find(({ state }) => state.no === part.part?.of);
        const limits = (all: typeof events) => all.find(({ type }) => type === "CallSent");
        expect(part.sentAt).toEqual(lead?.state.sentAt);
        expect(limits(events)?.data).toEqual(lead && limits(lead.events)?.data);
      }
    }));

  test("a department gets out of a part by finishing, by a ruling, by the street, or by its lead: never by itself", () =>
    holds((steps) =>
      played(steps, (play, before, { does, who }) => {
        for (const part of callsOf(play).filter((call) => !isLead(call))) {
          const was = before.calls.get(part.no);
          if (!was || endOfPart(was) !== undefined || endOfPart(part) === undefined) continue;
          const by = registry.staff.get(asId<StaffId>(CAST[who][0]));
          const way = `${does} ${part.state}`;
          if (part.state === "FINISHED") expect([way, by?.unit]).toEqual(["finish FINISHED", part.lead]);
          else if (part.state === "RELEASED")
            expect([way, by?.unit]).toEqual(["release RELEASED", part.part?.department]);
          else if (part.state === "CANCELLED") expect(by?.unit === part.street || does === "agree").toBe(true);
          else expect([part.state, who]).toEqual(["REDISPATCHED", "district"]);
          expect(clocksOf(part).map(({ name }) => name)).toEqual(part.state === "FINISHED" ? ["rate"] : []);
        }
      }),
    ));

  test("a part moves no matter, and no department has two open parts of one call", () =>
    holds((steps) =>
      played(steps, (play, before, { does }) => {
        const about = before.target && before.calls.get(before.target);
        const matter = play.world.matters[0]?.state;
        if (about?.part && does !== "time") expect(matter).toEqual(before.matter);
        expect(matter?.calls.filter((no) => before.calls.get(no)?.part)).toEqual([]);
        for (const lead of callsOf(play).filter(isLead)) {
          const open = partsUnder(play, lead).filter((part) => endOfPart(part) === undefined);
          const departments = open.map((part) => part.lead);
          expect(new Set(departments).size).toBe(departments.length);
          expect(departments).not.toContain(lead.lead);
        }
      }),
    ));

  test("these histories are worth their name: releases, rulings on both sides, rework and finished leads happen in them", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const play = await played(steps);
        for (const { state, events } of play.world.calls)
          for (const { type } of events) seen.add(`${isLead(state) ? "lead" : "part"} ${type}`);
      }),
      { numRuns: 400, seed: 5 },
    );
    const wanted = [
      ...["part PartReleased", "part PartMoved", "part ObjectionUpheld", "part ReworkOrdered", "part CallFinished"],
      ...["part CallHeld", "lead CallFinished", "lead ObjectionUpheld", "lead PartReopened", "part CallCancelled"],
    ];
    expect(wanted.filter((what) => !seen.has(what))).toEqual([]);
  });
});
