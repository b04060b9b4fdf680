import type { Registry } from "../../src/domain/district/registry.js";
import { acceptMatter } from "../../src/domain/matter/accept-matter.js";
import { appealNotAccepted } from "../../src/domain/matter/appeal-not-accepted.js";
import { assignMatter } from "../../src/domain/matter/assign-matter.js";
import { cancelCalls, finishCalls, openCall } from "../../src/domain/matter/calls-of-matter.js";
import { completeHandling } from "../../src/domain/matter/complete-handling.js";
import { correctMatter } from "../../src/domain/matter/correct-matter.js";
import { elapseMatter } from "../../src/domain/matter/elapse.js";
import type { MatterEvent } from "../../src/domain/matter/events.js";
import type { Matter } from "../../src/domain/matter/matter.js";
import { mergeMatter } from "../../src/domain/matter/merge-matter.js";
import { notAcceptMatter } from "../../src/domain/matter/not-accept-matter.js";
import { raiseMatter } from "../../src/domain/matter/raise-matter.js";
import { reopenMatter } from "../../src/domain/matter/reopen-matter.js";
import { returnTask } from "../../src/domain/matter/return-task.js";
import { sendBackToCommunity } from "../../src/domain/matter/send-back-to-community.js";
import { solveOnSpot } from "../../src/domain/matter/solve-on-spot.js";
import { startHandling } from "../../src/domain/matter/start-handling.js";
import { supplementMatter } from "../../src/domain/matter/supplement-matter.js";
import { verifyMatter } from "../../src/domain/matter/verify-matter.js";
import { withdrawMatter } from "../../src/domain/matter/withdraw-matter.js";
import { type StaffAct, SYSTEM } from "../../src/domain/shared/event.js";
import { asId, type CallNo, type StaffId } from "../../src/domain/shared/ids.js";
import type { Result } from "../../src/domain/shared/result.js";
import fc from "./fast-check.js";
import { act, local, MatterStory, person, photo } from "./matters.js";

type Decide = (matter: Matter, by: StaffAct, rules: { registry: Registry }) => Result<readonly MatterEvent[]>;

const TEAM = asId<StaffId>("lianhe.sanitation02");
const CALL = asId<CallNo>("HJ-20260310-0003");
const photos = [photo("p")];
/** Something open to merge into. */
const MAIN = (registry: Registry) => new MatterStory(registry).reported({ no: asId("SX-20260310-00012") }).matter;
const verify =
  (solved: boolean): Decide =>
  (matter, by, rules) =>
    verifyMatter(matter, { solved, note: "看过", photos }, by, rules);
export const COMMANDS: Readonly<Record<string, Decide>> = {
  correct: (matter, by, rules) =>
    correctMatter(matter, { reading: { category: asId("E0113") }, reason: "选错" }, by, rules),
  urgent: (matter, by, rules) => correctMatter(matter, { reading: { urgency: "URGENT" }, reason: "危险" }, by, rules),
  supplement: (matter, by, rules) => supplementMatter(matter, { text: "还有", photos }, by, rules),
  withdraw: (matter, by, rules) => withdrawMatter(matter, { reason: "" }, by, rules),
  accept: (matter, by, rules) => acceptMatter(matter, {}, by, rules),
  solve: (matter, by, rules) => solveOnSpot(matter, { result: "好了", before: photos, after: photos }, by, rules),
  assign: (matter, by, rules) => assignMatter(matter, { handler: TEAM }, by, rules),
  start: (matter, by, rules) => startHandling(matter, {}, by, rules),
  raise: (matter, by, rules) => raiseMatter(matter, { reason: "难" }, by, rules),
  complete: (matter, by, rules) => completeHandling(matter, { result: "好了", photos }, by, rules),
  pass: verify(true),
  fail: verify(false),
  call: (matter, by, rules) => openCall(matter, { call: CALL, department: asId("D04") }, by, rules),
  callDone: (matter, by, rules) =>
    finishCalls(matter, { call: CALL, department: asId("D04"), result: "好了", proof: photos }, by, rules),
  callOff: (matter, by, rules) => cancelCalls(matter, { call: CALL }, by, rules),
  notAccept: (matter, by, rules) => notAcceptMatter(matter, { ground: "MALICIOUS", note: "重复" }, by, rules),
  appeal: (matter, by, rules) => appealNotAccepted(matter, { reason: "不是" }, by, rules),
  merge: (matter, by, rules) => {
    const sides = mergeMatter(matter, MAIN(rules.registry), { reason: "同一件" }, by, rules);
    return sides.ok ? { ok: true, value: sides.value.duplicate } : sides;
  },
  giveBack: (matter, by, rules) => returnTask(matter, { reason: "派错了" }, by, rules),
  sendBack: (matter, by, rules) => sendBackToCommunity(matter, { reason: "社区能办" }, by, rules),
  reopen: (matter, by, rules) => reopenMatter(matter, { reason: "复发" }, by, rules),
};
export const PEOPLE = [
  "lianhe.grid01",
  "kexiang.clerk01",
  "lianhe.center01",
  "lianhe.sanitation02",
  "d04.leader01",
  "lianhe.grid03",
  "luogang.center01",
  "district.center01",
] as const;

/** What moves a matter on from its state: solved below, or raised and called for. */
const WAYS: Partial<Record<Matter["state"], readonly (readonly [command: string, who: number])[]>> = {
  REPORTED: [
    ["accept", 1],
    ["assign", 1],
    ["withdraw", 0],
    ["notAccept", 1],
    ["merge", 1],
    ["accept", 2],
  ],
  NOT_ACCEPTED: [["appeal", 0]],
  CLOSED: [["reopen", 1]],
  REGISTERED: [
    ["assign", 1],
    ["raise", 1],
  ],
  ASSIGNED: [
    ["start", 3],
    ["complete", 3],
    ["giveBack", 3],
  ],
  HANDLING: [
    ["complete", 3],
    ["giveBack", 3],
    ["call", 2],
    ["raise", 1],
  ],
  RAISED: [
    ["call", 2],
    ["sendBack", 2],
    ["assign", 2],
  ],
  CALLING: [
    ["callDone", 4],
    ["callOff", 2],
  ],
  HANDLED: [
    ["pass", 0],
    ["fail", 1],
  ],
};

const step = fc.record({
  /** Goes one of the ways on, or does anything. */
  onward: fc.boolean(),
  way: fc.nat(5),
  command: fc.constantFrom(...Object.keys(COMMANDS)),
  who: fc.nat(PEOPLE.length - 1),
  gapMinutes: fc.nat(2000),
  swept: fc.boolean(),
});
/** What many people do to one matter, in whatever order. */
export const history = fc.array(step, { minLength: 1, maxLength: 40 });
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

type Check = (story: MatterStory, before: Matter, now: Date, done: string) => void;

export function play(registry: Registry, steps: readonly Step[], check: Check = () => undefined): MatterStory {
  const story = new MatterStory(registry).reported();
  let now = local("2026-03-10 09:00");
  for (const { onward, way, gapMinutes, swept, ...wild } of steps) {
    now = new Date(now.getTime() + gapMinutes * 60_000);
    if (swept) tick(story, now);
    const before = story.matter;
    const ways = WAYS[before.state] ?? [];
    const [command, who] = (onward ? ways[way % Math.max(ways.length, 1)] : undefined) ?? [wild.command, wild.who];
    const by = act(person(registry, PEOPLE[who] ?? PEOPLE[0]), now);
    const result = COMMANDS[command]?.(before, by, { registry });
    if (result?.ok) story.add(result.value, by);
    check(story, before, now, result?.ok ? command : "refused");
  }
  return story;
}

export function tick(story: MatterStory, at: Date): readonly MatterEvent[] {
  const events = elapseMatter(story.matter, at, story.rules);
  story.add(events, { actor: SYSTEM, at, channel: "system", cause: `sweep:${at.toISOString()}` });
  return events;
}
