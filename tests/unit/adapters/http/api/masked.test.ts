import { callJson, matterJson } from "../../../../../adapters/http/api/present.js";
import { summaryOfCall, summaryOfMatter } from "../../../../../src/app/summaries.js";
import type { Registry } from "../../../../../src/domain/district/registry.js";
import { CallStory } from "../../../../support/calls.js";
import { MatterStory } from "../../../../support/matters.js";
import { sampleRegistry } from "../../../../support/registry.js";

const PHONE = "13812340000";
let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

test("a program reads no resident's phone: not in the words of a matter, not in its place, not in its list", () => {
  const story = new MatterStory(registry).reported({
    text: `垃圾堆了两天,联系${PHONE}`,
    place: { text: `科翔路12号(${PHONE})`, by: "name" },
  });
  const { matter: state, events } = story;
  const told = JSON.stringify([matterJson({ state, events }, registry), summaryOfMatter(state, registry).title]);
  expect(told).not.toContain(PHONE);
  expect(told).toContain("138****0000");
});

test("nor in what a street asks of a department and what it says that it tried", () => {
  const story = new CallStory(registry)
    .drafted({ ask: `请联系${PHONE}后疏通`, tried: `问过${PHONE}` })
    .inReview()
    .sent();
  const { call: state, events } = story;
  const told = JSON.stringify([callJson({ state, events }, registry), summaryOfCall(state, registry).title]);
  expect(told).not.toContain(PHONE);
  expect(told).toContain("138****0000");
});
