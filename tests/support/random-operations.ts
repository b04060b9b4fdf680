import type { Stars } from "../../src/domain/call/call.js";
import type { Registry } from "../../src/domain/district/registry.js";
import type { Rules } from "../../src/domain/district/rules.js";
import { cancelOperation } from "../../src/domain/operation/cancel-operation.js";
import { checkIn } from "../../src/domain/operation/check-in.js";
import { confirmPart } from "../../src/domain/operation/confirm-part.js";
import { deployOperation } from "../../src/domain/operation/deploy-operation.js";
import type { OperationEvent } from "../../src/domain/operation/events.js";
import { finishOperation } from "../../src/domain/operation/finish-operation.js";
import { leaveEarly, releaseBodies } from "../../src/domain/operation/leave.js";
import { nameSubstitute } from "../../src/domain/operation/name-substitute.js";
import { noteOperation } from "../../src/domain/operation/note-operation.js";
import type { Operation } from "../../src/domain/operation/operation.js";
import { rateBodies } from "../../src/domain/operation/rate-bodies.js";
import { urgeOperation } from "../../src/domain/operation/urge-operation.js";
import type { StaffAct } from "../../src/domain/shared/event.js";
import { asId, type UnitCode } from "../../src/domain/shared/ids.js";
import type { Result } from "../../src/domain/shared/result.js";
import fc from "./fast-check.js";
import { act, person, photo } from "./matters.js";
import { CITY, HOUSING, OperationStory, PLANNED_AT, POINT, POLICE, TRAFFIC } from "./operations.js";

type Decide = (operation: Operation, by: StaffAct, rules: Rules) => Result<readonly OperationEvent[]>;

export const BODIES: readonly UnitCode[] = [CITY, TRAFFIC, POLICE, HOUSING, asId("D04")];
export const PEOPLE = [
  ...["lianhe.center01", "lianhe.leader01", "lianhe.leader02", "lianhe.chief01", "luogang.leader01"],
  ...["d01.liaison01", "d02.liaison01", "d03.liaison01", "d04.liaison01", "lianhe.police01"],
] as const;

/** Everything that anybody can want, about each body. */
export const COMMANDS: Readonly<Record<string, (body: UnitCode, n: number) => Decide>> = {
  deploy: (_, n) => (one, by, rules) => deployOperation(one, n % 2 === 0 ? { emergency: true } : {}, by, rules),
  cancel: () => (one, by, rules) => cancelOperation(one, { reason: "台风" }, by, rules),
  confirm: (_, n) => (one, by, rules) => confirmPart(one, { people: 1 + (n % 3) }, by, rules),
  substitute: (body, n) => (one, by, rules) =>
    nameSubstitute(one, { by: n % 3 === 0 ? body : HOUSING, reason: "当天抢险" }, by, rules),
  person: (_, n) => (one, by, rules) => nameSubstitute(one, { person: `科室${n}`, reason: "" }, by, rules),
  pin: () => (one, by, rules) => checkIn(one, { bodies: [], point: POINT }, by, rules),
  far: () => (one, by, rules) => checkIn(one, { bodies: [], point: [POINT[0] + 0.1, POINT[1]] }, by, rules),
  tickIn: (body) => (one, by, rules) => checkIn(one, { bodies: [body] }, by, rules),
  leave: (body) => (one, by, rules) => leaveEarly(one, { body, reason: "另有任务" }, by, rules),
  release: (body, n) => (one, by, rules) => releaseBodies(one, { bodies: n % 2 === 0 ? [] : [body] }, by, rules),
  note: () => (one, by, rules) => noteOperation(one, { text: "现场正常", photos: [] }, by, rules),
  urge: () => (one, by, rules) => urgeOperation(one, { bodies: [] }, by, rules),
  finish: () => (one, by, rules) =>
    finishOperation(one, { text: "已清理", photos: [photo("after")], calls: [] }, by, rules),
  rate: (body, n) => (one, by, rules) =>
    rateBodies(one, { ratings: [{ body, stars: (1 + (n % 5)) as Stars }], reason: "按表现" }, by, rules),
  rateAll: (_, n) => (one, by, rules) =>
    rateBodies(one, { ratings: [{ stars: (1 + (n % 5)) as Stars }], reason: "按表现" }, by, rules),
};

export type Step = {
  readonly wait: number;
  readonly who: (typeof PEOPLE)[number];
  readonly what: string;
  readonly body: UnitCode;
  readonly n: number;
};

/** The straight way is likely, so that random histories come far. */
const likely = fc.constantFrom(
  ...["deploy", "deploy", "substitute", "confirm", "confirm", "pin", "tickIn", "finish", "rateAll"],
);
export const history = fc.array(
  fc.record({
    wait: fc.oneof(
      { weight: 7, arbitrary: fc.integer({ min: 0, max: 60 }) },
      { weight: 1, arbitrary: fc.constantFrom(600, 1_440, 4_000) },
    ),
    who: fc.constantFrom(...PEOPLE),
    what: fc.oneof(likely, fc.constantFrom(...Object.keys(COMMANDS))),
    body: fc.constantFrom(...BODIES),
    n: fc.nat(11),
  }),
  { minLength: 1, maxLength: 40 },
);

const MINUTE_MS = 60_000;

const LIAISONS: Readonly<Record<string, (typeof PEOPLE)[number]>> = {
  ...{ D01: "d01.liaison01", D02: "d02.liaison01", D03: "d03.liaison01", D04: "d04.liaison01" },
  P01: "lianhe.police01",
};
const STREET: Readonly<Record<string, (typeof PEOPLE)[number]>> = {
  ...{ deploy: "lianhe.leader01", tickIn: "lianhe.leader01", finish: "lianhe.leader01", rateAll: "lianhe.leader02" },
  ...{ release: "lianhe.leader01", substitute: "d01.liaison01" },
};

/** Mostly whoever would say it, sometimes anybody. */
function speaker({ who, what, body, n }: Step): (typeof PEOPLE)[number] {
  if (n % 4 === 3) return who;
  return STREET[what] ?? LIAISONS[body] ?? who;
}

/** What was done, or that it was refused. */
export type Seen = (story: OperationStory, before: Operation, done: string, step: Step) => void;

/** A history of an operation that begins as a draft or as a leader's own; the sweep is never late. */
export function play(registry: Registry, steps: readonly Step[], seen: Seen = () => undefined): OperationStory {
  const n = steps[0]?.n ?? 0;
  // Of a single body it is likely that everybody confirms.
  const invited = n % 4 < 2 ? { invited: [{ body: CITY, people: 1 }] } : {};
  const who = n % 3 === 0 ? "lianhe.leader01" : "lianhe.center01";
  const story = new OperationStory(registry).planned(invited, who);
  let now = PLANNED_AT;
  for (const step of steps) {
    now = new Date(now.getTime() + step.wait * MINUTE_MS);
    story.passUntil(now);
    const before = story.operation;
    const by = act(person(registry, speaker(step)), now);
    const decided = COMMANDS[step.what]?.(step.body, step.n)(before, by, { registry });
    if (decided?.ok) story.add(decided.value, by);
    seen(story, before, decided?.ok ? step.what : "refused", step);
  }
  return story;
}
