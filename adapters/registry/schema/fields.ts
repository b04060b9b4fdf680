import { z } from "zod";
import type { Limit } from "../../../src/domain/deadline/limit.js";
import { parseLimit } from "../../../src/domain/deadline/limit.js";

/** Codes of units, grids, categories and list items: text, also when the file forgot the quotes around digits. */
export const Code = z
  .union([z.string(), z.number().int().nonnegative().transform(String)])
  .pipe(z.string().regex(/^[A-Z0-9-]{2,20}$/, "a code has capitals, digits and hyphens"));

/** Account in the work messenger, stored in lower case. */
export const Account = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_.@-]{0,63}$/, "an account has lower-case letters, digits and . _ - @");

export const Words = z.string().trim().min(1);

/** `走鬼`, `路灯|街灯`, `路灯|街灯+坏|不亮`, and `<name>` for a set of words defined beside the list. */
const Keyword = Words.regex(
  /^[^|+\s]+(?:[|+][^|+\s]+)*$/,
  "a keyword is words joined by | and +, without blanks and without empty places",
);

const Blanked = z.union([
  z.string().transform((text) => text.split(/\s+/).filter((word) => word !== "")),
  z.array(z.string()),
]);

/** Keywords with blanks between them, or a list of them. */
export const Keywords = Blanked.pipe(z.array(Keyword));

/** The same, where none would be a mistake. */
export const SomeKeywords = Blanked.pipe(z.array(Keyword).min(1));

/** `2026-03-10`, and a day that exists. */
export const LocalDay = z.iso.date();

/** `HH:MM` as it stands. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "a time of day is HH:MM");

/** `4wh`, `2wd`, `2nd`, `30min`, `24h`. */
export const LimitField = z.string().transform((text, context): Limit => {
  const limit = parseLimit(text);
  if (limit !== undefined) return limit;
  context.addIssue(`"${text}" is not a limit (4wh, 2wd, 2nd, 30min, 24h)`);
  return z.NEVER;
});
