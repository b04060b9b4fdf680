import { isWarned } from "../cards/warning/warning-notices.js";
import { digestWarning } from "../cards/warning/warning-texts.js";
import type { Staff } from "../domain/district/registry.js";
import { isInForce, type Warning } from "../domain/warning/warning.js";
import type { Today } from "./digest-questions.js";

/** Warnings in force where somebody works, each a line worth a message by itself. */
export function warningLines(open: readonly Warning[], staff: Staff, { registry, now }: Today): string[] {
  return open
    .filter((one) => isInForce(one, now) && isWarned(one, staff, registry))
    .map((one) => digestWarning(one, registry, now));
}
