import { normalise } from "../../src/bot/reading/normalise.js";
import { readSentence } from "../../src/bot/reading/read-sentence.js";
import { isPatrolNote, isSmallTalk } from "../../src/bot/reading/small-talk.js";
import fc from "../support/fast-check.js";
import { sampleRegistry } from "../support/registry.js";

const registry = await sampleRegistry();

const words = [...registry.categories.values()].flatMap(({ keywords }) => keywords.flatMap((k) => k.split(/[|+]/)));
const places = registry.places.map(({ name }) => name);
const glue = ["", " ", ",", "。", "有", "在", "12号", "门口", "1.", "2.", "从", "到", "又", "😀", "\n"];
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...places), fc.constantFrom(...glue)), { maxLength: 12 })
  .map((parts) => parts.join(""));
const anything = fc.oneof(sentence, fc.string({ unit: "grapheme", maxLength: 80 }));

test("any text is read: at least one matter, codes that exist, at most three classes to choose from", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { matters, ask } = readSentence(text, registry);
      expect(matters.length).toBeGreaterThan(0);
      expect(ask.filter(({ kind }) => kind === "category").length).toBeLessThanOrEqual(3);
      for (const { category, listItem, place } of matters) {
        expect(category === undefined || registry.categories.get(category)?.enabled).toBe(true);
        expect(listItem === undefined || registry.listItems.has(listItem)).toBe(true);
        expect(place.grid === undefined || registry.grids.has(place.grid)).toBe(true);
      }
      isPatrolNote(text);
      isSmallTalk(text);
    }),
  );
});

test("a single matter without a class always asks, one with a class never does", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { matters, ask } = readSentence(text, registry);
      if (matters.length === 1) expect(ask.length > 0).toBe(matters[0]?.category === undefined);
    }),
  );
});

test("what is quoted as the place stands in the text", () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const { place } of readSentence(text, registry).matters) expect(text).toContain(place.text);
    }),
  );
});

test("traditional characters, full width and capitals do not change the reading", () => {
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(sentence, (text) => {
      const summary = (read: string) =>
        readSentence(read, registry).matters.map(({ category, listItem, urgency }) => [category, listItem, urgency]);
      expect(summary(wide(text))).toEqual(summary(text));
    }),
  );
});

test("normalising twice is normalising once, and keeps the length", () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
      expect(normalise(text)).toHaveLength(text.length);
    }),
  );
});

test("a danger word always makes a matter URGENT, whatever stands around it", () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const { matters } = readSentence(`${text}。有人触电`, registry);
      expect(matters.some(({ urgency }) => urgency === "URGENT")).toBe(true);
    }),
  );
});
