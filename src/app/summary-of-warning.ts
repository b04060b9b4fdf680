import { warningName } from "../cards/warning/warning-texts.js";
import type { Warning } from "../domain/warning/warning.js";
import type { Summary } from "../ports/records.js";

/** What lists and sweeps look for in a warning. It is nobody's move, and no secret to anybody. */
export function summaryOfWarning(warning: Warning): Summary {
  const { state, streets, from, until, issuedBy } = warning;
  const [only, ...others] = streets;
  return {
    state,
    open: state === "IN_FORCE",
    title: warningName(warning),
    ...(only === undefined || others.length > 0 ? {} : { street: only }),
    urgency: "NORMAL",
    light: "GREEN",
    startedAt: from,
    waitsFor: [],
    concerns: [`unit:${issuedBy.unit}`, ...streets.map((street) => `unit:${street}`)],
    ...(state === "IN_FORCE" ? { dueAt: until } : {}),
  };
}
