import { operationNotices } from "../../src/cards/operation-notices.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { cancelOperation } from "../../src/domain/operation/cancel-operation.js";
import { checkIn } from "../../src/domain/operation/check-in.js";
import { type ConfirmPart, confirmPart } from "../../src/domain/operation/confirm-part.js";
import { deployOperation } from "../../src/domain/operation/deploy-operation.js";
import { elapseOperation } from "../../src/domain/operation/elapse.js";
import type { OperationEvent } from "../../src/domain/operation/events.js";
import { evolveOperation } from "../../src/domain/operation/evolve.js";
import { bodiesOf } from "../../src/domain/operation/facts.js";
import { type FinishOperation, finishOperation } from "../../src/domain/operation/finish-operation.js";
import { releaseBodies } from "../../src/domain/operation/leave.js";
import { nextOperationMoment } from "../../src/domain/operation/next-moment.js";
import type { EndedBody, Operation } from "../../src/domain/operation/operation.js";
import { type PlanOperation, planOperation } from "../../src/domain/operation/plan-operation.js";
import { type RateBodies, rateBodies } from "../../src/domain/operation/rate-bodies.js";
import { type Act, type Recorded, record, type StaffAct, SYSTEM } from "../../src/domain/shared/event.js";
import { asId, type OperationNo, type UnitCode } from "../../src/domain/shared/ids.js";
import type { Result } from "../../src/domain/shared/result.js";
import type { OutboxMessage } from "../../src/ports/message.js";
import { act, decided, local, person, photo } from "./matters.js";

export const CITY = asId<UnitCode>("D01");
export const HOUSING = asId<UnitCode>("D02");
export const TRAFFIC = asId<UnitCode>("D03");
export const POLICE = asId<UnitCode>("P01");

export const NO = asId<OperationNo>("LH-20260310-01");
/** 科翔路, where the gazetteer has a point. */
export const POINT = [113.4452, 23.1921] as const;
export const PLANNED_AT = local("2026-03-10 09:00");
export const STARTS_AT = local("2026-03-11 10:00");

/** Liaisons by their bodies. */
export const LIAISONS = { D01: "d01.liaison01", D02: "d02.liaison01", D03: "d03.liaison01", P01: "lianhe.police01" };
export const COMMANDER = "lianhe.leader01";

/** Three bodies, tomorrow at ten, with overrides. */
export function aPlan(overrides: Partial<PlanOperation> = {}): PlanOperation {
  return {
    title: "清理走鬼",
    plan: "先劝离后清理",
    safety: "注意来往车辆",
    matters: [],
    place: { text: "科翔路", point: POINT },
    startsAt: STARTS_AT,
    minutes: 120,
    emergency: false,
    invited: [
      { body: CITY, people: 2 },
      { body: TRAFFIC, people: 1 },
      { body: POLICE, people: 1 },
    ],
    ...overrides,
  };
}

/** An operation that goes its way step by step, each decided by the real rules; `messages` are those of the last act. */
export class OperationStory {
  readonly registry: Registry;
  messages: readonly OutboxMessage[] = [];
  #events: Recorded<OperationEvent>[] = [];
  #operation: Operation | undefined;

  constructor(registry: Registry) {
    this.registry = registry;
  }

  get events(): readonly Recorded<OperationEvent>[] {
    return this.#events;
  }

  get operation(): Operation {
    if (!this.#operation) throw new Error("the story has not begun");
    return this.#operation;
  }

  get rules() {
    return { registry: this.registry };
  }

  part(body: UnitCode): EndedBody {
    const found = bodiesOf(this.operation).find((one) => one.body === body);
    if (!found) throw new Error(`${body} takes no part`);
    return found;
  }

  add(events: readonly OperationEvent[], by: Act): this {
    const before = this.#operation;
    const fresh = record(events, by, this.#events.length);
    this.#operation = fresh.reduce<Operation | undefined>(evolveOperation, before);
    this.#events = [...this.#events, ...fresh];
    const acted = { after: this.operation, events: fresh, history: this.#events, registry: this.registry };
    this.messages = operationNotices({ ...acted, ...(before ? { before } : {}) });
    return this;
  }

  /** What the rules say to somebody's wish; nothing is added. */
  ask(
    who: string,
    at: Date,
    decide: (operation: Operation, by: StaffAct) => Result<readonly OperationEvent[]>,
  ): Result<readonly OperationEvent[]> {
    return decide(this.operation, act(person(this.registry, who), at));
  }

  /** Lets a person do something; a refusal ends the test. */
  let(who: string, at: Date, decide: (operation: Operation, by: StaffAct) => Result<readonly OperationEvent[]>): this {
    const by = act(person(this.registry, who), at);
    return this.add(decided(decide(this.operation, by)), by);
  }

  /** What time brings at one instant, in one act of the system. */
  tick(at: Date): readonly OperationEvent[] {
    const events = elapseOperation(this.operation, at, this.rules);
    this.add(events, { actor: SYSTEM, at, channel: "system", cause: `sweep:${at.toISOString()}` });
    return events;
  }

  /** A sweep that is never late: every moment up to and including `until`, in order. */
  passUntil(until: Date): readonly Recorded<OperationEvent>[] {
    const before = this.#events.length;
    for (;;) {
      const moment = nextOperationMoment(this.operation, this.rules);
      if (!moment || moment > until) return this.#events.slice(before);
      this.tick(moment);
    }
  }

  planned(overrides: Partial<PlanOperation> = {}, who = "lianhe.center01", at = PLANNED_AT): this {
    const by = act(person(this.registry, who), at);
    return this.add(decided(planOperation(NO, aPlan(overrides), by, this.rules)), by);
  }

  deployed(overrides: Partial<PlanOperation> = {}): this {
    return this.planned(overrides).let(COMMANDER, PLANNED_AT, (operation, by) =>
      deployOperation(operation, {}, by, this.rules),
    );
  }

  confirmed(who: string, command: ConfirmPart = {}, at = local("2026-03-10 10:00")): this {
    return this.let(who, at, (operation, by) => confirmPart(operation, command, by, this.rules));
  }

  allConfirmed(): this {
    return this.confirmed(LIAISONS.D01).confirmed(LIAISONS.D03).confirmed(LIAISONS.P01);
  }

  /** The start has come. */
  begun(): this {
    this.passUntil(STARTS_AT);
    return this;
  }

  arrived(who: string, at = local("2026-03-11 10:05")): this {
    return this.let(who, at, (operation, by) => checkIn(operation, { bodies: [], point: POINT }, by, this.rules));
  }

  ticked(bodies: readonly UnitCode[], at = local("2026-03-11 10:06")): this {
    return this.let(COMMANDER, at, (operation, by) => checkIn(operation, { bodies }, by, this.rules));
  }

  released(at = local("2026-03-11 11:00")): this {
    return this.let(COMMANDER, at, (operation, by) => releaseBodies(operation, { bodies: [] }, by, this.rules));
  }

  done(overrides: Partial<FinishOperation> = {}, at = local("2026-03-11 12:00")): this {
    const command = { text: "已清理", photos: [photo("after")], calls: [], ...overrides };
    return this.let(COMMANDER, at, (operation, by) => finishOperation(operation, command, by, this.rules));
  }

  rated(command: RateBodies, who = "lianhe.center01", at = local("2026-03-11 15:00")): this {
    return this.let(who, at, (operation, by) => rateBodies(operation, command, by, this.rules));
  }

  cancelled(at = local("2026-03-10 16:00")): this {
    return this.let(COMMANDER, at, (operation, by) => cancelOperation(operation, { reason: "台风" }, by, this.rules));
  }
}
