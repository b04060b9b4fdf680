import { z } from "zod";
import type { Category } from "../../../src/domain/district/registry.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { Code, Keywords, LimitField, SomeKeywords, Words } from "./fields.js";

const Row = z.strictObject({
  code: Code.refine((code) => /^[EP]\d{4}$/.test(code), "a category is E or P and 4 digits (domain 14)"),
  name: Words,
  limit: z.string().superRefine((text, context) => {
    if (text !== "URGENT" && !LimitField.safeParse(text).success)
      context.addIssue(`"${text}" is neither a limit nor URGENT`);
  }),
  listItems: z.array(Code).default([]),
  keywords: Keywords.default([]),
  urgentKeywords: Keywords.default([]),
  onTheSpot: z.boolean().default(false),
  enabled: z.boolean().default(true),
});

/** `categories.yaml`: `words` are named sets that keywords quote as `<name>`, `majors` the 大类 with their rows. */
export const CategoriesFile = z.strictObject({
  words: z.record(Words, SomeKeywords).default({}),
  majors: z.array(z.strictObject({ name: Words, categories: z.array(Row).min(1) })).min(1),
});

type File = z.infer<typeof CategoriesFile>;

/** Names of word sets that are quoted and not defined. */
export function unknownWordSets(file: File): string[] {
  const rows = file.majors.flatMap(({ categories }) => categories);
  const quoted = rows.flatMap(({ code, keywords, urgentKeywords }) =>
    [...keywords, ...urgentKeywords].flatMap((keyword) => namesIn(keyword).map((name) => ({ code, name }))),
  );
  return quoted.filter(({ name }) => file.words[name] === undefined).map(({ code, name }) => `${code}: <${name}>`);
}

export function categoriesOf(file: File): Category[] {
  const spell = (keyword: string): string =>
    keyword.replace(SET_NAME, (quote, name: string) => file.words[name]?.join("|") ?? quote);
  return file.majors.flatMap(({ name: major, categories }) =>
    categories.map(({ code, listItems, keywords, urgentKeywords, ...rest }) => ({
      ...rest,
      major,
      code: asId(code),
      listItems: listItems.map((item) => asId(item)),
      keywords: keywords.map(spell),
      urgentKeywords: urgentKeywords.map(spell),
    })),
  );
}

const SET_NAME = /<([^<>]+)>/g;

function namesIn(keyword: string): string[] {
  return [...keyword.matchAll(SET_NAME)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
