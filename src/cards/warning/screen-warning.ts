import type { Registry } from "../../domain/district/registry.js";
import type { ScreenWarning } from "../../domain/figures/screen-figures.js";
import { isoLocal } from "../../domain/shared/local-time.js";
import type { Warning } from "../../domain/warning/warning.js";
import { maskPhones } from "../mask-phones.js";
import { areaName, warningName } from "./warning-texts.js";

/** As the wall shows it: without numbers of telephones. */
export function screenWarning(warning: Warning, registry: Registry): ScreenWarning {
  return {
    colour: warning.colour.toLowerCase() as Lowercase<Warning["colour"]>,
    name: warningName(warning),
    area: areaName(warning, registry),
    text: maskPhones(warning.text),
    until: isoLocal(warning.until),
  };
}
