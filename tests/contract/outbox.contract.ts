import { asId } from "../../src/domain/shared/ids.js";
import type { Card, Delivery, OutboxMessage } from "../../src/ports/message.js";
import type { Leased, Outbox, Records } from "../../src/ports/records.js";
import {
  aCallNo,
  aDraft,
  aFiling,
  aMatterNo,
  aMessage,
  aNotice,
  aSupplement,
  aTalk,
  minutesAfter,
  NINE,
} from "../support/changes.js";

/** Two processes that send, on a record that is empty before every test. The clock stands at {@link NINE}. */
export type TwoSenders = {
  readonly one: { readonly records: Records; readonly outbox: Outbox };
  readonly other: { readonly outbox: Outbox };
};

const LEASE_MS = 60_000;
const at = (minutes: number) => minutesAfter(NINE, minutes);
const keys = (leased: readonly Leased[]) => leased.map(({ message }) => message.key);

/** What {@link Outbox} promises. */
export function outboxContract(name: string, senders: () => TwoSenders): void {
  const outbox = () => senders().one.outbox;
  const take = (minutes: number, limit = 10) => outbox().take(at(minutes), limit, LEASE_MS);
  const takeOne = async (minutes: number) => {
    const [leased, ...others] = await take(minutes);
    if (!leased || others.length > 0) throw new Error(`expected one message, got ${others.length + (leased ? 1 : 0)}`);
    return leased;
  };
  const owe = async (...messages: OutboxMessage[]) => {
    const filing = aFiling(aMatterNo(), { outbox: messages });
    await senders().one.records.commit([filing]);
    return filing.id;
  };
  const m = (key: string, overrides: Partial<OutboxMessage> = {}) => aMessage({ key, ...overrides });
  const delivery = (overrides: Partial<Delivery> = {}): Delivery => ({
    platform: "wecom",
    unreachable: [],
    ...overrides,
  });

  describe(`${name}: outbox`, () => {
    test("a message comes as it was said, with whom it belongs to", async () => {
      const message = m("hello", { urgent: true });
      const no = await owe(message);
      expect(await take(0)).toEqual([{ kind: "matter", id: no, message, tries: 0 }]);
    });

    test("matters, calls, conversations and notices owe alike", async () => {
      const matter = await owe(m("matter"));
      await senders().one.records.commit([aDraft(aCallNo(), matter, { outbox: [m("call")] })]);
      await senders().one.records.commit([aTalk("grid05", 0, { outbox: [m("talk")] })]);
      await senders().one.records.commit([aNotice("digest:2026-03-10:x", { outbox: [m("notice")] })]);
      expect(keys(await take(0)).sort()).toEqual(["call", "matter", "notice", "talk"]);
    });

    test("nothing goes before its moment", async () => {
      await owe(m("later", { notBefore: at(10) }));
      expect(await take(9)).toEqual([]);
      expect(keys(await take(10))).toEqual(["later"]);
    });

    test("of one aggregate only the first goes; the next when the first is done", async () => {
      await owe(m("first"), m("second"));
      const first = await takeOne(0);
      expect(first.message.key).toBe("first");
      expect(await take(0)).toEqual([]);
      await outbox().done(first, delivery(), at(0));
      expect(keys(await take(0))).toEqual(["second"]);
    });

    test("messages of a later commit stand behind those of an earlier one", async () => {
      const no = await owe(m("first"));
      await senders().one.records.commit([aSupplement(no, 1, { outbox: [m("second")] })]);
      const first = await takeOne(0);
      await outbox().done(first, undefined, at(0));
      expect([first.message.key, ...keys(await take(0))]).toEqual(["first", "second"]);
    });

    test("what waits for its moment does not hold up what is due", async () => {
      await owe(m("evening", { notBefore: at(600) }), m("now"));
      const now = await takeOne(0);
      await outbox().done(now, undefined, at(0));
      expect(now.message.key).toBe("now");
      expect(await take(599)).toEqual([]);
      expect(keys(await take(600))).toEqual(["evening"]);
    });

    test("the urgent go first, within an aggregate and among all", async () => {
      await owe(m("old", { notBefore: at(-60) }));
      await owe(m("plain"), m("alarm", { urgent: true }));
      expect(keys(await take(0, 1))).toEqual(["alarm"]);
      expect(keys(await take(0))).toEqual(["old"]);
    });

    test("two senders never hold the same message", async () => {
      for (let i = 0; i < 12; i += 1) await owe(m(`m${i}`));
      const both = await Promise.all([take(0, 12), senders().other.outbox.take(at(0), 12, LEASE_MS)]);
      const held = both.flatMap(keys);
      expect(new Set(held).size).toBe(held.length);
      const rest = await take(0, 12);
      expect([...held, ...keys(rest)].sort()).toEqual(Array.from({ length: 12 }, (_, i) => `m${i}`).sort());
    });

    test("a lease ends with its time: after a crash another sender goes on", async () => {
      await owe(m("first"), m("second"));
      await take(0);
      expect(await senders().other.outbox.take(new Date(at(1).getTime() - 1), 10, LEASE_MS)).toEqual([]);
      const again = await senders().other.outbox.take(at(1), 10, LEASE_MS);
      expect(again).toMatchObject([{ message: { key: "first" }, tries: 1 }]);
    });

    test("a commit that comes while a message is out does not free it", async () => {
      const no = await owe(m("first"));
      const first = await takeOne(0);
      await senders().one.records.commit([aSupplement(no, 1, { outbox: [m("second")] })]);
      expect(await take(0)).toEqual([]);
      await outbox().done(first, undefined, at(0));
      expect(keys(await take(0))).toEqual(["second"]);
    });

    test("sending does not disturb whoever writes at the same time", async () => {
      const no = await owe(m("first"));
      const first = await takeOne(0);
      await outbox().done(first, delivery(), at(0));
      expect(await senders().one.records.commit([aSupplement(no, 1)])).toEqual({ kind: "committed" });
    });

    test("what failed comes again at its time, one try older, and those behind it wait", async () => {
      await owe(m("first"), m("second"), m("alarm", { urgent: true, notBefore: at(1) }));
      const first = await takeOne(0);
      await outbox().failed(first, at(5), { code: "chat_busy", message: "busy" }, at(0));
      expect(keys(await take(0))).toEqual([]);
      const alarm = await takeOne(1);
      expect(alarm.message.key).toBe("alarm");
      await outbox().done(alarm, undefined, at(1));
      const again = await takeOne(5);
      expect(again).toMatchObject({ message: { key: "first", notBefore: at(5) }, tries: 1 });
    });

    test("what had to wait its turn comes again without having been tried", async () => {
      await owe(m("first"), m("second"));
      await outbox().defer(await takeOne(0), at(2));
      expect(await take(1)).toEqual([]);
      expect(await takeOne(2)).toMatchObject({ message: { key: "first" }, tries: 0 });
    });

    test("a sender that lost its lease to time cannot put the message back", async () => {
      await owe(m("only"));
      const lost = await takeOne(0);
      const [held] = await senders().other.outbox.take(at(1), 10, LEASE_MS);
      await outbox().failed(lost, at(1), { code: "chat_busy", message: "busy" }, at(1));
      await outbox().failed(lost, "dead", { code: "chat_busy", message: "busy" }, at(1));
      await outbox().defer(lost, at(1));
      expect(await take(1)).toEqual([]);
      expect(await outbox().counts()).toEqual({ owed: 1, dead: 0 });
      await senders().other.outbox.done(held as Leased, undefined, at(1));
      expect(await outbox().counts()).toEqual({ owed: 0, dead: 0 });
    });

    test("what is given up becomes a dead letter and no longer holds up the next", async () => {
      await owe(m("first"), m("second"));
      await outbox().failed(await takeOne(0), "dead", { code: "chat_message_refused", message: "bad" }, at(0));
      expect(await outbox().counts()).toEqual({ owed: 1, dead: 1 });
      expect(keys(await take(0))).toEqual(["second"]);
    });

    test("done twice is done once", async () => {
      await owe(m("first"), m("second"));
      const first = await takeOne(0);
      await outbox().done(first, delivery({ responseCode: "rc" }), at(0));
      await outbox().done(first, delivery({ responseCode: "rc" }), at(0));
      expect(await outbox().counts()).toEqual({ owed: 1, dead: 0 });
    });

    test("knows which photos are still to be fetched, until they are or were given up", async () => {
      const fetch = (name: string): OutboxMessage =>
        m(`fetch:${name}`, { message: { kind: "fetch", photo: asId(name), mediaId: `media-${name}` } });
      const show = m("show", { message: { kind: "photo", to: [asId("u1")], photo: asId("shown") } });
      await senders().one.records.commit([aTalk("grid07", 0, { outbox: [fetch("first"), fetch("second"), show] })]);
      const owed = () => Promise.all(["first", "second", "shown"].map((name) => outbox().owesFetch(asId(name))));
      expect(await owed()).toEqual([true, true, false]);
      await outbox().done(await takeOne(0), undefined, at(0));
      expect(await owed()).toEqual([false, true, false]);
      const second = await takeOne(0);
      expect(await owed()).toEqual([false, true, false]);
      await outbox().failed(second, "dead", { code: "media_gone", message: "gone" }, at(0));
      expect(await owed()).toEqual([false, false, false]);
    });

    test("counts what is owed, also what waits", async () => {
      await owe(m("a"), m("b", { notBefore: at(60) }));
      await owe(m("c"));
      expect(await outbox().counts()).toEqual({ owed: 3, dead: 0 });
    });

    test("tells who owes what should long be out, oldest first; what was put off is not late", async () => {
      expect(await outbox().overdue(at(30), 5)).toEqual({ count: 0, oldest: [] });
      const second = await owe(m("b", { notBefore: at(2) }));
      await senders().one.records.commit([aNotice("n", { outbox: [m("a", { notBefore: at(1) })] })]);
      const later = await owe(m("c", { notBefore: at(3) }));
      await outbox().defer((await take(3)).find(({ id }) => id === later) as Leased, at(60));
      const late = [
        { kind: "notice", id: "n" },
        { kind: "matter", id: second },
      ];
      expect(await outbox().overdue(at(30), 5)).toEqual({ count: 2, oldest: late });
      expect(await outbox().overdue(at(30), 1)).toEqual({ count: 2, oldest: late.slice(0, 1) });
      expect(await outbox().overdue(at(0), 5)).toEqual({ count: 0, oldest: [] });
    });

    test("tells the next moment at which anything may go", async () => {
      expect(await outbox().nextAt()).toBeUndefined();
      await owe(m("b", { notBefore: at(20) }));
      await owe(m("a", { notBefore: at(10) }));
      expect(await outbox().nextAt()).toEqual(at(10));
      await outbox().done(await takeOne(10), undefined, at(10));
      expect(await outbox().nextAt()).toEqual(at(20));
    });

    test("what is out may go again when its lease ends, also when more came in the meantime", async () => {
      const no = await owe(m("a", { notBefore: at(-5) }));
      await take(0);
      expect(await outbox().nextAt()).toEqual(at(1));
      await senders().one.records.commit([aSupplement(no, 1, { outbox: [m("b")] })]);
      expect(await outbox().nextAt()).toEqual(at(1));
      await owe(m("c", { notBefore: at(0) }));
      expect(await outbox().nextAt()).toEqual(at(0));
    });

    test("a card can be replaced by the code of its latest sending, each code once", async () => {
      const card: Card = { id: "SX@file@1", title: "新事项", form: "buttons", lines: [], buttons: [] };
      await owe(m("card", { message: { kind: "card", to: [asId("u1")], card } }));
      await owe(m("again", { message: { kind: "card", to: [asId("u2")], card } }));
      const [first, second] = (await take(0)) as [Leased, Leased];
      await outbox().done(first, delivery({ responseCode: "older" }), at(0));
      await outbox().done(second, delivery({ responseCode: "newer" }), at(1));
      expect(await outbox().takeResponseCode("SX@file@1")).toBe("newer");
      expect(await outbox().takeResponseCode("SX@file@1")).toBe("older");
      expect(await outbox().takeResponseCode("SX@file@1")).toBeUndefined();
    });

    test("a copy of a card is found with it, save the one that was pressed", async () => {
      const card: Card = { id: "SX@copied@1", title: "新事项", form: "buttons", lines: [], buttons: [] };
      const copy = { ...card, id: "SX@copied@1@QJ-20260310-001-2" };
      await owe(m("card", { message: { kind: "card", to: [asId("u1")], card } }));
      await outbox().done(await takeOne(0), delivery({ responseCode: "original" }), at(0));
      await owe(m("copy", { message: { kind: "card", to: [asId("u2")], card: copy } }));
      await outbox().done(await takeOne(0), delivery({ responseCode: "copy" }), at(1));
      expect(await outbox().takeResponseCode(card.id, copy.id)).toBe("original");
      expect(await outbox().takeResponseCode(card.id, copy.id)).toBeUndefined();
      expect(await outbox().takeResponseCode(card.id)).toBe("copy");
    });

    test("two who want the same card's code never get the same one", async () => {
      const card: Card = { id: "SX@race@1", title: "新事项", form: "buttons", lines: [], buttons: [] };
      await owe(m("card", { message: { kind: "card", to: [asId("u1")], card } }));
      await outbox().done(await takeOne(0), delivery({ responseCode: "only" }), at(0));
      const both = await Promise.all([
        outbox().takeResponseCode("SX@race@1"),
        senders().other.outbox.takeResponseCode("SX@race@1"),
      ]);
      expect(both.filter((code) => code === "only")).toHaveLength(1);
    });
  });
}
