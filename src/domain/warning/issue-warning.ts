import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { UnitCode, WarningNo } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { WarningEvent } from "./events.js";
import { isInForce, type Warning, type WarningColour, type WarningTerms } from "./warning.js";

/** A warning as it was said; without an end it holds as long as the rule book has it. */
export type IssueWarning = {
  readonly kind?: string;
  readonly colour?: WarningColour;
  readonly text: string;
  readonly until?: Date;
  readonly streets: readonly UnitCode[];
};

const HOUR_MS = 3_600_000;

/**
 * 发布预警. `warning_incomplete` (`missing` lists kind, colour, text), `warning_over` when it would have ended by now,
 * `warning_too_long` (`limit`: hours), `street_unknown` (`needs`: what is no street). Those of its kind that hold where it holds end with it.
 */
export function issueWarning(
  no: WarningNo,
  { known, ...said }: IssueWarning & { readonly known: readonly Warning[] },
  act: StaffAct,
  rules: Rules,
): Result<readonly WarningEvent[]> {
  const right = mayAct("issueWarning", act, {}, rules);
  if (!right.ok) return right;
  const terms = termsOf(said, act.at, rules);
  if (!terms.ok) return terms;
  const { streets } = terms.value;
  const { version } = rules.registry;
  const replaces = known.filter((one) => isInForce(one, act.at) && isReplaced(one, terms.value)).map((one) => one.no);
  return ok([{ type: "WarningIssued", data: { no, registry: version, ...terms.value, streets, replaces } }]);
}

/** The new one holds everywhere where the old one does; elsewhere the old one goes on. */
function isReplaced(old: Warning, { kind, streets }: WarningTerms): boolean {
  if (old.kind !== kind) return false;
  return streets.length === 0 || (old.streets.length > 0 && old.streets.every((street) => streets.includes(street)));
}

function termsOf(said: IssueWarning, now: Date, rules: Rules): Result<WarningTerms> {
  const { kinds, hours, maxHours } = rules.registry.rules.warnings;
  const text = words(said.text, rules);
  if (!text.ok) return text;
  const kind = kinds.find((one) => one === said.kind);
  const { colour } = said;
  if (kind === undefined || colour === undefined || text.value === "") {
    const missing = [...(kind ? [] : ["kind"]), ...(colour ? [] : ["colour"]), ...(text.value === "" ? ["text"] : [])];
    return refuse("warning_incomplete", { missing, needs: kinds });
  }
  const strangers = said.streets.filter((unit) => rules.registry.units.get(unit)?.kind !== "STREET");
  if (strangers.length > 0) return refuse("street_unknown", { needs: strangers });
  const until = said.until ?? new Date(now.getTime() + hours * HOUR_MS);
  if (until <= now) return refuse("warning_over");
  if (until.getTime() - now.getTime() > maxHours * HOUR_MS) return refuse("warning_too_long", { limit: maxHours });
  return ok({ kind, colour, text: text.value, until, streets: [...new Set(said.streets)] });
}

/** What becomes of one that another replaces. */
export function replaceWarning(warning: Warning, by: WarningNo): Result<readonly WarningEvent[]> {
  return warning.state === "IN_FORCE" ? ok([{ type: "WarningReplaced", data: { by } }]) : notNow(warning);
}
