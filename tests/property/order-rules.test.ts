import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { linesNamed } from "../../src/bot/lines-named.js";
import { receiverName } from "../../src/cards/order-words.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { closeLines } from "../../src/domain/order/close-lines.js";
import { elapseOrder } from "../../src/domain/order/elapse.js";
import type { OrderEvent } from "../../src/domain/order/events.js";
import { evolveOrder } from "../../src/domain/order/evolve.js";
import { clocksOfLine, isLineOf, isOpenOrder, linesOf } from "../../src/domain/order/facts.js";
import { nextOrderMoment } from "../../src/domain/order/next-moment.js";
import type { LineCode, Order, OrderLine, Receiver } from "../../src/domain/order/order.js";
import { orderDeadlines } from "../../src/domain/order/order-deadlines.js";
import { refuseOrder } from "../../src/domain/order/refuse-order.js";
import { releaseOrder } from "../../src/domain/order/release-order.js";
import { reportBack } from "../../src/domain/order/report-back.js";
import { returnReport } from "../../src/domain/order/return-report.js";
import { signOrder } from "../../src/domain/order/sign-order.js";
import { urgeOrder } from "../../src/domain/order/urge-order.js";
import { withdrawOrder } from "../../src/domain/order/withdraw-order.js";
import type { Recorded, StaffAct } from "../../src/domain/shared/event.js";
import type { Result } from "../../src/domain/shared/result.js";
import { act, person } from "../support/matters.js";
import { FIRST_GRID, ISSUED_AT, KEXIANG, LIANHE, LUOGANG, OrderStory, XINLONG } from "../support/orders.js";
import { sampleRegistry } from "../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const MINUTE = 60_000;

const PEOPLE = [
  ["district.center01", "DISTRICT_CENTER"],
  ["district.center02", "DISTRICT_CENTER"],
  ["d07.leader01", "DEPT_LEADER"],
  ["d07.liaison01", "DEPT_LIAISON"],
  ["d04.leader01", "DEPT_LEADER"],
  ["lianhe.center01", "STREET_CENTER"],
  ["lianhe.leader01", "STREET_LEADER"],
  ["luogang.center01", "STREET_CENTER"],
  ["xinlong.center01", "STREET_CENTER"],
  ["kexiang.clerk01", "COMMUNITY_CLERK"],
  ["lianhe.grid01", "GRID_WORKER"],
  ["lianhe.grid02", "GRID_WORKER"],
] as const;

type Decide = (order: Order, lines: readonly LineCode[], by: StaffAct) => Result<readonly OrderEvent[]>;

const rules = () => ({ registry });
const COMMANDS: Readonly<Record<string, Decide>> = {
  sign: (order, _lines, by) => signOrder(order, {}, by, rules()),
  report: (order, _lines, by) => reportBack(order, { text: `已落实${order.events}`, photos: [] }, by, rules()),
  again: (order, lines, by) => returnReport(order, { lines, reason: "缺照片" }, by, rules()),
  close: (order, lines, by) => closeLines(order, { lines, note: "已核实" }, by, rules()),
  urge: (order, lines, by) => urgeOrder(order, { lines }, by, rules()),
  withdraw: (order, _lines, by) => withdrawOrder(order, { reason: "情况有变" }, by, rules()),
  release: (order, _lines, by) => releaseOrder(order, { limits: {} }, by, rules()),
  refuse: (order, _lines, by) => refuseOrder(order, { reason: "已有安排" }, by, rules()),
};
/** Who answers adds to what he said before, and reminds the next day again. */
const REPEATABLE = ["report", "urge"];

type Beginning = { readonly who: "district" | "department" | "street"; readonly urgent: boolean };
type Step = { command: string; who: number; line: number; gapMinutes: number; swept: boolean };

const beginnings = fc.record({
  who: fc.constantFrom("district" as const, "department" as const, "street" as const),
  urgent: fc.boolean(),
});
/** Half of the steps are what a receiver does, or the release, so that histories get far. */
const onward = fc.oneof(
  fc.record({ command: fc.constantFrom("sign", "report"), who: fc.constantFrom(5, 7, 8, 9, 10) }),
  fc.constant({ command: "release", who: 0 }),
);
const anything = fc.record({
  command: fc.constantFrom(...Object.keys(COMMANDS)),
  who: fc.nat(PEOPLE.length - 1),
});
/** What ends one, by those who may. */
const ending = fc.constantFrom(
  { command: "close", who: 0 },
  { command: "close", who: 2 },
  { command: "close", who: 5 },
  { command: "withdraw", who: 0 },
  { command: "withdraw", who: 3 },
  { command: "withdraw", who: 5 },
  { command: "refuse", who: 1 },
);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc
    .tuple(
      fc.oneof({ weight: 5, arbitrary: onward }, { weight: 4, arbitrary: anything }, { weight: 1, arbitrary: ending }),
      fc.nat(4),
      fc.integer({ min: 0, max: 400 }),
      fc.boolean(),
    )
    .map(([what, line, gapMinutes, swept]) => ({ ...what, line, gapMinutes, swept })),
  { minLength: 1, maxLength: 25 },
);
const history = fc.record({ beginning: beginnings, steps });
type History = typeof history extends fc.Arbitrary<infer One> ? One : never;

function begun({ who, urgent }: Beginning): OrderStory {
  const story = new OrderStory(registry);
  const streets: Receiver[] = [LIANHE, LUOGANG, XINLONG];
  if (who === "department") return story.proposed({ receivers: streets, urgent });
  if (who === "district") return story.issued({ receivers: streets, urgent });
  return story.issued({ receivers: [KEXIANG, FIRST_GRID], urgent }, "lianhe.center01");
}

type Seen = { story: OrderStory; before: Order; fresh: readonly Recorded<OrderEvent>[]; by: StaffAct | "time" };

function actOf(who: number, at: Date): StaffAct {
  const [id, role] = PEOPLE[who % PEOPLE.length] ?? PEOPLE[0];
  return act(person(registry, id, role), at);
}

/** Line 0 is none: the command is about whichever it fits. */
function linesOfStep(order: Order, line: number): readonly LineCode[] {
  const named = line === 0 ? undefined : linesOf(order)[line - 1];
  return named ? [named.code] : [];
}

function play({ beginning, steps: all }: History, see: (seen: Seen) => void = () => {}): OrderStory {
  const story = begun(beginning);
  let now = ISSUED_AT.getTime();
  for (const step of all) {
    now += step.gapMinutes * MINUTE;
    const at = new Date(now);
    if (step.swept) {
      const before = story.order;
      const fresh = story.passUntil(at);
      if (fresh.length > 0) see({ story, before, fresh, by: "time" });
    }
    const before = story.order;
    const by = actOf(step.who, at);
    const result = COMMANDS[step.command]?.(before, linesOfStep(before, step.line), by);
    if (!result?.ok) continue;
    const length = story.events.length;
    story.add(result.value, by);
    see({ story, before, fresh: story.events.slice(length), by });
  }
  return story;
}

const holds = (check: (past: History) => void, runs: fc.Parameters<[History]> = {}) =>
  fc.assert(fc.property(history, check), { numRuns: 200, ...runs });
/** The same histories in every run, where it is counted how often something happened. */
const COUNTED = { seed: 6 };
const running = (order: Order) =>
  order.state === "PROPOSED" ? 1 : linesOf(order).flatMap((line) => clocksOfLine(line as OrderLine)).length;

describe("whatever many people do to an order in whatever sequence", () => {
  test("its record is contiguous and replays to what it is", () => {
    holds((past) => {
      const { events, order } = play(past);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
      expect(events.reduce<Order | undefined>(evolveOrder, undefined)).toEqual(order);
    });
  });

  test("limits run exactly while something is to be done; an order that is over has none and falls due no more", () => {
    let over = 0;
    holds((past) => {
      play(past, ({ story: { order, events } }) => {
        if (order.state === "PROPOSED") expect(running(order)).toBe(1);
        else if (!isOpenOrder(order)) {
          over += 1;
          expect(running(order)).toBe(0);
          expect(nextOrderMoment(order, rules())).toBeUndefined();
          expect(elapseOrder(order, new Date("2030-01-01T00:00:00Z"), rules())).toEqual([]);
          expect(orderDeadlines(events).filter(({ outcome }) => outcome === "running")).toEqual([]);
        } else {
          const clocks = { ISSUED: ["sign", "report"], SIGNED: ["report"], REPORTED_BACK: [], CLOSED: [] } as const;
          for (const line of order.lines)
            expect(clocksOfLine(line).map(({ name }) => name)).toEqual(clocks[line.state]);
        }
      });
    }, COUNTED);
    expect(over).toBeGreaterThan(20);
  });

  test("it is as far as the line that is least far, and closed exactly when the last line is", () => {
    const way = ["ISSUED", "SIGNED", "REPORTED_BACK"];
    holds((past) => {
      play(past, ({ story: { order } }) => {
        if (order.state === "CLOSED") expect(order.lines.every(({ state }) => state === "CLOSED")).toBe(true);
        if (!isOpenOrder(order)) return;
        const open = order.lines.filter(({ state }) => state !== "CLOSED").map(({ state }) => way.indexOf(state));
        expect(open.length).toBeGreaterThan(0);
        expect(way.indexOf(order.state)).toBe(Math.min(...open));
      });
    });
  });

  test("the same command at once again is refused, or says something new, and what was refused changes nothing", () => {
    let repeated = 0;
    holds((past) => {
      const { order, events } = play(past);
      const at = new Date((events.at(-1)?.at.getTime() ?? 0) + MINUTE);
      for (const [name, decide] of Object.entries(COMMANDS).filter(([one]) => !REPEATABLE.includes(one))) {
        for (const [who] of PEOPLE.entries()) {
          const by = actOf(who, at);
          const once = decide(order, [], by);
          if (!once.ok) continue;
          const story = new OrderStory(registry).add(events as readonly OrderEvent[], by).add(once.value, by);
          repeated += 1;
          expect([name, decide(story.order, [], by)]).toMatchObject([name, { ok: false }]);
        }
      }
      expect(events.reduce<Order | undefined>(evolveOrder, undefined)).toEqual(order);
    }, COUNTED);
    expect(repeated).toBeGreaterThan(50);
  });

  test("only a line's own receivers sign it and report on it, and only the lines that are theirs", () => {
    let done = 0;
    holds((past) => {
      play(past, ({ before, fresh, by }) => {
        if (by === "time") return;
        for (const event of fresh) {
          if (event.type !== "OrderSigned" && event.type !== "OrderReportedBack") continue;
          done += 1;
          expect(before.issuedAt).toBeDefined();
          for (const code of event.data.lines) {
            const line = linesOf(before).find((one) => one.code === code);
            expect(line && isLineOf(line, by.actor, registry)).toBe(true);
          }
        }
      });
    }, COUNTED);
    expect(done).toBeGreaterThan(100);
  });

  test("what the issuer does is done by the issuer, what the centre lets go by the centre and never by who drafted it", () => {
    const issuers: readonly OrderEvent["type"][] = [
      "ReportReturned",
      "LinesClosed",
      "OrderClosed",
      "OrderUrged",
      "OrderWithdrawn",
    ];
    holds((past) => {
      play(past, ({ before, fresh, by }) => {
        if (by === "time") return;
        for (const { type } of fresh) {
          if (issuers.includes(type)) expect(by.actor.unit).toBe(before.issuer);
          if (type !== "OrderReleased" && type !== "OrderRefused") continue;
          expect(by.actor.role).toBe("DISTRICT_CENTER");
          expect(by.actor.id).not.toBe(before.drafter.id);
        }
      });
    });
  });

  test("every message has somebody to read it; before the release no receiver is one of them", () => {
    let messages = 0;
    holds((past) => {
      play(past, ({ story, fresh, by }) => {
        if (fresh.length === 0) return;
        for (const { message } of story.messages) {
          if (message.kind !== "text" && message.kind !== "card") continue;
          messages += 1;
          expect(message.to.length).toBeGreaterThan(0);
          if (story.order.issuedAt !== undefined || by === "time") continue;
          for (const id of message.to) expect(id).not.toMatch(/^(lianhe|luogang|xinlong)/);
        }
      });
    }, COUNTED);
    expect(messages).toBeGreaterThan(100);
  });
});

describe("lines that an issuer names", () => {
  /** Every community and grid of the street, so that names begin alike: 科翔, 科翔社区, 科翔第一网格. */
  function everyLine() {
    const communities = [...registry.units.values()].filter(
      ({ kind, parent }) => kind === "COMMUNITY" && parent === LIANHE.unit,
    );
    const receivers = communities.flatMap(({ code }): Receiver[] => [
      { unit: code },
      ...[...registry.grids.values()]
        .filter(({ community }) => community === code)
        .map((grid) => ({ unit: code, grid: grid.code })),
    ]);
    return new OrderStory(registry).issued({ receivers }, "lianhe.center01").order;
  }
  const read = (order: Order, text: string) =>
    linesNamed(order, registry, { name: "close_line", photos: [], args: {}, text });

  test("no name is taken for the beginning of another; what stands behind the names is kept whole", () => {
    const order = everyLine();
    const lines = linesOf(order);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(lines.length - 1), { minLength: 1, maxLength: 5 }),
        fc.constantFrom("、", " ", ",", "和"),
        fc.constantFrom("", "缺照片说明", "联通公司未到场", "科翔路口还有积水", "联和广场已清理"),
        (chosen, between, words) => {
          const named = chosen.flatMap((i) => lines[i] ?? []);
          const text = `${named.map((line) => receiverName(registry, line)).join(between)} ${words}`;
          expect(read(order, text)).toEqual({ lines: named.map(({ code }) => code), words });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a word that only begins like a short name names nobody", () => {
    const order = begun({ who: "district", urgent: false }).order;
    expect(read(order, "联和广场已清理")).toEqual({ lines: [], words: "联和广场已清理" });
    expect(read(order, "联和、新龙镇 已核实")).toMatchObject({ lines: [LIANHE.unit, XINLONG.unit], words: "已核实" });
    expect(read(order, "萝岗街道缺照片")).toMatchObject({ lines: [LUOGANG.unit], words: "缺照片" });
  });
});
