import { BUTTON_KEYS } from "../../../src/cards/button-keys.js";
import { parseCardId } from "../../../src/cards/card-id.js";
import { MAX_TEXT_BYTES, utf8Length } from "../../../src/cards/clip.js";
import { CALL_DEEDS, MATTER_DEEDS } from "../../../src/cards/deeds.js";
import { matterNotices as matterNoticesOf } from "../../../src/cards/matter-notices.js";
import { confirmCard } from "../../../src/cards/questions/confirm-card.js";
import { correctCard } from "../../../src/cards/questions/correct-card.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import type { Card, OutboxMessage } from "../../../src/ports/message.js";
import { sampleRegistry } from "../../support/registry.js";
import { DISCIPLINE, everyAccountabilityStep } from "./accountability.js";
import * as chain from "./chain.js";
import { everyOperationStep } from "./every-operation-step.js";
import { everyOrderStep } from "./every-order-step.js";
import { everyCallStep, everyMatterStep, TEAM } from "./every-step.js";
import * as parts from "./parts.js";
import { cardsTo, textsTo, wordsIn } from "./story.js";
import { SECOND_REPORTER } from "./turns.js";

const CLERKS = ["kexiang.clerk01", "kexiang.clerk02"];
const CENTERS = ["lianhe.center01", "lianhe.center02"];
const LEADERS = ["lianhe.leader01", "lianhe.leader02"];
const DISTRICT = ["district.center01", "district.center02"];
const DESK = [chain.LIAISON, chain.DEPUTY];
const HELPERS = [parts.HELPER, parts.HELPER_HEAD];
const ROADS_DESK = ["d03.liaison01", "d03.leader01"];
const GOVERNANCE = ["governance.office01", "governance.office02"];

/** Whom a raised call is about, besides the lead department's desk and the street's leaders (C29). */
const INVOLVED = ["d04.head01", ...ROADS_DESK, "d05.liaison01", "d05.leader01", ...DISTRICT, ...CENTERS];

/** Column "who is told" of domain 4.2, who acted left out; whose turn comes next gets a card, also when it is himself. */
const MATTERS: Readonly<Record<string, { readonly told: readonly string[]; readonly asked: readonly string[] }>> = {
  reported: { told: [], asked: CLERKS },
  /** Corrected into a class that may be solved on the spot (M7). */
  corrected: { told: [], asked: [...CLERKS, chain.GRID_WORKER] },
  supplemented: { told: CLERKS, asked: [] },
  withdrawn: { told: CLERKS, asked: [] },
  recounted: { told: CLERKS, asked: [] },
  "raised, nobody's": { told: [], asked: CENTERS },
  "lead asked for": { told: [], asked: DISTRICT },
  "lead named": { told: [], asked: CENTERS },
  "reported, like an open one": { told: [], asked: CLERKS },
  "reported, like a closed one": { told: [], asked: CLERKS },
  merged: { told: [SECOND_REPORTER], asked: [] },
  "joined by a duplicate": { told: [chain.GRID_WORKER], asked: [] },
  "reporter asked": { told: [chain.GRID_WORKER], asked: [] },
  "not accepted": { told: [chain.GRID_WORKER], asked: [] },
  appealed: { told: [], asked: CENTERS },
  "finally not accepted": { told: [chain.GRID_WORKER], asked: [] },
  accepted: { told: [chain.GRID_WORKER], asked: CLERKS },
  "solved on the spot": { told: CLERKS, asked: [] },
  assigned: { told: [], asked: [TEAM] },
  "accepted and assigned at once": { told: [chain.GRID_WORKER], asked: [TEAM] },
  started: { told: [], asked: [TEAM] },
  "returned by the handler": { told: [], asked: CLERKS },
  handled: { told: [], asked: [chain.GRID_WORKER] },
  "verification failed": { told: [], asked: [TEAM] },
  raised: { told: [], asked: CENTERS },
  "accepted and raised at once": { told: [chain.GRID_WORKER], asked: CENTERS },
  "street assigned": { told: CLERKS, asked: [TEAM] },
  "sent back to the community": { told: [], asked: CLERKS },
  "made part of an operation": { told: [...CLERKS, chain.GRID_WORKER], asked: [] },
  "left over by it": { told: [], asked: CENTERS },
  reopened: { told: [...CENTERS, chain.DEPUTY], asked: CLERKS },
  "call opened": { told: [...CLERKS, chain.GRID_WORKER], asked: [] },
  "call redispatched": { told: [], asked: [] },
  "calls cancelled": { told: [], asked: CENTERS },
  "calls finished": { told: [], asked: [chain.GRID_WORKER] },
  disputed: { told: [], asked: [] },
  "call reworked": { told: [], asked: [] },
  "held in hand": { told: [chain.GRID_WORKER, TEAM], asked: [] },
  "held when raised": { told: [chain.GRID_WORKER, ...CENTERS], asked: [] },
  "resumed in hand": { told: [chain.GRID_WORKER], asked: [TEAM] },
  "resumed when raised": { told: [chain.GRID_WORKER], asked: CENTERS },
  closed: { told: [chain.GRID_WORKER], asked: [] },
  yellow: { told: CLERKS, asked: [] },
  red: { told: [...CENTERS, ...LEADERS], asked: [] },
};

/** Column "who is told" of domain 5.2, with sections 3 and 7.3. */
const CALLS: typeof MATTERS = {
  drafted: { told: [], asked: [chain.CENTER] },
  revised: { told: [], asked: [chain.CENTER] },
  "subject joined": { told: [], asked: [] },
  "in review": { told: [], asked: LEADERS },
  returned: { told: [], asked: [chain.CENTER] },
  sent: { told: [...CLERKS, chain.GRID_WORKER], asked: DESK },
  signed: { told: CENTERS, asked: DESK },
  "signed and responded": { told: [...CENTERS, ...CLERKS, chain.GRID_WORKER], asked: [...DESK, chain.HANDLER] },
  responded: { told: [...CENTERS, ...CLERKS, chain.GRID_WORKER], asked: [...DESK, chain.HANDLER] },
  progress: { told: CENTERS, asked: [] },
  "finish proposed": { told: [], asked: [chain.DEPUTY] },
  finished: { told: CENTERS, asked: CENTERS },
  "finished directly": { told: CENTERS, asked: CENTERS },
  rated: { told: [chain.LIAISON, chain.HANDLER, ...DISTRICT], asked: [chain.DEPUTY] },
  "rating proposed": { told: [], asked: LEADERS },
  "bad rating confirmed": { told: [chain.LIAISON, chain.HANDLER, ...DISTRICT], asked: [chain.DEPUTY] },
  "score appealed": { told: CENTERS, asked: GOVERNANCE },
  "late score appealed": { told: CENTERS, asked: GOVERNANCE },
  "appeal upheld": { told: [...DESK, ...CENTERS], asked: [] },
  "appeal dismissed": { told: [...DESK, ...CENTERS], asked: [] },
  "rated by default": { told: LEADERS, asked: [] },
  "signed by the system": { told: ["d04.head01", ...DISTRICT], asked: DESK },
  "finish disputed": { told: CENTERS, asked: LEADERS },
  "sent back to be done again": { told: [], asked: [...DESK, chain.HANDLER] },
  "dissatisfied again": { told: [chain.LIAISON, chain.HANDLER], asked: [chain.DEPUTY, ...DISTRICT] },
  "taken back unsigned": { told: [...DESK, ...DISTRICT], asked: [] },
  "cancellation asked for": { told: [], asked: [chain.DEPUTY] },
  "cancellation agreed": { told: [chain.LIAISON, ...DISTRICT, ...LEADERS], asked: [] },
  "objected to": { told: CENTERS, asked: DISTRICT },
  "objection upheld": { told: [...DESK, ...CENTERS, ...ROADS_DESK, ...GOVERNANCE], asked: [] },
  redispatched: { told: [...CLERKS, chain.GRID_WORKER], asked: ROADS_DESK },
  "objection dismissed": { told: [...DESK, ...CENTERS, ...GOVERNANCE], asked: [] },
  "street asked": { told: [], asked: CENTERS },
  "street delayed": { told: DESK, asked: [] },
  "street answered": { told: DESK, asked: [] },
  "raise asked for": { told: [], asked: [chain.CHIEF] },
  "not raised": { told: [...CENTERS, ...LEADERS], asked: [] },
  "call raised": { told: [...DESK, ...INVOLVED, ...LEADERS], asked: ["district.leader01"] },
  "sent and raised": {
    told: [...INVOLVED, ...LEADERS, ...CLERKS, chain.GRID_WORKER],
    asked: [...DESK, "district.leader01"],
  },
  "commented on": { told: [...DESK, ...INVOLVED, ...LEADERS, chain.CHIEF], asked: [] },
  "given to another lead": { told: [...DESK, ...INVOLVED, ...LEADERS, chain.CHIEF], asked: [] },
  "supervision proposed": { told: [], asked: DISTRICT },
  supervised: { told: ["d04.head01", ...CENTERS], asked: [chain.DEPUTY] },
  "not supervised": { told: [], asked: [] },
  "supervision replied to": { told: CENTERS, asked: DISTRICT },
  "reply accepted": { told: [...DESK, "d04.head01"], asked: [] },
  "reply asked for again": { told: [], asked: [chain.DEPUTY] },
  "supervision unanswered": { told: [chain.DEPUTY, "d04.head01", ...DISTRICT], asked: [] },
  "extension asked for": { told: [], asked: LEADERS },
  extended: { told: [...DESK, chain.GRID_WORKER], asked: [] },
  "second extension asked for": { told: [], asked: DISTRICT },
  "not extended": { told: DESK, asked: [] },
  "hold asked for": { told: [], asked: DISTRICT },
  "not held": { told: DESK, asked: [] },
  held: { told: [...DESK, ...CENTERS, chain.GRID_WORKER], asked: [] },
  resumed: { told: [], asked: [...DESK, chain.HANDLER] },
  "part sent": { told: [], asked: HELPERS },
  "part signed": { told: [...CENTERS, chain.LIAISON], asked: HELPERS },
  "part responded": { told: [...CENTERS, chain.LIAISON], asked: [...HELPERS, "d05.handler01"] },
  "part finished": { told: CENTERS, asked: CENTERS },
  "part released": { told: [...HELPERS, ...CENTERS, ...DISTRICT], asked: [] },
  "part cancelled with its lead": { told: HELPERS, asked: [] },
  "part moved with its lead": { told: [], asked: [] },
  "part closed for its lead": { told: [], asked: [...DESK, chain.HANDLER] },
  "part reopened for its lead": { told: [], asked: [...DESK, chain.HANDLER] },
  "false finish proposed": { told: [], asked: [] },
  "red after an order": { told: [], asked: [] },
  "accountability decided": { told: [], asked: [] },
  archived: { told: [], asked: [] },
  cancelled: { told: [], asked: [] },
  recounted: { told: [...DESK, ...CENTERS], asked: [] },
  light: { told: [], asked: [] },
  reminded: { told: [chain.LIAISON], asked: [] },
  widened: { told: [], asked: [chain.CHIEF] },
};

/** Domain 11, level 4: the department first, then the governance office; a referral goes to the discipline body alone. */
const ACCOUNTABILITIES: typeof MATTERS = {
  proposed: { told: ["d04.head01", ...GOVERNANCE], asked: [chain.DEPUTY] },
  reminded: { told: [chain.DEPUTY], asked: [] },
  over: { told: [], asked: GOVERNANCE },
  stated: { told: [], asked: GOVERNANCE },
  confirmed: { told: [chain.DEPUTY, "d04.head01", ...DISTRICT], asked: [] },
  "reported to the leader": { told: [chain.DEPUTY, "d04.head01", ...DISTRICT, "district.leader01"], asked: [] },
  referred: { told: [chain.DEPUTY, "d04.head01", ...DISTRICT], asked: [DISCIPLINE] },
  dismissed: { told: [chain.DEPUTY, "d04.head01", ...DISTRICT], asked: [] },
  received: { told: [], asked: [DISCIPLINE] },
  resulted: { told: GOVERNANCE, asked: [] },
};

function people(messages: readonly OutboxMessage[], kind: "text" | "card"): string[] {
  if (kind === "text")
    return messages
      .flatMap(wordsIn)
      .flatMap(({ to }) => to)
      .sort();
  return messages.flatMap(({ message }) => (message.kind === kind ? [...message.to] : [])).sort();
}

function cards(messages: readonly OutboxMessage[]): Card[] {
  return messages.flatMap(({ message }) => (message.kind === "card" ? [message.card] : []));
}

function keysOf(card: Card): string[] {
  if (card.form === "buttons") return card.buttons.map(({ key }) => key);
  return card.form === "notice" ? [] : [card.submit.key];
}

describe("who is told", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  test.each(Object.entries(MATTERS))(
    "a matter %s reaches exactly those whom the table names",
    (name, { told, asked }) => {
      const step = new Map(everyMatterStep(registry)).get(name);
      expect(people(step?.messages ?? [], "text")).toEqual([...told].sort());
      expect(people(step?.messages ?? [], "card")).toEqual([...asked].sort());
    },
  );

  test.each(Object.entries(CALLS))("a call %s reaches exactly those whom the table names", (name, { told, asked }) => {
    const step = new Map(everyCallStep(registry)).get(name);
    expect(people(step?.messages ?? [], "text")).toEqual([...told].sort());
    expect(people(step?.messages ?? [], "card")).toEqual([...asked].sort());
  });

  test.each(Object.entries(ACCOUNTABILITIES))(
    "a proposal for accountability %s reaches exactly those whom the handbook names",
    (name, { told, asked }) => {
      const step = new Map(everyAccountabilityStep(registry)).get(name);
      expect(people(step?.messages ?? [], "text")).toEqual([...told].sort());
      expect(people(step?.messages ?? [], "card")).toEqual([...asked].sort());
    },
  );

  test("every event type of matters and calls happens in these acts", () => {
    const seen = [...everyMatterStep(registry), ...everyCallStep(registry)].flatMap(([, { acted }]) =>
      acted.events.map(({ type }) => type as string),
    );
    expect([...Object.keys(MATTER_DEEDS), ...Object.keys(CALL_DEEDS)].filter((type) => !seen.includes(type))).toEqual(
      [],
    );
  });

  test("nobody is told twice in one act: a text, or a card with the facts; a form may stand beside a text", () => {
    for (const [name, { messages }] of [...everyMatterStep(registry), ...everyCallStep(registry)]) {
      const told = messages.flatMap((owed) => {
        const { message } = owed;
        if (wordsIn(owed).length > 0) return wordsIn(owed).flatMap(({ to }) => to);
        return message.kind === "card" && message.card.form === "buttons" ? [...message.to] : [];
      });
      expect({ name, twice: told.filter((id, i) => told.indexOf(id) !== i) }).toEqual({ name, twice: [] });
    }
  });

  test("no message goes to nobody, and keys are unique in an aggregate and the same when made again", () => {
    const stories = [everyMatterStep(registry), everyCallStep(registry)].flat();
    const again = [everyMatterStep(registry), everyCallStep(registry)].flat();
    for (const [i, [, { messages }]] of stories.entries()) {
      const keys = messages.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(again[i]?.[1].messages).toEqual(messages);
      for (const { message } of messages) if ("to" in message) expect(message.to.length).toBeGreaterThan(0);
    }
  });

  test("keys of one story never meet, because each begins with the number of its event", () => {
    const story = [
      chain.drafted(registry).call,
      chain.inReview(registry),
      chain.sent(registry),
      chain.signed(registry),
    ];
    const keys = story.flatMap(({ messages }) => messages.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("every button of the chain stands on some card, and no card has a button that the bot does not know", () => {
    const asked = confirmCard(registry, { no: chain.CALL, seq: 1, question: "同意呼叫?" });
    const steps = [everyMatterStep(registry), everyCallStep(registry), everyAccountabilityStep(registry)].flat();
    const all = steps.flatMap(([, { messages }]) => cards(messages));
    const wrong = correctCard(registry, chain.reported(registry).acted.after, 1);
    const orders = everyOrderStep(registry).flatMap(([, { messages }]) => cards(messages));
    const operations = everyOperationStep(registry).flatMap(([, { messages }]) => cards(messages));
    const keys = new Set([...all, ...orders, ...operations, asked, wrong].flatMap(keysOf));
    expect([...keys].sort()).toEqual([...BUTTON_KEYS].sort());
  });

  test("a department never gets a button to return or refuse a call, a helper none to be released", () => {
    const keysTo = (...people: readonly string[]) =>
      everyCallStep(registry).flatMap(([, { messages }]) =>
        people.flatMap((id) => cardsTo(messages, id).flatMap(keysOf)),
      );
    expect(new Set(keysTo(...HELPERS))).toEqual(new Set(["sign", "respond", "finish", "progress", "extend"]));
    const keys = keysTo(chain.LIAISON, chain.HANDLER, chain.DEPUTY);
    expect(new Set(keys)).toEqual(
      new Set([
        ...["sign", "respond", "progress", "finish", "agree_cancel", "extend", "reply_supervision", "appeal_score"],
        "release",
      ]),
    );
  });

  test("cards keep within what a card shows, texts within one message, ids within the platform's alphabet", () => {
    for (const [, { messages }] of [...everyMatterStep(registry), ...everyCallStep(registry)]) {
      for (const card of cards(messages)) {
        expect(card.id).toMatch(/^[0-9A-Za-z_@-]{1,128}$/);
        expect(parseCardId(card.id)).toBeDefined();
        expect([...card.title].length).toBeLessThanOrEqual(36);
        expect([...(card.desc ?? "")].length).toBeLessThanOrEqual(44);
        if (card.form === "buttons") {
          expect(card.lines.length).toBeLessThanOrEqual(6);
          for (const { label, value } of card.lines) {
            expect([...label].length).toBeLessThanOrEqual(5);
            expect([...value].length).toBeLessThanOrEqual(30);
          }
          expect([...(card.text ?? "")].length).toBeLessThanOrEqual(160);
        }
      }
      for (const { message } of messages)
        if (message.kind === "text") expect(utf8Length(message.text)).toBeLessThanOrEqual(MAX_TEXT_BYTES);
    }
  });

  test("a resident's phone reaches neither reporter nor district nor the group, also when it stands in every word", () => {
    const readers: readonly string[] = [chain.GRID_WORKER, ...DISTRICT];
    for (const [name, { messages }] of [...everyMatterStep(registry), ...everyCallStep(registry)]) {
      const texts = readers.flatMap((id) => textsTo(messages, id));
      const mentions = messages.flatMap(({ message }) => (message.kind === "mention" ? [message.text] : []));
      const leaks = [...texts, ...mentions].filter((text) => text.includes(chain.PHONE));
      expect({ name, leaks }).toEqual({ name, leaks: [] });
    }
  });

  test("a message is urgent exactly when its matter or call is, and then waits for no morning", () => {
    const night = new Date("2026-03-10T15:00:00Z"); // 23:00 in Guangzhou
    const calm = chain.reported(registry, { urgency: "NORMAL" });
    const loud = chain.reported(registry, { urgency: "URGENT" });
    expect(calm.messages.map(({ message, urgent }) => [message.kind, urgent])).toEqual([
      ["card", false],
      ["photo", false],
    ]);
    expect(loud.messages.map(({ message, urgent }) => [message.kind, urgent])).toEqual([
      ["card", true],
      ["photo", true],
    ]);
    expect(nightly(registry, "NORMAL", night)).toEqual(new Date("2026-03-10T23:30:00Z"));
    expect(nightly(registry, "URGENT", night)).toEqual(night);
  });
});

/** When the clerk's card of a report at that hour may go out. */
function nightly(registry: Registry, urgency: "NORMAL" | "URGENT", when: Date): Date | undefined {
  const { acted } = chain.reported(registry, { urgency });
  const events = acted.events.map((event) => ({ ...event, at: when }));
  const [first] = matterNoticesOf({ ...acted, events, history: events });
  expect(first?.message).toMatchObject({ kind: "card", to: [asId<StaffId>("kexiang.clerk01"), "kexiang.clerk02"] });
  return first?.notBefore;
}
