import { figuresOf, markAll } from "../../../../scripts/measure/figures.js";
import { halfOf, readLabelledSentences } from "../../../../scripts/measure/labelled-sentences.js";
import { FIELDS } from "../../../../scripts/measure/mark-sentence.js";
import { figuresText } from "../../../../scripts/measure/report.js";
import { projectFolder } from "../../../../src/assembly/project-folder.js";
import type { CategoryCode, ListItemCode } from "../../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../../support/registry.js";

const registry = await sampleRegistry();
const sentences = await readLabelledSentences(projectFolder("tests", "data", "sentences"));
const tune = sentences.filter(({ half }) => half === "tune");
const heldOut = sentences.filter(({ half }) => half === "held-out");

describe("the labelled sentences", () => {
  test("are at least 240, each once", () => {
    expect(sentences.length).toBeGreaterThanOrEqual(240);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });

  test("stand in the half their words' hash gives them; nobody moves one", () => {
    expect(sentences.filter(({ text, half }) => halfOf(text) !== half).map(({ text }) => text)).toEqual([]);
    expect(tune.length / sentences.length).toBeCloseTo(0.6, 1);
  });

  test("are labelled with classes and list rows that exist", () => {
    const known = (code: string | null): boolean =>
      code === null || registry.categories.has(code as CategoryCode) || registry.listItems.has(code as ListItemCode);
    const codes = sentences.flatMap(({ matters }) =>
      matters.flatMap(({ category = [], listItem = [] }) => [...category, ...listItem]),
    );
    expect(codes.filter((code) => !known(code))).toEqual([]);
  });
});

/** At least this share of the half "tune" is read right; a change of words or keywords may not lose more. */
const FLOORS = {
  intent: 0.98,
  count: 0.98,
  category: 0.96,
  listItem: 0.96,
  urgency: 0.97,
  place: 0.97,
  life: 0.98,
} as const;

describe("the half the reader was improved on", () => {
  const figures = figuresOf("tune", markAll(tune, registry));

  test.each(FIELDS)("is understood at least to the floor: %s", (field) => {
    const { right, of } = figures.fields[field];
    expect(right / of).toBeGreaterThanOrEqual(FLOORS[field]);
  });

  test("is asked about where too little is said, and hardly ever in vain", () => {
    expect(figures.askedAsItMust.right / figures.askedAsItMust.of).toBeGreaterThanOrEqual(0.85);
    expect(figures.askedInVain).toBeLessThanOrEqual(3);
  });

  test("has no urgent matter that is read as less", () => {
    expect(figures.dangerousMisses).toBe(0);
  });
});

test("the half that was held out is read without a fault and its figures are told", () => {
  const figures = figuresOf("held-out", markAll(heldOut, registry));
  expect(figures.sentences).toBe(heldOut.length);
  process.stdout.write(`${figuresText(figures)}\n`);
});
