import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { createPace } from "../../../src/jobs/pace.js";
import { createSender, type Sender } from "../../../src/jobs/sender.js";
import { createUnreachable } from "../../../src/jobs/unreachable.js";
import { BotError } from "../../../src/ports/bot-error.js";
import type { Card, Neutral, OutboxMessage } from "../../../src/ports/message.js";
import type { Messenger } from "../../../src/ports/messenger.js";
import { aFiling, aMatterNo, aMessage, aNotice, minutesAfter, NINE } from "../../support/changes.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { sampleRegistry } from "../../support/registry.js";

const clock = stoppedClock(NINE);
let fresh: FreshStore;
let registry: Registry;
beforeAll(async () => {
  fresh = await freshStore({ clock });
  registry = await sampleRegistry();
});
beforeEach(() => {
  clock.set(NINE);
  return fresh.empty();
});
afterAll(() => fresh.close());

const [LIAISON, HANDLER, CENTER, ADMIN] = ["d04.liaison01", "d04.handler01", "district.center01", "system.admin01"];
const OTHER_CENTER = "district.center02";
const ids = (...names: (string | undefined)[]) => names.map((name) => asId<StaffId>(name ?? ""));
const ASK = "【有呼必应】联和街道呼叫水务局:管道堵塞,住户电话13800138000。回复「签收 0003」。";

/** A messenger that cannot reach some people: with nobody left it refuses, as the platform does (81013). */
function messengerWithout(...gone: (string | undefined)[]) {
  const got: (readonly [who: string, text: string])[] = [];
  const messenger: Pick<Messenger, "send"> = {
    async send(message) {
      const to = "to" in message ? message.to : [];
      const reached = to.filter((id) => !gone.includes(id));
      if (reached.length === 0) throw new BotError("chat_target_gone", "none of the recipients can be reached");
      for (const id of reached) got.push([id, textOf(message)]);
      return { platform: "test", unreachable: to.filter((id) => gone.includes(id)) };
    },
  };
  return { got, sender: senderOn(messenger as Messenger) };
}

const textOf = (message: Neutral) => ("text" in message ? (message.text ?? "") : "");

function senderOn(messenger: Messenger): Sender {
  const { outbox, photos, records } = fresh.store;
  const registries = { current: () => registry, at: async () => registry };
  return createSender({
    ...{ outbox, photos, messenger, clock, log: SILENT, random: () => 0, width: 4, leaseMs: 60_000 },
    retry: { maxTries: 3, longestMs: 1_000 },
    pace: createPace({
      perPersonPerMinute: 100,
      perGroupPerMinute: 100,
      perAppPerMinute: 1_000,
      chatChangesPerMinute: 9,
    }),
    reportUnreachable: createUnreachable({ records, registries, clock, log: SILENT }),
  });
}

const words = (text: string, ...to: StaffId[]) => ({ message: { kind: "text", to, text } }) as const;
const owe = (overrides: Partial<OutboxMessage>) =>
  fresh.store.records.commit([aFiling(aMatterNo(), { outbox: [aMessage(overrides)] })]);

test("what was asked of somebody who is gone is asked of his deputy, word for word; the keepers of accounts hear of it", async () => {
  const { got, sender } = messengerWithout(LIAISON);
  await owe(words(ASK, ...ids(LIAISON)));
  await sender.drain();
  expect(got).toHaveLength(4);
  expect(got[0]).toEqual([HANDLER, expect.stringContaining(`水务局联络员01(水务局)联系不上`)]);
  expect(got[0]?.[1]).toContain(ASK);
  const keepers = got.slice(1);
  expect(keepers.map(([who]) => who).sort()).toEqual([ADMIN, CENTER, OTHER_CENTER].sort());
  for (const [, text] of keepers) {
    expect(text).toContain("账号d04.liaison01)联系不上");
    expect(text).toContain("代理:水务局经办人01");
    expect(text).not.toContain("管道");
  }
  expect(await fresh.store.outbox.counts()).toEqual({ owed: 0, dead: 1 });
});

test("one report a person and day, but every question is passed on", async () => {
  const { got, sender } = messengerWithout(LIAISON);
  for (const hour of [0, 60, 120]) {
    clock.set(minutesAfter(NINE, hour));
    await owe(words(`第${hour}分:${ASK}`, ...ids(LIAISON, "d04.leader01")));
    await sender.drain();
  }
  expect(got.filter(([who]) => who === HANDLER)).toHaveLength(3);
  expect(got.filter(([who]) => who === ADMIN)).toHaveLength(1);
  clock.set(minutesAfter(NINE, 24 * 60));
  await owe(words("明天", ...ids(LIAISON, "d04.leader01")));
  await sender.drain();
  expect(got.filter(([who]) => who === ADMIN)).toHaveLength(2);
});

test("news that asks for nothing is not passed on: the deputy hears only that he is gone", async () => {
  const { got, sender } = messengerWithout(LIAISON);
  await owe(words("【有呼必应】已办结。回复「查 0003」看详情。", ...ids(LIAISON)));
  await sender.drain();
  expect(got.map(([who]) => who).sort()).toEqual([HANDLER, ADMIN, CENTER, OTHER_CENTER].sort());
  for (const [, text] of got) expect(text).not.toContain("已办结");
});

test("a deputy who got the message himself gets it once", async () => {
  const { got, sender } = messengerWithout("kexiang.clerk01");
  await owe(words("回复「受理 0017」。", ...ids("kexiang.clerk01", "kexiang.clerk02")));
  await sender.drain();
  expect(got.filter(([who]) => who === "kexiang.clerk02")).toHaveLength(1);
});

test("when the deputy is gone too, the district centre is asked, with phones masked, and there it ends", async () => {
  const { got, sender } = messengerWithout(LIAISON, HANDLER);
  await owe(words(ASK, ...ids(LIAISON)));
  await sender.drain();
  const asked = got.filter(([who, text]) => who === CENTER && text.includes("管道堵塞"));
  expect(asked).toHaveLength(1);
  expect(asked[0]?.[1]).toContain("138****8000");
  expect(asked[0]?.[1]).toContain("代理人也联系不上");
  expect((await fresh.store.outbox.counts()).owed).toBe(0);
});

test("two who stand in for each other and are both gone do not chase each other", async () => {
  const { got, sender } = messengerWithout("kexiang.clerk01", "kexiang.clerk02");
  await owe(words("回复「受理 0017」。", ...ids("kexiang.clerk01", "kexiang.clerk02")));
  await sender.drain();
  expect(got.filter(([who, text]) => who === CENTER && text.includes("受理 0017"))).toHaveLength(2);
  expect((await fresh.store.outbox.counts()).owed).toBe(0);
});

test("when nobody at all can be reached it ends with dead letters, not with a loop", async () => {
  const { got, sender } = messengerWithout(...registry.staff.keys());
  await owe(words(ASK, ...ids(LIAISON)));
  await sender.drain();
  expect(got).toEqual([]);
  const { owed, dead } = await fresh.store.outbox.counts();
  expect(owed).toBe(0);
  expect(dead).toBeLessThan(10);
});

test("a card is passed on as words that say what it asked and how to look", async () => {
  const { got, sender } = messengerWithout(LIAISON);
  const card: Card = {
    ...{ id: "HJ-20260310-0003@sign@4", title: "水务局,请签收", text: "管道堵塞" },
    form: "buttons",
    lines: [{ label: "签收时限", value: "03-10 16:00" }],
    buttons: [{ key: "sign", text: "签收", style: "primary" }],
  };
  await owe({ message: { kind: "card", to: ids(LIAISON), card } });
  await sender.drain();
  const [who, text] = got[0] ?? [];
  expect(who).toBe(HANDLER);
  expect(text).toContain("水务局,请签收\n管道堵塞\n签收时限:03-10 16:00\n待办:签收。回复「查 0003」");
});

test("a digest is nobody else's: his deputy has his own", async () => {
  const { got, sender } = messengerWithout(LIAISON);
  const outbox = [aMessage(words("晨报 待签收 1 回复「签收 0003」", ...ids(LIAISON)))];
  await fresh.store.records.commit([aNotice(`digest:2026-03-10:${LIAISON}`, { outbox })]);
  await sender.drain();
  for (const [, text] of got) expect(text).not.toContain("待签收");
  expect(got.map(([who]) => who)).toContain(ADMIN);
});

test("at night a report waits for the morning, an urgent question does not", async () => {
  const night = new Date("2026-03-10T23:00:00+08:00");
  clock.set(night);
  const { got, sender } = messengerWithout(LIAISON);
  await owe({ ...words(ASK, ...ids(LIAISON)), urgent: true, notBefore: night });
  await sender.drain();
  expect(got.map(([who]) => who)).toEqual([HANDLER]);
  expect(await fresh.store.outbox.nextAt()).toEqual(new Date("2026-03-11T07:30:00+08:00"));
});

test("without a deputy the colleague in the same post is asked, else the next in line", async () => {
  const alone = (id: string) => {
    const { deputy: _, ...staff } = registry.staff.get(asId<StaffId>(id)) ?? never(id);
    return { ...registry, staff: new Map([...registry.staff, [staff.id, staff]]) } as Registry;
  };
  const before = registry;
  for (const [id, next] of [
    ["lianhe.center01", "lianhe.center02"],
    ["d04.liaison01", "d04.leader01"],
  ] as const) {
    registry = alone(id);
    const { got, sender } = messengerWithout(id);
    await owe(words(ASK, ...ids(id)));
    await sender.drain();
    expect(got[0]?.[0]).toBe(next);
    registry = before;
    await fresh.empty();
  }
});

function never(id: string): never {
  throw new Error(`no ${id} in the sample district`);
}
