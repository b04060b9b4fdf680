import { handlersOf } from "../domain/district/handlers-of.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { Matter } from "../domain/matter/matter.js";
import { handlingUnit } from "./matter-words.js";

/** Who may be sent to a matter, the likeliest first. */
export function handlerCandidates(registry: Registry, matter: Matter): readonly Staff[] {
  return handlersOf(registry, handlingUnit(matter));
}
