import { orderNotices } from "../../src/cards/order-notices.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { closeLines } from "../../src/domain/order/close-lines.js";
import type { DraftOrder } from "../../src/domain/order/draft-order.js";
import { elapseOrder } from "../../src/domain/order/elapse.js";
import type { OrderEvent } from "../../src/domain/order/events.js";
import { evolveOrder } from "../../src/domain/order/evolve.js";
import { issueOrder } from "../../src/domain/order/issue-order.js";
import { nextOrderMoment } from "../../src/domain/order/next-moment.js";
import type { Order, Receiver } from "../../src/domain/order/order.js";
import { proposeOrder } from "../../src/domain/order/propose-order.js";
import { releaseOrder } from "../../src/domain/order/release-order.js";
import { reportBack } from "../../src/domain/order/report-back.js";
import { signOrder } from "../../src/domain/order/sign-order.js";
import { type Act, type Recorded, record, type StaffAct, SYSTEM } from "../../src/domain/shared/event.js";
import { asId } from "../../src/domain/shared/ids.js";
import type { Result } from "../../src/domain/shared/result.js";
import type { OutboxMessage } from "../../src/ports/message.js";
import { act, decided, local, person, photo } from "./matters.js";

export const LIANHE: Receiver = { unit: asId("440112014") };
export const LUOGANG: Receiver = { unit: asId("440112012") };
export const XINLONG: Receiver = { unit: asId("440112101") };
export const KEXIANG: Receiver = { unit: asId("440112014008") };
export const FIRST_GRID: Receiver = { unit: asId("440112014008"), grid: asId("440112014008001") };

export const ISSUED_AT = local("2026-03-10 09:00");

/** An order to two streets, with overrides: receipt until noon, report until tomorrow noon. */
export function anOrder(overrides: Partial<DraftOrder> = {}): DraftOrder {
  return {
    text: "防御台风,加固广告牌",
    photos: [photo("notice")],
    drill: false,
    urgent: false,
    receivers: [LIANHE, LUOGANG],
    limits: { sign: { until: local("2026-03-10 12:00") }, report: { until: local("2026-03-11 12:00") } },
    ...overrides,
  };
}

/** An order that goes its way step by step, each decided by the real rules; `messages` are those of the last act. */
export class OrderStory {
  readonly registry: Registry;
  messages: readonly OutboxMessage[] = [];
  #events: Recorded<OrderEvent>[] = [];
  #order: Order | undefined;

  constructor(registry: Registry) {
    this.registry = registry;
  }

  get events(): readonly Recorded<OrderEvent>[] {
    return this.#events;
  }

  get order(): Order {
    if (!this.#order) throw new Error("the story has not begun");
    return this.#order;
  }

  get rules() {
    return { registry: this.registry };
  }

  add(events: readonly OrderEvent[], by: Act): this {
    const before = this.#order;
    const fresh = record(events, by, this.#events.length);
    this.#order = fresh.reduce<Order | undefined>(evolveOrder, before);
    this.#events = [...this.#events, ...fresh];
    const acted = { after: this.order, events: fresh, history: this.#events, registry: this.registry };
    this.messages = orderNotices({ ...acted, ...(before ? { before } : {}) });
    return this;
  }

  /** Lets a person do something; a refusal ends the test. */
  let(who: string, at: Date, decide: (order: Order, by: StaffAct) => Result<readonly OrderEvent[]>): this {
    const by = act(person(this.registry, who), at);
    return this.add(decided(decide(this.order, by)), by);
  }

  /** What time brings at one instant, in one act of the system. */
  tick(at: Date): readonly OrderEvent[] {
    const events = elapseOrder(this.order, at, this.rules);
    this.add(events, { actor: SYSTEM, at, channel: "system", cause: `sweep:${at.toISOString()}` });
    return events;
  }

  /** A sweep that is never late: every moment up to and including `until`, in order. */
  passUntil(until: Date): readonly Recorded<OrderEvent>[] {
    const before = this.#events.length;
    for (;;) {
      const moment = nextOrderMoment(this.order, this.rules);
      if (!moment || moment > until) return this.#events.slice(before);
      this.tick(moment);
    }
  }

  issued(overrides: Partial<DraftOrder> = {}, who = "district.center01", at = ISSUED_AT): this {
    const by = act(person(this.registry, who), at);
    return this.add(decided(issueOrder(asId("HL-20260310-001"), anOrder(overrides), by, this.rules)), by);
  }

  proposed(overrides: Partial<DraftOrder> = {}, who = "d07.leader01", at = ISSUED_AT): this {
    const by = act(person(this.registry, who), at);
    return this.add(decided(proposeOrder(asId("HL-20260310-001"), anOrder(overrides), by, this.rules)), by);
  }

  released(at = local("2026-03-10 10:00")): this {
    return this.let("district.center01", at, (order, by) => releaseOrder(order, { limits: {} }, by, this.rules));
  }

  signed(who = "lianhe.center01", at = local("2026-03-10 10:00")): this {
    return this.let(who, at, (order, by) => signOrder(order, {}, by, this.rules));
  }

  reported(who = "lianhe.center01", at = local("2026-03-10 11:00")): this {
    const command = { text: "已加固", photos: [photo("done")] };
    return this.let(who, at, (order, by) => reportBack(order, command, by, this.rules));
  }

  closed(at = local("2026-03-10 15:00")): this {
    return this.let("district.center01", at, (order, by) => closeLines(order, { note: "" }, by, this.rules));
  }
}
