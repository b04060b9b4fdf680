import { beforeAll, describe, expect, test } from "@jest/globals";
import { answerTo } from "../../../src/cards/answers.js";
import { parseCardId } from "../../../src/cards/card-id.js";
import { utf8Length } from "../../../src/cards/clip.js";
import { OPERATION_DEEDS } from "../../../src/cards/deeds.js";
import { operationView } from "../../../src/cards/operation-view.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId } from "../../../src/domain/shared/ids.js";
import type { Card, OutboxMessage } from "../../../src/ports/message.js";
import { local, person } from "../../support/matters.js";
import { COMMANDER, LIAISONS, OperationStory } from "../../support/operations.js";
import { sampleRegistry } from "../../support/registry.js";
import { everyOperationStep } from "./every-operation-step.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const MAX_TEXT_BYTES = 2_048;
const DESK = ["lianhe.center01", "lianhe.center02"];
const LEADERS = ["lianhe.leader01", "lianhe.leader02", "lianhe.chief01"];

function cardsIn(messages: readonly OutboxMessage[]): { readonly to: readonly string[]; readonly card: Card }[] {
  return messages.flatMap(({ message }) => (message.kind === "card" ? [{ to: message.to, card: message.card }] : []));
}

function textsIn(messages: readonly OutboxMessage[]): string[] {
  return messages.flatMap(({ message }) => {
    if (message.kind === "reminders") return message.told.map(({ text }) => text);
    return message.kind === "text" || message.kind === "inChat" ? [message.text] : [];
  });
}

const toldIn = (messages: readonly OutboxMessage[]) =>
  [...new Set(messages.flatMap(({ message }) => (message.kind === "text" ? message.to : [])))].sort();
const askedIn = (messages: readonly OutboxMessage[]) => [...new Set(cardsIn(messages).flatMap(({ to }) => to))].sort();

describe("who hears of a step", () => {
  const step = (name: string) => {
    const found = everyOperationStep(registry).find(([what]) => what === name);
    if (!found) throw new Error(`no step ${name}`);
    return found[1].messages;
  };

  test("a draft is a card for the leaders, and nobody else's affair", () => {
    expect(askedIn(step("drafted"))).toEqual([...LEADERS].sort());
    expect(toldIn(step("drafted"))).toEqual([]);
  });

  test("an invitation is a card for each body's liaison and words for its deputy head and the street", () => {
    expect(askedIn(step("deployed"))).toEqual(["d01.liaison01", "d03.liaison01", "lianhe.police01"]);
    expect(toldIn(step("deployed"))).toEqual(["d01.leader01", "d03.leader01", ...DESK]);
  });

  test("a substitute is asked by card, those who run it hear why, who is replaced hears that it is free", () => {
    expect(askedIn(step("substitute named"))).toEqual(["d02.liaison01"]);
    expect(toldIn(step("substitute named"))).toEqual([...DESK, COMMANDER]);
    expect(toldIn(step("substitute confirmed"))).toEqual(["d03.leader01", "d03.liaison01"]);
  });

  test("the commander gets the site's card at the start, the bodies that are not there are called", () => {
    expect(askedIn(step("begun"))).toEqual([COMMANDER]);
    expect(toldIn(step("begun"))).toEqual(["d01.liaison01", "d03.liaison01", "lianhe.police01"]);
  });

  test("the result asks the desk for stars; who never came reads that it counts as no response", () => {
    expect(askedIn(step("done"))).toEqual(DESK);
    expect(textsIn(step("done")).join()).toContain("按未响应记录");
    expect(toldIn(step("rated"))).toEqual(["d01.leader01", "d01.liaison01"]);
  });
});

describe("every step", () => {
  test("fits: cards within what a card shows, texts within one message, each with its number", () => {
    for (const [what, { messages }] of everyOperationStep(registry)) {
      for (const { card } of cardsIn(messages)) {
        expect([what, parseCardId(card.id)?.no]).toEqual([what, "LH-20260310-01"]);
        expect([...card.title].length).toBeLessThanOrEqual(36);
        if (card.form === "buttons") expect(card.lines.length).toBeLessThanOrEqual(6);
      }
      // The group bears the number in its name.
      const toPeople = textsIn(messages.filter(({ message }) => message.kind !== "inChat"));
      for (const text of toPeople) expect([what, text.includes("LH")]).toEqual([what, true]);
      for (const text of textsIn(messages)) {
        expect([what, utf8Length(text) <= MAX_TEXT_BYTES]).toEqual([what, true]);
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });

  test("keys are unique and every event happens in some of them", () => {
    const seen = new Set<string>();
    for (const [, story] of everyOperationStep(registry)) {
      const keys = story.messages.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { type } of story.events) seen.add(type);
    }
    expect(Object.keys(OPERATION_DEEDS).filter((type) => !seen.has(type))).toEqual([]);
  });

  test("whoever acted is answered with the number, and 查 fits into one message for everybody", () => {
    for (const [what, story] of everyOperationStep(registry)) {
      if (!(story instanceof OperationStory)) continue;
      const { operation, events } = story;
      const last = events.at(-1);
      const fresh = events.filter(({ cause }) => cause === last?.cause);
      const who = registry.staff.get(asId(last?.actor.kind === "staff" ? last.actor.id : COMMANDER));
      if (!who) throw new Error("nobody acted");
      const done = { kind: "operation" as const, after: operation, events: fresh, history: events };
      if (last?.actor.kind === "staff")
        expect([what, answerTo(done, who, registry)]).toEqual([what, expect.stringMatching(/^【有呼必应/)]);
      for (const reader of [who.id, LIAISONS.D01, "lianhe.center01", "district.center01"]) {
        const staff = registry.staff.get(asId(reader));
        const view = staff
          ? operationView({ state: operation, events }, staff, registry, local("2026-03-11 10:00"))
          : "";
        expect([what, reader, view.includes("LH-20260310-01"), utf8Length(view) <= MAX_TEXT_BYTES]).toEqual([
          ...[what, reader, true, true],
        ]);
      }
    }
  });
});

test("a body reads its own stars and nobody else's; the street reads all", () => {
  const story = new OperationStory(registry)
    .deployed()
    .allConfirmed()
    .begun()
    .arrived(LIAISONS.D01)
    .arrived(LIAISONS.D03);
  story.done().rated({ ratings: [{ stars: 4 }] });
  const whole = (who: string) => {
    const staff = registry.staff.get(person(registry, who).id);
    const at = local("2026-03-11 16:00");
    return staff ? operationView({ state: story.operation, events: story.events }, staff, registry, at) : "";
  };
  expect(whole(LIAISONS.D01)).not.toContain("交通局4星");
  expect(whole("lianhe.center01")).toContain("交通局4星");
  const view = (who: string) => {
    const staff = registry.staff.get(person(registry, who).id);
    if (!staff) throw new Error(`nobody is called ${who}`);
    const shown = operationView(
      { state: story.operation, events: story.events },
      staff,
      registry,
      local("2026-03-11 16:00"),
    );
    return shown
      .split("\n")
      .filter((line) => /^(城管局|交通局)\d人/.test(line))
      .map((line) => line.includes("4星"));
  };
  expect(view(LIAISONS.D01)).toEqual([true, false]);
  expect(view("lianhe.center01")).toEqual([true, true]);
});
