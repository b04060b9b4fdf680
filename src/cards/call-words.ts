import type { Call } from "../domain/call/call.js";
import type { Registry } from "../domain/district/registry.js";
import { clip } from "./clip.js";
import { placeText } from "./matter-words.js";
import { openEnd } from "./open-end.js";
import { shortNo } from "./short-no.js";
import { unitName, unitShort } from "./unit-names.js";

/** 一句话: what is the case and what is asked, short enough for a notice. */
export function oneLine(call: Call): string {
  return clip(call.ask.trim() === "" ? call.subject.text : call.ask, 50);
}

/** As {@link oneLine} without its own full stop, for a sentence that goes on. */
export function oneLineOpen(call: Call): string {
  return openEnd(oneLine(call));
}

/** 「0003 水务局·科翔路口」 */
export function callTitle(registry: Registry, call: Call): string {
  return `${shortNo(call.no)} ${unitShort(registry, call.lead)}·${clip(placeText(registry, call.subject.place), 16)}`;
}

/** Who answers for it; of a 协办单 that department is marked as helping. */
export function leadName(registry: Registry, call: Call): string {
  return `${unitName(registry, call.lead)}${call.part ? "(协办)" : ""}`;
}

/** The number on a card of the department: 「0003」, 「协办0003-1」. */
export function cardNo(call: Call): string {
  return `${call.part ? "协办" : ""}${shortNo(call.no)}`;
}

export function streetName(registry: Registry, call: { readonly street: Call["street"] }): string {
  return unitName(registry, call.street);
}
