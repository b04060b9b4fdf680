import type { LocalDate } from "../deadline/calendar.js";
import type { Limit } from "../deadline/limit.js";
import { opening } from "../deadline/workday.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { addDays, localDate } from "./local-time.js";
import { ok, type Result, refuse } from "./result.js";

/** 挂账: why nobody can do it now, until when it is looked at again, and what is left of the limit that stopped. */
export type Hold = {
  /** Code of one of the rule book's grounds. */
  readonly ground: string;
  readonly reason: string;
  readonly since: Date;
  readonly reviewAt: Date;
  readonly rest: Limit;
};

/** What a hold is asked for with. */
export type HoldTerms = { readonly ground: string; readonly reason: string; readonly until: LocalDate };

/** As somebody said it; without a date it is for as long as the rule book allows at once. */
export type SaidHold = { readonly ground?: string; readonly reason: string; readonly until?: LocalDate };

type About = { readonly no: string; readonly heldDays: number };

/**
 * The terms in full (domain C23, M20): `hold_incomplete` without a ground of the fixed list, words of one's own or a day in the
 * future; `hold_too_long` when the review is too far away or all holds together last too long (`limit`: days still possible).
 */
export function holdTerms(said: SaidHold, about: About, now: Date, rules: Rules): Result<HoldTerms> {
  const { no } = about;
  const { grounds } = rules.registry.rules.hold;
  const reason = words(said.reason, rules, undefined, no);
  if (!reason.ok) return reason;
  const possible = daysPossible(about, rules);
  if (possible <= 0) return refuse("hold_too_long", { no, limit: 0 });
  const today = localDate(now);
  const until = said.until ?? addDays(today, possible);
  const ground = grounds.find(({ code }) => code === said.ground);
  const missing = [
    ...(ground ? [] : ["ground"]),
    ...(reason.value === "" ? ["reason"] : []),
    ...(until > today ? [] : ["reviewDate"]),
  ];
  if (!ground || missing.length > 0) return refuse("hold_incomplete", { no, missing });
  if (daysBetween(today, until) > possible) return refuse("hold_too_long", { no, limit: possible });
  return ok({ ground: ground.code, reason: reason.value, until });
}

/** When the hold is looked at again: as the office opens on that day. */
export function reviewOf({ until }: HoldTerms, { registry }: Rules): Date {
  return opening(until, registry.calendar);
}

/** Days, begun ones whole, that a hold has lasted until now. */
export function daysHeld({ since }: Hold, now: Date): number {
  return daysBetween(localDate(since), localDate(now));
}

function daysPossible({ heldDays }: About, { registry }: Rules): number {
  const { reviewDays, maxDays } = registry.rules.hold;
  return Math.min(reviewDays, maxDays - heldDays);
}

const DAY_MS = 86_400_000;

function daysBetween(from: LocalDate, until: LocalDate): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS);
}
