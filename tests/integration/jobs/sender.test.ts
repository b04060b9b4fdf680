import { asId, type PhotoId, type StaffId } from "../../../src/domain/shared/ids.js";
import { createPace } from "../../../src/jobs/pace.js";
import { createSender, type SenderDeps } from "../../../src/jobs/sender.js";
import { BotError, type BotErrorCode } from "../../../src/ports/bot-error.js";
import type { Card, Delivery, Neutral, OutboxMessage } from "../../../src/ports/message.js";
import type { Messenger, Picture } from "../../../src/ports/messenger.js";
import { aFiling, aMatterNo, aMessage, aTalk, NINE } from "../../support/changes.js";
import { type FreshStore, freshStore, stoppedClock } from "../../support/mongo.js";
import { aLog } from "../../support/wecom-log.js";

const PICTURE: Picture = { bytes: Buffer.from("a picture"), contentType: "image/jpeg" };
const PHOTO = asId<PhotoId>("photo-1");
const CLERK = asId<StaffId>("clerk01");
const MAX_TRIES = 4;

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

type Told = { readonly message: Neutral; readonly picture?: Picture };
type Upset = (message: Neutral) => BotError | undefined;

/** A messenger that writes down what it is given; `upset` says what goes wrong with a message. */
function aMessenger() {
  const told: Told[] = [];
  const state: { upset: Upset; delivery: Partial<Delivery> } = { upset: () => undefined, delivery: {} };
  const take = async (one: Told): Promise<Delivery> => {
    const fault = state.upset(one.message);
    if (fault) throw fault;
    told.push(one);
    return { platform: "wecom", unreachable: [], ...state.delivery };
  };
  const messenger: Messenger = {
    send: (message) => take({ message }),
    sendPhoto: (to, picture, photo) => take({ message: { kind: "photo", to, photo }, picture }),
    fetchMedia: async (mediaId) => {
      const fault = state.upset({ kind: "fetch", photo: PHOTO, mediaId });
      if (fault) throw fault;
      return PICTURE;
    },
  };
  return { messenger, told, state };
}

function aSender(overrides: Partial<SenderDeps> = {}) {
  const { messenger, told, state } = aMessenger();
  const log = aLog();
  const unreached: (readonly [key: string, whom: readonly StaffId[]])[] = [];
  const sender = createSender({
    outbox: fresh.store.outbox,
    photos: fresh.store.photos,
    messenger,
    clock,
    log,
    random: () => 0,
    reportUnreachable: async ({ message }, whom) => {
      unreached.push([message.key, whom]);
    },
    retry: { maxTries: MAX_TRIES, longestMs: 600_000 },
    pace: createPace({
      perPersonPerMinute: 100,
      perGroupPerMinute: 100,
      perAppPerMinute: 1000,
      chatChangesPerMinute: 9,
    }),
    width: 8,
    leaseMs: 60_000,
    ...overrides,
  });
  const drainAfter = (seconds: number) => {
    clock.advance(seconds * 1000);
    return sender.drain();
  };
  return { sender, told, state, log, unreached, drainAfter };
}

const fault = (code: BotErrorCode, retryAfterMs?: number) =>
  new BotError(code, "for the test", retryAfterMs === undefined ? {} : { retryAfterMs });
const text = (words: string, to = CLERK): Neutral => ({ kind: "text", to: [to], text: words });
const show: Neutral = { kind: "photo", to: [CLERK], photo: PHOTO };
const fetch: OutboxMessage = aMessage({
  key: "fetch",
  urgent: true,
  message: { kind: "fetch", photo: PHOTO, mediaId: "m-1" },
});

function card(id: string): Card {
  return { id, form: "buttons", title: "新事项", lines: [], buttons: [] };
}

const owed = (key: string, message: Neutral) => aMessage({ key, message });

async function oweTo(...messages: OutboxMessage[]): Promise<void> {
  await fresh.store.records.commit([aFiling(aMatterNo(), { outbox: messages })]);
}

/** Words of texts, ids of cards, and 照片. */
const heard = (told: readonly Told[]) =>
  told.map(({ message }) => {
    if (message.kind === "text") return message.text;
    return message.kind === "card" ? message.card.id : message.kind;
  });

describe("stopping", () => {
  test("waits for what is under way and takes nothing more; the rest is owed until the next start", async () => {
    let arrived: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { messenger, told } = aMessenger();
    const slow: Messenger = {
      ...messenger,
      async send(message) {
        arrived();
        await held;
        return messenger.send(message);
      },
    };
    const { sender } = aSender({ messenger: slow });
    await oweTo(owed("a", text("first")), owed("b", text("second")));
    const drained = sender.drain();
    await underWay;
    const stopped = sender.stop();
    letGo();
    await Promise.all([stopped, drained]);
    expect(heard(told)).toEqual(["first"]);
    expect(await fresh.store.outbox.counts()).toEqual({ owed: 1, dead: 0 });
    expect(await sender.drain()).toBe(0);
  });
});

describe("order", () => {
  test("what one aggregate owes arrives as it was owed, photos behind the card they belong to", async () => {
    const { sender, told } = aSender();
    await fresh.store.photos.save(PHOTO, PICTURE);
    await oweTo(
      owed("a", { kind: "card", to: [CLERK], card: card("SX@new@1") }),
      owed("b", text("补充")),
      owed("c", show),
    );
    expect(await sender.drain()).toBe(3);
    expect(heard(told)).toEqual(["SX@new@1", "补充", "photo"]);
    expect(told[2]?.picture).toEqual(PICTURE);
    expect(await fresh.store.outbox.counts()).toEqual({ owed: 0, dead: 0 });
  });

  test("one that must wait keeps back those behind it, not other aggregates", async () => {
    const { sender, told, state, drainAfter } = aSender();
    state.upset = (message) =>
      message.kind === "text" && message.text === "first" ? fault("chat_busy", 30_000) : undefined;
    await oweTo(owed("a", text("first")), owed("b", text("second")));
    await oweTo(owed("a", text("elsewhere")));
    await sender.drain();
    expect(heard(told)).toEqual(["elsewhere"]);
    state.upset = () => undefined;
    await drainAfter(29);
    expect(heard(told)).toEqual(["elsewhere"]);
    await drainAfter(1);
    expect(heard(told)).toEqual(["elsewhere", "first", "second"]);
  });

  test("who would get more than the platform takes in a minute gets the rest in the next, untried", async () => {
    const { sender, told, drainAfter, log } = aSender({
      pace: createPace({ perPersonPerMinute: 2, perGroupPerMinute: 9, perAppPerMinute: 99, chatChangesPerMinute: 9 }),
    });
    await oweTo(owed("a", text("1")), owed("b", text("2")), owed("c", text("3")));
    await sender.drain();
    expect(heard(told)).toEqual(["1", "2"]);
    await drainAfter(60);
    expect(heard(told)).toEqual(["1", "2", "3"]);
    expect(log.lines).toEqual([]);
  });
});

describe("repetition", () => {
  test("waits twice as long each time and gives up loudly after the last try; the next goes on", async () => {
    const { sender, told, state, log, drainAfter } = aSender();
    state.upset = (message) =>
      message.kind === "text" && message.text === "never" ? fault("chat_busy", 10_000) : undefined;
    await oweTo(owed("a", text("never")), owed("b", text("behind")));
    await sender.drain();
    for (const seconds of [10, 20, 40]) {
      expect(heard(told)).toEqual([]);
      await drainAfter(seconds);
    }
    expect(heard(told)).toEqual(["behind"]);
    expect(await fresh.store.outbox.counts()).toEqual({ owed: 0, dead: 1 });
    expect(log.lines.map(({ level }) => level)).toEqual(["warn", "warn", "warn", "error"]);
    expect(log.lines.at(-1)?.fields).toMatchObject({ key: "a", code: "chat_busy", tries: MAX_TRIES });
  });

  test("what can never arrive is a dead letter at once", async () => {
    const { sender, state, log } = aSender();
    state.upset = () => fault("chat_message_refused");
    await oweTo(owed("a", text("words")));
    expect(await sender.drain()).toBe(0);
    expect(await fresh.store.outbox.counts()).toEqual({ owed: 0, dead: 1 });
    expect(log.lines).toMatchObject([{ level: "error", fields: { code: "chat_message_refused" } }]);
  });

  test("a fault nobody foresaw is repeated like any other, and logged as it is", async () => {
    const { sender, told, state, log, drainAfter } = aSender();
    const unforeseen = new TypeError("unforeseen");
    state.upset = () => {
      throw unforeseen;
    };
    await oweTo(owed("a", text("words")));
    await sender.drain();
    expect(log.lines).toMatchObject([{ level: "warn", fields: { code: "chat_unreachable", fault: unforeseen } }]);
    expect(await fresh.store.outbox.counts()).toEqual({ owed: 1, dead: 0 });
    state.upset = () => undefined;
    await drainAfter(1);
    expect(heard(told)).toEqual(["words"]);
  });

  test("who cannot be reached is reported, the message has arrived", async () => {
    const { sender, state, unreached } = aSender();
    state.delivery = { unreachable: [CLERK] };
    await oweTo(owed("a", text("words")));
    expect(await sender.drain()).toBe(1);
    expect(unreached).toEqual([["a", [CLERK]]]);
    expect(await fresh.store.outbox.counts()).toEqual({ owed: 0, dead: 0 });
  });

  test("when nobody at all can be reached, everybody is reported and the letter is dead", async () => {
    const { sender, state, unreached } = aSender();
    state.upset = () => fault("chat_target_gone");
    await fresh.store.photos.save(PHOTO, PICTURE);
    await oweTo(owed("p", show));
    await sender.drain();
    expect(unreached).toEqual([["p", [CLERK]]]);
    expect(await fresh.store.outbox.counts()).toEqual({ owed: 0, dead: 1 });
  });
});

describe("a chat group of an aggregate's own", () => {
  const chat = (...members: string[]): Neutral => ({
    kind: "chat",
    chat: "LH2026031001",
    name: "联合整治",
    members: members.map((id) => asId<StaffId>(id)),
  });
  const said = (words: string): Neutral => ({
    kind: "inChat",
    chat: "LH2026031001",
    to: [CLERK],
    mention: [],
    text: words,
  });

  test("is made before anything is said in it, however often making it has to be repeated", async () => {
    const { sender, told, state, drainAfter } = aSender();
    state.upset = ({ kind }) => (kind === "chat" ? fault("chat_busy", 30_000) : undefined);
    await oweTo(owed("a", chat("clerk01", "lead01")), owed("b", said("集合")), owed("c", chat("clerk01", "head01")));
    await sender.drain();
    expect(told).toEqual([]);
    state.upset = () => undefined;
    await drainAfter(30);
    expect(told.map(({ message }) => message.kind)).toEqual(["chat", "inChat", "chat"]);
    expect(await fresh.store.outbox.counts()).toEqual({ owed: 0, dead: 0 });
  });

  test("that cannot be made is a dead letter, loudly; what is said goes on and reaches people otherwise", async () => {
    const { sender, told, state, log } = aSender();
    state.upset = ({ kind }) => (kind === "chat" ? fault("chat_misconfigured") : undefined);
    await oweTo(owed("a", chat("clerk01", "lead01")), owed("b", said("集合")));
    await sender.drain();
    expect(told.map(({ message }) => message)).toEqual([said("集合")]);
    expect(log.lines).toMatchObject([{ level: "error", fields: { key: "a", code: "chat_misconfigured" } }]);
    expect(await fresh.store.deadLetters.list(9)).toEqual([
      expect.objectContaining({ message: chat("clerk01", "lead01") }),
    ]);
  });

  test("leaves out whom the platform does not know, and reports them", async () => {
    const { sender, state, unreached } = aSender();
    state.delivery = { unreachable: [asId<StaffId>("ghost")] };
    await oweTo(owed("a", chat("clerk01", "lead01", "ghost")));
    await sender.drain();
    expect(unreached).toEqual([["a", ["ghost"]]]);
  });
});

describe("cards whose time is over", () => {
  const replace = (cardId: string): Neutral => ({ kind: "replace", cardId, card: card(cardId), label: "已受理" });

  test("a card is replaced with the code of its sending", async () => {
    const { sender, told, state } = aSender();
    state.delivery = { responseCode: "rc-1" };
    await oweTo(owed("a", { kind: "card", to: [CLERK], card: card("SX@new@1") }), owed("b", replace("SX@new@1")));
    await sender.drain();
    expect(told[1]?.message).toMatchObject({ kind: "replace", cardId: "SX@new@1", responseCode: "rc-1" });
  });

  test("a card that was never sent needs no replacement", async () => {
    const { sender, told } = aSender();
    await oweTo(owed("a", replace("SX@never@1")), owed("b", text("behind")));
    expect(await sender.drain()).toBe(2);
    expect(heard(told)).toEqual(["behind"]);
  });

  test("a card that the platform can no longer change is dropped without a word: its button is harmless", async () => {
    const { sender, told, state, log } = aSender();
    state.upset = (message) => (message.kind === "replace" ? fault("chat_card_gone") : undefined);
    await oweTo(owed("a", { ...replace("SX@new@1"), responseCode: "old" } as Neutral), owed("b", text("behind")));
    await sender.drain();
    expect(heard(told)).toEqual(["behind"]);
    expect(await fresh.store.outbox.counts()).toEqual({ owed: 0, dead: 0 });
    expect(log.lines).toEqual([]);
  });
});

describe("a photo that is not there yet", () => {
  test("is shown as soon as it was fetched, in the same run", async () => {
    const { sender, told } = aSender();
    await fresh.store.records.commit([
      aTalk("grid05", 0, { outbox: [fetch] }),
      aFiling(aMatterNo(), { outbox: [owed("a", text("card")), owed("p", show)] }),
    ]);
    await sender.drain();
    expect(heard(told)).toEqual(["card", "photo"]);
    expect(told[1]?.picture).toEqual(PICTURE);
  });

  test("waits for its fetch however often that fails, and no wait is a failed try", async () => {
    const { sender, told, state, log, drainAfter } = aSender({ retry: { maxTries: 50, longestMs: 600_000 } });
    state.upset = (message) => (message.kind === "fetch" ? fault("chat_unreachable", 600_000) : undefined);
    await fresh.store.records.commit([aTalk("grid05", 0, { outbox: [fetch] })]);
    await oweTo(owed("p", show), owed("b", text("behind")));
    await sender.drain();
    for (let waits = 0; waits < 2 * MAX_TRIES; waits += 1) await drainAfter(3);
    expect(heard(told)).toEqual([]);
    expect(log.lines.map(({ fields }) => fields.key)).toEqual(["fetch"]);
    state.upset = () => undefined;
    await drainAfter(600);
    await drainAfter(3);
    expect(heard(told)).toEqual(["photo", "behind"]);
    expect(await fresh.store.outbox.counts()).toEqual({ owed: 0, dead: 0 });
  });

  test("and never will be dies loudly, and what stands behind it goes on", async () => {
    const { sender, told, state, log } = aSender();
    state.upset = (message) => (message.kind === "fetch" ? fault("media_gone") : undefined);
    await fresh.store.records.commit([aTalk("grid05", 0, { outbox: [fetch] })]);
    await oweTo(owed("a", text("card")), owed("p", show), owed("b", text("behind")));
    await sender.drain();
    expect(heard(told)).toEqual(["card", "behind"]);
    expect(await fresh.store.outbox.counts()).toEqual({ owed: 0, dead: 2 });
    expect(log.lines).toMatchObject([
      { level: "error", fields: { key: "fetch", code: "media_gone" } },
      { level: "error", fields: { key: "p", code: "media_gone" } },
    ]);
  });

  test("is not given up when its fetch ends between two looks", async () => {
    const outbox = {
      ...fresh.store.outbox,
      owesFetch: async () => {
        await fresh.store.photos.save(PHOTO, PICTURE);
        return false;
      },
    };
    const { sender, told } = aSender({ outbox });
    await oweTo(owed("p", show));
    expect(await sender.drain()).toBe(1);
    expect(told[0]?.picture).toEqual(PICTURE);
  });

  test("takes no place in anybody's minute while it waits", async () => {
    const { sender, told, state, drainAfter } = aSender({
      pace: createPace({ perPersonPerMinute: 1, perGroupPerMinute: 9, perAppPerMinute: 99, chatChangesPerMinute: 9 }),
    });
    state.upset = (message) => (message.kind === "fetch" ? fault("chat_unreachable", 600_000) : undefined);
    await fresh.store.records.commit([aTalk("grid05", 0, { outbox: [fetch] })]);
    await oweTo(owed("p", show));
    await sender.drain();
    await oweTo(owed("t", text("words")));
    await drainAfter(3);
    expect(heard(told)).toEqual(["words"]);
  });
});

test("calls that come while it runs share the run and nothing is sent twice", async () => {
  const { sender, told } = aSender();
  await oweTo(owed("a", text("1")), owed("b", text("2")));
  await Promise.all([sender.drain(), sender.drain(), sender.drain()]);
  expect(heard(told)).toEqual(["1", "2"]);
});
