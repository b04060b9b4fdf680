import { approveCall } from "../../src/domain/call/approve-call.js";
import type { Call, CallState, ResponsePlan, Stars } from "../../src/domain/call/call.js";
import { decideExtension } from "../../src/domain/call/decide-extension.js";
import { decideHold } from "../../src/domain/call/decide-hold.js";
import { discardDraft } from "../../src/domain/call/discard-draft.js";
import { type DraftCall, draftCall } from "../../src/domain/call/draft-call.js";
import { elapseCall } from "../../src/domain/call/elapse.js";
import type { CallEvent } from "../../src/domain/call/events.js";
import { evolveCall, replayCall } from "../../src/domain/call/evolve.js";
import { type FinishCall, finishCall } from "../../src/domain/call/finish-call.js";
import { nextCallMoment } from "../../src/domain/call/next-moment.js";
import { openParts } from "../../src/domain/call/parts.js";
import { rateCall } from "../../src/domain/call/rate-call.js";
import { type RequestExtension, requestExtension } from "../../src/domain/call/request-extension.js";
import { requestHold } from "../../src/domain/call/request-hold.js";
import { requestReview } from "../../src/domain/call/request-review.js";
import { respondToCall } from "../../src/domain/call/respond-to-call.js";
import { signCall } from "../../src/domain/call/sign-call.js";
import type { Registry } from "../../src/domain/district/registry.js";
import type { Matter } from "../../src/domain/matter/matter.js";
import { type Act, type Recorded, record, type StaffAct, SYSTEM } from "../../src/domain/shared/event.js";
import type { SaidHold } from "../../src/domain/shared/hold.js";
import { asId } from "../../src/domain/shared/ids.js";
import type { Result } from "../../src/domain/shared/result.js";
import { act, CENTER, DEPT_LEADER, decided, LEADER, LIAISON, local, matterIn, person, photo } from "./matters.js";

/** 区指挥中心 */
export const DISTRICT = "district.center01";

/** T0 of domain 8.3 example 1. */
export const T0 = local("2026-03-10 10:00");

/** A call of 水务局 for a raised matter, with overrides. */
export function aDraft(overrides: Partial<DraftCall> = {}): DraftCall {
  return {
    no: asId("HJ-20260310-0003"),
    lead: asId("D04"),
    ask: "管道堵塞,请派员疏通",
    urgency: "NORMAL",
    photos: [photo("drain")],
    ...overrides,
  };
}

export function aResponse(overrides: Partial<ResponsePlan> = {}): ResponsePlan {
  return { person: "管网科", plan: "疏通管道", visit: "今天下午3点", ...overrides };
}

/** A matter of a blocked drain that the community raised: what a call is made for. */
export function raisedDrain(registry: Registry): Matter {
  return matterIn("RAISED", registry, { category: asId("E0404"), listItem: asId("HY-02-002") }).matter;
}

/** A call that goes its way step by step, each decided by the real rules. */
export class CallStory {
  readonly registry: Registry;
  #events: Recorded<CallEvent>[] = [];
  #call: Call | undefined;

  constructor(registry: Registry) {
    this.registry = registry;
  }

  get events(): readonly Recorded<CallEvent>[] {
    return this.#events;
  }

  get call(): Call {
    return this.#call ?? replayCall(this.#events);
  }

  get rules() {
    return { registry: this.registry };
  }

  add(events: readonly CallEvent[], by: Act): this {
    for (const event of record(events, by, this.#events.length)) {
      this.#call = evolveCall(this.#call, event);
      this.#events.push(event);
    }
    return this;
  }

  /** Lets a person do something; a refusal ends the test. */
  let(who: string, at: Date, decide: (call: Call, by: StaffAct) => Result<readonly CallEvent[]>): this {
    const by = act(person(this.registry, who), at);
    return this.add(decided(decide(this.call, by)), by);
  }

  /** What time brings at one instant, in one act of the system. */
  tick(at: Date): readonly CallEvent[] {
    const events = elapseCall(this.call, at, this.rules, this.#events);
    this.add(events, { actor: SYSTEM, at, channel: "system", cause: `sweep:${at.toISOString()}` });
    return events;
  }

  /** A sweep that is never late: every moment up to and including `until`, in order. */
  passUntil(until: Date): readonly Recorded<CallEvent>[] {
    const before = this.#events.length;
    for (;;) {
      const moment = nextCallMoment(this.call, this.rules);
      if (!moment || moment > until) return this.#events.slice(before);
      this.tick(moment);
    }
  }

  drafted(overrides: Partial<DraftCall> = {}, matter = raisedDrain(this.registry), who = CENTER): this {
    const by = act(person(this.registry, who), local("2026-03-10 09:40"));
    return this.add(decided(draftCall(matter, aDraft(overrides), by, this.rules)), by);
  }

  inReview(at = local("2026-03-10 09:45")): this {
    return this.let(CENTER, at, (call, by) => requestReview(call, {}, by, this.rules));
  }

  sent(at = T0): this {
    return this.let(LEADER, at, (call, by) => approveCall(call, {}, by, this.rules));
  }

  signed(at = local("2026-03-10 10:30")): this {
    return this.let(LIAISON, at, (call, by) => signCall(call, {}, by, this.rules));
  }

  responded(at = local("2026-03-10 11:00")): this {
    return this.let(LIAISON, at, (call, by) => respondToCall(call, { response: aResponse() }, by, this.rules));
  }

  /** Every 协办单 of the call is finished by its department. */
  partsFinished(at: Date): this {
    for (const { no: part, department } of openParts(this.call)) {
      const by = act(person(this.registry, `${department.toLowerCase()}.leader01`), at);
      this.add([{ type: "PartClosed", data: { part, how: "finished" } }], by);
    }
    return this;
  }

  /** When nothing is left to wait for. */
  finished(at = local("2026-03-11 16:00"), overrides: Partial<FinishCall> = {}): this {
    this.partsFinished(at);
    const command = { result: "管道已疏通", photos: [photo("done")], ...overrides };
    return this.let(DEPT_LEADER, at, (call, by) => finishCall(call, command, by, this.rules));
  }

  extensionAsked(overrides: Partial<RequestExtension> = {}, at = local("2026-03-12 10:00")): this {
    const command = { workdays: 3, reason: "等材料", plan: "到货后两天内换管", ...overrides };
    return this.let(DEPT_LEADER, at, (call, by) => requestExtension(call, command, by, this.rules));
  }

  /** By whoever decides the next one: the street's leader, then the district centre. */
  extended(at = local("2026-03-12 15:00"), who = this.call.extensions === 0 ? LEADER : DISTRICT): this {
    return this.let(who, at, (call, by) => decideExtension(call, { granted: true }, by, this.rules));
  }

  holdAsked(overrides: Partial<SaidHold> = {}, at = local("2026-03-11 15:00")): this {
    const command = { ground: "CONSTRUCTION", reason: "等电力迁改完成", until: "2026-03-31", ...overrides };
    return this.let(DEPT_LEADER, at, (call, by) => requestHold(call, command, by, this.rules));
  }

  held(at = local("2026-03-12 11:00")): this {
    return this.let(DISTRICT, at, (call, by) => decideHold(call, { granted: true }, by, this.rules));
  }

  rated(stars: Stars = 5, at = local("2026-03-12 10:00")): this {
    return this.let(CENTER, at, (call, by) => rateCall(call, { stars }, by, this.rules));
  }

  cancelled(at = local("2026-03-10 09:50")): this {
    return this.let(CENTER, at, (call, by) => discardDraft(call, { reason: "已自行解决" }, by, this.rules));
  }
}

type Reached = Exclude<CallState, "REDISPATCHED" | "RELEASED">;

/** A call in each state of the chain; T0 is that of domain 8.3 example 1. */
export function callIn(state: Reached, registry: Registry, overrides: Partial<DraftCall> = {}): CallStory {
  const story = new CallStory(registry).drafted(overrides);
  switch (state) {
    case "DRAFT":
      return story;
    case "IN_REVIEW":
      return story.inReview();
    case "SENT":
      return story.inReview().sent();
    case "SIGNED":
      return story.inReview().sent().signed();
    case "RESPONDED":
      return story.inReview().sent().signed().responded();
    case "FINISHED":
      return story.inReview().sent().signed().responded().finished();
    case "RATED":
      return story.inReview().sent().signed().responded().finished().rated();
    case "ARCHIVED": {
      const rated = story.inReview().sent().signed().responded().finished().rated();
      rated.passUntil(local("2026-04-01 00:00"));
      return rated;
    }
    case "ON_HOLD":
      return story.inReview().sent().signed().responded().holdAsked().held();
    case "CANCELLED":
      return story.cancelled();
  }
}
