import type { LocalDate } from "../../domain/deadline/calendar.js";
import { type Body, bodyOf, slice, trimmed } from "./body.js";
import { readDays } from "./read-days.js";

/** What a deputy head's words say of an extension; each part only if it is there. */
export type SaidExtension = {
  readonly workdays?: number;
  readonly until?: LocalDate;
  readonly reason: string;
  readonly plan?: string;
};

const PLAN = /(?:下一步)?(?:计划|方案|打算|措施)\s*[:是为]?\s*/;
const REASON = /^(?:理由|原因|因为|由于|因)\s*[:是为]?\s*/;
const FIRST_STOP = /[,.;!]/;

/** 3天 等材料,到货后两天内换管: days or a day, then why; what follows the first mark, or 计划, is what will be done. */
export function readExtension(text: string, today: LocalDate): SaidExtension {
  const { days, until, rest } = readDays(bodyOf(text), today);
  const told = trimmed(rest);
  const split = splitAt(told);
  const reason = trimmed(unlabelled(split.reason, REASON)).raw;
  const plan = split.plan && trimmed(unlabelled(split.plan, PLAN)).raw;
  return {
    ...(days === undefined ? {} : { workdays: days }),
    ...(until === undefined ? {} : { until }),
    reason,
    ...(plan ? { plan } : {}),
  };
}

function splitAt(told: Body): { readonly reason: Body; readonly plan?: Body } {
  const at = PLAN.exec(told.norm)?.index ?? FIRST_STOP.exec(told.norm)?.index;
  if (at === undefined) return { reason: told };
  return { reason: slice(told, 0, at), plan: trimmed(slice(told, at)) };
}

function unlabelled(body: Body, label: RegExp): Body {
  const match = label.exec(body.norm);
  return match?.index === 0 ? slice(body, match[0].length) : body;
}
