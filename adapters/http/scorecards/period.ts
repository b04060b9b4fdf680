import { z } from "zod";
import type { Month } from "../../../src/domain/scoring/month-dates.js";
import { BotError } from "../../../src/ports/bot-error.js";

const MONTH = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "a month such as 2026-03");
const YEAR = z.string().regex(/^20\d{2}$/);

/** @throws BotError `bad_request` for what is no month. */
export function readMonth(text: string | undefined): Month {
  const parsed = MONTH.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new BotError("bad_request", z.prettifyError(parsed.error));
}

/** Undefined for what is no month. */
export function monthIn(text: string | undefined): Month | undefined {
  return MONTH.safeParse(text).data;
}

/** Undefined for what is no year. */
export function yearIn(text: string | undefined): number | undefined {
  const parsed = YEAR.safeParse(text);
  return parsed.success ? Number(parsed.data) : undefined;
}
