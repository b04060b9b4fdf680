import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { createPace } from "../../../src/jobs/pace.js";
import { createSender } from "../../../src/jobs/sender.js";
import { BotError } from "../../../src/ports/bot-error.js";
import type { Neutral, OutboxMessage } from "../../../src/ports/message.js";
import type { Messenger } from "../../../src/ports/messenger.js";
import { aFiling, aMessage, minutesAfter, NINE } from "../../support/changes.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";

let fresh: FreshStore;
const clock = stoppedClock(NINE);
beforeAll(async () => {
  fresh = await freshStore({ clock });
});
beforeEach(() => {
  clock.set(NINE);
  return fresh.empty();
});
afterAll(() => fresh.close());

function aSender() {
  const sent: Neutral[] = [];
  const state = { down: false };
  const send: Messenger["send"] = async (message) => {
    if (state.down) throw new BotError("chat_unreachable", "away", { retryAfterMs: 1_000 });
    sent.push(message);
    return { platform: "wecom", unreachable: [] };
  };
  const sender = createSender({
    ...{ outbox: fresh.store.outbox, photos: fresh.store.photos, messenger: { send } as Messenger, clock, log: SILENT },
    ...{ random: () => 0, retry: { maxTries: 5, longestMs: 60_000 }, width: 2, leaseMs: 60_000 },
    pace: createPace({
      perPersonPerMinute: 28,
      perGroupPerMinute: 18,
      perAppPerMinute: 9_000,
      chatChangesPerMinute: 9,
    }),
    reportUnreachable: async () => undefined,
  });
  return { sender, sent, state };
}

const told = (text: string, ...who: string[]) => ({
  to: who.map((id) => asId<StaffId>(id)),
  text: `【有呼必应·提醒】${text}`,
});
const reminder = (who: string, text: string): OutboxMessage =>
  aMessage({ message: { kind: "reminders", told: [told(text, who)] } });
const owe = (...messages: OutboxMessage[]) => fresh.store.records.commit([aFiling(undefined, { outbox: messages })]);
const texts = (sent: readonly Neutral[]) => sent.map((message) => (message.kind === "text" ? message.text : ""));

test("reminders of many things for one person go as one message, however few are taken at a time", async () => {
  const { sender, sent } = aSender();
  for (const which of ["一", "二", "三", "四", "五"])
    await owe(aMessage({ message: { kind: "reminders", told: [told(which, "u2"), told(which, "u1", "u3")] } }));
  expect(await sender.drain()).toBe(3);
  expect(sent.map((message) => ("to" in message ? message.to : [])).sort()).toEqual([["u1"], ["u2"], ["u3"]]);
  for (const text of texts(sent)) {
    expect(text).toMatch(/^【有呼必应·提醒】5件请留意:\n1\. /);
    for (const which of ["一", "二", "三", "四", "五"]) expect(text).toContain(which);
  }
  expect(await fresh.store.outbox.counts()).toEqual({ owed: 0, dead: 0 });
});

test("a sender that is woken sends everything else, and keeps reminders for the others that fall due", async () => {
  const { sender, sent } = aSender();
  await owe(reminder("u1", "一"));
  await owe(aMessage());
  expect(await sender.wake()).toBe(1);
  expect(texts(sent)).toEqual(["已受理"]);
  await owe(reminder("u1", "二"));
  expect(await sender.drain()).toBe(1);
  expect(texts(sent).at(-1)).toContain("2件请留意");
});

test("what cannot be sent is owed again, each by itself, and goes together the next time", async () => {
  const { sender, sent, state } = aSender();
  await owe(reminder("u1", "一"));
  await owe(reminder("u1", "二"));
  state.down = true;
  expect(await sender.drain()).toBe(0);
  expect(await fresh.store.outbox.counts()).toEqual({ owed: 2, dead: 0 });
  state.down = false;
  clock.set(minutesAfter(NINE, 2));
  expect(await sender.drain()).toBe(1);
  expect(texts(sent)[0]).toContain("2件请留意");
});

test("gathered reminders survive the process that gathered them", async () => {
  const { sender } = aSender();
  await owe(reminder("u1", "一"));
  await sender.wake();
  await sender.stop();
  clock.set(minutesAfter(NINE, 2));
  const next = aSender();
  expect(await next.sender.drain()).toBe(1);
});
