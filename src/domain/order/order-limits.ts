import type { Calendar } from "../deadline/calendar.js";
import type { Deadline } from "../deadline/deadline.js";
import { deadlineFrom } from "../deadline/deadline-from.js";
import type { Limit } from "../deadline/limit.js";
import type { Rules } from "../district/rules.js";
import { MINUTE_MS } from "../shared/local-time.js";
import { ok, type Result, refuse } from "../shared/result.js";

/** A limit as an issuer says it: until an instant (今天18:00前), or so long from the moment it begins (2小时内). */
export type SaidLimit = { readonly until: Date } | { readonly within: Limit };

export type SaidLimits = { readonly sign: SaidLimit; readonly report: SaidLimit };

/**
 * The deadline that begins at `from`; an instant that was said is reckoned in clock time, so that its last quarter is yellow. Workdays are
 * counted once: the issuer was shown the instant and confirmed it, so none of them waits for a year's official list (R7).
 */
export function deadlineSaid(said: SaidLimit, from: Date, calendar: Calendar): Deadline {
  if ("within" in said) return { ...deadlineFrom(from, said.within, calendar), unconfirmed: false };
  const count = Math.max(1, Math.ceil((said.until.getTime() - from.getTime()) / MINUTE_MS));
  const limit: Limit = { unit: "clockMinutes", count };
  return { from, limit, due: said.until, counted: [], skipped: [], unconfirmed: false };
}

/** Both limits from that moment on; `limit_over` when one is past already, `limits_disordered` when the report is due before the receipt. */
export function bothLimits(
  { sign, report }: SaidLimits,
  from: Date,
  { registry }: Rules,
  no?: string,
): Result<{ sign: Deadline; report: Deadline }> {
  const about = no === undefined ? {} : { no };
  const signed = deadlineSaid(sign, from, registry.calendar);
  const reported = deadlineSaid(report, from, registry.calendar);
  const over = [signed, reported].find(({ due }) => due <= from);
  if (over) return refuse("limit_over", { ...about, until: over.due });
  if (reported.due < signed.due) return refuse("limits_disordered", about);
  return ok({ sign: signed, report: reported });
}
