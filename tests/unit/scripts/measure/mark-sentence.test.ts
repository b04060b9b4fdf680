import type { LabelledSentence } from "../../../../scripts/measure/labelled-sentences.js";
import { markSentence } from "../../../../scripts/measure/mark-sentence.js";
import type { ReadMatter, SentenceReading } from "../../../../src/bot/reading/reading.js";
import { asId, type CategoryCode } from "../../../../src/domain/shared/ids.js";

const FLOOD: LabelledSentence = {
  text: "联和街12号水浸",
  half: "tune",
  role: "GRID_WORKER",
  intent: ["report"],
  life: false,
  matters: [{ category: ["E2501", "E0406"], urgency: ["URGENT"], place: ["联和街12号", null] }],
};

function reading(more: Partial<ReadMatter>, whole: Partial<SentenceReading> = {}): SentenceReading {
  const matter: ReadMatter = {
    text: FLOOD.text,
    category: asId<CategoryCode>("E2501"),
    urgency: "URGENT",
    place: { text: "联和街12号", by: "none" },
    again: false,
    why: [],
    ...more,
  };
  return { matters: [matter], ask: [], life: false, placeMissing: false, ...whole };
}

function wrongFields(label: LabelledSentence, read: SentenceReading): string[] {
  const { marks } = markSentence(label, { intent: "report", reading: read });
  return marks.filter(({ right }) => !right).map(({ field }) => field);
}

test("any of the accepted values is right, and a field without a label is not judged", () => {
  expect(wrongFields(FLOOD, reading({ category: asId<CategoryCode>("E0406") }))).toEqual([]);
  const { marks } = markSentence(FLOOD, { intent: "report", reading: reading({}) });
  expect(marks.map(({ field }) => field)).toEqual(["intent", "count", "category", "urgency", "place", "life"]);
});

test("a place is the same in traditional and full-width characters, and none is right where the label accepts none", () => {
  expect(wrongFields(FLOOD, reading({ place: { text: "聯和街12號", by: "none" } }))).toEqual([]);
  expect(wrongFields(FLOOD, reading({ place: { text: "", by: "none" } }))).toEqual([]);
  expect(wrongFields(FLOOD, reading({ place: { text: "联和街", by: "none" } }))).toEqual(["place"]);
});

test("what can only be URGENT and is read as less is a dangerous miss", () => {
  expect(markSentence(FLOOD, { intent: "report", reading: reading({}) }).dangerousMiss).toBe(false);
  expect(markSentence(FLOOD, { intent: "report", reading: reading({ urgency: "EXPEDITED" }) }).dangerousMiss).toBe(
    true,
  );
});

test("a report that is taken for something else is wrong in every field, and a dangerous miss", () => {
  const { marks, dangerousMiss } = markSentence(FLOOD, { intent: "patrol_note" });
  expect(marks.filter(({ right }) => right).map(({ field }) => field)).toEqual(["life"]);
  expect(dangerousMiss).toBe(true);
});

test("a wrong class counts as asked when it asks, and as guessed when it does not", () => {
  const { category: _, ...nameless } = reading({}).matters[0] as ReadMatter;
  const asks = reading(
    {},
    { matters: [nameless], ask: [{ kind: "category", category: asId<CategoryCode>("E0102"), name: "" }] },
  );
  expect(markSentence(FLOOD, { intent: "report", reading: asks })).toMatchObject({
    wrongClass: { asked: true },
    askedInVain: true,
  });
  const guesses = reading({ category: asId<CategoryCode>("E0102") });
  expect(markSentence(FLOOD, { intent: "report", reading: guesses }).wrongClass).toEqual({ asked: false });
});

test("where too little is said it is told whether it was asked", () => {
  const label: LabelledSentence = { ...FLOOD, ask: true };
  expect(markSentence(label, { intent: "report", reading: reading({}) }).askedAsItMust).toBe(false);
});
