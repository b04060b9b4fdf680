import { spelt } from "../../../../src/bot/reading/misspelt.js";
import { readSentence } from "../../../../src/bot/reading/read-sentence.js";
import { sampleRegistry } from "../../../support/registry.js";

const registry = await sampleRegistry();

test.each([
  ["路登不亮", "路灯不亮"],
  ["垃级满了", "垃圾满了"],
  ["井概没了", "井盖没了"],
  ["煤汽味好大", "煤气味好大"],
])("what the keyboard put in its place is read as meant: %s", (typed, meant) => {
  expect(spelt(typed)).toBe(meant);
  const classOf = (text: string) => readSentence(text, registry).matters[0]?.category;
  expect(classOf(typed)).toBe(classOf(meant));
});

test.each(["天然气", "马路等人", "认为建设得好"])("words that only look so stay: %s", (text) => {
  expect(spelt(text)).toBe(text);
});
