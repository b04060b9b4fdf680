import { approveCall } from "../../src/domain/call/approve-call.js";
import type { Call } from "../../src/domain/call/call.js";
import { agreeCancellation, cancelCall } from "../../src/domain/call/cancel-call.js";
import { commentOnCall } from "../../src/domain/call/comment-on-call.js";
import { decideExtension } from "../../src/domain/call/decide-extension.js";
import { decideHold } from "../../src/domain/call/decide-hold.js";
import { discardDraft } from "../../src/domain/call/discard-draft.js";
import type { CallEvent } from "../../src/domain/call/events.js";
import { finishCall } from "../../src/domain/call/finish-call.js";
import { judgeReply } from "../../src/domain/call/judge-reply.js";
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
import { partsEnded } from "../../src/domain/call/with-lead.js";
import type { Registry, Urgency } from "../../src/domain/district/registry.js";
import type { StaffAct } from "../../src/domain/shared/event.js";
import { asId, type CallNo } from "../../src/domain/shared/ids.js";
import { ok, type Result, refuse } from "../../src/domain/shared/result.js";
import { aResponse, CallStory, raisedDrain } from "./calls.js";
import fc from "./fast-check.js";
import { act, local, person, photo } from "./matters.js";
import { ORDER, SAID } from "./supervised.js";

type Decide = (call: Call, by: StaffAct, rules: { registry: Registry }) => Result<readonly CallEvent[]>;

const photos = [photo("p")];
const NEXT = asId<CallNo>("HJ-20260311-0001");
export const COMMANDS: Readonly<Record<string, Decide>> = {
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

export const PEOPLE = [
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

export type Step = {
  readonly command: string;
  readonly who: number;
  readonly gapMinutes: number;
  readonly swept: boolean;
};
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
/** What many people do to one call, in whatever order. */
export const history = fc.record({
  urgency: fc.constantFrom(...URGENCIES),
  steps: fc.array(step, { minLength: 1, maxLength: 40 }),
});

/** Plays a history; `check` sees the call before and after every act and every tick. */
export function play(
  registry: Registry,
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
